"""The pages of actors: an index, and a page per actor that a published event names."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Actor
from dateline.render.data import PARTS
from dateline.render.pages.listing import listing
from dateline.render.parts import Parts
from dateline.render.site import Page
from dateline.render.wording import ACTOR_KINDS, country, plural, shortened


class Named(NamedTuple):
    """An actor in the index."""

    link: Markup
    kind: str
    did: int
    suffered: int


def actors_body(parts: Parts) -> str:
    """The index: every actor, with how many events it did and how many were done to it."""
    site = parts.site
    return site.template("actors.html").render(
        root=parts.root,
        count=plural(len(site.actors), "actor"),
        actors=[
            Named(
                parts.actors[id],
                _kind(site.content.actors[id]),
                len(site.by_actor.get(id, ())),
                len(site.by_target.get(id, ())),
            )
            for id in site.actors
        ],
    )


def actor_pages(parts: Parts) -> Iterator[Page]:
    """The page of every actor that a published event names."""
    site = parts.site
    render = site.template("actor.html").render
    for id in site.actors:
        actor = site.content.actors[id]
        did, suffered = site.by_actor.get(id, []), site.by_target.get(id, [])
        counts = f"named as acting in {plural(len(did), 'event')}, as acted upon in {len(suffered):,}"
        yield Page(
            kind="actor",
            url=f"actors/{id}/",
            title=actor.name,
            description=shortened(f"{actor.name}: {counts}", 160),
            body=render(
                root=parts.root,
                actor=actor,
                kind=_kind(actor),
                country=country(actor.country, site.settings.language) if actor.country else "",
                did=listing(parts, did),
                suffered=listing(parts, suffered),
                data=f"data/actors/{id}",
                parts=PARTS,
            ),
            search=". ".join((*actor.aliases, *(event.title for event in (*did, *suffered)[:20]))),
        )


def _kind(actor: Actor) -> str:
    return ACTOR_KINDS[actor.kind] if actor.kind else ""
