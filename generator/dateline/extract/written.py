"""The text of what spaCy has parsed, put together once and not at each question."""

from spacy.tokens import Doc, Span

_KEY = "written"


def text_of(doc: Doc) -> str:
    """The whole text; `Doc.text` joins all its tokens each time."""
    text: str | None = doc.user_data.get(_KEY)
    if text is None:
        text = doc.user_data[_KEY] = doc.text
    return text


def written(span: Span) -> str:
    """The text of a stretch of tokens, such as a sentence."""
    return text_of(span.doc)[span.start_char : span.end_char]
