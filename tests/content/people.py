"""What a person does to the text of an event's file, letter by letter, and what must be found in it ever after."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from dateline.content.marking import mark
from dateline.content.reading import read
from dateline.files.strict_yaml import load

from .typed import keys, plain, quote, sources

Act = Callable[[str, dict[str, Path]], object]
GONE = None
"""The value of a key that a person took out."""
PLACES = ("alder", "birch", "cedar")
KINDS = ("accident/fire", "battles/armed-clash", "protests")
DATES = ("2021-03-04", "2021-03-05", "2021-03")
VALUES: dict[str, tuple[Any, ...]] = {
    "title": ("A mill burns", "Fire in the mill", "The old mill: burnt down"),
    "date": (*DATES, GONE),
    "place": (*PLACES, "[alder,   {name: 'The  yard'}]", "{lat: 50.5, lon: 1.5, name: A ford}", GONE),
    "type": (*KINDS, GONE),
    "actors": ("[guard]", "[guard, crew]", GONE),
    "note": ("Seen by the editor.", "Ask again.", GONE),
    "status": ("unreviewed", "reviewed", "disputed", "rejected"),
    "figures": ("{killed: 3}", "{killed: 4+, injured: 2}", GONE),
}


@dataclass
class Kept:
    """What a person put into one file: lines as typed, values by key, quotes that were put in or taken out."""

    lines: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    killed: dict[str, Any] = field(default_factory=dict)
    quotes: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)

    @property
    def says_nothing(self) -> bool:
        """Whether the person left the file as the extractor wrote it."""
        return not (self.lines or self.values or self.killed or self.quotes or self.dropped)

    def read_again(self, text: str) -> None:
        """Forget the lines that the person has changed or taken out since."""
        self.lines = [line for line in text.splitlines() if line in set(self.lines)]


class Person:
    """Edits the files of events below `root` at random, and knows what is due to stay."""

    def __init__(self, root: Path, random: Random) -> None:
        self.root, self.random = root, random
        self.kept: dict[str, Kept] = {}
        self.gone: set[str] = set()
        """The ids of the events that were deleted, or renamed to another."""
        self.renamed: dict[str, str] = {}
        self.number = count(1)

    def files(self) -> dict[str, Path]:
        return {path.stem: path for path in sorted((self.root / "events").rglob("*.yml"))}

    def edit(self) -> str:
        """Do one thing to one event; its name."""
        files = self.files()
        if not files:
            return "nothing"
        id = self.random.choice(list(files))
        act = self.random.choice(self.acts())
        act(id, files)
        return f"{act.__name__} {id}"

    def acts(self) -> list[Act]:
        return [
            self.set_value, self.set_value, self.set_value, self.comment, self.comment_behind, self.blank_line,
            self.swap, self.requote, self.set_killed, self.drop_source, self.move_source, self.delete, self.rename,
            self.split, self.join, self.review, self.folder, self.windows, self.own_source, self.in_block,
        ]  # fmt: skip

    def of(self, id: str) -> Kept:
        return self.kept.setdefault(id, Kept())

    def save(self, id: str, path: Path, text: str, typed: str = "") -> None:
        load(text, path.name)
        path.write_text(text)
        self.of(id).lines += [line for line in typed.splitlines() if line.strip()]
        self.of(id).read_again(text)

    def remark(self) -> str:
        return f"# remark {next(self.number)}: see the register"

    def set_value(self, id: str, files: dict[str, Path]) -> None:
        key = self.random.choice(list(VALUES))
        value = self.random.choice(VALUES[key])
        blocks = keys(files[id].read_text())
        if value is GONE:
            blocks.pop(key, None)
            self.save(id, files[id], "".join(blocks.values()))
            self.valued(id, key, GONE)
            return
        written = f"'{value}'" if key == "title" else value
        line = f"{key}: {written}  {self.remark()}\n"
        if key in blocks or "sources" not in blocks:
            blocks[key] = line
        else:
            sources = blocks.pop("sources")
            blocks |= {key: line, "sources": sources}
        self.save(id, files[id], "".join(blocks.values()), line)
        self.valued(id, key, load(line, "x")[key])

    def valued(self, id: str, key: str, value: Any) -> None:
        """What says the same as the extractor wrote last is no edit, and follows the extractor."""
        if self.base(id).get(key, "unreviewed" if key == "status" else GONE) == value:
            self.of(id).values.pop(key, None)
        else:
            self.of(id).values[key] = value

    def base(self, id: str) -> dict[str, Any]:
        """What the extractor wrote last into an event's file; nothing where a person wrote the file."""
        for name in (id, self.renamed.get(id, "")):
            path = self.root / f".extracted/events/{name}.yml"
            if path.exists():
                written: dict[str, Any] = load(path.read_text(), "x")
                return written
        return {}

    def said(self, id: str) -> dict[str, Any]:
        """The quotes of an event's base, and how many were killed by each."""
        return {s["quote"]: s.get("says", {}).get("killed") for s in self.base(id).get("sources", ())}

    def comment(self, id: str, files: dict[str, Path]) -> None:
        lines = files[id].read_text().splitlines()
        at = self.random.randrange(len(lines) + 1)
        if any(line.endswith(("|-", ">")) for line in lines):
            return
        remark = " " * self.random.choice([0, 0, 2, 4]) + self.remark()
        self.save(id, files[id], "\n".join([*lines[:at], remark, *lines[at:], ""]), remark)

    def comment_behind(self, id: str, files: dict[str, Path]) -> None:
        lines = files[id].read_text().splitlines()
        at = self.random.randrange(1, len(lines)) if len(lines) > 1 else 0
        if "#" in lines[at] or not lines[at].strip():
            return
        remark = self.remark()
        lines[at] += f"  {remark}"
        path = files[id]
        self.save(id, path, "\n".join([*lines, ""]))
        self.of(id).lines.append(lines[at])  # told by its remark: the machine may change what stands before it
        self.of(id).read_again(path.read_text())

    def blank_line(self, id: str, files: dict[str, Path]) -> None:
        blocks = keys(files[id].read_text())
        key = self.random.choice(list(blocks))
        blocks[key] += "\n"
        self.save(id, files[id], "".join(blocks.values()))

    def swap(self, id: str, files: dict[str, Path]) -> None:
        blocks = list(keys(files[id].read_text()).values())
        one, other = self.random.randrange(1, len(blocks)), self.random.randrange(1, len(blocks))
        blocks[one], blocks[other] = blocks[other], blocks[one]
        self.save(id, files[id], "".join(blocks))

    def requote(self, id: str, files: dict[str, Path]) -> None:
        blocks = keys(files[id].read_text())
        if "'" not in blocks["title"] and '"' not in blocks["title"] and "#" not in blocks["title"]:
            blocks["title"] = re.sub(r"title: (.+)", r'title:   "\1"', blocks["title"])
            self.save(id, files[id], "".join(blocks.values()))

    def set_killed(self, id: str, files: dict[str, Path]) -> None:
        blocks = keys(files[id].read_text())
        items = sources(blocks)
        if not items:
            return
        at = self.random.randrange(len(items))
        killed = self.random.choice([3, 4, 7])
        line = f"    says: {{killed: {killed}}}  {self.remark()}\n"
        items[at] = re.sub(r"(?m)^    says:.*\n((      .*|[ ]*#.*|[ ]*)\n)*", "", items[at]) + line
        blocks["sources"] = "sources:\n" + "".join(items)
        self.save(id, files[id], "".join(blocks.values()), line)
        said = quote(items[at])
        if self.said(id).get(said) == killed:
            self.of(id).killed.pop(said, None)
            self.of(id).quotes.discard(said)
        else:
            self.of(id).killed[said] = killed
            self.of(id).quotes.add(said)

    def drop_source(self, id: str, files: dict[str, Path]) -> str | None:
        blocks = keys(files[id].read_text())
        items = sources(blocks)
        if len(items) < 2:
            return None
        item = items.pop(self.random.randrange(len(items)))
        blocks["sources"] = "sources:\n" + "".join(items)
        self.save(id, files[id], "".join(blocks.values()))
        self.take_out(id, quote(item))
        return item

    def own_source(self, id: str, files: dict[str, Path]) -> None:
        """Type a source, in an order and with quotation marks and gaps of one's own."""
        blocks = keys(files[id].read_text())
        said = f"I was there: {next(self.number)}."
        item = (
            f"  - quote:   '{said}'  {self.remark()}\n\n    article: \"article-0\"\n"
            f"    says:\n      killed:   7\n      {self.remark()}\n\n      date:  'on Friday'\n"
        )
        blocks["sources"] = "sources:\n" + "".join([*sources(blocks), item])
        self.save(id, files[id], "".join(blocks.values()), item)
        self.of(id).quotes.add(said)
        self.of(id).killed[said] = 7

    def in_block(self, id: str, files: dict[str, Path]) -> None:
        """Type figures one a line, with remarks between them."""
        blocks = keys(files[id].read_text())
        if "figures" in blocks or "sources" not in blocks:
            return
        lines = f"figures:\n  {self.remark()}\n  injured:  '2'  {self.remark()}\n\n  killed: 3\n"
        sources = blocks.pop("sources")
        blocks |= {"figures": lines, "sources": sources}
        self.save(id, files[id], "".join(blocks.values()), lines)
        self.valued(id, "figures", {"injured": 2, "killed": 3})

    def take_out(self, id: str, said: str) -> None:
        self.of(id).quotes.discard(said)
        self.of(id).killed.pop(said, None)
        if said in self.said(id):
            self.of(id).dropped.add(said)

    def put_in(self, id: str, path: Path, item: str) -> None:
        blocks = keys(path.read_text())
        if quote(item) in map(quote, sources(blocks)):
            return
        blocks["sources"] = "sources:\n" + "".join([*sources(blocks), plain(item)])
        self.save(id, path, "".join(blocks.values()))
        if quote(item) not in self.said(id):
            self.of(id).quotes.add(quote(item))
        self.of(id).dropped.discard(quote(item))

    def move_source(self, id: str, files: dict[str, Path]) -> None:
        other = self.random.choice(list(files))
        if other != id and (item := self.drop_source(id, files)):
            self.put_in(other, files[other], item)

    def delete(self, id: str, files: dict[str, Path]) -> None:
        files[id].unlink()
        self.gone.add(id)
        self.kept.pop(id, None)

    def rename(self, id: str, files: dict[str, Path]) -> str | None:
        if self.of(id).quotes:  # whose file it was cannot be told where it has the quotes of two that are gone
            return None
        new = f"renamed-{next(self.number)}"
        files[id].rename(files[id].with_name(f"{new}.yml"))
        self.gone.add(id)
        self.renamed[new] = self.renamed.get(id, id)
        self.kept[new] = self.kept.pop(id, Kept())
        return new

    def split(self, id: str, files: dict[str, Path]) -> None:
        if item := self.drop_source(id, files):
            new = f"split-{next(self.number)}"
            path = files[id].with_name(f"{new}.yml")
            text = f"title: The other event {self.remark()}\nstatus: reviewed\nsources:\n{plain(item)}"
            self.save(new, path, text, text.splitlines()[0])
            self.of(new).values |= {"status": "reviewed"}
            self.of(new).quotes.add(quote(item))

    def join(self, id: str, files: dict[str, Path]) -> None:
        other = self.random.choice(list(files))
        if other == id or not self.base(other):  # a file of one's own with all of its quotes would be it, renamed
            return
        for item in sources(keys(files[id].read_text())):
            self.put_in(other, files[other], item)
        files[id].unlink()
        self.gone.add(id)
        self.kept.pop(id, None)

    def review(self, id: str, files: dict[str, Path]) -> None:
        """Mark an event as `dateline review --as` does."""
        status = self.random.choice(VALUES["status"])
        mark(read(self.root), [id], status)
        self.valued(id, "status", status)
        self.of(id).read_again(files[id].read_text())

    def folder(self, id: str, files: dict[str, Path]) -> None:
        """Move a file to another folder."""
        (self.root / "events/elsewhere").mkdir(exist_ok=True)
        files[id].rename(self.root / f"events/elsewhere/{id}.yml")

    def windows(self, id: str, files: dict[str, Path]) -> None:
        """Save a file in another editor, with other line ends."""
        text = files[id].read_text()
        files[id].write_bytes(text.replace("\n", "\r\n").encode())
