"""However a file is typed, a change by the machine leaves everything as it was typed but the values that change."""

import re
from random import Random

import pytest

from dateline.content.patching import patch
from dateline.content.reading import parse_event
from dateline.content.references import Known
from dateline.content.writing import event_data
from dateline.files.strict_yaml import load
from dateline.model import Event

ROUNDS = 1500
"""Files of random style, each changed once; some two seconds."""
VALUES = {
    "title": ["A ferry sinks", "It: sank", "12:30", "no"],
    "date": ["2021-03-04", "2021-03", "2021-03-04/2021-03-06"],
    "place": ["port-alder", ["port-alder", "gull-reef"]],
    "type": ["other", "protests"],
    "actors": [["crew"], ["crew", "coast-guard"]],
    "figures": [{"killed": 12}, {"killed": 12, "missing": "3+"}],
    "status": ["unreviewed", "reviewed"],
    "note": ["Ask again.", "Seen: twice"],
    "sources": [[{"article": "a", "quote": "Twelve died."}, {"article": "b", "quote": "It: sank", "says": {"killed": 12}}]],
}  # fmt: skip


class Typist:
    """Types an event in any style that YAML allows."""

    def __init__(self, random: Random) -> None:
        self.random, self.remarks = random, 0

    def remark(self) -> str:
        self.remarks += 1
        return f"# remark {self.remarks}: 'x' \"y\" {{z}} [0]: "

    def event(self, data: dict[str, object]) -> str:
        keys = list(data)
        self.random.shuffle(keys)
        return self.between() + "".join(self.key(key, data[key]) + self.between() for key in keys)

    def between(self) -> str:
        indent = " " * self.random.choice([0, 0, 0, 3])
        return "".join(self.random.choice(["", "", "\n", f"{indent}{self.remark()}\n"]) for _ in range(2))

    def behind(self) -> str:
        return self.random.choice(["", "", "   ", f"  {self.remark()}"])

    def key(self, key: str, value: object, pad: str = "") -> str:
        space = self.random.choice([" ", " ", "   "])
        if isinstance(value, str | int):
            return f"{pad}{key}:{space}{self.scalar(value)}{self.behind()}\n"
        if self.random.random() < 0.4 and key != "sources":
            return f"{pad}{key}:{space}{self.flow(value)}{self.behind()}\n"
        deeper = pad + " " * self.random.choice([2, 2, 4])
        head = f"{pad}{key}:{self.behind()}\n"
        if isinstance(value, dict):
            return head + "".join(self.key(name, inner, deeper) for name, inner in value.items())
        dash = self.random.choice([pad, deeper])
        return head + "".join(self.item(inner, dash) for inner in value)

    def item(self, value: object, dash: str) -> str:
        above = self.random.choice(["", "", f"{dash}{self.remark()}\n", "\n"])
        if isinstance(value, str):
            return f"{above}{dash}- {self.scalar(value)}{self.behind()}\n"
        gap = self.random.choice([1, 1, 3])
        inside = dash + " " * (gap + 1)
        keys = list(value)
        self.random.shuffle(keys)
        lines = "".join(self.key(name, value[name], inside) for name in keys)
        return f"{above}{dash}-{' ' * gap}{lines[len(inside) :]}"

    def scalar(self, value: str | int) -> str:
        text = str(value)
        if not isinstance(value, str):
            return text
        plain = [text] if ": " not in text else []
        return self.random.choice([*plain, *plain, f"'{text}'", f'"{text}"'])

    def flow(self, value: object) -> str:
        gap = self.random.choice(["", " "])
        if isinstance(value, dict):
            return "{" + gap + ", ".join(f"{k}: {self.flow(v)}" for k, v in value.items()) + gap + "}"
        if isinstance(value, list):
            return "[" + gap + ", ".join(map(self.flow, value)) + gap + "]"
        return self.scalar(value)


def remarks(text: str) -> list[str]:
    return re.findall(r"# remark \d+: .*?: (?=$|\n)", text)


def chunks(text: str) -> dict[str, str]:
    """The lines of each key of the first level, remarks and blank lines left out."""
    found: dict[str, str] = {}
    key = ""
    for line in re.sub(r"[ ]*# remark .*", "", text).splitlines():
        if named := re.match(r"(\w+):", line):
            key = named[1]
        if line.strip():
            found[key] = found.get(key, "") + line.rstrip() + "\n"
    return found


@pytest.mark.parametrize("seed", range(4))
def test_comments_order_quoting_and_blank_lines_stay(seed: int) -> None:
    random = Random(seed)
    for _ in range(ROUNDS // 4):
        keys = ["title", "sources", *random.sample(sorted(VALUES.keys() - {"title", "sources"}), 4)]
        before = {key: random.choice(VALUES[key]) for key in keys}
        changed = random.choice([key for key in VALUES if key != "sources"])
        value = random.choice([*VALUES[changed], *([None] if changed != "title" else [])])
        text = Typist(random).event(before)
        assert load(text, "x.yml") == before
        now = parse_event(text, "x", "x.yml", Known())
        wanted = {k: v for k, v in ({**before, changed: value}).items() if v is not None}
        becomes = Event.model_validate({**wanted, "id": "x"})
        patched = patch(text, event_data(now), event_data(becomes))
        assert patched is not None
        assert parse_event(patched, "x", "x.yml", Known()) == becomes, text
        assert remarks(patched) == remarks(text), (changed, value, text, patched)
        old, new = chunks(text), chunks(patched)
        status = {"status"} if changed != "status" else set()
        untouched = old.keys() - {changed} - (status - before.keys())
        assert {key: new[key] for key in untouched} == {key: old[key] for key in untouched}, (text, patched)
        assert [key for key in new if key in untouched] == [key for key in old if key in untouched]
        blank = sum(not line.strip() for line in text.splitlines())
        of_several_lines = "\n" in old.get(changed, "").rstrip("\n")  # a blank line within what goes, goes
        assert of_several_lines or sum(not line.strip() for line in patched.splitlines()) == blank, (text, patched)
