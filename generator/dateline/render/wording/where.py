"""Places in words: no more digits than are known."""

from decimal import ROUND_HALF_UP, Decimal

from dateline.model import AREAS, Place


def coordinates(place: Place) -> str:
    """“32.709° N, 36.570° E”; fewer digits the larger the place is, nothing where it has none."""
    if place.lat is None or place.lon is None:
        return ""
    digits = _digits(place)
    north = f"{_rounded(place.lat, digits)}° {'N' if place.lat >= 0 else 'S'}"
    return f"{north}, {_rounded(place.lon, digits)}° {'E' if place.lon >= 0 else 'W'}"


def precision(place: Place) -> str:
    """What its coordinates stand for."""
    if not place.located:
        return "not located yet"
    if place.radius_km:
        return f"the middle of an area that reaches about {place.radius_km:,.0f} km from it"
    if place.kind in AREAS:
        return "the middle of an area"
    return "the spot itself" if place.kind == "point" else "the middle of the town"


def _rounded(degrees: float, digits: int) -> Decimal:
    """As on paper: 33.05 is 33.1, which binary fractions do not know."""
    return Decimal(str(abs(degrees))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _digits(place: Place) -> int:
    """0.1° is about 11 km, 0.01° about 1 km, 0.001° about 100 m."""
    if place.kind == "point":
        return 4
    if place.kind in AREAS:
        return 1 if (place.radius_km or 100) >= 10 else 2
    return 3
