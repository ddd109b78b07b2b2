"""Settings: what the words around a day say that it belongs to."""

import pytest

from dateline.extract.language import parse
from dateline.extract.linking.settings import words_of_setting
from dateline.extract.timing import token_at
from dateline.model import DateMention

HANGS = [
    ("Ann Lee was charged with murder for the July 10 shooting at a bar.", "July 10", "hangs on deed"),
    ("Ann Lee was arrested in Sunday's shooting.", "Sunday", "hangs on deed"),
    ("The police arrested Ann Lee on Friday.", "Friday", "hangs on justice"),
    ("She died on Friday at a hospital.", "Friday", "hangs on dying"),
    ("Officers were called to a bar on Friday.", "Friday", "hangs on call"),
    ("The shooting was reported at a bar on Friday.", "Friday", "said of the deed"),
    ("It happened on Friday at a bar.", "Friday", "said of the deed"),
]


def evidence(sentence: str, day: str) -> dict[str, float]:
    start = sentence.index(day)
    mention = DateMention(start=start, end=start + len(day), text=day, type="DATE", value="2018-07-10", rule="test")
    return words_of_setting(mention, token_at(parse(sentence), start))[1]


@pytest.mark.parametrize(("sentence", "day", "name"), HANGS)
def test_what_a_day_hangs_on(sentence: str, day: str, name: str) -> None:
    assert evidence(sentence, day)[name] == 1.0


def test_what_is_said_of_something_else() -> None:
    assert "said of the deed" not in evidence("The mayor spoke on Friday.", "Friday")
