"""Clauses: which words of a sentence belong together in time, and who does what to whom in them."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from dateline.extract.lexicon import lexicon

_CLAUSAL = frozenset(
    {"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "xcomp", "pcomp", "parataxis", "csubj", "dep"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_NOMINAL = frozenset({"pobj", "nsubj", "nsubjpass", "dobj", "compound"})
_PRECEDING = frozenset({"after", "following", "since", "until", "before", "despite"})


def clause_head(token: Token) -> Token:
    """The verb of the clause that `token` stands in (the sentence's root where it has none)."""
    while not _heads_clause(token) and token.head.i != token.i:
        token = token.head
    return token


def frame_head(token: Token) -> Token:
    """The verb of the widest group of clauses that happen together with the one of `token`.

    A participle (`…, massacring 220 people`), an infinitive and a second predicate share the time, the place and
    the subject of the clause they hang on; a clause with a conjunction (`after the regime evacuated them`), a
    relative clause and what is reported do not.
    """
    head = clause_head(token)
    while head.head.i != head.i and _shares_frame(head):
        head = clause_head(head.head)
    return head


def _heads_clause(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.dep_ in _CLAUSAL


def _shares_frame(head: Token) -> bool:
    if any(child.dep_ == "mark" for child in head.children):
        return False
    if head.dep_ == "xcomp":
        return True
    if head.dep_ == "acl" and head.tag_ in ("VBN", "VBD"):
        # "A bomb killed 12 people", read as the bomb that was killed; but what has an object is no passive.
        return any(child.dep_ == "dobj" for child in head.children)
    if head.dep_ == "advcl":
        return head.tag_ == "VBG" and head.lower_ not in _PRECEDING and not _has_own_subject(head)
    return head.dep_ == "conj" and head.head.pos_ in ("VERB", "AUX") and not _has_own_subject(head)


def _has_own_subject(head: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in head.children)


@dataclass(frozen=True)
class Predicate:
    """A trigger's place in its sentence: the word itself and the verb that governs it."""

    token: Token

    @cached_property
    def verb(self) -> Token:
        """The governing verb; the trigger itself where it is one."""
        return self.token if is_verbal(self.token) else clause_head(self.token)

    @cached_property
    def subordinator(self) -> str | None:
        """`after`, `following`, … where a noun stands under one, so that it has a time of its own."""
        token = self.token
        while token.head.i != token.i and not is_verbal(token):
            # The object of `following`, where the parser takes that for a verb.
            if token.dep_ in ("pobj", "pcomp", "dobj") and token.head.lower_ in _PRECEDING:
                return token.head.lower_
            token = token.head
        return None

    @cached_property
    def is_looked_back_on(self) -> bool:
        """Whether the governing verb deals with the event later: police investigate a shooting."""
        if is_verbal(self.token) or self.token.dep_ not in ("dobj", "pobj", "nsubjpass"):
            return False
        return self.verb.lemma_.lower() in lexicon("aftermath")["verbs"]

    @cached_property
    def frame(self) -> int:
        """A number that is equal for triggers that happen together: that of the frame's head."""
        if self.subordinator:
            return self.token.i
        return frame_head(self.token).i

    @cached_property
    def own_agents(self) -> list[Token]:
        """The heads of the phrases that a noun itself has for who did it: the army's raid, a raid by the army."""
        if is_verbal(self.token):
            return []
        own = [] if self._possessed_by_victims else self._possessors
        return _with_conjuncts([*own, *_objects_of(self.token, "by", "from"), *done_by(self.token)])

    @property
    def _possessors(self) -> list[Token]:
        return [c for c in self.token.children if c.dep_ == "poss" and c.pos_ != "PRON"]

    @property
    def _possessed_by_victims(self) -> bool:
        """Whether `the mayor's murder` is meant; in `the army's killing of the mayor` the army did it."""
        named = {c.lower_ for c in self.token.children if c.dep_ in ("prep", "agent")}
        return self.token.lemma_.lower() in lexicon("victims")["suffered"] and "of" not in named

    @cached_property
    def befalls_subject(self) -> bool:
        """Whether the subject is the victim: who died; in a headline, who was killed (Five Soldiers Killed)."""
        lemma = self.token.lemma_.lower()
        if lemma in lexicon("victims")["subject_is_victim"]:
            return True
        beside = {c.dep_ for c in self.token.children}
        if lemma not in lexicon("casualties")["verbs"] | lexicon("victims")["struck"]:
            return False
        if beside & {"dobj", "nsubjpass", "agent"} or _objects_of(self.token, "at", "into", "toward"):
            return False  # somebody shot at them
        if any(c.dep_ == "conj" and not Predicate(c).harms_without_object for c in self.token.children):
            return False
        return "nsubj" in beside and self.token.tag_ in ("VBD", "VBN")

    @property
    def harms_without_object(self) -> bool:
        """Whether a second verb is like the first: shot and killed."""
        harms = lexicon("casualties")["verbs"] | lexicon("victims")["struck"]
        return self.token.lemma_.lower() in harms and not any(c.dep_ == "dobj" for c in self.token.children)

    @cached_property
    def agents(self) -> list[Token]:
        """The heads of the phrases that name who did it."""
        if not is_verbal(self.token):
            if self.own_agents or self.subordinator:
                return self.own_agents
            return self._subject_of_light_verb()
        if self.verb.lemma_.lower() in lexicon("casualties")["finds_dead"]:
            return []
        if self.verb.lemma_.lower() == "fall":  # the town fell to the rebels
            return _with_conjuncts(_objects_of(self.verb, "to"))
        by = [p for c in self.verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
        if by or self._is_participle_of_victims:
            return _with_conjuncts(by)
        return _with_conjuncts([_speaker_meant_by(s) for s in _subjects(self.verb, passive=False)])

    @property
    def _is_participle_of_victims(self) -> bool:
        """Whether it is what was done to somebody (people found shot), or its name (a shooting victim)."""
        beside = {c.dep_ for c in self.verb.children}
        if self.befalls_subject or "dobj" in beside:
            return False
        harms = lexicon("casualties")["verbs"] | lexicon("victims")["struck"]
        named = self.verb.tag_ == "VBG" and self.verb.lemma_.lower() in harms and self.verb.dep_ != "xcomp"
        perfect = any(c.dep_ == "aux" and c.lemma_ in ("have", "be") for c in self.verb.children)
        return (self.verb.tag_ == "VBN" or named) and not perfect

    @cached_property
    def opponents(self) -> list[Token]:
        """The heads of the phrases for the sides of a fight: clashes between, fighting with, they clashed with."""
        found = _objects_of(self.token, "between", "with", "against", "among")
        if self.token.dep_ == "dobj":
            found += _objects_of(self.verb, "with", "against")
        return _with_conjuncts(found)

    @cached_property
    def losers(self) -> list[Token]:
        """The heads of the phrases for those from whom something was taken."""
        return _with_conjuncts(_objects_of(self.token, "from")) if is_verbal(self.token) else []

    @cached_property
    def patients(self) -> list[Token]:
        """The heads of the phrases that name to whom it was done."""
        if not is_verbal(self.token):
            suffering = self._possessors if self._possessed_by_victims else []
            found = suffering or _objects_of(self.token, "of", "on", "against")
            light = self.verb.lemma_.lower() not in lexicon("responsibility")["blames_on"]  # was blamed on the army
            if not found and light and self.token.dep_ in ("dobj", "nsubjpass", "obj"):
                found = _objects_of(self.verb, "on", "against")
            return _with_conjuncts(found)
        found = [c for c in self.verb.children if c.dep_ in ("dobj", "obj", "nsubjpass")]
        if not found and self.verb.dep_ == "acl" and self.verb.tag_ == "VBN":
            found = [self.verb.head]
        if not found and self.verb.dep_ == "conj" and self.verb.tag_ == "VBN":  # was shot and killed
            return Predicate(self.verb.head).patients if is_verbal(self.verb.head) else []
        return _with_conjuncts(found)

    @property
    def is_done_by_verb(self) -> bool:
        """Whether the governing verb of a noun does it (carried out an attack) and does not only deal with it."""
        return self.verb.lemma_.lower() in lexicon("responsibility")["does"]

    def _subject_of_light_verb(self) -> list[Token]:
        verb = self.verb
        if not self.is_done_by_verb:
            return []
        if self.token.dep_ == "nsubjpass":
            found = [p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
            return _with_conjuncts(found)
        if self.token.dep_ in ("dobj", "obj"):
            return _with_conjuncts(_subjects(verb, passive=False))
        return []


def done_by(noun: Token) -> list[Token]:
    """Who did it, as a clause about a deed or a thing says: strikes carried out by the army, mines laid by it."""
    clauses = [c for c in noun.children if c.dep_ in ("acl", "relcl") and c.tag_ in ("VBN", "VBD")]
    return [p for c in clauses for by in c.children if by.lower_ == "by" for p in by.children if p.dep_ == "pobj"]


def _speaker_meant_by(subject: Token) -> Token:
    """Whom a pronoun means that is the subject of what somebody says: the army said it had killed ten rebels.

    `He` and `she` are mostly somebody else: the police said he had shot a man.
    """
    clause = subject.head
    if subject.lower_ not in ("it", "they", "its") or clause.dep_ != "ccomp":
        return subject
    return next((c for c in clause.head.children if c.dep_ == "nsubj" and c.pos_ != "PRON"), subject)


def is_verbal(token: Token) -> bool:
    """Whether a word is used as a verb; a gerund in the place of a noun (killed in shelling) is not."""
    as_noun = (token.tag_ == "VBG" and token.dep_ in _NOMINAL) or is_misread_plural(token)
    return token.pos_ in ("VERB", "AUX") and token.tag_ not in ("NN", "NNS", "NNP", "JJ") and not as_noun


def is_misread_plural(token: Token) -> bool:
    """Whether the tagger says third person of what the parser has as a noun: killed in regime airstrikes."""
    return token.tag_ == "VBZ" and token.dep_ in ("pobj", "dobj", "compound") and token.pos_ == "VERB"


def _subjects(verb: Token, *, passive: bool) -> list[Token]:
    """Subjects of `verb`, or of the clause that it shares one with."""
    for _ in range(4):
        found = [c for c in verb.children if c.dep_ in ("nsubj", *(("nsubjpass",) if passive else ()))]
        if found or any(c.dep_ == "nsubjpass" for c in verb.children):
            return found
        if verb.dep_ == "relcl" or (verb.dep_ == "acl" and _shares_frame(verb)):
            return [verb.head]
        if not _shares_frame(verb):
            return []
        verb = clause_head(verb.head)
    return []


def _objects_of(noun: Token, *prepositions: str) -> list[Token]:
    return [
        p
        for c in noun.children
        if c.dep_ in ("prep", "agent") and c.lower_ in prepositions
        for p in c.children
        if p.dep_ == "pobj" and p.ent_type_ not in ("DATE", "TIME")  # an attack on Friday
    ]


def _with_conjuncts(tokens: list[Token]) -> list[Token]:
    return [t for token in tokens for t in (token, *token.conjuncts) if t.pos_ not in ("VERB", "AUX")]
