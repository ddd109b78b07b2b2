"""JSON-LD, checked against the vocabulary of schema.org by a compiler: types and properties, and what they may hold."""

import json
import subprocess
from pathlib import Path

import html5lib
import pytest
from tests.npm import MODULES, TSC
from tests.render.sample import CONTENT, EVENTS, HOSTILE, SETTINGS, sample_site

from dateline.model import When
from dateline.render import Settings, Site, index_head, page_head, pages
from dateline.render.data import FORMATS
from dateline.render.data.jsonld import _dates, script

SITE = sample_site()
HEADS = {page.url: page_head(SITE, page) for page in pages(SITE)} | {
    f"{name}/": index_head(SITE, name, f"{name}/", name, "About it") for name in ("home", "data", "timeline")
}


def things(head: str) -> list[dict[str, object]]:
    """The JSON-LD in a head, as a browser reads it."""
    document = html5lib.parse(f"<!DOCTYPE html><html><head>{head}</head></html>", namespaceHTMLElements=False)
    found = [element.text or "" for element in document.iter("script")]
    return [json.loads(text) for text in found]


THINGS = {url: each for url, head in HEADS.items() for each in things(head)}


def compile_as(folder: Path, type: str, *found: object) -> subprocess.CompletedProcess[str]:
    (folder / "tsconfig.json").write_text(
        json.dumps(
            {
                "compilerOptions": {
                    "strict": True,
                    "noEmit": True,
                    "skipLibCheck": True,
                    "target": "es2022",
                    "module": "esnext",
                    "moduleResolution": "bundler",
                    "types": [],
                    "paths": {"schema-dts": [str(MODULES / "schema-dts/dist/schema.d.ts")]},
                },
                "files": ["things.ts"],
            }
        )
    )
    lines = [f"const thing{n}: {type} = {json.dumps(each, ensure_ascii=False)};" for n, each in enumerate(found)]
    lines = ['import type {Thing, WithContext} from "schema-dts";', *lines, "export {};"]
    (folder / "things.ts").write_text("\n".join(lines), encoding="utf-8")
    return subprocess.run([*TSC, "-p", folder], capture_output=True, text=True, check=False)


def test_schema_org_knows_every_type_and_property(tmp_path: Path) -> None:
    assert {str(each["@type"]) for each in THINGS.values()} == {
        *("Event", "Place", "Country", "Organization", "Thing", "WebSite", "Dataset"),
    }
    done = compile_as(tmp_path, "WithContext<Thing>", *THINGS.values())
    assert done.returncode == 0, done.stdout


def test_a_property_that_schema_org_does_not_know_is_found(tmp_path: Path) -> None:
    wrong = THINGS["events/2018-07-25-suweida-attack/"] | {"casualties": 200}
    done = compile_as(tmp_path, "WithContext<Thing>", wrong)
    assert done.returncode != 0
    assert "casualties" in done.stdout


def test_the_file_has_every_event(tmp_path: Path) -> None:
    whole = json.loads(FORMATS["jsonld"].make(SITE))
    assert whole["@context"] == "https://schema.org"
    assert [each["identifier"] for each in whole["@graph"]] == [e.id for e in EVENTS if e.status != "rejected"]
    assert compile_as(tmp_path, "Thing", *whole["@graph"]).returncode == 0


def test_an_event_says_when_where_and_who_says_so() -> None:
    thing = THINGS["events/2018-07-25-suweida-attack/"]
    assert (thing["startDate"], thing["endDate"]) == ("2018-07-25", "2018-07-25")
    assert thing["url"] == "https://example.org/record/events/2018-07-25-suweida-attack/"
    assert [place["name"] for place in thing["location"]] == ["Suweida", "Eastern villages"]
    assert [article["@type"] for article in thing["subjectOf"]] == ["NewsArticle"] * 3
    assert "200 to 220 or more killed" in thing["description"]
    assert "Nobody has checked it yet" in thing["description"]


@pytest.mark.parametrize(
    ("edtf", "dates"),
    [
        ("2018-07-25", {"startDate": "2018-07-25", "endDate": "2018-07-25"}),
        ("2018-07~", {"startDate": "2018-07", "endDate": "2018-07"}),
        ("2018-07-25/2018-07-28", {"startDate": "2018-07-25", "endDate": "2018-07-28"}),
        ("../2018-07-28", {"endDate": "2018-07-28"}),
        ("2018-08-01/..", {"startDate": "2018-08-01"}),
    ],
)
def test_no_date_is_more_exact_than_is_known(edtf: str, dates: dict[str, str]) -> None:
    assert _dates(When.parse(edtf)) == dates


def test_an_area_is_no_point() -> None:
    assert THINGS["places/badiya-al-sham/"]["geo"] == {
        "@type": "GeoCircle",
        "geoMidpoint": {"@type": "GeoCoordinates", "latitude": 33.6, "longitude": 38.2},
        "geoRadius": "150000",
    }


def test_the_data_are_a_dataset_with_its_files() -> None:
    data = THINGS["data/"]
    files = {file["name"]: file for file in data["distribution"]}
    assert files["events.csv"]["contentUrl"] == "https://example.org/record/data/events.csv"
    assert len(files["events.csv"]["sha256"]) == 64
    assert "license" not in data
    assert data["temporalCoverage"] == "2018-01-01/2018-12-31"
    assert len(data["description"]) >= 50


@pytest.mark.parametrize("text", [HOSTILE, "</script><script>alert(1)</script>", "<!--<script>", "\u2028&amp;"])
def test_nothing_that_others_wrote_ends_the_element(text: str) -> None:
    element = script(json.dumps({"@type": "Thing", "name": text}))
    assert element.count("<") == 2
    assert things(element) == [{"@context": "https://schema.org", "@type": "Thing", "name": text}]


def test_hostile_text_comes_back_as_text() -> None:
    assert THINGS["events/2018-08-hostile/"]["name"] == HOSTILE


def test_a_site_without_an_address_names_none() -> None:
    site = Site(CONTENT, Settings(site_name="X", theme_dirs=SETTINGS.theme_dirs))
    page = next(page for page in pages(site) if page.url == "events/2018-07-25-suweida-attack/")
    (thing,) = things(page_head(site, page))
    assert not {"@id", "url"} & thing.keys()
