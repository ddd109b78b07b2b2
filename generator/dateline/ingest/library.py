"""The articles that a site has: which of them an article is, or is a copy of, and which ids are free."""

from collections import defaultdict
from collections.abc import Container, Iterable
from itertools import chain, count
from typing import Literal, NamedTuple

from dateline.ingest.identity import address_key, article_id
from dateline.ingest.near_copy import CopyIndex, are_copies, words
from dateline.model import Article


class Kin(NamedTuple):
    """The article that another one is, or is a copy of."""

    how: Literal["same", "copy"]
    article: Article


class Library:
    """The articles of a site, by id, address and text."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        self.articles: dict[str, Article] = {}
        self._by_address: dict[str, str] = {}
        self._by_words: defaultdict[int, list[str]] = defaultdict(list)
        self._copies = CopyIndex()
        for article in articles:
            self.add(article)

    def add(self, article: Article) -> None:
        """Take an article in; of two with one address, the first keeps it."""
        self.articles[article.id] = article
        if article.url:
            self._by_address.setdefault(address_key(str(article.url)), article.id)
        if article.text:
            self._by_words[_hash(article.text)].append(article.id)
            self._copies.add(article.id, article.text)

    def kin(self, article: Article) -> Kin | None:
        """Find the article that this one is, or else the one that it is a copy of.

        It is the same when it comes from the same address; or when nothing says that it comes from elsewhere and
        two of three hold: the words are the same, they are nearly the same, it has the same id or title. So it is
        found again after a person has edited its text or its title.
        """
        known = self._by_address.get(address_key(str(article.url))) if article.url else None
        if known:
            return Kin("same", self.articles[known])
        equal = self._equal(article)
        similar = self._copies.copies(article.text or "")
        namesakes = self._under_its_id(article)
        alike = {*similar, *(ident for ident in namesakes if are_copies(article.text, self.articles[ident].text))}
        for ident in dict.fromkeys([*equal, *namesakes, *similar]):
            if self._is_same(article, self.articles[ident], (ident in equal) + (ident in alike)):
                return Kin("same", self.articles[ident])
        copied = similar or [ident for ident in equal if _named_alike(article, self.articles[ident])]
        return Kin("copy", self._original(copied[0])) if copied else None

    def free_id(self, wanted: str, reserved: Container[str] = ()) -> str:
        """Return the id, with a number behind it where another article has it already, or it is reserved."""
        ids = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
        return next(ident for ident in ids if ident not in self.articles and ident not in reserved)

    def _equal(self, article: Article) -> list[str]:
        if not article.text:
            return []
        own = words(article.text)
        same_hash = self._by_words.get(_hash(article.text), [])
        return [ident for ident in same_hash if words(self.articles[ident].text or "") == own]

    def _under_its_id(self, article: Article) -> list[str]:
        derived = article_id(article.title, article.published)
        return [ident for ident in (article.id, derived) if ident in self.articles]

    def _is_same(self, article: Article, other: Article, likeness: int) -> bool:
        if _from_elsewhere(article, other):
            return False
        # The text of one that is here may have been left out; then its name is all there is.
        text_left_out = other.text is None or article.text is None
        return likeness + text_left_out + _named_alike(article, other) > 1

    def _original(self, ident: str) -> Article:
        article = self.articles[ident]
        return self.articles.get(article.copy_of or "", article)


def _hash(text: str) -> int:
    return hash(tuple(words(text)))


def _named_alike(one: Article, other: Article) -> bool:
    return one.id == other.id or one.title.casefold() == other.title.casefold()


def _from_elsewhere(one: Article, other: Article) -> bool:
    """Whether they name different publishers or addresses; two addresses are known to differ when this is asked."""
    publishers = {article.publisher.casefold() for article in (one, other) if article.publisher}
    return bool(one.url and other.url) or len(publishers) == 2
