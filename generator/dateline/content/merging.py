"""Writing what was extracted, so that no edit of a person's is ever lost."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.content.coming import announce, arrived
from dateline.content.extracted import base_path
from dateline.content.files import read_text, rewrite
from dateline.content.planning import Outcome, Plan, plan_events
from dateline.errors import Problem
from dateline.model import Extracted


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What became of the extracted events: the ids of those added, changed, removed and left as they were."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def write_events(root: Path, events: Sequence[Extracted], unread: Collection[str] = ()) -> WriteReport:
    """Write all that was extracted into the folder `content/` at `root`, beside what people made of it.

    `unread` names the articles whose text was not there to extract from: what rests on them stays. Every other
    event of the extractor's that is not among `events` and that nobody touched is removed.
    """
    return carry_out(root, plan_events(root, events, unread))


def carry_out(root: Path, plan: Plan) -> WriteReport:
    """Write what was planned; of a file that was saved since, the next run will."""
    outcomes = [_apply(root, outcome, plan.before.texts) for outcome in plan.outcomes]
    did = {
        what: tuple(sorted(outcome.id for outcome in outcomes if outcome.did == what))
        for what in ("added", "changed", "removed", "unchanged")
    }
    problems = [*plan.before.problems, *(problem for outcome in outcomes for problem in outcome.problems)]
    return WriteReport(**did, problems=tuple(sorted(problems)))


def _apply(root: Path, outcome: Outcome, read: Mapping[Path, str]) -> Outcome:
    """Write it, unless somebody saved the event's file since it was read: then the next run looks at it anew."""
    for path in outcome.files.keys() & read.keys():
        if not path.exists() or read_text(path.as_posix()) != read[path]:
            message, hint = "changed while it was being read, and left as it is", "run the command again"
            problem = Problem(path.as_posix(), 0, 0, "E302", message, hint)
            return Outcome(outcome.id, "unchanged", {}, outcome.after, (problem,))
    base = outcome.files.get(base_path(root, outcome.id))
    changed = next((text for path, text in outcome.files.items() if path in read), None)
    if base and changed:
        announce(root, outcome.id, changed, base)
    for path, text in outcome.files.items():
        if text is None:
            path.unlink(missing_ok=True)
        else:
            rewrite(path, text)
    if base and changed:
        arrived(root, outcome.id)
    return outcome
