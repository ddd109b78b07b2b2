"""`events.geojson`: a feature per event and place (RFC 7946); one that is not located has no geometry."""

from collections.abc import Iterator
from typing import Any

from dateline.render.data.fields import EventField, PlaceField

Feature = dict[str, Any]


def features(record: EventField) -> Iterator[Feature]:
    """The features of an event."""
    where: list[tuple[str | None, PlaceField | None]] = [("place", place) for place in record["places"]]
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


def _point(place: PlaceField) -> Feature | None:
    """Longitude comes first."""
    if place["lat"] is None or place["lon"] is None:
        return None
    return {"type": "Point", "coordinates": [place["lon"], place["lat"]]}


def _properties(record: EventField) -> Feature:
    return {
        "event": record["id"],
        "url": record["url"],
        "title": record["title"],
        "date": record["date"],
        "date_words": record["date_words"],
        "date_precision": record["date_precision"],
        "type": record["type"],
        "type_label": record["type_label"],
        "modality": record["modality"],
        "status": record["status"],
        "actors": [actor["name"] for actor in record["actors"]],
        "targets": [actor["name"] for actor in record["targets"]],
        "figures": {role: figure["words"] for role, figure in record["figures"].items()},
        "quotes": [source["quote"] for source in record["sources"]],
        "made_by": record["made_by"],
        "by_hand": record["by_hand"],
    }
