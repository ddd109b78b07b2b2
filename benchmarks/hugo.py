"""The synthetic site as Hugo keeps one: content files with front matter, taxonomies, and templates in Go."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

from synthetic import Synthetic, yaml_of

TEMPLATES = Path(__file__).parent / "hugo"
_BODY = re.compile(r"(<article class=\"md-content__inner md-typeset\">).*(</article>\s*</div>)", re.DOTALL)


def write(site: Synthetic, built: Path, folder: Path) -> None:
    """Write the site into `folder`; `built` is a small site of Dateline's, which gives the surroundings."""
    shutil.copytree(TEMPLATES, folder)
    _surroundings(built, folder)
    _data(folder / "data", site)
    content = folder / "content"
    for id, place in site.places.items():
        _page(content / "places" / id / "_index.md", {**place, "title": place["name"]})
    for id, actor in site.actors.items():
        _page(content / "actors" / id / "_index.md", {**actor, "title": actor["name"]})
    for id, article in site.articles.items():
        # `url` means something else to Hugo.
        meta = {("address" if key == "url" else key): value for key, value in _without_text(article).items()}
        _page(content / "sources" / id / "_index.md", meta, str(article["text"]))
    _page(content / "data.md", {"title": "Data"}, "Every event as a file, for who counts.")
    _page(content / "events" / "_index.md", {"title": "Events", "_build": {"render": "never"}})
    for id, event in site.events.items():
        _page(content / "events" / f"{id}.md", _event(event))


def _event(event: dict[str, object]) -> dict[str, object]:
    """The front matter of an event: the same facts, and under the names of taxonomies what Hugo groups pages by."""
    sources, actors, targets = event["sources"], event["actors"], event["targets"]
    assert isinstance(sources, list)
    assert isinstance(actors, list)
    assert isinstance(targets, list)
    day = str(event["date"])
    return {
        "title": event["title"],
        "date": day if len(day) == 10 else f"{day}-01",
        "precision": "day" if len(day) == 10 else "month",
        "kind_of_event": event["type"],
        "status": event["status"],
        "timeline": [day[:7]],
        "places": event["place"],
        "actors": sorted({*actors, *targets}),
        "sources": sorted({source["article"] for source in sources}),
        "by": actors,
        "targets": targets,
        "told": sources,
    }


def _data(folder: Path, site: Synthetic) -> None:
    """What templates look up by id; a lookup in data is faster than one of a page."""
    articles = {
        id: {key: value for key, value in article.items() if key != "text"}
        | {"day": _day(str(article["published"]))}
        for id, article in site.articles.items()
    }
    folder.mkdir()
    for name, records in (("places", site.places), ("actors", site.actors), ("articles", articles)):
        (folder / f"{name}.json").write_text(json.dumps(records), encoding="utf-8")


def _without_text(article: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in article.items() if key != "text"}


def _day(written: str) -> str:
    day = date.fromisoformat(written)
    return f"{day.day} {day:%B %Y}"


def _page(path: Path, meta: dict[str, object], text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{yaml_of(meta)}---\n\n{text}\n", encoding="utf-8")


def _surroundings(built: Path, folder: Path) -> None:
    """Header, navigation, styles, scripts and footer: those of Dateline's pages, around Hugo's own blocks."""
    page = next(built.glob("events/*/index.html")).read_text(encoding="utf-8")
    slug = next(built.glob("events/*")).name
    title = re.search(r"<title>(.*) - Benchmark</title>", page)
    assert title
    page = _BODY.sub(r'\1{{ block "main" . }}{{ end }}\2', page)
    page = page.replace(title[1], "{{ .Title }}").replace(f"/events/{slug}/", "{{ .RelPermalink }}")
    page = re.sub(r'(<meta name="description" content=")[^"]*', r'\1{{ block "description" . }}{{ end }}', page)
    (folder / "layouts/_default/baseof.html").write_text(page, encoding="utf-8")
    shutil.copytree(built / "assets", folder / "static/assets")
