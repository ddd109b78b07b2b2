"""`datapackage.json`: what the files are, after Frictionless Data Package 1 (https://specs.frictionlessdata.io/)."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from dateline.render.data.table import TABLES, Column, Table
from dateline.render.site import Site

Described = dict[str, Any]
_TABLES = {f"{table.name}.csv": table for table in TABLES}


class Resource(NamedTuple):
    """A file beside the description."""

    name: str
    media: str
    about: str
    size: int
    digest: str
    """SHA-256, in hexadecimal digits."""


def package(site: Site, resources: Iterable[Resource]) -> Described:
    """The description of all files."""
    settings = site.settings
    described: Described = {
        "profile": "data-package",
        "name": re.sub(r"[^a-z0-9]+", "-", settings.site_name.lower()).strip("-") or "timeline",
        "title": settings.site_name,
    }
    if settings.description:
        described["description"] = settings.description
    if settings.site_url:
        described |= {"homepage": settings.site_url, "id": site.absolute("data/datapackage.json")}
    if settings.licence:
        described["licenses"] = [settings.licence._asdict()]
    described["sources"] = list(_sources(site))
    described["resources"] = [_resource(each) for each in resources]
    return {key: value for key, value in described.items() if value != []}


def _sources(site: Site) -> Iterator[Described]:
    """The articles that the events rest on."""
    for id in sorted(site.by_article):
        if article := site.content.articles.get(id):
            yield {"title": article.title, **({"path": str(article.url)} if article.url else {})}


def _resource(resource: Resource) -> Described:
    described: Described = {
        "name": resource.name.lower().replace(".", "-"),
        "path": resource.name,
        "title": resource.about,
        "mediatype": resource.media.partition(";")[0],
        "bytes": resource.size,
        "hash": f"sha256:{resource.digest}",
    }
    if table := _TABLES.get(resource.name):
        described["name"] = table.name
        described |= {
            "profile": "tabular-data-resource",
            "format": "csv",
            "encoding": "utf-8",
            "dialect": {"lineTerminator": "\r\n", "delimiter": ",", "doubleQuote": True, "header": True},
            "schema": _schema(table),
        }
    return described


def _schema(table: Table) -> Described:
    schema: Described = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    keys = [
        {"fields": [field], "reference": {"resource": other, "fields": ["id"]}} for field, other in table.refers
    ]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column) -> Described:
    constraints: Described = {"required": True} if column.required else {}
    if column.among:
        constraints["enum"] = list(column.among)
    if column.type == "integer":
        constraints["minimum"] = 0
    described: Described = {"name": column.name, "type": column.type, "description": column.meaning}
    return described | ({"constraints": constraints} if constraints else {})
