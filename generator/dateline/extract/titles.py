"""Titles: one line that says what happened, in the words of the sentences that tell it."""

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from dateline.extract.attribution import phrase
from dateline.extract.clauses import Predicate, is_verbal
from dateline.extract.lexicon import lexicon
from dateline.extract.triggers import Trigger
from dateline.model import Deed

_LONGEST_OBJECT = 8
_PLURAL_ENDS = ("s", "men", "people", "police", "military", "children")
_UNITS = frozenset(
    {"hour", "day", "week", "month", "year", "kg", "kilo", "km", "pound", "lb", "ton", "tonne", "metre"}
)
_SINGULAR_ENDS = ("ss", "us", "is")

_REFLEXIVES = frozenset({"himself", "herself", "themselves", "itself"})
_PRONOUNS = {"him": "man", "he": "man", "her": "woman", "she": "woman", "it": ""}


def compose(
    deed: Deed,
    subjects: Sequence[str],
    targets: Sequence[str],
    places: Sequence[str],
    origin: str | None,
    beside: str = "in",
) -> str:
    """Who did what to whom, where: `Islamic State massacres more than 200 people in Suweida`.

    `beside` is what the source puts before the place (off, near, outside).
    """
    deed = deed._replace(object=_without_others(deed.object))
    subjects = subjects or [deed.instrument] * bool(deed.instrument)
    subject = " and ".join(dict.fromkeys(subjects[:2]))
    singular = len(subjects) == 1 and not _is_plural(subject.lower().partition(" of ")[0])
    if (deed.is_noun and is_empty(deed)) or (subject and subject.lower() in deed.object.lower()):
        subject = ""  # nobody murders himself
    on = (
        f" {_to_whom(deed)} {' and '.join(dict.fromkeys(targets[:2]))}"
        if deed.is_noun and targets and not {"of", "on"} & set(deed.object.split())
        else ""
    )
    if subject and deed.verb:
        line = f"{subject} {_present(deed.verb, singular)} {deed.object}{on}"
    elif deed.is_noun:
        line = f"{deed.object}{on}" + (f" {_with_whom(deed, subjects)} {subject}" if subject else "")
    else:
        whom = "" if deed.object in _REFLEXIVES else deed.object
        line = f"{whom} {deed.participle}"
    if not (places and places[0].removeprefix("the ").split()[0] in line):
        line = f"{line} {_where(places, origin, beside)}"
    line = _counts().sub(lambda m: m[0].lower(), re.sub(r"\s+", " ", line)).strip(" ,;:")
    return line[:1].upper() + line[1:]


def _without_others(object: str) -> str:
    """Whom it befell, where a sentence says that there were others before them: a title knows of no others."""
    if lone := re.fullmatch(r"(one|1|another)\s+others?", object, re.IGNORECASE):
        return f"{lone[1]} person"
    return re.sub(r"\bother\s+(?=\w)", "", re.sub(r"\b(?:others|other$)", "people", object))


@cache
def _counts() -> "re.Pattern[str]":
    """Words that count, with the capital of a sentence that they opened, after another word."""
    numbers = lexicon("numbers")
    words = {*numbers["units"], *numbers["tens"], *numbers["plurals"], *numbers["at_least"], *numbers["about"]}
    return re.compile(rf"(?<=\w )(?:{'|'.join(sorted({w.split()[0].title() for w in words}))})\b")


def _is_plural(noun: str) -> bool:
    return noun.endswith(_PLURAL_ENDS) and not noun.endswith(_SINGULAR_ENDS)


def is_empty(deed: Deed, has_subject: bool = False) -> bool:
    """Whether a deed says little: a noun like `victims`, a verb with no subject or without those who were hurt."""
    if deed.is_noun:
        head = deed.object.partition(" of ")[0].split()
        return not deed.verb and bool(head) and head[-1].lower() in lexicon("titles")["empty"]
    harms = deed.verb in lexicon("casualties")["verbs"] | lexicon("victims")["struck"]
    return not deed.object and not deed.instrument and (harms or not has_subject)


def _to_whom(deed: Deed) -> str:
    """How a noun takes those to whom it was done: an attack on them, a murder of them."""
    return "of" if deed.object.split()[-1].lower() in lexicon("victims")["suffered"] else "on"


def _with_whom(deed: Deed, subjects: Sequence[str]) -> str:
    """How a noun takes those who did it: an attack by rebels, clashes between rebels and troops."""
    if deed.object.split()[-1].lower() not in lexicon("responsibility")["fights"]:
        return "by"
    return "between" if len(set(subjects[:2])) > 1 else "involving"


