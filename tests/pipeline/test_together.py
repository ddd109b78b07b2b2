"""Documents annotated together: the same lines, and a cluster for those that are about one event."""

import pytest

from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, annotate
from dateline.pipeline.together import annotate_together

RECORDS = [
    InputRecord(id=7, published="2018-07-25", text="A bomb killed 12 people at a market in Homs on Tuesday."),
    InputRecord(id="b", published="2018-07-25", text="Nothing at all was reported."),
    InputRecord(id="a", published="2018-07-26", text="A bomb at a market in Homs killed 15 people on Tuesday."),
    InputRecord(id="c", published="2018-07-26", text="Protesters marched through Homs on Tuesday."),
]


@pytest.mark.parametrize("jobs", [1, 2])
def test_lines_are_those_of_annotate_with_a_cluster(jobs: int) -> None:
    knowledge = default_knowledge()
    lines = list(annotate_together(RECORDS, knowledge, jobs=jobs))
    assert [line.pop("cluster") for line in lines] == ["7", "b", "7", "c"]
    assert lines == [annotate(record, knowledge) for record in RECORDS]


def test_the_order_of_the_lines_does_not_matter() -> None:
    lines = annotate_together(RECORDS[::-1], default_knowledge())
    assert [line["cluster"] for line in lines] == ["c", "7", "b", "7"]
