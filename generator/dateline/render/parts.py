"""The parts of HTML that many pages share: links, citations, and an event as one row of a list.

They are made once for all pages of a depth, for how deep a page is decides what its links look like.
"""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup, escape

from dateline.model import Article, Event, Figure, PlaceRef, Role, Source, When
from dateline.render.markup import Sign, filled, isolated, joined, link, outside, sign, tag
from dateline.render.periods import month_of
from dateline.render.site import Site
from dateline.render.wording import (
    STATUSES,
    counted,
    figure_words,
    in_quotes,
    is_report,
    modality_words,
    month_words,
    quoted_count,
    shortened,
    spread,
    status_words,
    undated_short,
    vague_throughout,
    when_html,
    when_mark,
)

_STATUS = Markup('<span class="dl-status dl-{}">{}</span>')


VIOLENT = frozenset({"armed_clash", "explosion_remote", "attack_civilians"})
"""Kinds of event of which a reader expects to be told who was hurt, or that nobody says."""
HURT: tuple[Role, ...] = ("killed", "injured")


class Count(NamedTuple):
    """A figure of an event, in words."""

    figure: Figure
    short: str
    """Alone: “200 to 220 or more”."""
    note: str
    """What has to be said behind it: “ (sources differ)”."""
    words: str
    """With what it counts: “200 to 220 or more killed (sources differ)”."""
    sign: Sign
    """What is drawn beside it."""


Counts = dict[Role, Count]
_DOT = " · "