def with_article(name: str, kind: str | None) -> str:
    """`the Safa mountains`, `the Yarmouk Valley`; a town that is called Valley has no article."""
    landform = name.split()[-1].lower() in lexicon("sorts")["landforms"] if name else False
    natural = kind in ("mountain", "valley", "desert", "water", "region")
    return f"the {name}" if landform and natural and not name.lower().startswith("the ") else name


def _where(places: Sequence[str], origin: str | None, beside: str) -> str:
    if not places:
        return f"from {origin}" if origin else ""
    joined = " and ".join(places[:2])
    return f"from {origin} to {joined}" if origin else f"{beside} {joined}"


def beside(before: str) -> str:
    """What the words `before` the name of a place say of where it happened: off, near, north of; in, as a rule."""
    said = _beside_pattern().search(before)
    return " ".join(said[1].lower().split()) if said else "in"


@cache
def _beside_pattern() -> "re.Pattern[str]":
    words = "|".join(sorted(lexicon("titles")["beside"], key=len, reverse=True))
    return re.compile(
        rf"\b({words})\s+(?:the\s+)?(?:(?:port|town|city|village|capital)\s+(?:of\s+)?)?$", re.IGNORECASE
    )


def deed_of(trigger: Trigger, predicates: Sequence[Predicate]) -> Deed:
    """What a trigger (the first of the predicates) says was done, ready to be told of any subject.

    Where another verb says what a thing did (a bomb killed 12 people), that is the deed, the thing its instrument.
    """
    lead = predicates[0]
    if not trigger.nominal:
        deed = _verbal(lead, trigger.last)
        return deed if deed.instrument or lead.agents or lead.patients else _suffered(predicates[1:]) or deed
    casualty = next((p for p in predicates[1:] if _is_done_by(trigger.token, p)), None)
    if casualty:
        return _verbal(casualty, casualty.token.i)._replace(instrument=_noun_phrase(trigger.token))
    if suffered := _suffered(predicates[1:]):  # 17 people were killed in a stampede
        return suffered._replace(participle=f"{suffered.participle} in {_noun_phrase(trigger.token)}")
    return _nominal(trigger, lead)


def _suffered(predicates: Sequence[Predicate]) -> Deed | None:
    """What became of people beside the deed, where its clause names them, and nobody who did it."""
    for predicate in sorted(predicates, key=lambda p: not _is_deadly(p.token)):
        verb = predicate.token
        if not is_verbal(verb) or verb.lemma_.lower() not in lexicon("casualties")["verbs"]:
            continue
        deed = _verbal(predicate, verb.i)
        if deed.object and (not predicate.agents or predicate.befalls_subject):
            return deed._replace(verb="", instrument="")
    return None


def _is_deadly(verb: Token) -> bool:
    return verb.lemma_.lower() in lexicon("victims")["killed"]


def _is_of_victims(verb: Token) -> bool:
    """Whether a verb's subject is its victim: three people died."""
    return verb.lemma_.lower() in lexicon("victims")["subject_is_victim"]


def _is_done_by(thing: Token, predicate: Predicate) -> bool:
    return predicate.verb.i == predicate.token.i and any(a.i == thing.i for a in predicate.agents)


def _verbal(predicate: Predicate, last: int) -> Deed:
    """The deed of a verb, whose phrase ends with token `last`."""
    verb = predicate.token
    if predicate.befalls_subject:
        return _fatal(predicate)
    rest = verb.doc[verb.i + 1 : last + 1].text
    patients = [p for p in predicate.patients if p.i > last or p.i < verb.i]
    complements = [c for c in verb.doc[last].children if c.dep_ == "pobj"]
    object = _short(next((_whom(p) for p in patients or complements), "")) or _aim(verb)
    beside = _beside(verb, last)
    if rest and patients and patients[0].i < verb.i:  # two men were shot dead, a man was sentenced to two years
        beside = f" {rest} {_short(phrase(complements[0]))}" if complements else f" {rest}"
    elif rest and verb.doc[last].dep_ == "prt":  # they burned down the market
        beside = f" {rest}"
    else:
        object = f"{rest} {object}".strip()
    thing = "" if patients and not _is_own(patients[0]) else _subject(verb)
    return Deed(f"{verb.lemma_}{beside}", object, f"{_participle(verb)}{beside}", is_noun=False, instrument=thing)


def _beside(verb: Token, last: int) -> str:
    """A particle behind a verb, or what somebody was found to be: shot down, found dead."""
    dead = lexicon("casualties")["dead"]
    behind_object = (c for o in verb.children if o.dep_ == "dobj" for c in o.rights if c.dep_ == "amod")
    words = (c for c in (*verb.children, *behind_object) if c.dep_ in ("prt", "oprd", "amod") and c.i > last)
    beside = (c.text for c in words if not any(t.dep_ == "pobj" for t in c.children))  # it sank off Calais
    return next((f" {word}" for word in beside if word in dead or verb.doc[last + 1].text == word), "")


