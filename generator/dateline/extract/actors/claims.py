"""Claims: sentences in which somebody takes a deed upon himself, is blamed for it, or is said to be behind it."""

from collections.abc import Iterator

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.extract.actors.naming import ActorNames
from dateline.extract.lexicon import lexicon
from dateline.model import ActorMention


def claims(sentence: Sentence, names: ActorNames) -> Iterator[ActorMention]:
    """The parties that a sentence holds to have done something, by what they or others say."""
    for token in sentence:
        held = list(_held_to_have_done_it(token))
        if not held or any(c.dep_ == "neg" for verb in (token, token.head) for c in verb.children):
            continue
        for head in held:
            for one in (head, *head.conjuncts):
                actor = names.mention(one)
                if actor:
                    yield actor


def _held_to_have_done_it(token: Token) -> Iterator[Token]:
    """The heads of the phrases for those who are held to have done it, where `token` is the word that says so."""
    words = lexicon("responsibility")
    lemma = token.lemma_.lower()
    if lemma in words["claimed"] and token.head.lemma_.lower() in words["claims"]:
        yield from _doing(token.head)
    elif lemma in words["blames"] and token.pos_ == "VERB":
        yield from (c for c in token.children if c.dep_ in ("dobj", "nsubjpass"))
    elif lemma in words["responsible"] and token.head.lemma_ == "be":
        yield from (c for c in token.head.children if c.dep_ == "nsubj")
    if lemma in words["blames_on"]:
        prepositions = (c for c in token.children if c.lower_ == words["blames_on"][lemma])
        yield from (p for c in prepositions for p in c.children if p.dep_ == "pobj")


def _doing(verb: Token) -> Iterator[Token]:
    """Whoever does what a verb says: its subject, or in the passive whom `by` names."""
    by = [p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
    if by:
        yield from by
    elif verb.dep_ in ("acl", "relcl", "xcomp", "conj", "advcl") and not any(
        c.dep_ == "nsubj" for c in verb.children
    ):
        yield verb.head if verb.dep_ in ("acl", "relcl") else next(_doing(verb.head), verb.head)
    else:
        yield from (c for c in verb.children if c.dep_ == "nsubj")
