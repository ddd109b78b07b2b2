"""Places: which words of a text name a place, and which place each of them means."""

from dateline.extract.places.find import find_places, find_places_fast

__all__ = ["find_places", "find_places_fast"]
