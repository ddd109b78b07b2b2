"""References from an event to places, actors, types and articles, and what a wrong one may have meant."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from rapidfuzz import fuzz, process, utils

from dateline.model import Actor, Article, Kind, Place

Sort = Literal["place", "actor", "type", "article"]

_CODES: dict[Sort, str] = {"place": "E204", "actor": "E205", "type": "E206", "article": "E207"}
_HOMES: dict[Sort, str] = {
    "place": "in places.yml",
    "actor": "in actors.yml",
    "type": "in the taxonomy or in types.yml",
    "article": "in content/articles/",
}
_ALIKE = 70
"""From which score (0 to 100) two spellings are worth a question."""


def nearest(written: str, spellings: Iterable[str]) -> str | None:
    """The spelling that `written` most likely stands for; None where none is near."""
    found = process.extractOne(
        written, list(spellings), scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_ALIKE
    )
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Known:
    """What a reference may name: for each sort, every spelling and the id that it stands for."""

    places: Mapping[str, str] = field(default_factory=dict)
    actors: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        places: Mapping[str, Place],
        actors: Mapping[str, Actor],
        kinds: Mapping[str, Kind],
        articles: Mapping[str, Article],
    ) -> "Known":
        """Collect the spellings; an id wins over a name."""
        return cls(
            places=_spellings({id: (p.name, *p.names) for id, p in places.items()}),
            actors=_spellings({id: (a.name, *a.aliases) for id, a in actors.items()}),
            types=_spellings({id: (k.label,) for id, k in kinds.items()}),
            articles=_spellings({id: (a.title,) for id, a in articles.items()}),
        )

    def missing(self, sort: Sort, written: str) -> tuple[str, str, str]:
        """Code, message and hint for a reference that names nothing."""
        spellings = {"place": self.places, "actor": self.actors, "type": self.types, "article": self.articles}[sort]
        meant = nearest(written, spellings)
        hint = f"did you mean {spellings[meant]}?" if meant else ""
        return _CODES[sort], f'{sort} "{written}" is not {_HOMES[sort]}', hint


def _spellings(names: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {name: id for id, several in names.items() for name in several} | {id: id for id in names}