class Parts:
    """Parts for pages from which `root` (such as `../../`) leads to the front page."""

    def __init__(self, site: Site, root: str) -> None:
        self.site = site
        self.root = root
        self.language = site.language
        self._comma, self._arrow = site.language.comma, " ← " if site.language.rtl else " → "
        self._states = {each: _STATUS.format(each, status_words(site.language, each).word) for each in STATUSES}
        content = site.content
        self.places = {id: escape(place.name) for id, place in content.places.items()}
        self.places |= {id: self.link(f"places/{id}/", self.places[id]) for id in site.places}
        self.actors = {id: escape(actor.name) for id, actor in content.actors.items()}
        self.actors |= {id: self.link(f"actors/{id}/", self.actors[id]) for id in site.actors}
        self.citations = {id: self._citation(id, article) for id, article in content.articles.items()}
        self.surroundings = {id: self._surroundings(id) for id in site.places}
        self.originals = {id: self._originals(article) for id, article in content.articles.items()}
        self.foreign = {
            id: article.language
            for id, article in content.articles.items()
            if article.language != site.settings.language
        }
        self._rows: dict[str, Markup] = {}
        self._counts: tuple[str, Counts] = ("", {})
        self._told: dict[tuple[str, str | None], Markup] = {}
        self.render_quote = site.template("quote.html").render
        self._render_row = site.template("event-row.html").render

    def link(self, url: str, words: str) -> Markup:
        """A link to a page of the site."""
        return link(self.root + url, words)

    def place(self, place: PlaceRef) -> Markup:
        """The name of a place, with a link where it has a page."""
        return self.places.get(place) or escape(place) if isinstance(place, str) else escape(place.name)

    def where(self, event: Event) -> Markup:
        """The places of an event; for a movement, from where to where."""
        places = joined(self._comma, map(self.place, event.place))
        return joined(self._arrow, filter(None, (self.place(event.origin), places))) if event.origin else places

    def who(self, actors: Iterable[str]) -> Markup:
        """Actors by name, with links."""
        return joined(self._comma, [self.actors.get(id) or escape(id) for id in actors])

    def citation(self, article: str) -> Markup:
        """An article: title with a link, publisher, day of publication."""
        return self.citations.get(article) or escape(article)

    def located(self, place: PlaceRef) -> Markup:
        """The name of a place with what contains it: “Safa mountains, in Badiya al-Sham, Syria”."""
        name = self.place(place)
        around = self.surroundings.get(place) if isinstance(place, str) else None
        return name + around if around else name

    def event(self, event: Event) -> Markup:
        """The title of an event, with a link."""
        return self.link(f"events/{event.id}/", event.title)

    def told_by(self, source: Source) -> Markup:
        """Who says what a quote says, with a link to the article it stands in."""
        key = source.article, source.attributed_to
        told = self._told.get(key)
        if told is None:
            told = isolated(self.speaker(source))
            if source.article in self.site.content.articles:
                told = self.link(f"sources/{source.article}/", told)
            self._told[key] = told
        return told

    def row(self, event: Event) -> Markup:
        """An event in a list: when, its title with a link, and the rest in a line."""
        row = self._rows.get(event.id)
        if row is None:
            row = self._rows[event.id] = Markup(self._render_row(self._facts(event)))
        return row

    def month(self, event: Event) -> Markup:
        """A link to the month of the timeline that an event stands in."""
        key = month_of(event)
        return self.link(f"timeline/{key}/", month_words(self.language, key))

    def counts(self, event: Event) -> Counts:
        """The figures of an event, each with its words: “200 to 220 or more killed (sources differ)”.

        Its row and its page follow each other and both want them, so those of the last event are kept.
        """
        if self._counts[0] != event.id:
            figures = self.site.figures(event).items()
            self._counts = event.id, {role: self._count(event, role, one) for role, one in figures}
        return self._counts[1]

    def missing(self, event: Event, role: Role) -> Sign:
        """What is drawn in place of a figure that a reader expects: that nobody says it or has checked."""
        kind = self.site.content.kinds.get(event.type or "")
        if role not in HURT or kind is None or kind.acled not in VIOLENT:
            return ""
        return "unchecked" if event.status == "unreviewed" else "none"

    def _count(self, event: Event, role: Role, figure: Figure) -> Count:
        note = self.figure_note(event, role, figure)
        word = "" if role in event.figures else vague_throughout(role, figure, event.sources)
        if word:
            value, words = in_quotes(self.language, word), quoted_count(self.language, role, figure, word)
            return Count(figure, value, note, words + note, "vague")
        value, words = figure_words(self.language, figure), counted(self.language, role, figure)
        return Count(figure, value, note, words + note, "range" if figure.low != figure.high else "")

    def figure_note(self, event: Event, role: Role, figure: Figure) -> str:
        """What has to be said behind a figure that comes from sources: that they differ, or who says none."""
        if role in event.figures:
            return ""
        if figure.high == 0:
            said = [self.speaker(source) for source in event.sources if role in source.says.figures]
            text = self.language.gettext(", according to %(sources)s")
            return text % {"sources": self.language.listed(list(dict.fromkeys(said)))}
        why = spread(self.language, role, event.sources)
        return f" ({why})" if why else ""

    def speaker(self, source: Source) -> str:
        """Who says what a quote says: whom the article names for it, its publisher, or the article itself."""
        article = self.site.content.articles.get(source.article)
        return source.attributed_to or (article and (article.publisher or _in_short(article))) or source.article

    def rows(self, events: Iterable[Event]) -> list[tuple[str, Markup]]:
        """Several rows, each with the id of its event."""
        return [(event.id, self.row(event)) for event in events]

    def state(self, event: Event) -> Markup:
        """Whether a person has checked an event, in a word."""
        return self._states[event.status]

    def _facts(self, event: Event) -> dict[str, object]:
        reported = is_report(event)
        modality = modality_words(self.language, event.modality).word
        line = (
            escape(self.site.kind_label(event.type)),
            self.where(event),
            *(sign(count.sign) + count.words for count in self.counts(event).values()),
            tag(modality) if modality else Markup(),
            self._states[event.status],
        )
        return {
            "href": f"{self.root}events/{event.id}/",
            "title": event.title,
            "when": when_html(self.language, event.date, reported)
            if event.date
            else undated_short(self.language, event),
            "mark": when_mark(event.date),
            "line": joined(_DOT, filter(None, line)),
        }

    def _surroundings(self, id: str) -> Markup:
        """What contains a place: “, in Badiya al-Sham, Syria”."""
        places = self.site.content.places
        chain = [each for each in self.site.within(id) if each in places]
        names = [self.place(each) for each in chain]
        land = places[id].country
        if land and "country" not in {places[each].kind for each in (id, *chain)}:
            names.append(escape(self.language.country(land)))
        if not names:
            return Markup()
        return filled(self.language.gettext(", in %(places)s"), places=joined(self._comma, names))

    def _citation(self, id: str, article: Article) -> Markup:
        rest = [isolated(article.publisher)] if article.publisher else []
        if article.published:
            day = when_html(self.language, When.parse(article.published))
            inferred = self.language.gettext("%(date)s (inferred)")
            rest.append(filled(inferred, date=day) if article.published_basis else day)
        title = Markup('<cite dir="auto">{}</cite>').format(article.title)
        return joined(self._comma, [self.link(f"sources/{id}/", title), *rest])

    def _originals(self, article: Article) -> Markup:
        """Links to an article where it was published and where it is archived."""
        links = [outside(article.url, self.language.gettext("original"))] if article.url else []
        if article.archive_url:
            links.append(outside(article.archive_url, self.language.gettext("archived copy")))
        return joined(_DOT, links)


def _in_short(article: Article) -> str:
    """The beginning of a title, where nothing shorter names the article."""
    return f"“{shortened(article.title, 36)}”"
