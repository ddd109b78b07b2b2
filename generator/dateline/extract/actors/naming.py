"""Naming an actor: one name and id for all the phrases of an article that mean the same party."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from slugify import slugify
from spacy.tokens import Token

from dateline.extract.actors.phrases import premodifiers, without_holders, without_number
from dateline.extract.actors.short import short_forms
from dateline.extract.attribution import phrase
from dateline.extract.lexicon import lexicon
from dateline.extract.written import written
from dateline.gazetteer import Gazetteer
from dateline.model import Actor, ActorMention

# Whose forces are those of the country that the article is about: President X's, the X regime's.
_LEADER = re.compile(r"\bPresident (?:[A-Z][\w-]+ )?([A-Z][\w-]+)|([A-Z][\w-]+)(?:['’]s)? regime")
_LONGEST = 60
"""Characters of a name; more is no name."""
_POSSESSIVE = re.compile(r"['’]s?\b")


class ActorNames:
    """The names of one article: those of the site, those that are known, and those that the article introduces."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        site: Mapping[str, Actor],
        country: str | None,
        adjective: str | None = None,
        text: str = "",
    ) -> None:
        self._gazetteer = gazetteer
        self._country = country
        self._adjective = adjective
        self._leaders = {
            name.removesuffix("s")
            for match in _LEADER.finditer(text)
            for name in match.groups()
            if name and not gazetteer.demonym(name)
        }
        self._ids: dict[str, tuple[str, str]] = {}
        for id, actor in {**_known(), **site}.items():
            for name in (actor.name, *actor.aliases):
                self._ids[_fold(name)] = (id, actor.name)
        for name, short in short_forms(text):
            meant = self._ids.get(_fold(name)) or self._ids.get(_fold(short)) or (slugify(name), name)
            self._ids.setdefault(_fold(name), meant)
            self._ids.setdefault(_fold(short), meant)
        leader = re.search(r"[\w.]+-led\b", text)
        if leader and (led := self._known(leader[0])):  # in this article, the coalition is that one
            for name in ("coalition", "international coalition", "alliance"):
                self._ids.setdefault(_fold(name), led[:2])

    def mention(self, token: Token) -> ActorMention | None:
        """The actor that the noun phrase of `token` names; None where it names nobody in particular."""
        named_by = _whose(token)
        if named_by is not None:
            member = self.mention(named_by)
            if member is not None and member.rule in ("actor:known", "actor:state forces", "actor:phrase"):
                return member
        if {token.lemma_.lower(), token.lower_, token.lower_.removesuffix("s")} & lexicon("responsibility")[
            "deeds"
        ]:
            return None  # a strike has a doer and is none
        text = without_holders(without_number(phrase(token)))
        named = self._name(text, token)
        if named is None:
            return None
        id, name, rule = named
        around = token.doc[token.left_edge.i : token.right_edge.i + 1]
        at = around.text.find(text)
        start, text = (around.start_char + at, text) if at >= 0 else (token.idx, token.text)
        return ActorMention(start=start, end=start + len(text), text=text, name=name, id=id, rule=f"actor:{rule}")

    def before(self, noun: Token) -> list[ActorMention]:
        """Who is named before a noun as its doer: `regime air strikes`, `an Islamic State suicide attack`."""
        words = premodifiers(noun)
        found: list[ActorMention] = []
        first = 0
        while first < len(words):
            last = len(words)
            while last > first and not (named := self._doer(words[first:last], noun)):
                last -= 1
            if last > first and named:
                start, end = words[first].idx, words[last - 1].idx + len(words[last - 1])
                id, name, rule = named
                text = noun.doc[words[first].i : words[last - 1].i + 1].text
                found.append(ActorMention(start=start, end=end, text=text, name=name, id=id, rule=f"actor:{rule}"))
            first = max(last, first + 1)
        return found

    def _doer(self, words: Sequence[Token], noun: Token) -> tuple[str, str, str] | None:
        """The actor whose name is just these words."""
        text = noun.doc[words[0].i : words[-1].i + 1].text
        named = self._known(text)
        if named:
            return named
        lexical = lexicon("actors")
        of_state = [w for w in words if w.lower_ in lexical["state_forces"]]
        adjectives = [w for w in words if self._gazetteer.demonym(w.text)]
        names = len(words) - len(of_state) - len(adjectives)
        if of_state and (names == 0 or (names == 1 and words[0].text[:1].isupper())):
            return self._state_forces(text)
        if adjectives and len(words) == 1 and noun.lemma_.lower() in lexical["deeds_of_states"]:
            return self._state_forces(f"{text} forces")
        if len(words) == 1:
            return _armed(text)
        return None

    def _name(self, text: str, token: Token) -> tuple[str, str, str] | None:
        words = lexicon("actors")
        for candidate in self._prefixes(text):
            known = self._known(candidate)
            if known:
                return known
        forces = self._state_forces(text) or self._armed_group(token) or _armed(text)
        if forces:
            return forces
        if _is_unknown_person(token):
            name = _with_looks(text, token)
            return slugify(name), name[:1].lower() + name[1:], "unknown"
        head = token.lower_
        if head in words["nobody"] or token.pos_ in ("PRON", "NUM", "DET") or not re.search(r"[^\W\d]", text):
            return None
        if token.ent_type_ in ("DATE", "TIME", "LOC", "FAC", "MONEY", "CARDINAL") or self._is_place(text, token):
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
        if not name or len(name) > _LONGEST:
            return None
        return (slugify(name), name, "phrase") if slugify(name) else None

    def _armed_group(self, token: Token) -> tuple[str, str, str] | None:
        """An armed group by a name that nobody has introduced: `M23 fighters`, `Maoist rebels`."""
        armed = lexicon("actors")["armed"]
        if token.lower_ not in armed and token.lower_ not in armed.values():
            return None
        words: list[str] = []
        for i in range(token.i - 1, token.sent.start - 1, -1):
            word = token.doc[i]
            if word.pos_ != "PROPN" or word.dep_ not in ("compound", "nmod", "amod") or not word.text[:1].isupper():
                break
            words.insert(0, word.text)
        name = " ".join(words)
        if not name or any(self._gazetteer.demonym(w) or self._gazetteer.lookup(w) for w in words):
            return None
        return slugify(name), name if name.isupper() else f"{name} {token.text}", "armed group"

    def _known(self, text: str) -> tuple[str, str, str] | None:
        entry = self._ids.get(_fold(text))
        return (*entry, "known") if entry else None

    def _is_place(self, text: str, token: Token) -> bool:
        """Whether a name is that of a town or a region, which nobody is; a country may act."""
        if token.ent_type_ != "GPE":
            return False
        found = self._gazetteer.lookup(text)
        return not (found and found[0].kind == "country")

    def _country_named(self, words: Sequence[str]) -> str | None:
        """The country whose name stands before its forces: `Peru's army`, `Syria air strikes`."""
        for word in words:
            if not word[:1].isupper():
                continue
            name = _POSSESSIVE.sub("", word)
            for spelling in (name, name.removesuffix("s")):  # an apostrophe may have got lost: Perus army
                found = [c for c in self._gazetteer.lookup(spelling) if c.kind == "country"]
                if found:
                    return found[0].country
        return None

    def _prefixes(self, text: str) -> list[str]:
        """`text` and what is left of it without the words that mean an actor's people."""
        tails = lexicon("actors")["tails"]
        candidates = [text]
        parts = text.split()
        while len(parts) > 1 and parts[-1].lower() in tails:
            parts = parts[:-1]
            candidates.append(" ".join(parts))
        words = text.split()
        candidates += [" ".join(words[i:]) for i in range(1, len(words) - 1)]  # Kurdish-led Northern Forces
        names = [w for w in parts if w[:1].isupper()]
        if names and names != parts:
            candidates.append(" ".join(names))
        if words and words[-1].lower() in tails:  # Northern Front jihadist group: of what sort they are
            spans = ((n, i) for n in range(len(words) - 1, 0, -1) for i in range(len(words) - n + 1))
            candidates += [" ".join(words[i : i + n]) for n, i in spans]
        return candidates

    def _state_forces(self, text: str) -> tuple[str, str, str] | None:
        words = text.split()
        if not any(w.lower() in lexicon("actors")["state_forces"] for w in words):
            return None
        adjective = next((w for w in words if self._gazetteer.demonym(w)), None)
        country = self._gazetteer.demonym(adjective) if adjective else self._country_named(words)
        plain = [w for w in words if w[:1].islower()]
        if country is None:
            generic = {w.lower() for w in words} & lexicon("actors")["own_forces"]
            if not self._leaders & {w.removesuffix("s") for w in words} and (
                not generic or len(words) - len(plain) > 1
            ):
                return None
            country = self._country
        if country == self._country:
            adjective = adjective or self._adjective
        if country is None:
            return None
        place = self._gazetteer.country(country)
        if place is None:
            return None
        name = f"{adjective} government forces" if adjective else f"Government forces of {place.name}"
        return slugify(f"{place.name} government forces"), name, "state forces"


