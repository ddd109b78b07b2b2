"""The pages of kinds of event and of statuses: for each, the events that have it, its strip and its figures."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model import Event
from dateline.render.facets import kind_url
from dateline.render.pages.listing import listing
from dateline.render.parts import Parts
from dateline.render.site import Page, PageKind
from dateline.render.wording import Term, counts, shortened, status_words


class Kind(NamedTuple):
    """A kind in the index, and the narrower kinds of it that events have."""

    label: str
    url: str
    size: str
    within: list["Kind"]


def kinds_body(parts: Parts) -> str:
    """The index: every kind that a published event has, under the wider kind that it is one of."""
    site = parts.site
    used, known = site.by_kind, site.content.kinds
    tops = [kind for kind in used if known[kind].parent not in used]
    within = {top: [kind for kind in used if known[kind].parent == top] for top in tops}
    return site.template("kinds.html").render(
        root=parts.root,
        count=site.language.plural(
            "%(num)s kind of event",
            "%(num)s kinds of event",
            sum(kind not in within or not within[kind] for kind in used),
        ),
        kinds=[_kind(parts, top, within[top]) for top in sorted(tops, key=site.kind_label)],
    )


def facet_pages(parts: Parts) -> Iterator[Page]:
    """The page of every kind and every status that a published event has."""
    site, _ = parts.site, parts.language.gettext
    for kind, events in site.by_kind.items():
        words = Term(site.kind_label(kind), "")
        yield _page(parts, "kind", kind, kind_url(kind), words, ("kinds/", _("Kinds of event")), events)
    for status, events in site.by_status.items():
        words = status_words(parts.language, status)
        above = "timeline/", _("Timeline")
        yield _page(parts, "status", status, f"status/{status}/", words, above, events)


def _page(
    parts: Parts,
    kind: PageKind,
    value: str,
    url: str,
    words: Term,
    above: tuple[str, str],
    events: Sequence[Event],
) -> Page:
    titles = parts.language.semicolon.join(event.title for event in events[:5])
    return Page(
        kind=kind,
        url=url,
        title=words.word,
        description=shortened(f"{counts.events(parts.language, len(events))}: {titles}", 160),
        body=parts.site.template("facet.html").render(
            root=parts.root,
            name=words.word,
            meaning=words.meaning,
            above=above,
            listing=listing(parts, events, kind, value),
        ),
        search="",
    )


def _kind(parts: Parts, kind: str, within: list[str]) -> Kind:
    site = parts.site
    narrower = [_kind(parts, each, []) for each in sorted(within, key=site.kind_label)]
    size = counts.events(site.language, len(site.by_kind[kind]))
    return Kind(site.kind_label(kind), parts.root + kind_url(kind), size, narrower)
