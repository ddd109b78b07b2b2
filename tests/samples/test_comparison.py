"""What a person is shown: expected against found, and the part of the page that a script renews."""

import pytest
from benchmarks import blocks
from tests.samples.__main__ import comparison, figures
from tests.samples.found import found_in_all
from tests.samples.gold import samples
from tests.samples.tally import Tally


def test_every_event_of_the_gold_and_every_found_one_is_shown() -> None:
    for sample in samples():
        found = found_in_all()[sample.name]
        shown = "\n".join(comparison(sample, found))
        assert all(event.event in shown for event in sample.gold.events)
        assert all(event.title in shown for event in found.events)


def test_the_figures_are_those_of_the_tally() -> None:
    *_, row = figures({"day": Tally(right=3, found=4, gold=6)})
    assert row == "| day | 0.750 | 0.500 | 0.600 | 3, 4, 6 |"


def test_a_block_is_replaced_and_nothing_else() -> None:
    page = "before\n<!-- a: begin -->\nold\n<!-- a: end -->\n<!-- b: begin -->\nkept\n<!-- b: end -->\n"
    renewed = blocks.replace(page, "a", "new\n")
    assert renewed == page.replace("old", "new")
    assert blocks.block(renewed, "b") == "kept"
    with pytest.raises(ValueError, match="no block 'c'"):
        blocks.replace(page, "c", "new")
