"""All the figures of a sentence, each with the word that it hangs on."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.extract.figures.counts import find_counts
from dateline.extract.figures.victims import victims_in
from dateline.extract.timing import token_at
from dateline.extract.written import written
from dateline.model import FigureMention

Located = tuple[Token, FigureMention]


def figures_in(sentence: Sentence, headline: Sequence[FigureMention] = ()) -> list[Located]:
    """The counts that a sentence states, and the victims that it tells of one by one; a number is read once."""
    counts = [_agreeing(c, headline) for c in find_counts(written(sentence), sentence.start_char)]
    victims = victims_in(sentence)
    found = [(token_at(sentence.doc, count.start), count) for count in counts]
    return [*found, *((verb, v) for verb, v in victims if not any(_repeats(v, c) for c in counts))]


def _agreeing(count: FigureMention, headline: Sequence[FigureMention]) -> FigureMention:
    same = any(h.role == count.role and h.figure.low == count.figure.low for h in headline)
    return replace(count, agrees=same) if same else count


def _repeats(victim: FigureMention, count: FigureMention) -> bool:
    """Whether a count has the victims' number already ("two men were killed")."""
    same = victim.role == count.role or "struck" in (victim.role, count.role)
    return same and 0 <= victim.start - count.end < 40 and victim.figure.low == count.figure.low > 1
