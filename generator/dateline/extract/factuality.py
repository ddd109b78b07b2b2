"""Factuality: whether a telling reports that something happened, or announces, alleges, denies or imagines it.

The distinctions are FactBank's (Saurí and Pustejovsky 2009): modality, polarity and the source's commitment.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.clauses import Predicate, clause_head
from dateline.extract.lexicon import lexicon
from dateline.extract.written import written
from dateline.model import Modality


def factuality(predicate: Predicate) -> tuple[Modality | None, str]:
    """How the sentence presents the event, and the rule that says so; None where it is no event at all."""
    if _is_planned(predicate):
        return "announced", f"planned:{predicate.verb.lemma_.lower()}"
    rule = _not_real(predicate)
    if rule:
        return None, rule
    words = lexicon("factuality")
    verb = predicate.verb
    if _announced(verb) and not _below_fact(predicate):
        return "announced", "announced"
    for governor in _governors(verb):
        lemma = governor.lemma_.lower()
        if lemma in words["denial_verbs"]:
            return "denied", f"denied:{lemma}"
        if lemma in words["allegation_verbs"]:
            return "alleged", f"alleged:{lemma}"
        if lemma in words["announcement_verbs"] and not _says_past(verb):
            return "announced", f"announced:{lemma}"
    if _has(predicate, words["alleged_adjectives"], words["alleged_adverbs"] - {"reportedly"}):
        return "alleged", "alleged:adverb"
    return "happened", "happened"


def _not_real(predicate: Predicate) -> str | None:
    words = lexicon("factuality")
    token, verb = predicate.token, predicate.verb
    if any(c.dep_ == "neg" for v in {token, verb} for c in v.children) or _negated_noun(token):
        return "negated"
    if _has(predicate, words["unreal_adjectives"], words["habitual"]):
        return "habitual or unreal"
    for above in _nouns_above(token):
        if above.lemma_.lower() in words["unreal_nouns"]:
            return f"unreal:{above.lemma_.lower()}"
    if written(token.sent).rstrip().endswith("?"):
        return "question"
    for clause in (verb, *_governors(verb)):
        auxiliaries = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
        marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
        if auxiliaries & words["open_modals"]:
            return "open modal"
        if marks & words["conditions"]:
            return "condition"
    if _is_aim_of_noun(verb) and not _below_fact(predicate):
        return f"aim:{verb.head.lemma_.lower()}"
    for governor in _governors(verb):
        if governor.lemma_.lower() in words["opinion_verbs"] and not _below_fact(predicate):
            return f"opinion:{governor.lemma_.lower()}"
    if verb.lemma_.lower() in words["opinion_verbs"] and _is_what_is_thought_of(token, verb):
        return f"opinion:{verb.lemma_.lower()}"
    if _is_topic(token):
        return "topic"
    if _in_generic_present(verb, token):
        return "generic present"
    return None


def _governors(verb: Token) -> Iterator[Token]:
    """The verbs that `verb`'s clause is a complement of, from the nearest out."""
    while verb.dep_ in ("ccomp", "xcomp", "pcomp", "conj") and verb.head.i != verb.i:
        inherited = verb.dep_ != "conj"
        verb = clause_head(verb.head)
        if inherited:
            yield verb


def _is_aim_of_noun(verb: Token) -> bool:
    """Whether it is what something is for: talks to reach a deal, a plan to murder; not who was first to die."""
    person = verb.head.lemma_.lower() in lexicon("people")["nouns"] | lexicon("people")["groups"]
    return verb.dep_ == "acl" and verb.head.pos_ == "NOUN" and not person and _is_infinitive(verb)


def _is_what_is_thought_of(token: Token, verb: Token) -> bool:
    """Whether a noun is what a verb of opinion is about: they feared an attack, they called for a strike."""
    if token.i == verb.i:
        return False
    return (token.dep_ == "dobj" and token.head.i == verb.i) or (
        token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.i == verb.i
    )


def _is_topic(token: Token) -> bool:
    """Whether a noun is what others speak, vote or march about: talks over a strike, a protest against arrests."""
    if token.dep_ != "pobj" or _is_told_of(token):
        return False
    above = token.head.head.lemma_.lower()
    return token.head.lower_ in ("about", "over", "regarding") or (
        token.head.lower_ in ("against", "for") and above in lexicon("factuality")["takes_sides"]
    )


