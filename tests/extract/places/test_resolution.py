"""Resolution: which place a toponym means."""

import pytest

from dateline.extract.language import parse
from dateline.extract.places import find_places, find_places_fast

MEANT = [
    ("Rebels shelled the capital of Suweida province on Monday.", "Suweida", "province", "SY"),
    ("Troops advanced in Daraa and Quneitra provinces.", "Daraa", "province", "SY"),
    ("A bomb exploded in the city of Homs, killing nine.", "Homs", "city", "SY"),
    ("The army shelled Homs, Hama and Idlib.", "Idlib", "city", "SY"),
    ("Air raids hit northern Idlib on Friday.", "Idlib", "province", "SY"),
    ("Clashes broke out in Paris, Texas, after the match.", "Paris", "city", "US"),
    ("Clashes broke out in Paris, France, after the match.", "Paris", "city", "FR"),
    ("Two people died in Butler County, Ohio.", "Butler County", "district", "US"),
    ("Storms hit Alabama, Georgia and Florida.", "Georgia", "province", "US"),
    ("Talks opened in Georgia, the Tbilisi government said.", "Georgia", "country", "GE"),
    ("The U.S. Embassy was closed.", "U.S.", "country", "US"),
    ("Fire destroyed a market in the Balogun district of Lagos.", "Lagos", "city", "NG"),
    ("A boy was hurt in West Philadelphia on Monday.", "West Philadelphia", "city", "US"),
]


def _named(mentions, text):
    return next(m for m in mentions if m.text == text)


@pytest.mark.parametrize(("sentence", "name", "kind", "country"), MEANT)
def test_what_a_toponym_means_in_its_sentence(sentence: str, name: str, kind: str, country: str, find) -> None:
    mention = _named(find(sentence), name)
    assert (mention.kind, mention.country) == (kind, country)
    assert mention.id
    assert mention.lat is not None


def test_the_countryside_of_damascus_is_the_province_around_it(find) -> None:
    [mention] = find("Shells fell in the Damascus countryside overnight.")
    assert mention.name == "Rif Dimashq"


def test_one_name_has_one_meaning_in_a_text(find) -> None:
    text = (
        "Springfield, Mass., saw two fires. The mayor of Springfield visited both. Boston sent help to Springfield."
    )
    assert len({m.id for m in find(text) if m.text == "Springfield"}) == 1


def test_the_country_that_a_site_is_about_settles_what_a_name_leaves_open(gazetteer) -> None:
    doc = parse("Police in San Miguel found the bodies on Friday.")
    meant = {focus: find_places(doc, gazetteer, focus)[0].country for focus in ("SV", "PE")}
    assert meant["SV"] == "SV"
    assert meant["PE"] == "PE"


def test_the_site_own_places_win(site) -> None:
    text = "Gunmen hid in the Marran Valley and the Kordun hills. A shop burned in Paris."
    for found in (find_places(parse(text), site), find_places_fast(text, site)):
        assert [m.id for m in found] == ["site:marran-valley", "site:ostrava-hills", "site:paris-market"]


def test_confidence_is_lower_where_more_is_possible(find) -> None:
    sure, unsure = find("Clashes broke out in Paris, Texas.")[0], find("A man from Springfield won.")[0]
    assert 0 < unsure.confidence < 0.8 < sure.confidence <= 1
