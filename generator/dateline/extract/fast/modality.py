"""Factuality by the words before a trigger: what is denied, feared or only possible is no event."""

from functools import cache

from dateline.extract.fast.forms import noun_forms, verb_forms
from dateline.extract.fast.triggers import Word
from dateline.extract.lexicon import lexicon
from dateline.model import Modality

_NEAR = 3
_REACH = 7
_NEGATIONS = frozenset({"no", "not", "never", "without", "nobody", "t"})  # didn't is read as didn, t
_NEVER_HERE = frozenset({"call", "ask", "think", "want", "stop", "question", "set", "charge", "order"})
"""Verbs whose forms are mostly other words where no parser reads them."""


def fast_modality(read: list[Word], first: int, sentence: str) -> tuple[Modality | None, str]:
    """How a sentence presents the trigger that begins at word `first`, and why; None where it is no event."""
    words = lexicon("factuality")
    before = [word.text for word in read[max(0, first - _REACH) : first]]
    near = before[-_NEAR:]
    if not _NEGATIONS.isdisjoint(near):
        return None, "negated"
    if sentence.endswith("?"):
        return None, "question"
    for list_name, reach, rule in (
        ("unreal_adjectives", near[-1:], "habitual or unreal"),
        ("open_modals", near, "open modal"),
        ("conditions", before, "condition"),
    ):
        if not words[list_name].isdisjoint(reach):
            return None, rule
    if not _forms("opinion_verbs").isdisjoint(near) or not _forms("unreal_nouns").isdisjoint(near):
        return None, "opinion"
    if not words["announcement_modals"].isdisjoint(near):
        return "announced", "announced"
    if not _forms("denial_verbs").isdisjoint(before):
        return "denied", "denied"
    if not _forms("allegation_verbs").isdisjoint(before) or "allegedly" in before:
        return "alleged", "alleged"
    return "happened", "happened"


@cache
def _forms(name: str) -> frozenset[str]:
    make = noun_forms if name.endswith("nouns") else verb_forms
    return frozenset(form for word in lexicon("factuality")[name] - _NEVER_HERE for form in make(word))