def _is_told_of(token: Token) -> bool:
    """Whether a clause tells what it did: they were jailed over a fire that killed seven."""
    return any(c.dep_ == "relcl" and c.tag_ == "VBD" for c in token.children)


def _nouns_above(token: Token) -> Iterator[Token]:
    """The nouns that a nominal trigger depends on through prepositions: `the threat of an attack`."""
    while token.dep_ in ("pobj", "compound", "prep", "amod") and token.head.i != token.i:
        token = token.head
        if token.pos_ in ("NOUN", "PROPN"):
            yield token
        elif token.pos_ in ("VERB", "AUX"):
            return


def _negated_noun(token: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ in ("no", "any") for c in token.children)


def _has(predicate: Predicate, adjectives: frozenset[str], adverbs: frozenset[str]) -> bool:
    return any(c.lower_ in adjectives and c.dep_ == "amod" for c in predicate.token.children) or any(
        c.lower_ in adverbs and c.dep_ == "advmod" for v in {predicate.token, predicate.verb} for c in v.children
    )


def _announced(verb: Token) -> bool:
    words = lexicon("factuality")
    chain = [verb]
    while _shares_its_future(chain[-1]) and chain[-1].head.i != chain[-1].i:
        chain.append(chain[-1].head)
    for link in chain:
        if any(c.dep_ in ("aux", "auxpass") and c.lower_ in words["announcement_modals"] for c in link.children):
            return True
        if link.lower_ in words["announcement_adjectives"] and link is not verb:
            return True
        if any(c.dep_ == "acomp" and c.lower_ in words["announcement_adjectives"] for c in link.children):
            return True
    ahead = [verb, *(c for c in verb.children if verb.lemma_ == "be")]  # it is to be held
    return any(_is_infinitive(v) and v.dep_ == "xcomp" and v.head.lemma_ == "be" for v in ahead)


def _is_infinitive(verb: Token) -> bool:
    """Whether a verb is one with `to`: to strike, to be held."""
    return verb.tag_ in ("VB", "VBN") and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _shares_its_future(verb: Token) -> bool:
    """Whether the clause that a verb hangs on says when for both: they will drive to Reading to protest."""
    return verb.dep_ in ("xcomp", "conj") or (verb.dep_ == "advcl" and _is_infinitive(verb))


def _is_planned(predicate: Predicate) -> bool:
    """Whether a noun is what somebody plans: they plan a march, a strike is scheduled."""
    token, verb = predicate.token, predicate.verb
    planned = token.dep_ in ("dobj", "nsubjpass") and token.head.i == verb.i
    denied = any(c.dep_ == "neg" for c in verb.children) or _negated_noun(token)
    words = lexicon("factuality")
    if _is_called_for(token, verb):
        return True
    plans = verb.lemma_.lower() in words["planning_verbs"]
    calls = verb.lemma_.lower() == "call" and token.lemma_.lower() in words["called"]
    return planned and not denied and (plans or calls)


def _is_called_for(token: Token, verb: Token) -> bool:
    """Whether a protest is called for a day: they called for a rally on Thursday."""
    below = token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.i == verb.i
    called = verb.lemma_ == "call" and token.lemma_.lower() in lexicon("factuality")["called_for"]
    dated = any(t.ent_type_ == "DATE" and t.i > token.i for t in verb.subtree)
    return below and called and dated and not any(c.dep_ == "neg" for c in verb.children)


def _says_past(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBN")


def _below_fact(predicate: Predicate) -> bool:
    """A noun under `after`, `following`, … is taken for granted, whatever is said of the clause around it."""
    return predicate.subordinator is not None


def _in_generic_present(verb: Token, token: Token) -> bool:
    """A simple present without a subject of its own in the news (`extremists attack villages`): a generality.

    Headlines use the present for what happened; they are told apart by lacking an end (`.`).
    """
    if verb.tag_ not in ("VBP", "VBZ") or verb.lemma_ in ("be", "have", "do") or verb.i != token.i:
        return False
    return verb.sent.text.rstrip()[-1:] in (".", "!") and verb.dep_ in ("relcl", "advcl")
