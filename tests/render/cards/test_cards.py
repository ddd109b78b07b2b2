"""Social cards, as pictures."""

from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.render.sample import CONTENT, HOSTILE, PLACES, SETTINGS, sample_site

from dateline.render import Site
from dateline.render.cards import Card, card_of, draw, site_card
from dateline.render.cards.drawing import HEADLINES, HEIGHT, MAP_WIDTH, MARGIN, WIDTH
from dateline.render.cards.lettering import Style, lines
from dateline.render.cards.palette import ACCENT, BORDER, HOME, INK, LAND, SEA, SHADE
from dateline.render.parts import Parts

SITE = sample_site()
PARTS = Parts(SITE, "../../")
CARDS = {event.id: card_of(PARTS, event) for event in SITE.events}
PLAIN = Card("A site", "25 July 2018", "What happened", "A town", "8 killed", "Reviewed")
STYLE = Style(40, 600, True)


def picture(card: Card) -> np.ndarray:
    """The numbers of the colours of a card."""
    with Image.open(BytesIO(draw(card))) as image:
        assert (image.format, image.mode, image.size) == ("PNG", "P", (WIDTH, HEIGHT))
        return np.asarray(image)


def inked(found: np.ndarray, colour: int) -> tuple[int, int, int, int]:
    """The bounds of a colour: left, top, right, bottom."""
    ys, xs = np.nonzero(found == colour)
    return int(xs.min()), int(ys.min()), int(xs.max()), int(ys.max())


def test_a_card_says_what_the_page_says() -> None:
    assert CARDS["2018-07-25-suweida-attack"] == Card(
        site="The Suweida record",
        when="25 July 2018",
        title="Islamic State fighters kill more than 200 people in Suweida",
        where="Suweida, Eastern villages, Syria",
        figures="200 to 220 or more killed (sources differ); 30 detained",
        status="Not reviewed",
        place=PLACES["as-suwayda"],
    )
    assert CARDS["checkpoints-withdrawn"].when == "date not known: “Wednesday”"
    assert CARDS["checkpoints-withdrawn"].status == "Denied · Not reviewed"


@pytest.mark.parametrize("id", CARDS)
def test_every_card_is_a_small_picture_of_the_usual_size(id: str) -> None:
    found = picture(CARDS[id])
    assert INK in found
    assert len(draw(CARDS[id])) < 40_000


def test_the_same_card_is_the_same_bytes() -> None:
    card = CARDS["2018-05-damascus-evacuation"]
    first = draw(card)
    lines.__globals__["_tile"].cache_clear()
    assert draw(card) == first


def test_text_stays_beside_the_map() -> None:
    left, _, right, bottom = inked(picture(CARDS["2018-07-25-suweida-attack"]), INK)
    assert left >= MARGIN - 2
    assert right < WIDTH - MAP_WIDTH
    assert bottom < HEIGHT - 40


def test_a_place_is_marked_as_exactly_as_it_is_known() -> None:
    dot, area = (picture(PLAIN._replace(place=PLACES[id])) for id in ("as-suwayda", "badiya-al-sham"))
    assert dot[HEIGHT // 2, WIDTH - MAP_WIDTH // 2] == ACCENT
    assert area[HEIGHT // 2, WIDTH - MAP_WIDTH // 2] == SHADE


def test_without_a_place_there_is_no_map() -> None:
    assert not {SEA, LAND, HOME, BORDER} & set(np.unique(picture(PLAIN)).tolist())
    unlocated = picture(PLAIN._replace(place=PLACES["hidden-valley"]))
    assert (unlocated == picture(PLAIN)).all()


def test_a_title_from_right_to_left_stands_at_the_right() -> None:
    arabic = PLAIN._replace(title="هجوم على السويداء", when="", where="", figures="", status="")
    left, _, right, _ = inked(picture(arabic), INK)
    assert right > WIDTH - MARGIN - 12
    assert left > WIDTH // 2


def test_letters_of_arabic_are_joined_and_brackets_are_turned() -> None:
    (line,) = lines("(السويداء)", STYLE, 1000, 1) or []
    assert line.rtl
    shown = "".join(run for _, run in line.runs)
    assert shown[0] == "("
    assert all("\ufe70" <= letter <= "\ufeff" for letter in shown[1:-1])


def test_letters_that_no_font_has_leave_the_rest_as_it_is() -> None:
    found = picture(PLAIN._replace(title="中文"))
    assert lines("中文", STYLE, 1000, 3) is None
    assert (found[400:] == picture(PLAIN)[400:]).all()


def test_a_word_is_set_in_one_font() -> None:
    (line,) = lines("Київ Čelákovice", STYLE, 1000, 1) or []
    assert [font for font, _ in line.runs] == ["wide", "extended", "latin"]


def test_what_is_too_long_is_cut_between_words() -> None:
    found = lines("one two three four five six seven eight nine ten", STYLE, 200, 2) or []
    assert len(found) == 2
    assert all(line.width <= 200 for line in found)
    assert "".join(run for _, run in found[1].runs).endswith("…")


def test_the_longest_titles_are_set_smaller_before_they_are_cut() -> None:
    assert [style.size for style, _, _ in HEADLINES] == sorted((s.size for s, _, _ in HEADLINES), reverse=True)
    long = picture(PLAIN._replace(title="A word " * 40))
    assert inked(long, INK)[3] < HEIGHT - 40


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_can_be_set(text: str) -> None:
    for line in lines(text, STYLE, 400, 3) or []:
        assert line.width <= 400 or len(line.runs[0][1]) <= 2


def test_hostile_text_is_only_letters() -> None:
    assert HOSTILE in CARDS["2018-08-hostile"].title
    assert INK in picture(CARDS["2018-08-hostile"])


def test_the_site_has_a_card_of_its_own() -> None:
    card = site_card(Site(CONTENT, replace(SETTINGS, description="What happened")))
    assert (card.title, card.where, card.status) == (
        "The Suweida record",
        "What happened",
        "9 events · 7 places · 5 sources",
    )
    assert card.place is not None
