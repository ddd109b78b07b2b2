"""The country that a site is about: as its settings say, else as what people wrote in it shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from dateline.errors import Problem, ProblemsError
from dateline.files.settings import plugin_settings, position
from dateline.gazetteer import Gazetteer
from dateline.model import Place

_FEW = 3
"""Fewer places or articles than this show nothing."""
_OPENING = 2_000
"""Characters of an article that are looked at."""
_MAJORITY = 0.6


def focus_of(settings: Path, places: Mapping[str, Place], texts: Iterable[str], gazetteer: Gazetteer) -> str | None:
    """The ISO code of the country; None where the site is about no single one.

    `settings` is `mkdocs.yml`; `places` are those that people wrote: what it added itself teaches it nothing.
    `ProblemsError` (E213) where the setting names no country.
    """
    said = (plugin_settings(settings) or {}).get("focus")
    if said is None:
        return inferred_focus(places, texts, gazetteer)
    known = places.get(str(said))
    code = known.country if known else str(said)
    if code is None or gazetteer.country(code) is None:
        hint = "write the code of a country, such as SY, or the id of a place in places.yml that has one"
        message = f'focus: "{said}" is no country'
        raise ProblemsError([Problem(settings.as_posix(), *position(settings, "focus"), "E213", message, hint)])
    return code


def inferred_focus(places: Mapping[str, Place], texts: Iterable[str], gazetteer: Gazetteer) -> str | None:
    """The country of most of the places, else that of which most of the articles speak most."""
    own = [place.country for place in places.values() if place.country]
    return _most(own) or _most([c for text in texts if (c := _spoken_of(text[:_OPENING], gazetteer))])


def _most(countries: list[str]) -> str | None:
    if len(countries) < _FEW:
        return None
    country, count = min(Counter(countries).items(), key=lambda item: (-item[1], item[0]))
    return country if count >= _MAJORITY * len(countries) else None


def _spoken_of(text: str, gazetteer: Gazetteer) -> str | None:
    """The country that a text names most, by its name or its people's."""
    votes: Counter[str] = Counter()
    for word in text.split():
        name = word.strip(".,;:!?\"'()“”‘’").removesuffix("'s").removesuffix("’s")
        if name[:1].isupper() and (country := gazetteer.demonym(name) or _country(name, gazetteer)):
            votes[country] += 1
    return min(votes, key=lambda country: (-votes[country], country), default=None)


def _country(name: str, gazetteer: Gazetteer) -> str | None:
    best = next(iter(gazetteer.lookup(name)), None)
    return best.country if best and best.kind == "country" else None
