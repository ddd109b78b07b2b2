"""The gate's figures as the manual shows them."""

from collections.abc import Iterator

from tests.samples.gold import samples
from tests.samples.scoring import measured

MEANINGS = {
    "dates": "expressions, with their value",
    "places recognised": "names of places",
    "places resolved": "names put where they are",
    "events": "events of the article",
    "main event": "the main event put first",
    "day": "an event's date, exactly",
    "place": "an event's place",
    "kind": "its kind, out of the taxonomy",
    "killed": "its dead: the number, or the range",
    "injured": "its injured, likewise",
    "other figures": "missing, detained, displaced",
    "actors": "who did it",
    "targets": "to whom",
    "modality": "announced, alleged, denied",
    "merged": "two outlets on one event: one event",
    "merged killed": "and the tolls of both",
}


def page_table() -> Iterator[str]:
    """Precision, recall and F1 of every field."""
    yield f"{len(samples())} articles.\n"
    yield "| field | what is judged | precision | recall | F1 | values |\n| --- | --- | --- | --- | --- | --- |"
    for field, t in measured().items():
        scores = f"{t.precision:.2f} | {t.recall:.2f} | {t.f1:.2f}"
        yield f"| {field} | {MEANINGS[field]} | {scores} | {t.gold} |"
