import pytest

from dateline.content import add_actors, add_places, read
from dateline.content.adding import written_by_people
from dateline.errors import ProblemsError
from dateline.model import Actor, Place

from .conftest import ACTORS, PLACES, put

REEF = Place(name="Gull: Reef", names=("Reef", "شعاب"), kind="water", lat=51.25, lon=-3, geonames=7)
QUAY = Place(name="Quay")


def test_what_is_missing_is_added_at_the_end(site):
    put("places.yml", f"# ours\n{PLACES}# the end\n")
    assert add_places(site, {"reef": REEF, "port-alder": QUAY, "quay": QUAY}) == ("quay", "reef")
    added = 'quay:\n  name: Quay\nreef:\n  name: "Gull: Reef"\n  names: [Reef, شعاب]\n  kind: water\n  lat: 51.25\n  lon: -3.0\n  geonames: 7\n'
    assert (site / "places.yml").read_text() == f"# ours\n{PLACES}# the end\n{added}"
    content = read(site)
    assert content.problems == ()
    assert content.places["reef"] == REEF
    assert content.places["port-alder"].name == "Port Alder"


def test_again_changes_no_byte(site):
    add_places(site, {"reef": REEF})
    files = [site / "places.yml", site / ".extracted/places.yml"]
    before = [file.read_text() for file in files]
    assert add_places(site, {"reef": QUAY}) == ()
    assert [file.read_text() for file in files] == before


def test_what_a_person_took_out_is_not_added_again(site):
    add_places(site, {"reef": REEF})
    put("places.yml", PLACES)
    assert add_places(site, {"reef": REEF, "quay": QUAY}) == ("quay",)
    (site / "places.yml").unlink()
    assert add_places(site, {"reef": REEF}) == ("reef",)


@pytest.mark.parametrize(
    "text", [None, "", "# none yet\n", "{}\n", "# none yet\n{}  # still\n", ACTORS.rstrip("\n")]
)
def test_any_beginning_will_do(site, text):
    (site / "actors.yml").unlink()
    if text is not None:
        put("actors.yml", text)
    assert add_actors(site, {"no": Actor(name="No")}) == ("no",)
    assert read(site).actors["no"].name == "No"
    assert all(
        remark in (site / "actors.yml").read_text()
        for remark in ("# none yet", "# still")
        if remark in (text or "")
    )


@pytest.mark.parametrize("text", ["{a: {name: A}}\n", "c: {name: C}\na: {name: A}\n...\n", "- a\n", "a: [\n"])
def test_a_file_that_cannot_be_added_to_is_left_alone_and_told(site, text):
    put("actors.yml", text)
    with pytest.raises(ProblemsError, match=r"content/actors\.yml"):
        add_actors(site, {"b": Actor(name="B")})
    assert (site / "actors.yml").read_text() == text


def test_only_what_people_wrote_or_changed_teaches_the_extractor(site):
    add_places(site, {"reef": REEF, "quay": QUAY})
    before = read(site).places
    assert written_by_people(site, "places.yml", before).keys() == before.keys() - {"reef", "quay"}
    put("places.yml", (site / "places.yml").read_text().replace("lat: 51.25", "lat: 51.3"))
    assert "reef" in written_by_people(site, "places.yml", read(site).places)


def test_a_run_that_was_stopped_between_the_file_and_its_base_does_not_make_a_person_of_it(site):
    add_places(site, {"quay": QUAY})
    base = (site / ".extracted/places.yml").read_text()
    add_places(site, {"reef": REEF})
    (site / ".extracted/places.yml").rename(site / ".extracted/coming-places.yml")
    (site / ".extracted/places.yml").write_text(base)
    assert "reef" not in written_by_people(site, "places.yml", read(site).places)
    assert add_places(site, {"reef": REEF, "quay": QUAY}) == ()
    assert not (site / ".extracted/coming-places.yml").exists()
    assert "reef:" in (site / ".extracted/places.yml").read_text()
