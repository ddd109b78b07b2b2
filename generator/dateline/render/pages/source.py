"""The pages of sources: an index of the articles, and a page per article."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Article, Event, When
from dateline.render.language import Language
from dateline.render.parts import Parts
from dateline.render.site import Page
from dateline.render.wording import counts, shortened, when_html


class Told(NamedTuple):
    """An event that an article tells of, with what it says."""

    row: Markup
    quotes: list[str]


class Entry(NamedTuple):
    """An article in the index."""

    citation: Markup
    events: str
    copy_of: Markup | None


def sources_body(parts: Parts) -> str:
    """The index: every article, the newest first, those without a date last."""
    site = parts.site
    return site.template("sources.html").render(
        root=parts.root,
        count=site.language.plural("%(num)s article", "%(num)s articles", len(site.content.articles)),
        sources=[
            Entry(
                parts.citations[id],
                counts.events(site.language, len(site.by_article.get(id, ()))),
                parts.citation(article.copy_of) if article.copy_of else None,
            )
            for id, article in sorted(site.content.articles.items(), key=_newest_first)
        ],
    )


def source_pages(parts: Parts) -> Iterator[Page]:
    """The page of every article."""
    site, language = parts.site, parts.language
    render = site.template("source.html").render
    for id, article in site.content.articles.items():
        events = site.by_article.get(id, [])
        yield Page(
            kind="source",
            url=f"sources/{id}/",
            title=article.title,
            description=shortened(_description(language, article, events), 160),
            body=render(
                root=parts.root,
                article=article,
                published=when_html(language, When.parse(article.published)) if article.published else None,
                language=language.name_of(article.language),
                foreign=parts.foreign.get(id, ""),
                originals=parts.originals[id],
                copy_of=parts.citation(article.copy_of) if article.copy_of else None,
                copies=[parts.citation(copy) for copy in site.copies.get(id, ())],
                told=[
                    Told(parts.row(event), [s.quote for s in event.sources if s.article == id]) for event in events
                ],
                count=counts.events(language, len(events)),
                paragraphs=_paragraphs(article),
            ),
            search=f"{article.publisher or ''} {article.author or ''}".strip(),
        )


def _newest_first(item: tuple[str, Article]) -> tuple[bool, int, str]:
    id, article = item
    day = article.published
    return day is None, -day.toordinal() if day else 0, id


def _description(language: Language, article: Article, events: list[Event]) -> str:
    where = f"{article.publisher}: " if article.publisher else ""
    return language.plural(
        "%(article)s. The source of %(num)s event.",
        "%(article)s. The source of %(num)s events.",
        len(events),
        article=f"{where}{article.title}",
    )


def _quotes(event: Event, article: str) -> list[str]:
    return [source.quote for source in event.sources if source.article == article]


def _paragraphs(article: Article) -> list[str]:
    """The text where it may be shown, a paragraph per line."""
    if not article.publish_text:
        return []
    return [line for line in (article.text or "").splitlines() if line.strip()]
