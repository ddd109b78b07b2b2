import re
from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dateline.render.maps.labels import (
    SIZES,
    WIDE_PART,
    Box,
    Label,
    Sheet,
    below,
    beside,
    box,
    centred,
    circle,
    dot,
)

CSS = (Path(__file__).parents[3] / "theme" / "assets" / "maps.css").read_text(encoding="utf-8")
words = st.text("abcdefgh ", min_size=1, max_size=20)


@given(st.lists(st.tuples(words, st.floats(0, 960), st.floats(0, 680)), max_size=30))
def test_labels_never_overlap_and_stay_on_the_map(wanted: list[tuple[str, float, float]]) -> None:
    sheet = Sheet(960, 680)
    for name, x, y in wanted:
        sheet.put(beside(name, "city", x, y, 5), dot(x, y, 5))
    boxes = [box(label) for label in sheet.labels]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(one.left >= 0 and one.top >= 0 and one.right <= 960 and one.bottom <= 680 for one in boxes)


def test_the_first_free_position_is_taken() -> None:
    sheet = Sheet(960, 680)
    sheet.take(Box(500, 300, 960, 400))
    assert sheet.put(beside("Daraa", "city", 480, 340, 5))
    assert sheet.labels[0].anchor == "end"


def test_what_must_be_written_is_written_anyway() -> None:
    sheet = Sheet(960, 680)
    sheet.take(Box(0, 0, 960, 680))
    assert not sheet.put([centred("A", "city", 480, 340)])
    assert sheet.force([centred("A", "place", 480, 340)]) == sheet.labels[0]


def test_a_label_below_another_is_free_of_it() -> None:
    label = Label("Lampedusa", "place", 500, 340, "start")
    (under,) = below("Italy", "country", label)
    assert not box(under).meets(box(label))


def test_the_line_of_a_circle_is_taken_and_its_inside_is_not() -> None:
    sheet = Sheet(960, 680)
    sheet.take(*circle(480, 340, 200))
    assert sheet.free(dot(480, 340, 100))
    assert not sheet.free(dot(480, 140, 20))


def test_words_are_escaped() -> None:
    assert "<b>" not in Label("<b>&", "city", 0, 0, "start").svg()


def test_the_stylesheet_has_the_sizes_that_labels_are_laid_out_with() -> None:
    narrow = CSS.split("@container")[0]
    found = dict(re.findall(r"\.dl-map-([a-z]+)(?::is\(text\))? \{ font-size: (\d+)px", narrow))
    assert {kind: int(size) for kind, size in found.items()} == SIZES


def test_on_a_wide_screen_there_is_room_for_more() -> None:
    sheet = Sheet(960, 680)
    assert sheet.put(beside("Alpha", "spot", 300, 300, 8))
    assert not sheet.put(beside("Beta", "spot", 300, 336, 4)[:1])
    assert sheet.widened().put(beside("Beta", "spot", 300, 336, 4, WIDE_PART)[:1])
