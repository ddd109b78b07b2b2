"""How long merging takes, on synthetic mentions: spread over many places, and all in one capital.

    python benchmarks/merge.py [--mentions 100000] [--write docs/extraction.md]

A third of the incidents are told by two to six articles, which differ in their tolls; every article tells of one
incident in up to three sentences. In the bad case all happen in one town within a year, so that its name and the
days tell little. Nothing is read from disk beside the gazetteer and the weights; one process, one core.
"""

import argparse
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import blocks

from dateline.gazetteer import Gazetteer
from dateline.merge import Context, context, merge
from dateline.model import DateMention, Deed, Figure, FigureMention, Mention, PlaceMention, Span, When

KINDS = ("explosions/bombing", "violence-against-civilians/shooting", "accident/fire", "protests/protest")
VERBS = {"explosions/bombing": "bomb", "violence-against-civilians/shooting": "gunman", "accident/fire": "fire"}
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol")]
FIRST = date(2015, 1, 1)
HEAD = """| mentions | where | articles | incidents | events | CPU seconds |
| --- | --- | --- | --- | --- | --- |"""


class Incident(NamedTuple):
    """What happened, and the words by which it is told."""

    kind: str
    day: date
    place: PlaceMention
    dead: int
    words: tuple[str, ...]


def main() -> None:
    """Merge, print, write if asked."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--mentions", type=int, nargs="+", default=[10_000, 100_000], help="how many")
    cli.add_argument("--write", type=Path, metavar="PAGE", help="renew the block `merge` of this page")
    options = cli.parse_args()
    gazetteer = Gazetteer.open()
    rows = [HEAD]
    for count in options.mentions:
        for where, towns, days in (("400 towns, ten years", 400, 3650), ("one capital, one year", 1, 365)):
            rows.append(_row(count, where, _towns(towns, gazetteer), days, gazetteer))
            print(rows[-1], flush=True)
    if options.write:
        blocks.write(options.write, "merge", "\n".join(rows))


def _row(count: int, where: str, towns: list[PlaceMention], days: int, gazetteer: Gazetteer) -> str:
    mentions, contexts, incidents = _made(count, towns, days)
    started = time.process_time()
    events = merge(mentions, gazetteer, {}, {}, contexts).events
    seconds = time.process_time() - started
    return f"| {count:,} | {where} | {len(contexts):,} | {incidents:,} | {len(events):,} | {seconds:.1f} |"


def _made(count: int, towns: list[PlaceMention], days: int) -> tuple[list[Mention], dict[str, Context], int]:
    chance = random.Random(7)
    mentions: list[Mention] = []
    contexts: dict[str, Context] = {}
    incidents = 0
    while len(mentions) < count:
        incident = _incident(chance, towns, days)
        incidents += 1
        for _ in range(chance.randint(2, 6) if chance.random() < 1 / 3 else 1):
            id = f"article-{len(contexts)}"
            told = list(_told(id, incident, chance))
            contexts[id] = context(told[0].text, " ".join(m.text for m in told), incident.day + timedelta(days=1))
            mentions += told
    return mentions[:count], contexts, incidents


def _incident(chance: random.Random, towns: list[PlaceMention], days: int) -> Incident:
    words = tuple("".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(12))
    day = FIRST + timedelta(days=chance.randrange(days))
    return Incident(chance.choice(KINDS), day, chance.choice(towns), chance.randint(1, 40), words)


def _told(article: str, incident: Incident, chance: random.Random) -> Iterator[Mention]:
    dead = incident.dead + chance.randint(0, 3)
    killed = FigureMention(start=0, end=1, text=str(dead), role="killed", figure=Figure(dead, dead), rule="count")
    for n in range(chance.randint(1, 3)):
        names = " and ".join(chance.sample(incident.words, 5))
        what = VERBS.get(incident.kind, "march")
        text = f"A {what} killed {dead} people in {incident.place.name} on {incident.day:%A}, {names} said."
        yield Mention(
            start=200 * n,
            end=200 * n + len(text),
            text=text,
            article=article,
            trigger=Span(start=200 * n + 2, end=200 * n + 2 + len(what), text=what),
            type=incident.kind,
            deed=Deed("kill", f"{dead} people", "killed", False, what),
            when=When.parse(incident.day),
            date=DateMention(start=0, end=1, text=f"{incident.day:%A}", type="DATE", value=str(incident.day)),
            places=(incident.place,),
            figures=(killed,),
            prominence=1.0 / (n + 1),
        )


def _towns(count: int, gazetteer: Gazetteer) -> list[PlaceMention]:
    """The best known places of made-up beginnings; one is Damascus."""
    names = [
        "Damascus",
        *(a + b for a in SYLLABLES for b in ("ville", "ton", "burg", "stad", "grad", "dorf", "ford")),
    ]
    found = {best.id: best for name in names for best in gazetteer.lookup(name)[:1] if best.lat is not None}
    chosen = list(found.values())[:count]
    return [
        PlaceMention(
            start=0, end=1, text=p.name, id=p.id, name=p.name, kind=p.kind, country=p.country, lat=p.lat, lon=p.lon
        )
        for p in chosen
    ]


if __name__ == "__main__":
    main()
