"""Machine or human: what in an event the extractor wrote, and what a person did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote an event, told by what the extractor wrote last."""

    found: bool = True
    """Whether the extractor found it; else a person wrote all of it."""
    fields: frozenset[str] = frozenset()
    """The keys of the event that a person set, changed or took out."""
    quotes: frozenset[int] = frozenset()
    """The sources, counted from 0, that a person put in."""
    says: frozenset[tuple[int, str]] = frozenset()
    """What a person changed in the extractor's sources: number of the source, and key of what it says."""

    @property
    def is_machines(self) -> bool:
        """Whether all of it is the extractor's."""
        return self.found and not (self.fields or self.quotes or self.says)
