import numpy as np
import pytest
import shapely

from dateline.render.maps.build import PACKAGES
from dateline.render.maps.cities import plain
from dateline.render.maps.provinces import provinces
from dateline.render.maps.reduce import COARSE, FINE, Features, Scale, disputed, given_names, reduce

SQUARE = shapely.box(0, 0, 10, 10)


def line(*points: tuple[float, float]) -> shapely.MultiLineString:
    return shapely.MultiLineString([points])


@pytest.mark.parametrize(
    ("lines", "areas"),
    [
        ([line((5, 0), (5, 10))], [50, 50]),
        ([line((5, 0.03), (5, 9.97))], [50, 50]),  # ends short of the outline
        ([line((5, 0.15), (5, 10))], [50, 50]),  # a loose end may be further away
        ([line((5, 0), (5, 5)), line((5, 5), (5, 10)), line((5, 5), (10, 5))], [25, 25, 50]),
        ([line((5, 3), (5, 7))], []),  # cuts nothing off
        ([], []),
    ],
)
def test_lines_close_into_provinces(lines: list[shapely.MultiLineString], areas: list[float]) -> None:
    found = provinces(SQUARE, np.array(lines, dtype=object))
    assert sorted(shapely.area(found)) == pytest.approx(areas, rel=1e-2)


def test_what_two_points_of_view_differ_in_is_disputed() -> None:
    held = Features([shapely.box(0, 0, 4, 4), shapely.box(4, 0, 8, 4)], [{"a3": "AAA"}, {"a3": "BBB"}])
    seen = Features([shapely.box(0, 0, 3, 4), shapely.box(3, 0, 8, 4)], [{"a3": "AAA"}, {"a3": "BBB"}])
    found = disputed(held, seen)
    assert found.rows == [{"held": "AAA", "claimed": "BBB"}]
    assert shapely.equals(found.shapes[0], shapely.box(3, 0, 4, 4))


def test_land_that_is_nobodys_is_claimed_by_who_is_around_it() -> None:
    held = Features([shapely.box(0, 0, 4, 4)], [{"a3": "AAA"}])
    seen = Features(
        [shapely.box(0, 0, 3, 4), shapely.box(4, 0, 8, 4), shapely.box(3, 4, 3.1, 9)],
        [{"a3": code} for code in ("AAA", "BBB", "CCC")],
    )
    assert disputed(held, seen).rows == [{"held": "AAA", "claimed": "BBB"}]


def test_two_drawings_of_one_border_are_no_dispute() -> None:
    held = Features([shapely.box(0, 0, 4, 4)], [{"a3": "AAA"}])
    seen = Features([shapely.box(0, 0, 3.99, 4)], [{"a3": "AAA"}])
    assert disputed(held, seen).shapes == []


@pytest.mark.parametrize("scale", [FINE, COARSE])
def test_tiles_cover_what_they_are_cut_from(scale: Scale) -> None:
    shape = shapely.box(-13, 2, 20, 41) - shapely.box(0, 10, 5, 15)
    layer = reduce(Features([shape], [{"name": "x"}]), scale)
    assert len(layer.shapes) > 1
    assert (layer.owner == 0).all()
    assert shapely.equals(shapely.union_all(layer.shapes), shape)
    bounds = shapely.bounds(layer.shapes)
    assert (bounds[:, 2:] - bounds[:, :2]).max() <= scale.tile


def test_a_country_of_islets_keeps_its_largest() -> None:
    islets = shapely.MultiPolygon([shapely.box(0, 0, 0.4, 0.4), shapely.box(3, 3, 3.2, 3.2)])
    layer = reduce(Features([islets], [{}]), COARSE._replace(least=1.0))
    assert shapely.total_bounds(layer.shapes).tolist() == pytest.approx([0, 0, 0.4, 0.4])


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Al Ḩasakah", "SY", "Al Hasakah"),
        ("Alīgarh", "IN", "Aligarh"),
        ("São Paulo", "BR", "São Paulo"),
        ("Şanlıurfa", "TR", "Şanlıurfa"),
    ],
)
def test_marks_of_romanisation_are_left_out(name: str, country: str, expected: str) -> None:
    assert plain(name, country) == expected


def test_given_names_have_no_abbreviations() -> None:
    assert given_names("country")["CAF"] == "Central African Republic"
    assert not [name for of in ("country", "city") for name in given_names(of).values() if "." in name]


def test_every_package_is_pinned_with_its_hash() -> None:
    wanted = [row for row in PACKAGES.read_text().splitlines() if not row.startswith("#")]
    assert len(wanted) == 5
    assert all("==" in row and "--hash=sha256:" in row for row in wanted)
