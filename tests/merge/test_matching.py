"""Matching: which tellings of one article are of one event."""

from datetime import date

import pytest

from dateline.extract import extract_all
from dateline.merge import cluster
from dateline.pipeline.knowledge import default_knowledge


@pytest.mark.parametrize(
    ("text", "kind", "events"),
    [
        # What killed them and what hurt them, in one sentence.
        ("At least 6 farmers were killed and 35 hurt in regime air strikes on Homs.", "explosions/", 1),
        # One toll, told twice.
        (
            "Rebels shelled Homs on Friday, killing 28 people. The mayor of the city spoke at length about the market, "
            "the school and the bridge that the province had paid for. It was as if the war had never left. "
            "The shelling of the market killed 28 people, he said.",
            "explosions/",
            1,
        ),
        # A group by its name, and the same by what it is.
        ("M31 fighters attacked a post near Homs on Friday. Rebels attacked Aleppo on Monday.", "violence", 2),
        ("M31 rebels shelled Homs on Friday. The rebels shelled Homs on Friday.", "explosions/", 1),
        # One man by his full name and by the last; two with one last name.
        (
            "Mayor Elio Prandera was murdered in Homs on Friday. The murder of Mayor Prandera in Homs on Friday shocked all.",
            "violence",
            1,
        ),
        (
            "Mayor Elio Prandera was murdered in Homs on Friday. Judge Rosa Prandera was murdered in Homs on Friday.",
            "violence",
            2,
        ),
    ],
)
def test_events_of_one_article(text: str, kind: str, events: int) -> None:
    found = extract_all("herald", "", text, date(2018, 7, 29), default_knowledge())
    told = cluster([m for m in found.mentions if m.type.startswith(kind)], default_knowledge().gazetteer)
    assert len(told) == events
