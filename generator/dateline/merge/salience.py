"""Salience: which of an article's events it is mainly about.

The events of an article compete, and the weights are those that most often put the right one first
(`benchmarks/fit_events.py`).
"""

from dateline.extract.lexicon import lexicon
from dateline.extract.logistic import Evidence, score


def salience(seen: Evidence) -> float:
    """Higher for what the article is about; only the order within one article means something."""
    return round(score(seen, lexicon("salience")["weights"]), 6)
