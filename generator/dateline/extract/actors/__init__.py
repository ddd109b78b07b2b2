"""Actors: who did it, and to whom."""

from dateline.extract.actors.doers import doers, says_whose
from dateline.extract.actors.naming import ActorNames
from dateline.extract.actors.parties import is_armed, parties, sides

__all__ = ["ActorNames", "doers", "is_armed", "parties", "says_whose", "sides"]
