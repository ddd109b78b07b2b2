"""What the confidence of places is worth: of those marked 0.9, how many are right.

    python benchmarks/reliability.py BENCH [--write]

Every document is recognised by weights that have not seen it (`fit_places.py`), and its confidence weighed by
weights fitted to the other four parts, so this is what to expect of texts of your own. In GeoVirus a mention is
right if the gold has its very characters and puts them within 161 km; in the Gun Violence Archive, whose gold
gives the city and the state of one event, mentions under the name of that city are right if they were put into
that state. Printed is a table of both; `--write` puts the weights fitted to all of GeoVirus into
`extract/places/data/weights.yml`.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml
from fit_places import PARTS, WEIGHTS, Text, annotated, fitted, recognised, write
from logistic import fit

from dateline.extract.logistic import probability
from dateline.extract.places.confidence import trust
from dateline.extract.places.find import weigh
from dateline.extract.places.links import distance_km
from dateline.gazetteer import Candidate, Gazetteer, normalise

NEAR_KM = 161.0
BOUNDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


class Judged(NamedTuple):
    """A mention of a text of a part: what its confidence is weighed from, and whether it is right."""

    full: bool
    part: int
    evidence: Mapping[str, float]
    right: bool


def main() -> None:
    """Print the table."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bench", type=Path, help="the folder with dev/")
    cli.add_argument("--write", action="store_true", help="put the weights into the package")
    options = cli.parse_args()
    judged = list(_judged(options.bench, Gazetteer.open()))
    weights = {part: _fitted(judged, part) for part in (None, *range(PARTS))}
    marked = [(probability(j.evidence, weights[j.part]), j) for j in judged]
    print("| confidence | GeoVirus | right | Gun Violence Archive | right |\n| --- | --- | --- | --- | --- |")
    for low, high in (*zip(BOUNDS, (*BOUNDS[1:], 1.0), strict=True), (0.9, 1.0)):
        within = [j for confidence, j in marked if low <= confidence < high + (high == 1.0)]
        print(f"| {low:g} to {high:g} | {_row([j for j in within if j.full])}", end=" | ")
        print(f"{_row([j for j in within if not j.full])} |")
    if options.write:
        write({**yaml.safe_load(WEIGHTS.read_text("utf-8")), "confidence": weights[None]})


def _judged(bench: Path, gazetteer: Gazetteer) -> Iterator[Judged]:
    texts = list(annotated(bench, "model"))
    first, second = fitted(texts)
    for text in texts:
        found = recognised(text, first[text.part], second[text.part])
        for one in weigh(text.document, found, gazetteer, None):
            if one.best is None:
                continue
            place, share = one.best
            span = one.toponym.start, one.toponym.end
            right = _near(text, span, place) if text.full else _in_state(text, one.toponym.text, place, gazetteer)
            if right is not None:
                yield Judged(text.full, text.part, trust(one.toponym.probability, share, place.kind), right)


def _near(text: Text, span: tuple[int, int], place: Candidate) -> bool | None:
    there = next((gold for gold in text.record["places"] if (gold["start"], gold["end"]) == span), None)
    if there is None:
        return False
    return None if there["lat"] is None else distance_km(place._replace(**_point(there)), place) <= NEAR_KM


def _point(gold: Mapping[str, float]) -> dict[str, float]:
    return {"lat": gold["lat"], "lon": gold["lon"]}


def _in_state(text: Text, name: str, place: Candidate, gazetteer: Gazetteer) -> bool | None:
    city, full = text.record["gold"][0]["place"]
    if normalise(name) != normalise(city.split(" (")[0]):
        return None
    area = gazetteer.region(place.country or "", place.admin1 or "")
    return area is not None and area.name == full.rpartition(", ")[2]


def _fitted(judged: Sequence[Judged], part: int | None) -> dict[str, float]:
    known = [j for j in judged if j.full and j.part != part]
    return fit([j.evidence for j in known], [j.right for j in known])


def _row(judged: Sequence[Judged]) -> str:
    return f"{len(judged):,} | {sum(j.right for j in judged) / len(judged):.3f}" if judged else "0 | –"


if __name__ == "__main__":
    main()
