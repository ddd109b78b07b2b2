"""Expected against found, for a person.

python -m tests.samples              the figures of all fields, then every sample, field by field
python -m tests.samples NAME…        these samples alone
python -m tests.samples --figures    the figures alone
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks import blocks
from tests.samples.found import Found, FoundEvent, find
from tests.samples.gold import GoldEvent, Sample, samples
from tests.samples.matching import pairs
from tests.samples.page import page_table
from tests.samples.scoring import measured, score
from tests.samples.tally import Tally

from dateline.model import Figure, Role

ROLES: tuple[Role, ...] = ("killed", "injured", "missing", "detained", "displaced")


def main() -> None:
    """Print what was asked for."""
    options = _options()
    if options.write:
        blocks.write(options.write, "gate", "\n".join(page_table()))
    if options.row:
        print(", ".join(f"{field} {tally.f1:.3f}" for field, tally in measured().items()))
    elif not options.names:
        print("\n".join(figures(measured())))
    if options.row or options.figures or options.write:
        return
    for sample in samples():
        if not options.names or sample.name in options.names:
            print("\n".join(comparison(sample, find(sample))))


def _options() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("names", nargs="*", help="names of samples")
    cli.add_argument("--figures", action="store_true", help="no samples, only the figures")
    cli.add_argument("--row", action="store_true", help="F1 of all fields in one line")
    cli.add_argument("--write", type=Path, metavar="PAGE", help="renew the block `gate` of this page")
    options = cli.parse_args()
    if unknown := set(options.names) - {s.name for s in samples()}:
        cli.error(f"no such sample: {', '.join(sorted(unknown))}")
    return options


def figures(tallies: dict[str, Tally]) -> Iterator[str]:
    """A table of precision, recall and F1, with the counts that they come from."""
    yield "| field | precision | recall | F1 | right, found, gold |\n| --- | --- | --- | --- | --- |"
    for field, t in tallies.items():
        yield f"| {field} | {t.precision:.3f} | {t.recall:.3f} | {t.f1:.3f} | {t.right}, {t.found}, {t.gold} |"


def comparison(sample: Sample, found: Found) -> Iterator[str]:
    """A sample: what is expected (=) and what is found (?), and the fields that are not all right."""
    yield f"\n## {sample.name}: {sample.article.title} (published {sample.article.published})"
    yield f"   {sample.gold.about}"
    yield f"   = dates {', '.join(f'{words} {when}' for words, when in sample.gold.dated())}"
    yield f"   ? dates {', '.join(f'{d.text} {d.when}' for d in found.dates if d.when)}"
    yield f"   = places {', '.join(sample.gold.places)}"
    yield f"   ? places {', '.join(dict.fromkeys(f'{p.text} ({p.name}, {p.country})' for p in found.places))}"
    told = dict(pairs(sample.gold.events, found.events, dict(sample.gold.places)))
    for i, event in enumerate(sample.gold.events):
        yield f" {i + 1} = {_expected(event)}"
        yield f"   ? {_said(found.events[told[i]], told[i])}" if i in told else "   ? not found"
    for j, other in enumerate(found.events):
        if j not in told.values():
            yield f" + ? {_said(other, j)}"
    wrong = {f: t for f, t in score(sample, found).items() if t.f1 < 1}
    yield "   wrong: " + (", ".join(f"{f} {t.right}/{t.found}/{t.gold}" for f, t in wrong.items()) or "nothing")


def _expected(event: GoldEvent) -> str:
    said = {role: event.figure(role) for role in ROLES}
    return _line(
        event.event + (" (optional)" if event.optional else ""),
        date=" or ".join(map(str, event.date or ())),
        place=" or ".join(event.place or ()),
        kind=" or ".join(event.kind or ()),
        modality=" or ".join(event.modality).replace("happened", ""),
        **{role: " or ".join(map(str, numbers)) for role, numbers in said.items() if numbers},
        actors=", ".join("/".join(a) for a in event.actors),
        targets=", ".join("/".join(a) for a in event.targets),
    )


def _said(event: FoundEvent, position: int) -> str:
    numbers: dict[Role, Figure] = {role: event.figures[role] for role in ROLES if role in event.figures}
    return _line(
        f"[{position + 1}] {event.title}",
        date=str(event.date or ""),
        place=event.place.name or event.place.text if event.place else "",
        kind=event.kind,
        modality=event.modality.replace("happened", ""),
        **{role: str(number) for role, number in numbers.items()},
        actors=", ".join(event.actors),
        targets=", ".join(event.targets),
    )


def _line(title: str, **fields: str) -> str:
    return "; ".join([title, *(f"{name} {value}" for name, value in fields.items() if value)])


if __name__ == "__main__":
    main()
