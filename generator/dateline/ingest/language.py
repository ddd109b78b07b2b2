"""The language of a text, found offline.

py3langid is Lui and Baldwin's langid.py (ACL 2012): a naive Bayes classifier over byte n-grams, here of 4 MB.
"""

from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

DEFAULT = "en"

_SAMPLE = 2000
_SURE = 0.5


class Detected(NamedTuple):
    """A language as BCP 47 writes it, and whether the text left no doubt."""

    language: str
    sure: bool


def detect_language(text: str) -> Detected:
    """Return the language of the first 2,000 characters; `DEFAULT`, unsure, where they are too few to tell."""
    language, probability = _classifier().classify(text[:_SAMPLE])
    return Detected(str(language), True) if probability >= _SURE else Detected(DEFAULT, False)


@cache
def _classifier() -> Any:
    """Load the model, once a process: half a second that only an article without a language costs."""
    langid = import_module("py3langid.langid")
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
