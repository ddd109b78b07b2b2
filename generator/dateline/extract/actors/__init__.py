"""Actors: who did it, and to whom."""

from dateline.extract.actors.naming import ActorNames

__all__ = ["ActorNames"]
