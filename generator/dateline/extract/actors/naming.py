"""Naming an actor: one name and id for all the phrases of an article that mean the same party."""

import re
from collections.abc import Mapping

from slugify import slugify
from spacy.tokens import Token

from dateline.extract.attribution import phrase
from dateline.extract.figures.numbers import number_pattern
from dateline.extract.lexicon import lexicon
from dateline.gazetteer import Gazetteer
from dateline.model import Actor, ActorMention

_POSSESSIVE = re.compile(r"['’]s?\b")


class ActorNames:
    """The names of one article: those of the site, those that are known, and those that the article introduces."""

    def __init__(
        self, gazetteer: Gazetteer, site: Mapping[str, Actor], country: str | None, adjective: str | None = None
    ) -> None:
        self._gazetteer = gazetteer
        self._country = country
        self._adjective = adjective
        self._ids: dict[str, tuple[str, str]] = {}
        known: Mapping[str, Actor] = {id: Actor(**entry) for id, entry in lexicon("actors")["known"].items()}
        for id, actor in {**known, **site}.items():
            for name in (actor.name, *actor.aliases):
                self._ids[_fold(name)] = (id, actor.name)

    def mention(self, token: Token) -> ActorMention | None:
        """The actor that the noun phrase of `token` names; None where it names nobody in particular."""
        text = _without_number(phrase(token))
        named = self._name(text, token)
        if named is None:
            return None
        id, name, rule = named
        start = token.doc.text.find(text, max(0, token.left_edge.idx - 2))
        if start < 0:
            start, text = token.idx, token.text
        return ActorMention(start=start, end=start + len(text), text=text, name=name, id=id, rule=f"actor:{rule}")

    def _name(self, text: str, token: Token) -> tuple[str, str, str] | None:
        words = lexicon("actors")
        for candidate in self._prefixes(text):
            if _fold(candidate) in self._ids:
                return (*self._ids[_fold(candidate)], "known")
        forces = self._state_forces(text)
        if forces:
            return forces
        armed = next((w for w in text.lower().split() if w in words["armed"] or w in words["armed"].values()), None)
        if armed:
            name = words["armed"].get(armed, armed)
            return slugify(name), name, "armed"
        head = token.lower_
        if head in words["nobody"] or token.pos_ in ("PRON", "NUM", "DET") or not re.search(r"[^\W\d]", text):
            return None
        if any(w in words["civilian"] for w in (head, token.lemma_.lower())) and token.pos_ != "PROPN":
            group = next((c.text for c in token.children if c.ent_type_ == "NORP" or _is_name(c)), None)
            if group is None and token.lemma_ == "village":  # a captured village is a place, not a party
                return None
            name = group or (token.lower_ if head in words["groups_of_civilians"] else "civilians")
            return slugify(name), name, "civilians"
        if not _names_somebody(token):
            return None
        name = _POSSESSIVE.sub("", text).strip()
        if not name or len(name) > 60:
            return None
        return (slugify(name), name, "phrase") if slugify(name) else None

    def _prefixes(self, text: str) -> list[str]:
        """`text` and what is left of it without the words that mean an actor's people."""
        tails = lexicon("actors")["tails"]
        candidates = [text]
        parts = text.split()
        while len(parts) > 1 and parts[-1].lower() in tails:
            parts = parts[:-1]
            candidates.append(" ".join(parts))
        names = [w for w in parts if w[:1].isupper()]
        if names and names != parts:
            candidates.append(" ".join(names))
        return candidates

    def _state_forces(self, text: str) -> tuple[str, str, str] | None:
        words = text.split()
        if not any(w.lower() in lexicon("actors")["state_forces"] for w in words):
            return None
        adjective = next((w for w in words if self._gazetteer.demonym(w)), None)
        country = self._gazetteer.demonym(adjective) if adjective else None
        plain = [w for w in words if w[:1].islower()]
        if country is None:
            generic = {"regime", "government", "army", "military", "soldiers", "troops"}
            if not any(w.lower() in generic for w in words) or len(words) - len(plain) > 1:
                return None
            country, adjective = self._country, self._adjective
        if country is None:
            return None
        place = self._gazetteer.country(country)
        if place is None:
            return None
        name = f"{adjective} government forces" if adjective else f"Government forces of {place.name}"
        return slugify(f"{place.name} government forces"), name, "state forces"


def _without_number(text: str) -> str:
    """`two farmers` → `farmers`."""
    match = re.match(number_pattern() + r"\s+(?=\w)", text, re.IGNORECASE)
    return text[match.end() :] if match else text


def _names_somebody(token: Token) -> bool:
    """Whether a noun phrase is about people: a name, or headed by a noun for them."""
    if token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG", "NORP"):
        return True
    lemma = token.lemma_.lower()
    return lemma in lexicon("people")["nouns"] or lemma in lexicon("people")["groups"]


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.dep_ == "compound"


def _fold(name: str) -> str:
    folded = re.sub(r"[\s\-’']+", " ", name).strip()
    return folded if folded.isupper() and len(folded) <= 3 else folded.casefold()
