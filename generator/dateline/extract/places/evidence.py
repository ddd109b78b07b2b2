"""Evidence that a proposal is a toponym: what a model saw, what the gazetteer knows, what stands around it.

Each piece of evidence is a number, mostly 0 or 1, under a name; `recognise` weighs them.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10

from dateline.extract.places.cues import cues, names_institution
from dateline.extract.places.document import PLACE_LABELS, Document, Entity
from dateline.extract.places.lexicon import common, first_heads, heads, people
from dateline.extract.places.proposals import Proposal
from dateline.gazetteer import Candidate, Gazetteer, normalise

_SETTLED = frozenset({"city", "district", "point"})
_LABELS = PLACE_LABELS | {"PERSON", "ORG", "NORP"}
_LONGEST_ACRONYM = 5
_ARTICLE = re.compile(r"^the\s", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Labels:
    """How often a model gave which label to each name of a document, and the last names of its people."""

    seen: Mapping[str, Counter[str]]
    surnames: frozenset[str]


def labels(document: Document) -> Labels:
    """What a model called the names of a document (nothing where none read it), and who is named in full."""
    seen: dict[str, Counter[str]] = {}
    surnames = {run[at + 1].text for run in document.runs for at in range(len(run) - 1) if _is_given(run[at].text)}
    for entity in document.entities or ():
        name = _POSSESSIVE.sub("", _ARTICLE.sub("", document.text[entity.start : entity.end]))
        seen.setdefault(name, Counter())[entity.label] += 1
        if entity.label == "PERSON" and " " in name:
            surnames.add(name.split()[-1])
    return Labels(seen, frozenset(surnames))


def _is_given(name: str) -> bool:
    return name.lower() in people("given") and not name.isupper()


def evidence(
    proposal: Proposal, document: Document, known: Sequence[Candidate], named: Labels, gazetteer: Gazetteer
) -> dict[str, float]:
    """The evidence for one proposal, by name; what is absent is 0."""
    found = dict.fromkeys(cues(document.text, proposal.start, proposal.end), 1.0)
    found["paragraph-start"] = float(proposal.start in document.starts)
    opens = proposal.start in document.starts and "dateline-after" in found
    found.update(_in_gazetteer(proposal.text, known, gazetteer, opens))
    found.update(_in_form(proposal, document))
    if document.entities is not None:
        found[f"label:{_label(proposal, document)}"] = 1.0
        found.update(_in_labels(proposal.text, named))
    found["surname"] = float(proposal.text in named.surnames)
    found["government-of-country"] = found.get("government-after", 0.0) * found.get("kind:country", 0.0)
    return found


def _in_gazetteer(name: str, known: Sequence[Candidate], gazetteer: Gazetteer, dateline: bool) -> dict[str, float]:
    """What the gazetteer says of a name; in a dateline capitals make no acronym ("TROY — …")."""
    if not known:
        return {"unknown": 1.0}
    top = known[0]
    population = max(place.population for place in known[:5]) if top.kind in _SETTLED else 0
    acronym = name.isalpha() and name.isupper() and len(name) <= _LONGEST_ACRONYM and not dateline
    return {
        f"kind:{top.kind}": 1.0,
        "population": log10(population + 1) / 7,
        "acronym": float(acronym),
        "acronym-town": float(acronym and top.kind in _SETTLED),
        "site": float(top.id.startswith("site:")),
        "demonym": float(gazetteer.demonym(name) is not None and normalise(top.name) != normalise(name)),
    }


def _in_form(proposal: Proposal, document: Document) -> dict[str, float]:
    name = proposal.text
    words = name.lower().split()
    several = len(words) > 1
    return {
        f"source:{proposal.source}": 1.0,
        "several-words": float(several),
        "family-name": float(words[-1] in people("family") and words[-1] not in heads()),
        "given-name": float(words[0] in people("given")),
        "common": float(name.lower() in common()),
        "lower-elsewhere": float(name.lower() in document.lower),
        "institution-word": float(names_institution(name)),
        "capitals": float(name.isupper() and len(name) > _LONGEST_ACRONYM),
        "short": float(len(name) < 4),
        "first-head": float(several and words[0] in first_heads()),
        "particle": float(any(word[0].islower() for word in name.split())),
        f"head:{heads().get(words[-1], 'none')}": float(several),
    }


def _label(proposal: Proposal, document: Document) -> str:
    """The label of the entity that a proposal is, or is a part of: "GPE", "ORG-first", "PERSON-part"."""
    around = document.entities_in(proposal.start, proposal.end)
    if not around:
        return "none"
    entity = max(around, key=lambda e: min(e.end, proposal.end) - max(e.start, proposal.start))
    return (entity.label if entity.label in _LABELS else "other") + _extent(proposal, entity, document.text)


def _extent(proposal: Proposal, entity: Entity, text: str) -> str:
    """Which part of an entity a proposal is; a leading "the", a possessive and a head word aside."""
    article = _ARTICLE.match(text[entity.start : entity.end])
    start = entity.start + (article.end() if article else 0)
    beyond = text[entity.end : proposal.end].strip().lower()
    if proposal.start == start and (abs(entity.end - proposal.end) <= 2 or beyond in heads()):
        return ""
    if proposal.end < entity.end:
        return "-first" if proposal.start <= start else "-part"
    return "-last" if proposal.start > start else "-wide"


def _in_labels(name: str, named: Labels) -> dict[str, float]:
    counts = named.seen.get(name, Counter())
    total = sum(counts.values()) + 1
    return {
        "elsewhere-place": sum(counts[label] for label in PLACE_LABELS) / total,
        "elsewhere-person": counts["PERSON"] / total,
        "elsewhere-organisation": counts["ORG"] / total,
    }
