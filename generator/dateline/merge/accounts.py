"""Accounts: what one article tells of one event, as far as it takes to find the same event in other articles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from dateline.merge.events import date_of, figures_of, kind_of
from dateline.merge.evidence import evidence
from dateline.merge.matching import is_vague, names_place
from dateline.merge.salience import salience
from dateline.merge.tellings import Cluster
from dateline.merge.words import Context, Rarity, Vector, terms
from dateline.model import Mention, PlaceMention, When


@dataclass(frozen=True)
class Account:
    """What one article tells of one event."""

    cluster: Cluster
    article: str
    published: int | None
    """The day of publication, counted from year 1."""
    days: tuple[int, int] | None
    """The first and the last day on which it may have been, where its words say so."""
    plain: bool
    """Whether a sentence of its own names the day."""
    window: tuple[int, int] | None
    """The same, where only the article's own day tells."""
    kind: str
    announced: bool
    places: tuple[PlaceMention, ...]
    """Those that are precise enough to tell two events apart."""
    placed: bool
    """Whether a sentence of its own names one of them."""
    people: tuple[str, ...]
    """Names of victims."""
    dead: int
    main: bool
    """Whether the article is mainly about it."""
    told: Vector
    """Its sentences' words."""
    about: Vector
    """The words of its article's title and beginning."""
    names: Vector
    """The capitalised words of its article."""

    @cached_property
    def place_ids(self) -> frozenset[str]:
        """Ids of the places, names where they have none."""
        return frozenset(p.id or p.name or p.text for p in self.places)

    @cached_property
    def key(self) -> tuple[str, int, int]:
        """Its place in the order of articles and text."""
        first = self.cluster[0]
        return first.article, first.start, first.trigger.start


def accounts_of(clusters: Sequence[Cluster], contexts: Mapping[str, Context]) -> list[Account]:
    """The account behind each cluster; every cluster is of one article."""
    mains = _mains(clusters)
    words = [Counter(t for quote in sorted({m.text for m in c}) for t in terms(quote)) for c in clusters]
    known = dict(contexts)
    # An article whose text tells of no event is what its headline says; the text is about something else.
    known |= {
        id: Context(known[id].published, {}, {})
        for c in clusters
        if c[0].headline and (id := c[0].article) in known
    }
    for cluster, counts in zip(clusters, words, strict=True):
        article = cluster[0].article
        if article not in contexts or cluster[0].headline:  # then its tellings are all that is known of it
            so_far = known.get(article, Context(None, {}, {}))
            known[article] = so_far._replace(terms=Counter(so_far.terms) + counts)
    rarity = Rarity(context.terms for context in known.values())
    about = {article: rarity.vector(context.terms) for article, context in known.items()}
    names = {article: rarity.vector(context.names) for article, context in known.items()}
    accounts = []
    for number, (cluster, counts) in enumerate(zip(clusters, words, strict=True)):
        article = cluster[0].article
        account = _account(cluster, known[article].published, number in mains)
        accounts.append(replace(account, told=rarity.vector(counts), about=about[article], names=names[article]))
    return accounts


def _account(cluster: Cluster, published: date | None, main: bool) -> Account:
    when = date_of(cluster)
    dated = any(m.date and m.when for m in cluster)
    span = _span(when)
    named = [m for m in cluster if names_place(m) and not is_vague(m)]
    placed = named or [m for m in cluster if not is_vague(m)]
    places = tuple({p.id or p.name: p for m in placed for p in m.places}.values())
    people = sorted({p.name for m in cluster for f in m.figures for p in f.people if p.name})
    dead = figures_of(cluster).get("killed")
    return Account(
        cluster=cluster,
        article=cluster[0].article,
        published=published.toordinal() if published else None,
        days=span if dated else None,
        plain=any(_names_day(m) for m in cluster),
        window=None if dated else span,
        kind=kind_of(cluster),
        announced=all(m.modality == "announced" for m in cluster),
        places=places,
        placed=bool(named),
        people=tuple(people),
        dead=dead.low if dead else 0,
        main=main,
        told={},
        about={},
        names={},
    )


def _names_day(mention: Mention) -> bool:
    named = mention.date is not None and not mention.date_inherited and not mention.date.weak
    return named and mention.when is not None and mention.when.precision == "day" and not mention.when.uncertain


def _span(when: When | None) -> tuple[int, int] | None:
    if when is None or when.first is None or when.last is None:
        return None
    return when.first.toordinal(), when.last.toordinal()


def _mains(clusters: Sequence[Cluster]) -> set[int]:
    """The numbers of the clusters that their articles are mainly about."""
    by_article: dict[str, list[int]] = {}
    for n, cluster in enumerate(clusters):
        by_article.setdefault(cluster[0].article, []).append(n)
    return {_main(numbers, clusters) for numbers in by_article.values()}


def _main(numbers: Sequence[int], clusters: Sequence[Cluster]) -> int:
    if len(numbers) == 1:
        return numbers[0]
    told = [clusters[n] for n in numbers]
    seen = [evidence(cluster, told[:i] + told[i + 1 :]) for i, cluster in enumerate(told)]
    return min(zip((-salience(each) for each in seen), numbers, strict=True))[1]