def _aim(verb: Token) -> str:
    """What an infinitive says a verb was about: they voted to abolish the tax."""
    aims = (c for c in verb.children if c.dep_ == "xcomp" and any(a.lower_ == "to" for a in c.children))
    aim = next(aims, None)
    if aim is None:
        return ""
    whom = next((phrase(c) for c in aim.children if c.dep_ == "dobj"), "")
    return _short(f"to {aim.lemma_} {whom}".strip())


def _is_own(patient: Token) -> bool:
    """Whether it is a part of the subject: the river burst its banks."""
    return any(c.dep_ == "poss" and c.lower_ == "its" for c in patient.children)


def _subject(verb: Token) -> str:
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.pos_ != "PRON"]
    return _noun_phrase(subjects[0]) if subjects else ""


def _whom(patient: Token) -> str:
    """Whom a word means, as a title can say it: him is a man; who is what the clause describes."""
    if patient.pos_ != "PRON":
        return phrase(patient)
    if patient.lower_ in _REFLEXIVES:
        return patient.lower_
    verb = patient.head
    if patient.tag_.startswith("W") and verb.dep_ == "relcl":
        return phrase(verb.head)
    return _PRONOUNS.get(patient.lower_, "people")


def _fatal(predicate: Predicate) -> Deed:
    """Six farmers died; a teacher is dead; dozens killed in a raid: nobody's deed, told of its victims."""
    verb = predicate.token
    if not _is_of_victims(verb):
        return Deed("", _short(next((phrase(a) for a in predicate.agents), "")), _participle(verb), is_noun=False)
    state = next((c.text for c in verb.children if c.dep_ in ("acomp", "oprd")), verb.text)
    victim = _short(next((_whom(a) for a in predicate.agents), ""))
    return Deed("", victim, state if verb.lemma_ in ("be", "remain") else "died", is_noun=False)


def _nominal(trigger: Trigger, predicate: Predicate) -> Deed:
    noun = trigger.token
    counted = next((f" of {_short(phrase(c))}" for p in noun.children if p.lower_ == "of" for c in p.children), "")
    town = next((f" on {phrase(p)}" for p in predicate.patients if _may_be_a_place(p)), "")
    counted = counted or town
    verb = predicate.verb
    light = noun.dep_ in ("dobj", "nsubjpass") and verb.pos_ == "VERB" and not predicate.subordinator
    if light and predicate.is_done_by_verb:
        return Deed(verb.lemma_, _noun_phrase(noun) + counted, "", is_noun=True)
    return Deed("", _noun_phrase(noun) + counted, "", is_noun=True)


def _may_be_a_place(token: Token) -> bool:
    return token.text[:1].isupper() and token.ent_type_ != "NORP"  # small towns are taken for all sorts of names


def _noun_phrase(noun: Token) -> str:
    """The noun with what says of which sort it is (air raids), without judgements, numbers, places and parties."""
    sorts = lexicon("sorts")["adjectives"]
    parties = lexicon("actors")["state_forces"] | set(lexicon("actors")["armed"])
    described = [
        t.text
        for t in noun.lefts
        if (t.dep_ == "compound" or (t.dep_ == "amod" and t.lower_ in sorts))
        and t.ent_type_ not in ("GPE", "LOC", "NORP", "ORG")
        and t.text.islower()
        and t.text not in parties
        and t.lemma_ not in _UNITS  # a two-day strike
    ]
    return " ".join([*described, noun.text])


def _short(text: str) -> str:
    return " ".join(text.split()[:_LONGEST_OBJECT])


def _present(verb: str, singular: bool) -> str:
    """The verb as a headline has it: `capture`, `captures`; a particle stays behind it."""
    lemma, _, particle = verb.partition(" ")
    if singular:
        if re.search(r"(?:s|sh|ch|x|z|o)$", lemma):
            lemma += "es"
        elif re.search(r"[^aeiou]y$", lemma):
            lemma = lemma[:-1] + "ies"
        else:
            lemma += "s"
    return f"{lemma} {particle}".strip()


def _participle(verb: Token) -> str:
    if verb.tag_ in ("VBN", "VBD"):
        return verb.text
    irregular: str | None = lexicon("titles")["participles"].get(verb.lemma_)
    if irregular:
        return irregular
    return f"{verb.lemma_}d" if verb.lemma_.endswith("e") else f"{verb.lemma_}ed"
