"""What a careful reader finds in each sample: `gold/NAME.yml` for `articles/NAME.md`. README.md says how to write one."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import yaml
from pydantic import BeforeValidator, Field

from dateline.ingest.article_file import parse_article
from dateline.model import Article, Figure, Role, When
from dateline.model.base import Record

FOLDER = Path(__file__).parent


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _parties(value: Any) -> Any:
    return [name.split(" / ") for name in value] if isinstance(value, list) else value


Days = Annotated[
    tuple[Annotated[When, BeforeValidator(When.parse)], ...], BeforeValidator(_listed), Field(min_length=1)
]
Numbers = Annotated[
    tuple[Annotated[Figure, BeforeValidator(Figure.parse)], ...], BeforeValidator(_listed), Field(min_length=1)
]
Names = Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)]
Parties = Annotated[tuple[tuple[str, ...], ...], BeforeValidator(_parties)]
"""Each party under the names that are right for it; in the file, `women / workers`."""


class Spot(NamedTuple):
    """Degrees north and east, and how many kilometres from there are still right: more for a country."""

    lat: float
    lon: float
    km: float = 50.0


class GoldEvent(Record):
    """An event; several values of a key are alternatives, each right. A key left out is not judged,
    but where no date or no number of people is given, none may be found."""

    event: str = Field(description="What it is, for the person who reads.")
    optional: bool = Field(False, description="May be found, need not be, and is not judged.")
    date: Days | None = None
    place: Names | None = Field(None, description="Names out of `places`.")
    kind: Names | None = None
    modality: Names = ("happened",)
    actors: Parties = ()
    targets: Parties = ()
    killed: Numbers | None = None
    injured: Numbers | None = None
    missing: Numbers | None = None
    detained: Numbers | None = None
    displaced: Numbers | None = None

    def figure(self, role: Role) -> tuple[Figure, ...] | None:
        """The numbers that are right for a role; None where the article gives none."""
        value: tuple[Figure, ...] | None = getattr(self, role)
        return value


class Gold(Record):
    """All that an article tells."""

    style: Literal["agency", "american", "british"]
    subject: str
    about: str = Field(description="What is hard in it.")
    main: Literal["first", "any"] = Field("first", description="Which event is the main one.")
    dates: tuple[dict[str | int, Any], ...] = Field(description="Expression to EDTF, in the order of the text.")
    loose: tuple[str, ...] = Field((), description="Expressions that may be read as dates or not.")
    places: Mapping[str, Spot | None] = Field(description="Name to point; none: may be found or not.")
    events: tuple[GoldEvent, ...] = Field(description="The main one first.")

    def dated(self) -> Iterator[tuple[str, When | None]]:
        """The dates one by one; None for what cannot be known."""
        for entry in self.dates:
            for words, value in entry.items():
                yield str(words), None if value is None else When.parse(value)


class Sample(NamedTuple):
    """An article and its gold."""

    name: str
    article: Article
    gold: Gold

    @property
    def text(self) -> str:
        """The article's text; offsets count its characters."""
        return self.article.text or ""


@cache
def samples() -> tuple[Sample, ...]:
    """All of them, by name; `ValueError` where a file is not as it must be."""
    return tuple(_sample(path) for path in sorted((FOLDER / "articles").glob("*.md")))


def _sample(path: Path) -> Sample:
    article, problems = parse_article(path.name, path.read_bytes(), date.today())
    if article is None or problems:
        raise ValueError(f"{path.name}: {problems}")
    gold = FOLDER / "gold" / f"{path.stem}.yml"
    return Sample(path.stem, article, Gold.model_validate(yaml.safe_load(gold.read_text("utf-8"))))
