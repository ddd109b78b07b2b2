"""From the articles of a site to its event files."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dateline.content import add_actors, add_places, read, write_schemas
from dateline.content.joining import join_named
from dateline.content.merging import WriteReport, carry_out
from dateline.content.planning import plan_events
from dateline.engine import run
from dateline.errors import ProblemsError
from dateline.extract import Knowledge, extract, extract_all
from dateline.extract.fast.articles import extract_fast
from dateline.merge import context, links_of, merge
from dateline.model import Article, Mention
from dateline.pipeline.knowledge import site_knowledge

Watch = Callable[[Iterable[list[Mention]], int], Iterable[list[Mention]]]
"""What is shown while articles are read: the results and how many there will be, to the same results."""
_ROUNDS = 8
"""How often mentions are merged at most: what people said is one event, or is not, goes for the quotes that it
gains, too."""


@dataclass(frozen=True, slots=True)
class SiteExtraction:
    """What an extraction did: how many articles were read, what was written."""

    articles: int
    places: tuple[str, ...]
    actors: tuple[str, ...]
    written: WriteReport


def extract_site(root: Path, jobs: int = 1, watch: Watch | None = None, fast: bool = False) -> SiteExtraction:
    """Read every article of the content folder `root`, merge what they tell, and write it beside people's edits.
    `fast` reads without the language model.

    A copy of an article is no second source, so it is not read; nor can an article be whose text is not there.
    `ProblemsError` where the site's places, actors or kinds do not hold: without them, articles would be read as
    something else, and events be written anew for a slip of the pen.
    """
    content = read(root)
    registers = {f"{root.as_posix()}/{name}.yml" for name in ("places", "actors", "types")}
    if broken := [problem for problem in content.problems if problem.path in registers]:
        raise ProblemsError(broken)
    joined = join_named(content)
    content = read(root)
    knowledge = site_knowledge(content)
    articles = [a for a in content.articles.values() if a.text and not a.copy_of]
    found: Iterable[list[Mention]] = run(partial(_extract, knowledge, fast), articles, jobs=jobs)
    if watch:
        found = watch(found, len(articles))
    contexts = {a.id: context(a.title, a.text or "", a.published) for a in articles}
    mentions = [mention for told in found for mention in told]
    unread = _unread(root, articles)
    links = links_of(content.events)
    plan = None
    for _ in range(_ROUNDS):
        timeline = merge(mentions, knowledge.gazetteer, content.places, content.actors, contexts, links)
        plan = plan_events(root, timeline.events, unread, plan)
        bound, links = links, links_of(plan.events)
        if links == bound:
            break
    assert plan
    places, actors = add_places(root, timeline.places), add_actors(root, timeline.actors)
    written = carry_out(root, plan)
    write_schemas(root)
    return SiteExtraction(len(articles), places, actors, replace(written, problems=(*joined, *written.problems)))


def _extract(knowledge: Knowledge, fast: bool, article: Article) -> list[Mention]:
    return extract(article, knowledge, extract_fast if fast else extract_all)


def _unread(root: Path, articles: list[Article]) -> frozenset[str]:
    """The articles that are there and were not read, among them those whose files do not hold."""
    return frozenset(path.stem for path in (root / "articles").rglob("*.md")) - {a.id for a in articles}
