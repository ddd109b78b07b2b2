import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import DatelineError
from dateline.publish.shells import Marks, cut, fill, marks, splice

MARKS = marks([b"site_name: X", b"# Home"])
BUILT = (
    f'<html><head><title>{MARKS.title} - X</title><meta name="description" content="{MARKS.description}">'
    f'<link rel="canonical" href="https://example.org/events/{MARKS.slug}/"></head>'
    f"<body><span>{MARKS.title}</span><article>{MARKS.place}</article></body></html>"
)


def test_a_page_is_the_shell_with_its_values() -> None:
    page = splice(cut(BUILT, MARKS), "A title", "What it is", "2018-07-25-x", "<h1>A title</h1>")
    assert page.decode() == (
        '<html><head><title>A title - X</title><meta name="description" content="What it is">'
        '<link rel="canonical" href="https://example.org/events/2018-07-25-x/"></head>'
        "<body><span>A title</span><article><h1>A title</h1></article></body></html>"
    )


def test_title_and_description_are_text_and_the_body_is_html() -> None:
    page = splice(cut(BUILT, MARKS), "</title><script>", 'say "<b>"', "x", "<b>&amp;</b>").decode()
    assert "<title>&lt;/title&gt;&lt;script&gt; - X</title>" in page
    assert 'content="say &quot;&lt;b&gt;&quot;"' in page
    assert "<article><b>&amp;</b></article>" in page


@given(st.text(), st.sampled_from(["{{ page.title }}", "{% include 'x' %}", *MARKS]))
def test_what_is_spliced_in_is_not_read_again(text: str, trap: str) -> None:
    body = f"<p>{trap}</p>"
    page = splice(cut(BUILT, MARKS), "t", "d", "s", body)
    assert f"<article>{body}</article>".encode() in page


@pytest.mark.parametrize("place", ["", MARKS.place * 2])
def test_a_theme_that_does_not_show_the_content_once_is_an_error(place: str) -> None:
    with pytest.raises(DatelineError, match="must show it once"):
        cut(BUILT.replace(MARKS.place, place), MARKS)
    with pytest.raises(DatelineError, match="must show it once"):
        fill(BUILT.replace(MARKS.place, place), MARKS, "")


def test_the_place_of_the_body_is_found_after_another_program_tidied_the_page() -> None:
    tidied = BUILT.replace(MARKS.place, f"\n  <h1 data-search-exclude='' >\n {MARKS.body}\n</h1>")
    assert b"<article>\n  <p></p></article>" in splice(cut(tidied, MARKS), "t", "d", "s", "<p></p>")


def test_an_index_keeps_what_is_around_its_body() -> None:
    body = r"<ol>\1</ol>"
    assert fill(f"<h1>Mine</h1>{MARKS.place}</article>", MARKS, body) == f"<h1>Mine</h1>{body}</article>"


@given(st.lists(st.binary(max_size=40), max_size=4), st.lists(st.binary(max_size=40), max_size=4))
def test_marks_depend_on_the_texts_alone(texts: list[bytes], others: list[bytes]) -> None:
    assert (marks(texts) == marks(others)) == (texts == others)
    assert len(set(marks(texts))) == len(Marks._fields)


def test_no_text_can_hold_its_own_mark() -> None:
    stolen = MARKS.body.encode()
    assert marks([b"site_name: X", b"# Home" + stolen]).body.encode() != stolen
