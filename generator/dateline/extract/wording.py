"""Wording: how a sentence words an event, as far as that says whether a particular one is reported.

"The explosion killed two men" reports one; "explosions are part of the war" speaks of them in general.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.attribution import Attribution
from dateline.extract.clauses import Predicate, frame_head
from dateline.extract.lexicon import lexicon
from dateline.extract.written import text_of

_IN_ITS_COURSE = frozenset({"in", "during", "by", "after", "following"})
_CLAUSES = {"ROOT": "main clause", "relcl": "relative clause", "advcl": "adverbial clause"}


def wording(predicate: Predicate, told_by: Attribution | None) -> Iterator[str]:
    """The names of what is to be seen in a telling's sentence."""
    token, verb = predicate.token, predicate.verb
    if predicate.verb.i == token.i:
        yield "verb"
    else:
        yield from _noun(token)
        yield from _part(token)
        if verb.lemma_.lower() in lexicon("factuality")["occurrence"]:
            yield "takes place"
        if predicate.is_looked_back_on:
            yield "dealt with later"
        if verb.lemma_.lower() == "be":
            yield "is said to be"
    # "…, capturing two towns" happened when what its clause hangs on did.
    yield from _tense(frame_head(verb) if verb.tag_ == "VBG" else verb)
    if verb.dep_ in _CLAUSES:
        yield _CLAUSES[verb.dep_]
    if told_by:
        yield "attributed"
    yield from _sentence(token)


def _noun(token: Token) -> Iterator[str]:
    determiners = {c.lower_ for c in token.children if c.dep_ in ("det", "poss")}
    counted = any(c.dep_ == "nummod" for c in token.children)
    if token.tag_ in ("NNS", "NNPS"):
        yield "counted plural" if counted else "bare plural"
    elif determiners & {"a", "an", "another"}:
        yield "indefinite"
    elif determiners:
        yield "definite"
    else:
        yield "bare noun"


def _part(token: Token) -> Iterator[str]:
    """What a noun is to its clause: that which happened, was done, or only was spoken of."""
    while token.dep_ in ("compound", "conj") and token.head.i != token.i:
        token = token.head
    if token.dep_ in ("nsubj", "nsubjpass"):
        yield "noun as subject"
    elif token.dep_ in ("dobj", "attr"):
        yield "noun as object"
    elif token.dep_ == "pobj" and token.head.lower_ in _IN_ITS_COURSE:
        yield "in its course"
    elif token.dep_ == "pobj":
        yield "noun of a noun" if token.head.head.pos_ in ("NOUN", "PROPN") else "noun under a preposition"


def _tense(verb: Token) -> Iterator[str]:
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBD" or auxiliaries & {"was", "were", "did"}:
        yield "past"
    elif auxiliaries & {"has", "have"}:
        yield "perfect"
    elif auxiliaries & {"had"}:
        yield "earlier past"
    elif verb.tag_ in ("VBZ", "VBP") or auxiliaries & {"is", "are"}:
        yield "present"
    elif verb.tag_ == "VB":
        yield "infinitive"
    elif verb.tag_ == "VBG":
        yield "participle"


def _sentence(token: Token) -> Iterator[str]:
    words = {t.lower_ for t in token.sent}
    if words & {"we", "our", "us", "i", "my"}:
        yield "speaks of itself"
    before = text_of(token.doc)[max(0, token.idx - 400) : token.idx].rpartition("\n\n")[2]
    if before.count("\u201c") > before.count("\u201d") or before.count('"') % 2:
        yield "quoted"
    if words & lexicon("factuality")["over_time"]:
        yield "over time"
