"""`events.geojson`: a feature per event and place (RFC 7946); one that is not located has no geometry."""

from collections.abc import Iterable, Iterator
from itertools import chain

from dateline.render.data.record import Record

FLAT = ("url", "title", "date", "date_words", "date_precision", "type", "type_label", "modality", "status")


def features(records: Iterable[Record]) -> Iterator[Record]:
    """The features of all events."""
    return chain.from_iterable(map(_features, records))


def _features(record: Record) -> Iterator[Record]:
    where: list[tuple[str | None, Record | None]] = [("place", place) for place in record["places"]]
    if record["origin"]:
        where.append(("origin", record["origin"]))
    properties = _properties(record)
    for number, (role, place) in enumerate(where or [(None, None)], 1):
        yield {
            "type": "Feature",
            "id": f"{record['id']}/{number}",
            "geometry": _point(place) if place else None,
            "properties": {
                **properties,
                "place": place["name"] if place else None,
                "place_id": place["id"] if place else None,
                "place_role": role,
            },
        }


def _point(place: Record) -> Record | None:
    """Longitude comes first."""
    if place["lat"] is None or place["lon"] is None:
        return None
    return {"type": "Point", "coordinates": [place["lon"], place["lat"]]}


def _properties(record: Record) -> Record:
    return {
        "event": record["id"],
        **{key: record[key] for key in FLAT},
        "actors": [actor["name"] for actor in record["actors"]],
        "targets": [actor["name"] for actor in record["targets"]],
        "figures": {role: figure["words"] for role, figure in record["figures"].items()},
        "quotes": [source["quote"] for source in record["sources"]],
    }
