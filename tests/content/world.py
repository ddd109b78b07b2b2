"""What is reported in the articles of a site, and an extractor of which every version reads it in another way."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from dateline.model import (
    ActorMention,
    Article,
    DateMention,
    Deed,
    Figure,
    FigureMention,
    Mention,
    PlaceMention,
    Span,
    When,
)
from dateline.pipeline import site
from dateline.pipeline.site import SiteExtraction, extract_site

PLACES = ("alder", "birch", "cedar", "dogwood")
KINDS = ("accident/fire", "battles/armed-clash", "protests")
DAYS = (date(2021, 3, 4), date(2021, 3, 5), date(2021, 2, 1))
TOPICS = ("mill", "bridge", "harbour", "granary", "tavern", "quarry", "orchard")
"""What burns: seven happenings."""
REGISTER = "".join(f"{id}: {{name: {id.title()}, lat: {50 + n}, lon: {n}}}\n" for n, id in enumerate(PLACES))


class World:
    """Articles, as files below `root`, on seven happenings; which tells of which, and in what words, is given."""

    def __init__(self, root: Path, random: Random, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.random, self.version = root, random, 0
        self.articles: dict[str, int] = {}
        """How often the text of each was corrected."""
        root.mkdir()
        (root / "articles").mkdir()
        (root.parent / "mkdocs.yml").write_text("site_name: A\nplugins: [dateline: {focus: GB}]\n")
        (root / "places.yml").write_text(REGISTER)
        (root / "actors.yml").write_text("guard: {name: The Guard}\ncrew: {name: The crew}\n")
        for number in range(4):
            self.publish(f"article-{number}", 0)
        monkeypatch.setattr(site, "_extract", lambda knowledge, fast, article: self.mentions(article))

    def publish(self, id: str, revision: int, with_text: bool = True) -> None:
        self.articles[id] = revision
        text = "\n\n".join(f"{one} {two}" for one, two in self.told(id).values())
        head = f"---\ntitle: News of {id}\npublished: 2021-03-06\n---\n"
        (self.root / f"articles/{id}.md").write_text(f"{head}\n{text}\n" if with_text else head)

    def told(self, id: str) -> dict[int, tuple[str, str]]:
        """The happenings that an article tells of, each in two sentences."""
        numbers = [n for n in range(len(TOPICS)) if Random(f"{id}{n}").random() < 0.5]
        return {n: (self.sentence(id, n, "first"), self.sentence(id, n, "then")) for n in numbers}

    def sentence(self, id: str, number: int, part: str) -> str:
        """Every second correction of an article leaves a sentence of it as it was."""
        revision = self.articles[id] // 2 if part == "first" else self.articles[id]
        return f"{id.title()} says {part}, in print {revision}: the {TOPICS[number]} has burned."

    def turn(self) -> None:
        """An article comes, goes, is corrected, or loses its text; a newer extractor is installed; or nothing is."""
        what = self.random.randrange(8)
        if what == 0:
            self.publish(f"article-{self.random.randrange(9)}", 0)
        elif what == 1 and self.articles:
            gone = self.random.choice(list(self.articles))
            del self.articles[gone]
            (self.root / f"articles/{gone}.md").unlink()
        elif what in (2, 3) and self.articles:
            id = self.random.choice(list(self.articles))
            self.publish(id, self.articles[id] + (what == 2), with_text=self.random.random() < 0.8)
        elif what < 7:
            self.version = self.random.randrange(5)

    def extract(self) -> SiteExtraction:
        """The whole way from the articles to the files of events, but for reading: that is `mentions`."""
        return extract_site(self.root)

    def mentions(self, article: Article) -> list[Mention]:
        """What this version of the extractor finds in an article."""
        found = []
        for number, sentences in self.told(article.id).items():
            reading = Random(f"{self.version}{number}")
            if reading.random() < 0.1:
                continue
            quotes = [sentences, (" ".join(sentences),), sentences[:1]][reading.choice([0, 0, 1, 2])]
            found += [self.mention(article, number, quote) for quote in quotes]
        return [mention for mention in found if mention.start >= 0]

    def mention(self, article: Article, number: int, quote: str) -> Mention:
        """One telling: most versions see the happening as it was, some take a part of it for something else."""
        start = (article.text or "").find(quote)
        span = {"start": start, "end": start + len(quote), "text": quote}
        word = {"start": start, "end": start + 5, "text": quote[:5]}
        kind, day, place = self.seen(number)
        told = Random(f"{self.version}{quote}")
        killed = told.choice([3, 4, 5, None])
        actors = Random(f"{self.version}{number}").choice([(), ("guard",), ("guard", "crew")])
        return Mention(
            **span,
            article=article.id,
            trigger=Span(start=start, end=start + 3, text="burn"),
            type=kind,
            deed=Deed("burn", f"the {TOPICS[number]}", "burned", False),
            when=When.parse(day) if day else None,
            date=DateMention(**word, type="DATE", value=str(day), when=When.parse(day)) if day else None,
            places=(PlaceMention(**word, id=f"site:{place}", name=place.title()),) if place else (),
            place_chance=0.9,
            actors=tuple(ActorMention(**word, name=actor, id=actor) for actor in actors),
            figures=(FigureMention(**word, role="killed", figure=Figure(killed, killed), rule="count"),) if killed else (),
            prominence=told.random(),
        )  # fmt: skip

    def seen(self, number: int) -> tuple[str, date | None, str | None]:
        """The kind, the day and the place of a happening, as this version of the extractor sees them."""
        was, reading = Random(f"{number}"), Random(f"{self.version}{number}")
        kind, day, place = was.choice(KINDS), was.choice(DAYS), was.choice(PLACES)
        return (
            reading.choice([kind, kind, kind, *KINDS]),
            reading.choice([day, day, day, None, *DAYS]),
            reading.choice([place, place, place, None, *PLACES]),
        )
