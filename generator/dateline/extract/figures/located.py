"""All the figures of a sentence, each with the word that it hangs on."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.extract.figures.counts import find_counts
from dateline.extract.figures.known import Known
from dateline.extract.figures.victims import victims_in
from dateline.extract.timing import token_at
from dateline.extract.written import text_of, written
from dateline.model import Counted, FigureMention

Located = tuple[Token, FigureMention]


def figures_in(sentence: Sentence, known: Known | None = None) -> list[Located]:
    """The counts that a sentence states, and the victims that it tells of one by one; a number is read once."""
    victims = victims_in(sentence)
    known = known or Known()
    stated = [
        _compared(c, written(sentence), sentence.start_char, known)
        for c in find_counts(written(sentence), sentence.start_char)
    ]
    counts = [_whole(c, victims) for c in stated]
    found = [(_teller(token_at(sentence.doc, count.start), count), count) for count in counts]
    return [*found, *((verb, v) for verb, v in victims if not any(_repeats(verb, v, c) for c in counts))]


def _teller(token: Token, count: FigureMention) -> Token:
    """The word that a count hangs on: the number, or the verb of `relatives of the 43 people who died in it`."""
    if not count.rule.endswith(":relative"):
        return token
    return next((c for c in token.head.children if c.dep_ == "relcl"), token)


def _whole(count: FigureMention, victims: Sequence[Located]) -> FigureMention:
    """A count with those told of beside it: `a man and his two children were killed` has three victims."""
    for token, told in victims:
        inside = told.start <= count.end and count.start <= told.end
        if inside and told.role == count.role and told.figure.low > count.figure.low > 1 and not count.figure.more:
            start, end = min(count.start, told.start), max(count.end, told.end)
            return replace(count, start=start, end=end, text=text_of(token.doc)[start:end], figure=told.figure)
    return count


def _compared(count: FigureMention, text: str, offset: int, known: Known) -> FigureMention:
    agrees = count.figure.low in _given(known.headline, count.role)
    return replace(count, agrees=agrees, part=known.is_part(text, count, offset))


def _given(headline: Sequence[FigureMention], role: Counted) -> set[int]:
    """What a headline gives for a role, be it by the others: who was shot is dead or hurt.

    How some of the hurt fare ("two men critical") is no count of all.
    """
    whole = [h for h in reversed(headline) if not h.people and not h.rule.endswith(("condition", "faring"))]
    stated = {h.role: h.figure.low for h in whole}
    dead, hurt, struck = stated.get("killed", 0), stated.get("injured"), stated.get("struck")
    given = {stated[role]} if role in stated else set()
    if role == "injured" and struck is not None:
        given.add(struck - dead)
    if role == "struck" and hurt is not None:
        given.add(hurt + dead)
    return given - {0}


def _repeats(verb: Token, victim: FigureMention, count: FigureMention) -> bool:
    """Whether a count has the victims' number already ("two men were killed"), or is that of the same verb."""
    same = victim.role == count.role or "struck" in (victim.role, count.role)
    if same and 0 <= victim.start - count.end < 40 and victim.figure.low == count.figure.low > 1:
        return True
    # Three people were left dead and one injured: the parser may give the three to `injured` too.
    nearer = victim.start < count.start and 0 <= verb.idx - count.end < 30
    return nearer and victim.role == count.role and victim.figure.low > count.figure.low
