"""A site of N events that nobody lived through, the same for the same N: content to measure with.

Sizes follow real sites: an event has one or two places and two sources, an article tells of about eight events,
and there is a place and an actor for every twenty events.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml

FIRST_DAY = date(2004, 1, 1)
DAYS = 20 * 365
_WORDS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))


@dataclass(frozen=True)
class Synthetic:
    """What a site holds, before it is written: mappings of id to what a file says, in plain values."""

    places: dict[str, dict[str, object]]
    actors: dict[str, dict[str, object]]
    articles: dict[str, dict[str, object]]
    events: dict[str, dict[str, object]]


def synthetic(events: int, seed: int = 1) -> Synthetic:
    """A site of so many events."""
    dice = random.Random(seed)
    pool = max(30, events // 20)
    places = dict(_place(dice, number) for number in range(pool))
    actors = dict(_actor(dice, number) for number in range(pool))
    articles: dict[str, dict[str, object]] = {}
    told: dict[str, dict[str, object]] = {}
    names = list(places), list(actors)
    for number in range(0, events, 8):
        group = range(number, min(number + 8, events))
        for id, event in _group(dice, group, *names, articles):
            told[id] = event
    return Synthetic(places, actors, articles, told)


def _group(
    dice: random.Random,
    numbers: range,
    places: list[str],
    actors: list[str],
    articles: dict[str, dict[str, object]],
) -> Iterator[tuple[str, dict[str, object]]]:
    """Some events of about one week, and the two articles that tell of them."""
    week = FIRST_DAY + timedelta(dice.randrange(DAYS))
    ids = [f"{week + timedelta(9)}-article-{numbers.start}-{which}" for which in "ab"]
    texts: list[list[str]] = [[], []]
    for number in numbers:
        quotes = [_sentence(dice, dice.randint(16, 30)) for _ in ids]
        for text, quote in zip(texts, quotes, strict=True):
            text += [quote, _sentence(dice, 18)]
        yield _event(
            dice, number, week + timedelta(dice.randrange(7)), places, actors, list(zip(ids, quotes, strict=True))
        )
    for id, text in zip(ids, texts, strict=True):
        articles[id] = {
            "title": _sentence(dice, 8).rstrip("."),
            "publisher": dice.choice(_WORDS["publishers"]),
            "published": (week + timedelta(9)).isoformat(),
            "url": f"https://example.org/{id}",
            "text": "\n\n".join(text),
        }


def _event(
    dice: random.Random, number: int, day: date, places: list[str], actors: list[str], told: list[tuple[str, str]]
) -> tuple[str, dict[str, object]]:
    title = _sentence(dice, dice.randint(5, 9)).rstrip(".")
    slug = "-".join(title.lower().split()[:4])
    role = dice.choice(_WORDS["roles"])
    low = dice.randint(1, 60)
    sources = []
    for which, (article, quote) in enumerate(told):
        says = {role: low + which * dice.randint(0, 5), "date": day.strftime("%A")}
        sources.append({"article": article, "quote": quote, "says": says})
    event: dict[str, object] = {
        "title": title,
        "date": day.isoformat() if dice.random() < 0.9 else f"{day:%Y-%m}",
        "place": _some(dice, places, 2),
        "type": dice.choice(_WORDS["kinds"]),
        "actors": _some(dice, actors, 2),
        "targets": _some(dice, actors, 1),
        "status": dice.choice(("unreviewed", "unreviewed", "reviewed", "disputed")),
        "sources": sources,
    }
    return f"{day}-{slug}-{number}", event


def _place(dice: random.Random, number: int) -> tuple[str, dict[str, object]]:
    name = _name(dice) + dice.choice(_WORDS["endings"])
    where = {"lat": round(dice.uniform(29, 40), 4), "lon": round(dice.uniform(33, 48), 4)}
    return f"{name.lower()}-{number}", {"name": f"{name} {number}", "kind": "city", "country": "SY", **where}


def _actor(dice: random.Random, number: int) -> tuple[str, dict[str, object]]:
    name = f"{_name(dice)} {dice.choice(_WORDS['groups'])} {number}"
    return "-".join(name.lower().split()), {"name": name, "kind": "organisation"}


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(_WORDS["syllables"], k=3)).capitalize()


def _some(dice: random.Random, names: list[str], most: int) -> list[str]:
    """Some of the names; those at the front are in more of the news, as in life."""
    return sorted({names[int(len(names) * dice.random() ** 1.7)] for _ in range(dice.randint(1, most))})


def _sentence(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(_WORDS["words"], k=words)).capitalize() + "."


def write(site: Synthetic, content: Path) -> None:
    """Write the site as Dateline keeps it: one YAML file per event, one Markdown file per article."""
    _write(content / "places.yml", yaml_of(site.places))
    _write(content / "actors.yml", yaml_of(site.actors))
    for id, article in site.articles.items():
        meta = {key: value for key, value in article.items() if key != "text"}
        _write(content / "articles" / f"{id}.md", f"---\n{yaml_of(meta)}---\n\n{article['text']}\n")
    for id, event in site.events.items():
        _write(content / "events" / id[:7] / f"{id}.yml", yaml_of(event))
    _write(content / "pages" / "index.md", "# What happened\n\nA site to measure with.\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def yaml_of(value: object, indent: str = "") -> str:
    """Block YAML of mappings, lists of plain words, lists of mappings, and plain words and numbers."""
    lines = []
    assert isinstance(value, dict)
    for key, item in value.items():
        if isinstance(item, dict):
            lines.append(f"{indent}{key}:\n{yaml_of(item, indent + '  ')}")
        elif isinstance(item, list) and item and isinstance(item[0], dict):
            parts = [yaml_of(part, indent + "    ") for part in item]
            lines.append(f"{indent}{key}:\n" + "".join(f"{indent}  - {part.lstrip()}" for part in parts))
        elif isinstance(item, list):
            lines.append(f"{indent}{key}: [{', '.join(item)}]\n")
        else:
            lines.append(f"{indent}{key}: {item}\n")
    return "".join(lines)
