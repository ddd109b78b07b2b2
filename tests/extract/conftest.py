"""Reading a few sentences of our own."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.extract import Extraction, extract_all
from dateline.model import Mention
from dateline.pipeline.knowledge import default_knowledge

PUBLISHED = date(2018, 7, 29)  # a Sunday


@pytest.fixture(scope="session")
def read() -> Callable[[str], Extraction]:
    """What is found in a text that was published on Sunday, 29 July 2018."""
    return lambda text: extract_all("herald", "", text, PUBLISHED, default_knowledge())


@pytest.fixture(scope="session")
def only(read: Callable[[str], Extraction]) -> Callable[[str], Mention]:
    """The one event that a sentence tells."""

    def mention(text: str) -> Mention:
        (found,) = read(text).mentions
        return found

    return mention