def _armed(text: str) -> tuple[str, str, str] | None:
    """Armed people who are no state's, by the name that all words for them share."""
    words = lexicon("actors")["armed"]
    armed = next((w for w in re.split(r"[\s-]+", text.lower()) if w in words or w in words.values()), None)
    if armed is None:
        return None
    name = words.get(armed, armed)
    return slugify(name), name, "armed"


def _whose(token: Token) -> Token | None:
    """Of whom the people meant by `token` are: fighters of the group, alleged members of the front."""
    if token.lemma_.lower() not in lexicon("actors")["members"]:
        return None
    names = (p for c in token.children if c.lower_ in ("of", "from") for p in c.children if p.dep_ == "pobj")
    return next((p for p in names if _names_party(p)), None)


def _names_party(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.ent_type_ == "ORG" or token.lower_ in lexicon("actors")["state_forces"]


def _is_unknown_person(token: Token) -> bool:
    """Whether people are told of by how they looked alone: masked men, unidentified individuals."""
    words = lexicon("actors")
    if token.lemma_.lower() not in words["somebody"]:
        return False
    return any(c.lower_ in words["looks"] for c in token.lefts) or _wears(token) is not None


def _wears(token: Token) -> Token | None:
    """The head of the clause behind a noun that says how people looked: wearing uniforms, dressed in black."""
    looks = lexicon("actors")["wears"]
    return next((c for c in token.rights if c.dep_ == "acl" and c.lower_ in looks), None)


def _with_looks(text: str, token: Token) -> str:
    """How people are told of, with the clause behind the noun, if it is short: men wearing uniforms."""
    clause = _wears(token)
    if clause is None:
        return text
    described = f"{text} {written(token.doc[clause.left_edge.i : clause.right_edge.i + 1])}"
    described = re.sub(r"\s+", " ", described).strip(" .,;")
    return described if len(described) <= _LONGEST else text


def _names_somebody(token: Token) -> bool:
    """Whether a noun phrase is about people: a name, or headed by a noun for them."""
    if token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG", "NORP"):
        return True
    lemma = token.lemma_.lower()
    return lemma in lexicon("people")["nouns"] or lemma in lexicon("people")["groups"]


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.dep_ == "compound"


@cache
def _known() -> Mapping[str, Actor]:
    """The actors that every site knows, by id."""
    return {id: Actor(**entry) for id, entry in lexicon("actors")["known"].items()}


@lru_cache(maxsize=1 << 14)
def _fold(name: str) -> str:
    folded = re.sub(r"[\s\-’']+", " ", name).strip()
    return folded if folded.isupper() and len(folded) <= 3 else folded.casefold()
