"""Triggers: the words of a sentence that tell of an event, and of which kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.extract.clauses import is_misread_plural, is_verbal
from dateline.extract.lexicon import lexicon
from dateline.extract.senses import is_another_sense
from dateline.model import Kind

_COMPLEMENTS = frozenset({"acomp", "oprd", "ccomp", "xcomp", "amod", "advcl", "dobj"})

_Phrase = tuple[tuple[str, ...], str]
"""The words of a phrase, and the kind of event that it tells of."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """`token` (the head of a phrase) tells of an event of `kind`; `first` to `last` are its tokens' indices."""

    token: Token
    kind: str
    first: int
    last: int
    weak: bool = False
    """Whether another trigger beside it says better what kind of event this is (killed, died, wounded)."""

    @property
    def nominal(self) -> bool:
        """Whether it is a noun."""
        return not is_verbal(self.token)


class TriggerIndex:
    """The words of a taxonomy, ready to be looked up."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        self.kinds = dict(kinds)

    @cached_property
    def _verbs(self) -> dict[str, str]:
        return {v: id for id, kind in self.kinds.items() for v in kind.verbs if " " not in v}

    @cached_property
    def _nouns(self) -> dict[str, str]:
        return {n: id for id, kind in self.kinds.items() for n in kind.nouns if " " not in n}

    @cached_property
    def _phrases(self) -> dict[str, list[_Phrase]]:
        by_first: dict[str, list[_Phrase]] = {}
        for id, kind in self.kinds.items():
            for phrase in (*kind.phrases, *(w for w in (*kind.nouns, *kind.verbs) if " " in w)):
                words = tuple(phrase.split())
                by_first.setdefault(words[0], []).append((words, id))
        for phrases in by_first.values():
            phrases.sort(key=lambda p: -len(p[0]))
        return by_first

    def find(self, sentence: Sentence) -> list[Trigger]:
        """The triggers of a sentence, in order; a longer one wins over what it contains."""
        found: list[Trigger] = []
        position = sentence.start
        doc = sentence.doc
        while position < sentence.end:
            token = doc[position]
            key = _key(token)
            phrases = self._phrases.get(key)
            trigger = (self._phrase_at(token, phrases, sentence.end) if phrases else None) or self._word_at(
                token, key
            )
            if trigger:
                # A kind that the site leaves out is passed over, with the words that tell of it.
                if trigger.kind in self.kinds:
                    found.append(trigger)
                position = trigger.last
            position += 1
        return found

    def _phrase_at(self, token: Token, phrases: Sequence[_Phrase], end: int) -> Trigger | None:
        for words, kind in phrases:
            indices = _match(token, words, end)
            if indices and not (_is_measured(token, indices[-1]) or is_another_sense(token, kind)):
                tokens = [token.doc[i] for i in indices]
                # The event is the noun where the phrase has one ("launch an assault"), else its verb.
                nouns = [t for t in tokens if t.pos_ == "NOUN"]
                verbs = [t for t in tokens if t.pos_ == "VERB"]
                head = (nouns if nouns and not _is_light_phrase(verbs, nouns) else verbs or nouns or tokens)[-1]
                return Trigger(head, kind, indices[0], indices[-1])
        return None

    def _word_at(self, token: Token, lemma: str) -> Trigger | None:
        plural = is_misread_plural(token)
        if not plural and (token.pos_ in ("VERB", "AUX") or token.tag_ in ("VBN", "VBG", "VBD")):
            if lemma in lexicon("casualties")["verbs_of_kind"]:
                return Trigger(token, lexicon("casualties")["verbs_of_kind"][lemma], token.i, token.i, weak=True)
            if lemma in lexicon("casualties")["verbs"] or _leaves_dead(token, lemma):
                return Trigger(token, lexicon("casualties")["default_kind"], token.i, token.i, weak=True)
            kind = _by_context(token, "verbs") or self._verbs.get(lemma)
            if kind and not is_another_sense(token, kind):
                return Trigger(token, kind, token.i, token.i)
        if token.pos_ in ("NOUN", "PROPN", "VERB") or _is_noun_taken_for_adjective(token):
            if lemma in lexicon("casualties")["nouns"]:
                return Trigger(token, lexicon("casualties")["default_kind"], token.i, token.i, weak=True)
            kind = (
                _by_context(token, "nouns")
                or self._nouns.get(token.lower_)
                or (self._nouns.get(lemma) if plural or token.pos_ != "VERB" else None)
            )
            if kind and not (_only_names_another_thing(token) or is_another_sense(token, kind)):
                return Trigger(token, kind, token.i, token.i)
        return None


def _key(token: Token) -> str:
    return token.lemma_.lower()


def _match(token: Token, words: tuple[str, ...], end: int) -> list[int] | None:
    """Indices of `words` from `token` on; articles, adjectives and one adverb may stand between them."""
    indices, hyphenated = [token.i], 0
    position = token.i + 1
    for word in words[1:]:
        skipped = 0
        while position < end and skipped < 3:
            here = token.doc[position]
            if word in (_key(here), here.lower_):
                break
            inside = here.pos_ in ("DET", "ADJ", "ADV", "PRON", "NUM") or here.dep_ in ("amod", "compound")
            if "-" in (here.text, here.nbor(-1).text):  # a three-year contract
                position += 1
                hyphenated += 1
                continue
            if not inside and not _is_whom(here, token, words):
                return None
            position += 1
            skipped += 1
        else:
            return None
        indices.append(position)
        position += 1
    return indices if indices[-1] - indices[0] - hyphenated < len(words) + 3 else None


def _is_whom(here: Token, verb: Token, words: tuple[str, ...]) -> bool:
    """Whether a word is whom a phrase about people is done to: they took two guards hostage, or into custody."""
    return words[-1] in ("hostage", "custody") and here.pos_ in ("NOUN", "PROPN") and here.i - verb.i <= 3


def _is_measured(token: Token, last: int) -> bool:
    """`Temperatures fell to minus 12`, `prices fell to a low`: what falls to a level is taken by nobody."""
    if token.lemma_ == "give":  # years of peace gave way to war
        return last + 1 < len(token.doc) and token.doc[last + 1].lower_ == "to"
    if token.lemma_ != "fall" or token.doc[last].lower_ != "to":
        return False
    what = {child.lemma_.lower() for child in token.children if child.dep_ in ("nsubj", "nsubjpass")}
    return bool(what & set(lexicon("ambiguous")["levels"])) or any(
        right.pos_ == "NUM" or right.lower_ in ("minus", "below", "zero")
        for right in token.doc[last + 1 : last + 2]
    )


def _is_light_phrase(verbs: list[Token], nouns: list[Token]) -> bool:
    """Whether the verb carries the event and the noun is only its complement (take control of, set fire to)."""
    if verbs and verbs[-1].lemma_ == "go":  # drivers went on strike
        return True
    return bool(verbs) and nouns[-1].lemma_ in (
        "emergency",
        "control",
        "fire",
        "hostage",
        "custody",
        "street",
        "law",
        "poll",
        "ballot",
        "road",
        "rail",
        "job",
        "way",
        "tool",
        "power",
        "safety",
        "shelter",
        "school",
        "seat",
        "government",
        "president",
    )


def _leaves_dead(token: Token, lemma: str) -> bool:
    """Whether a plain verb tells of casualties by its complement: is dead, was found dead, left two men dead."""
    if lemma not in lexicon("casualties")["dead_verbs"]:
        return False
    beside = (c for child in token.children for c in (child, *child.children))
    return any(c.lower_ in lexicon("casualties")["dead"] and c.dep_ in _COMPLEMENTS for c in beside)


def _by_context(token: Token, part: str) -> str | None:
    """The kind of a noun or a verb that the rest of its sentence decides: a strike of jets, or one of workers."""
    readings = lexicon("ambiguous")[part].get(token.lemma_.lower())
    if readings is None:
        return None
    words = _words(token.sent)
    contexts = lexicon("ambiguous")["contexts"]
    for reading in readings:
        around = words if "context" in reading else _words(_subject(token))
        fits = around & set(contexts[reading.get("context") or reading["subject"]]) and _has_beside(token, reading)
        if fits and not _words(_subject(token)) & set(contexts.get(reading.get("unless"), ())):
            kind: str = reading["kind"]
            return kind
    return None


def _has_beside(token: Token, reading: Mapping[str, Any]) -> bool:
    """Whether what a reading asks of the verb's own words is so: drivers strike, and strike nobody."""
    if reading.get("alone") and any(c.dep_ == "dobj" for c in token.children):
        return False
    return "beside" not in reading or bool(_words(token.subtree) & set(reading["beside"]))


