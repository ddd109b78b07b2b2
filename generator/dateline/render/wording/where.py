"""Places in words: no more digits than are known."""

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

from dateline.model import AREAS, Place
from dateline.render.language import Language


def coordinates(language: Language, place: Place) -> str:
    """“32.709° N, 36.570° E”; fewer digits the larger the place is, nothing where it has none."""
    if place.lat is None or place.lon is None:
        return ""
    digits = _digits(place)
    north = language.gettext("%(degrees)s° N") if place.lat >= 0 else language.gettext("%(degrees)s° S")
    east = language.gettext("%(degrees)s° E") if place.lon >= 0 else language.gettext("%(degrees)s° W")
    halves = ((north, place.lat), (east, place.lon))
    return language.comma.join(text % {"degrees": _rounded(language, at, digits)} for text, at in halves)


def precision(language: Language, place: Place) -> str:
    """What its coordinates stand for."""
    if not place.located:
        return language.gettext("not located yet")
    if place.radius_km:
        text = language.gettext("the middle of an area that reaches about %(km)s km from it")
        return text % {"km": language.number(round(place.radius_km))}
    if place.kind in AREAS:
        return language.gettext("the middle of an area")
    if place.kind == "point":
        return language.gettext("the spot itself")
    return language.gettext("the middle of the town")


def _rounded(language: Language, degrees: float, digits: int) -> str:
    """As on paper: 33.05 is 33.1, which binary fractions do not know."""
    rounded = Decimal(str(abs(degrees))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return format_decimal(rounded, f"0.{'0' * digits}", language.locale)


def _digits(place: Place) -> int:
    """0.1° is about 11 km, 0.01° about 1 km, 0.001° about 100 m."""
    if place.kind == "point":
        return 4
    if place.kind in AREAS:
        return 1 if (place.radius_km or 100) >= 10 else 2
    return 3
