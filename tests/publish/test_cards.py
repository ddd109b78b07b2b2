"""Cards in the built site: there, drawn once, and left out where the settings say so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.publish import cards

Publish = Callable[..., Path]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    titles: list[str] = []
    draw = cards.draw

    def counting(card: cards.Card) -> bytes:
        titles.append(card.title)
        return draw(card)

    monkeypatch.setattr(cards, "draw", counting)
    return titles


def test_each_event_has_a_card_that_its_page_names(site: Path, publish: Publish) -> None:
    out = publish(site, site_url="https://example.org/sub/")
    found = {path.relative_to(out).as_posix() for path in out.rglob("cards/**/*.png")}
    assert found == {
        "cards/index.png",
        "cards/events/2018-07-25-first.png",
        "cards/events/2018-07-25-second.png",
    }
    page = (out / "events/2018-07-25-first/index.html").read_text()
    image = 'property="og:image" content="https://example.org/sub/cards/events/2018-07-25-first.png"'
    assert page.count(image) == 1
    assert page.index(image) < page.index("</head>")
    assert 'content="https://example.org/sub/cards/index.png"' in (out / "index.html").read_text()


def test_a_card_is_drawn_again_only_when_it_says_something_else(
    site: Path, publish: Publish, drawn: list[str]
) -> None:
    first = {path.name: path.read_bytes() for path in publish(site).rglob("cards/**/*.png")}
    assert sorted(drawn) == ["First <b>event</b>", "Second event", "Test"]
    drawn.clear()
    assert {path.name: path.read_bytes() for path in publish(site).rglob("cards/**/*.png")} == first
    assert drawn == []
    event = site / "content/events/2018-07/2018-07-25-second.yml"
    event.write_text(event.read_text().replace("Second", "Another"))
    publish(site)
    assert drawn == ["Another event"]
    assert len(list((site / ".dateline/cards").iterdir())) == 3


def test_a_site_may_do_without(site: Path, publish: Publish, drawn: list[str]) -> None:
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("dateline]", "{dateline: {cards: false}}]"))
    out = publish(site)
    assert not (out / "cards").exists()
    assert "og:image" not in (out / "events/2018-07-25-first/index.html").read_text()
    assert drawn == []