def _words(tokens: Iterable[Token]) -> set[str]:
    return {word for t in tokens for word in (t.lower_, t.lemma_.lower())}


def _subject(verb: Token) -> Iterator[Token]:
    """What a verb says did something: a ferry sank, the dam that burst, hundreds of refugees left."""
    if verb.dep_ == "xcomp":  # farmers plan to march
        yield from _subject(verb.head)
    heads = [c for c in verb.children if c.dep_ == "nsubj"] + [verb.head] * (verb.dep_ == "relcl")
    for head in heads:
        yield from (head, *head.conjuncts)
        yield from (p for of in head.children if of.lower_ == "of" for p in of.children if p.tag_ == "NNS")


def _is_noun_taken_for_adjective(token: Token) -> bool:
    """`a regime offensive on rebels`: the tagger says adjective, but no noun follows that it could describe."""
    if token.pos_ != "ADJ":
        return False
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ")


def _only_names_another_thing(token: Token) -> bool:
    """Whether a noun only qualifies a thing that is no event (attack helicopter, fire chief, murder charge)."""
    if token.dep_ not in ("compound", "amod", "nmod") or token.head.i <= token.i:
        return False
    head = token.head.lemma_.lower()
    return head not in lexicon("casualties")["scene_nouns"] and head not in lexicon("casualties")["nouns"]
