from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.identity import address_key, article_id, is_id


@pytest.mark.parametrize(
    ("title", "published", "ident"),
    [
        (
            "Syria regime continues IS offensive following Suweida massacre criticism",
            date(2018, 7, 29),
            "2018-07-29-syria-regime-continues-is-offensive",
        ),
        ("Bridge closed", None, "undated-bridge-closed"),
        ("Crowds gather in an extraordinarilylonghyphenatedword a b", None, "undated-crowds-gather-in-an"),
        ("x" * 90, None, "undated-" + "x" * 40),
        ("Évreux’s mayor, Elsa's 'yes'", date(2019, 1, 2), "2019-01-02-evreuxs-mayor-elsas-yes"),
        ("أغلق الجسر", None, "undated-glq-ljsr"),
        ("!?…", None, "undated-article"),
        ("../../etc/passwd", None, "undated-etc-passwd"),
    ],
)
def test_the_id_of_an_article(title, published, ident):
    assert article_id(title, published) == ident


@given(st.text(), st.none() | st.dates())
def test_any_title_makes_an_id(title, published):
    assert is_id(article_id(title, published))


@pytest.mark.parametrize("name", [None, 3, "", "../a", "a/b", "A", "a-", "a--b", "a\n", "x" * 121])
def test_what_is_no_id(name):
    assert not is_id(name)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://post.example/a/", "http://www.post.example/a", True),
        ("https://post.example/a?utm_source=x&fbclid=y", "https://post.example/a#top", True),
        ("https://post.example/a?x=1&y=2", "https://POST.example/a?y=2&x=1", True),
        ("https://post.example/a?id=1", "https://post.example/a?id=2", False),
        ("https://post.example/a", "https://news.example/a", False),
        ("https://post.example/A", "https://post.example/a", False),
    ],
)
def test_addresses_of_one_page(one, other, same):
    assert (address_key(one) == address_key(other)) is same
