"""Redirects: what stands at the address of an event that was renamed, so that no published address dies."""

from collections.abc import Iterator

from markupsafe import Markup

from dateline.render.site import Site

_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<link rel="canonical" href="{to}">\n<meta http-equiv="refresh" content="0; url={to}">\n'
    '<meta name="robots" content="noindex">\n</head>\n<body>\n<p><a href="{to}">{title}</a></p>\n</body>\n</html>\n'
)


def redirects(site: Site) -> Iterator[tuple[str, str]]:
    """The page at each former address of a published event, and its HTML; an id in use is not led away."""
    ids = {event.id for event in site.events}
    for event in site.events:
        for alias in sorted(set(event.aliases) - ids):
            page = _PAGE.format(language=site.settings.language, title=event.title, to=f"../{event.id}/")
            yield f"events/{alias}/index.html", str(page)
