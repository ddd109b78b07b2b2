"""The pages of actors: an index, and a page per actor that a published event names."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from dateline.render.data import PARTS
from dateline.render.pages.listing import listing
from dateline.render.parts import Parts
from dateline.render.site import Page
from dateline.render.wording import actor_kind, counts, shortened


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
        count=counts.actors(site.language, len(site.actors)),
        actors=[
            Named(
                parts.actors[id],
                actor_kind(site.language, site.content.actors[id].kind),
                len(site.by_actor.get(id, ())),
                len(site.by_target.get(id, ())),
            )
            for id in site.actors
        ],
    )


def actor_pages(parts: Parts) -> Iterator[Page]:
    """The page of every actor that a published event names."""
    site = parts.site
    language, render = site.language, site.template("actor.html").render
    for id in site.actors:
        actor = site.content.actors[id]
        did, suffered = site.by_actor.get(id, []), site.by_target.get(id, [])
        text = language.gettext("%(actor)s: named as acting in %(did)s, as acted upon in %(suffered)s")
        words = {"did": counts.events(language, len(did)), "suffered": language.number(len(suffered))}
        yield Page(
            kind="actor",
            url=f"actors/{id}/",
            title=actor.name,
            description=shortened(text % {"actor": actor.name, **words}, 160),
            body=render(
                root=parts.root,
                actor=actor,
                kind=actor_kind(language, actor.kind),
                country=language.country(actor.country) if actor.country else "",
                did=listing(parts, did, "actor", id),
                suffered=listing(parts, suffered, "actor", id, {event.id for event in did}),
                data=f"data/actors/{id}",
                parts=PARTS,
            ),
            search=". ".join(event.title for event in (*did, *suffered)[:20]),
            line=actor_kind(language, actor.kind),
            names=", ".join(actor.aliases),
        )
