"""From names to places: the embedded gazetteer, and the places of a site."""

from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.names import normalise
from dateline.gazetteer.store import Candidate

__all__ = ["Candidate", "Gazetteer", "normalise"]
