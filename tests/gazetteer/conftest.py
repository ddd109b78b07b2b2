import pytest

from dateline.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The gazetteer as it was built."""
    return Gazetteer.open()
