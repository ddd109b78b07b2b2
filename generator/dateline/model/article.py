"""A source article: who published what, when, where."""

from datetime import date
from typing import Annotated

from pydantic import Field, HttpUrl

from dateline.model.base import Id, Record

READ = frozenset({"en"})
"""The languages that events are extracted from."""


def is_read(language: str) -> bool:
    """Whether events are extracted from a language (BCP 47)."""
    return language.partition("-")[0].lower() in READ


class ArticleMeta(Record):
    """The front matter of `content/articles/ID.md`."""

    title: Annotated[str, Field(min_length=1)]
    publisher: str | None = None
    author: str | None = None
    published: date | None = Field(None, description="The day it was published; relative dates count from it.")
    published_basis: str | None = Field(None, description="How the publication date is known.")
    url: HttpUrl | None = None
    archive_url: HttpUrl | None = None
    language: str = Field("en", description="BCP 47, such as en or ar.")
    copy_of: Id | None = Field(None, description="The article that this one is a (near-)copy of.")
    publish_text: bool = Field(False, description="Whether the site may show the full text.")

    @property
    def is_read(self) -> bool:
        """Whether events are extracted from its language."""
        return is_read(self.language)


class Article(ArticleMeta):
    """An article with its text; `text` is None where a repository leaves the texts out."""

    id: Id
    text: str | None = None
