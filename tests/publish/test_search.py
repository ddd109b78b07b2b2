import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.publish.search import appending

CONFIG = {"lang": ["en"], "separator": "[\\s\\-]+", "pipeline": ["stemmer", "stopWordFilter"], "fields": {}}
HOME = {"location": "", "title": "Home", "text": "<p>Hello</p>"}


def index(folder: Path, docs: list[dict[str, str]], **more: object) -> Path:
    path = folder / "search_index.json"
    path.write_text(json.dumps({"docs": docs, "config": CONFIG, **more}))
    return path


@pytest.mark.parametrize("docs", [[], [HOME]])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_entries_go_behind_what_is_there(tmp_path: Path, docs: list[dict[str, str]], count: int) -> None:
    path = index(tmp_path, docs, more=[1])
    with appending(path) as add:
        for number in range(count):
            add(f"events/{number}/", f"Event {number}", "السويداء")
    new = [{"location": f"events/{n}/", "title": f"Event {n}", "text": "السويداء"} for n in range(count)]
    config = CONFIG | {"pipeline": ["stemmer"]}  # without common words, names such as IS would not be found
    assert json.loads(path.read_text("utf-8")) == {"config": config, "more": [1], "docs": docs + new}


class Shown(HTMLParser):
    """What a browser makes of a text that is set as HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags = 0
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags += 1


@given(title=st.text(), text=st.text())
def test_what_articles_say_is_shown_as_they_say_it(
    tmp_path_factory: pytest.TempPathFactory, title: str, text: str
) -> None:
    path = index(tmp_path_factory.mktemp("search"), [])
    with appending(path) as add:
        add("events/x/", title, text)
    (entry,) = json.loads(path.read_text("utf-8"))["docs"]
    for said, written in ((title, entry["title"]), (text, entry["text"])):
        shown = Shown(written)
        assert (shown.text, shown.tags) == (said, 0)


def test_markup_is_escaped_once(tmp_path: Path) -> None:
    path = index(tmp_path, [])
    with appending(path) as add:
        add("events/x/", "<img src=x onerror=alert(1)>", 'a &amp; b "c"')
    assert json.loads(path.read_text())["docs"] == [
        {"location": "events/x/", "title": "&lt;img src=x onerror=alert(1)&gt;", "text": 'a &amp;amp; b "c"'}
    ]


def test_an_index_that_could_not_be_finished_is_left_as_it_was(tmp_path: Path) -> None:
    path = index(tmp_path, [HOME])
    before = path.read_bytes()

    def break_off() -> None:
        with appending(path) as add:
            add("events/x/", "X", "")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
