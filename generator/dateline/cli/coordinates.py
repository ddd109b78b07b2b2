"""What `dateline check` says of coordinates: whether they lie in the country that places.yml says."""

from collections.abc import Iterator, Mapping

from dateline.content import Content
from dateline.content.files import read_text
from dateline.errors import Problem
from dateline.files.strict_yaml import deepest, positions
from dateline.model import Place

TOLERANCE_KM = 25.0
"""What borders and coasts are drawn to, and a town's middle may be off."""
SEA_KM = 370.0
"""How far the waters of a country reach: its exclusive economic zone (UNCLOS, article 57: 200 nautical miles)."""


def misplaced(content: Content) -> Iterator[Problem]:
    """Every place whose coordinates are not in its country, or where that could not be told."""
    path = f"{content.root.as_posix()}/places.yml"
    told = {id: _country(id, content.places) for id, place in content.places.items() if place.located}
    found = [(id, said) for id, country in told.items() if country and (said := _said(content.places[id], country))]
    at = positions(read_text(path)) if found else {}
    for id, said in found:
        yield Problem(path, *at[deepest((id, "lat"), at)], *said)


def _country(id: str, places: Mapping[str, Place]) -> str | None:
    """The country of a place, or of what contains it."""
    place = places[id]
    if place.country or not place.within:
        return place.country
    return _country(place.within, places)


def _said(place: Place, country: str) -> tuple[str, str, str] | None:
    """Code, message and hint; None where all is well."""
    from dateline.render.maps.atlas import world
    from dateline.render.maps.whereabouts import whereabouts

    assert place.lat is not None
    assert place.lon is not None
    lies, km = whereabouts(world(), country, place.lat, place.lon)
    where = f"{place.lat}, {place.lon}"
    if lies == "unknown":
        return "R410", f"the borders of {country} are not known, so {where} could not be checked", ""
    if lies == "disputed":
        return "R410", f"{where} is on land that {country} and another country dispute", "nothing, if that is meant"
    if lies == "in" or km <= (SEA_KM if place.kind == "water" else TOLERANCE_KM) + (place.radius_km or 0):
        return None
    for slip, lat, lon in (
        ("lat and lon may be the wrong way round", place.lon, place.lat),
        (f"lon may {_minus(place.lon)}", place.lat, -place.lon),
        (f"lat may {_minus(place.lat)}", -place.lat, place.lon),
    ):
        if abs(lat) <= 90 and whereabouts(world(), country, lat, lon).lies == "in":
            return "E216", f"{where} is {km:.0f} km outside {country}", slip
    return "E216", f"{where} is {km:.0f} km outside {country}", "correct the coordinates or the country"


def _minus(degrees: float) -> str:
    return "lack its minus sign" if degrees > 0 else "have a minus sign too many"
