"""The text of what is parsed is that of the model, joined once."""

from dateline.extract.language import parse
from dateline.extract.written import text_of, written

_TEXT = "A fire broke out in the mill.  Two men died.\n\nThe “roof” fell in"


def test_text_is_what_the_model_would_say() -> None:
    """Of the whole and of each sentence."""
    doc = parse(_TEXT)
    assert text_of(doc) == doc.text
    assert [written(sentence) for sentence in doc.sents] == [sentence.text for sentence in doc.sents]


def test_text_is_joined_once() -> None:
    """The second question gets the same string, not an equal one."""
    doc = parse(_TEXT)
    assert text_of(doc) is text_of(doc)
