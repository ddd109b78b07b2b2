"""Fit the weights of the recogniser of places (`extract/places/data/weights.yml`) to annotated news.

    python benchmarks/fit_places.py BENCH [--write]

Whether a proposal is a toponym is learnt from GeoVirus, where every toponym of a text is annotated, and from
every third document of the Gun Violence Archive: there the name of the city is one, and the names of people are
none. Cross-validated by document in five parts (a document's part is the checksum of its id, or of its
cluster): the second weighing is fitted to first weighings by weights that have not seen the document. Printed
are the F1 of exact names in GeoVirus and the share of the city's names found in the Gun Violence Archive, for
the weights that are there and for the new ones. `--write` puts the new weights into the file. What its
probabilities are worth: `reliability.py`.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import yaml
from logistic import fit

from dateline.extract import language
from dateline.extract.logistic import probability
from dateline.extract.places.document import Document, from_doc, from_text
from dateline.extract.places.elsewhere import with_context
from dateline.extract.places.proposals import Proposal, proposals
from dateline.extract.places.recognise import Recognised, gather, without_overlaps
from dateline.gazetteer import Gazetteer, normalise

Weights = Mapping[str, float]
WEIGHTS = Path(str(files("dateline.extract.places"))) / "data" / "weights.yml"
PARTS = 5
PENALTY = 1.0
BY_HAND: Weights = {"site": 4.0, "head:desert": 2.5, "first-head": 2.0, "government-of-country": 1.3}
"""Weights of evidence that the sets are silent about: a site's own places, deserts, mountains, embassies."""


class Text(NamedTuple):
    """A document with its proposals; `right` says which are toponyms, None where the set does not tell."""

    full: bool
    part: int
    record: Mapping[str, Any]
    document: Document
    proposed: list[Proposal]
    found: list[dict[str, float]]
    right: list[bool | None]


def main() -> None:
    """Fit, compare, and write if asked to."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bench", type=Path, help="the folder with dev/")
    cli.add_argument("--write", action="store_true", help="put the weights into the package")
    options = cli.parse_args()
    present = yaml.safe_load(WEIGHTS.read_text("utf-8"))
    new = {}
    for reading in ("model", "fast"):
        texts = list(annotated(options.bench, reading))
        _report(
            f"{reading}, present weights",
            texts,
            lambda _, name=f"{reading}-first": present[name],
            lambda _, name=f"{reading}-second": present[name],
        )
        first, second = fitted(texts)
        _report(f"{reading}, new weights, cross-validated", texts, first.__getitem__, second.__getitem__)
        new |= {f"{reading}-first": first[None], f"{reading}-second": second[None]}
    if options.write:
        write({**present, **new})


def write(weights: Mapping[str, Weights]) -> None:
    """Put weights into the package, under the comment that is there."""
    comment = "".join(line for line in WEIGHTS.open(encoding="utf-8") if line.startswith("#"))
    WEIGHTS.write_text(comment + yaml.safe_dump(weights, sort_keys=False), "utf-8")


def annotated(bench: Path, reading: str) -> Iterator[Text]:
    """The texts to learn from, read with the model or without."""
    folder, gazetteer = bench / "dev", Gazetteer.open()

    def read(text: str) -> Document:
        return from_text(text) if reading == "fast" else from_doc(language.parse(text))

    for line in (folder / "places-geovirus.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        gold = {(place["start"], place["end"]) for place in record["places"]}
        document = read(record["text"])
        proposed = proposals(document, gazetteer)
        right: list[bool | None] = [(p.start, p.end) in gold for p in proposed]
        part = crc32(record["id"].encode()) % PARTS
        yield Text(True, part, record, document, proposed, gather(document, proposed, gazetteer), right)
    for line in (folder / "events-gva.jsonl").read_text("utf-8").splitlines()[::3]:
        record = json.loads(line)
        city = normalise(record["gold"][0]["place"][0].split(" (")[0])
        document = read(record["text"])
        proposed = proposals(document, gazetteer)
        found = gather(document, proposed, gazetteer)
        part = crc32((record.get("cluster") or record["id"]).encode()) % PARTS
        right = [_told(p, e, city) for p, e in zip(proposed, found, strict=True)]
        yield Text(False, part, record, document, proposed, found, right)


def fitted(texts: Sequence[Text]) -> tuple[dict[int | None, Weights], dict[int | None, Weights]]:
    """First and second weights by the part that they have not seen; under None those that have seen all."""
    first = {part: _fitted_first(texts, part) for part in (None, *range(PARTS))}
    return first, {part: _fitted_second(texts, first, part) for part in (None, *range(PARTS))}


def recognised(text: Text, first: Weights, second: Weights) -> list[Recognised]:
    """The toponyms of a text by these weights."""
    return without_overlaps(text.proposed, [probability(e, second) for e in _second(text, first)])


def _told(proposal: Proposal, found: Weights, city: str) -> bool | None:
    """What the city of an event tells of a proposal in its news; an institution may bear the name of the city."""
    if normalise(proposal.text) == city:
        return None if found.get("institution-after") or found.get("thing-after") else True
    person = any(found.get(f"label:PERSON{extent}") for extent in ("-first", "-last", "-part"))
    return False if person and not found.get("police-after") else None


def _fitted_first(texts: Sequence[Text], part: int | None) -> Weights:
    """The first weights, of all texts but those of a part."""
    return _fitted([(t, t.found) for t in texts if t.part != part])


def _fitted_second(texts: Sequence[Text], first: Mapping[int | None, Weights], part: int | None) -> Weights:
    return _fitted([(t, _second(t, first[t.part])) for t in texts if t.part != part])


def _fitted(found: Sequence[tuple[Text, Sequence[Weights]]]) -> Weights:
    """Weights of what is known to be right or wrong."""
    known = [
        pair for text, evidence in found for pair in zip(evidence, text.right, strict=True) if pair[1] is not None
    ]
    return fit([evidence for evidence, _ in known], [bool(right) for _, right in known], PENALTY) | dict(BY_HAND)


def _second(text: Text, first: Weights) -> list[dict[str, float]]:
    weighed = [probability(evidence, first) for evidence in text.found]
    return with_context(text.document.text, text.proposed, text.found, weighed)


def _report(
    title: str, texts: Sequence[Text], first: Callable[[int], Weights], second: Callable[[int], Weights]
) -> None:
    hits = found = gold = city = of_city = 0
    for text in texts:
        kept = {(t.start, t.end) for t in recognised(text, first(text.part), second(text.part))}
        right = {(p.start, p.end) for p, r in zip(text.proposed, text.right, strict=True) if r}
        if text.full:
            hits, found, gold = hits + len(kept & right), found + len(kept), gold + len(right)
        else:
            of_city, city = of_city + len(kept & right), city + len(right)
    print(
        f"{title}: F1 of the names that are proposed {2 * hits / (found + gold):.4f} "
        f"(P {hits / found:.3f} R {hits / gold:.3f}); names of the city found {of_city / city:.4f} of {city}"
    )


if __name__ == "__main__":
    main()
