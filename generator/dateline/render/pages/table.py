"""The timeline as a table: the same events as its list, a line each."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Event, Role
from dateline.render.facets import attributes, facets
from dateline.render.markup import sign
from dateline.render.pages.timeline import period_ways
from dateline.render.parts import Parts
from dateline.render.periods import Period
from dateline.render.site import Page
from dateline.render.wording import (
    ROLES,
    counts,
    is_report,
    missing_words,
    period_words,
    role_words,
    undated_short,
    when_html,
    when_mark,
)


class Line(NamedTuple):
    """An event in the table."""

    attributes: Markup
    mark: str
    when: str | Markup
    event: Markup
    where: Markup
    kind: str
    figures: list[Markup]
    status: str
    sources: int


def table_body(parts: Parts) -> str:
    """The whole timeline as a table, or where it is long, the years and months that there are tables of."""
    return _body(parts, parts.site.timeline, "")


def table_pages(parts: Parts) -> Iterator[Page]:
    """The table of each year and month."""
    language, _ = parts.language, parts.language.gettext
    for year in parts.site.timeline.parts:
        for period in year.walk():
            name = period_words(parts.language, period.key)
            yield Page(
                kind="table",
                url=f"table/{period.key}/",
                title=_("%(what)s, as a table") % {"what": name},
                description=language.plural(
                    "%(num)s event of %(period)s in a table",
                    "%(num)s events of %(period)s in a table",
                    len(period.events),
                    period=name,
                ),
                body=_body(parts, period, "../"),
                search="",
            )


def _body(parts: Parts, period: Period, here: str) -> str:
    roles = [role for role in ROLES if any(role in parts.site.figures(event) for event in period.listed)]
    return parts.site.template("table.html").render(
        root=parts.root,
        here=here,
        period=period,
        name=period_words(parts.language, period.key) if period.key else "",
        count=counts.events(parts.language, len(period.events)),
        ways=period_ways(parts.language, period, here),
        facets=facets(parts.site, period.events) if period.short else [],
        columns="",
        total=len(period.events),
        narrow=True,
        roles=[role_words(parts.language, role) for role in roles],
        lines=[_line(parts, event, roles) for event in period.listed],
    )


def _line(parts: Parts, event: Event, roles: list[Role]) -> Line:
    language = parts.language
    return Line(
        attributes(parts.site, event),
        when_mark(event.date),
        when_html(language, event.date, is_report(event)) if event.date else undated_short(language, event),
        parts.event(event),
        parts.where(event),
        parts.site.kind_label(event.type),
        [_cell(parts, event, role) for role in roles],
        parts.state(event),
        len({source.article for source in event.sources}),
    )


def _cell(parts: Parts, event: Event, role: Role) -> Markup:
    """A figure, drawn where it is no plain number; in its place why there is none, where a reader expects one."""
    count = parts.counts(event).get(role)
    if count:
        return sign(count.sign) + count.short
    missing = parts.missing(event, role)
    if not missing:
        return Markup()
    words = missing_words(parts.language, missing)
    return sign(missing) + Markup('<span class="dl-hidden">{}</span>').format(words)
