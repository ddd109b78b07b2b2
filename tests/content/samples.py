"""Events for the tests of this folder, by hand and by hypothesis."""

from hypothesis import strategies as st

from dateline.model import Event, Source

IDS = st.lists(st.text("abz019", min_size=1, max_size=4), min_size=1, max_size=3).map("-".join)
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(str.strip)
ODD_TEXTS = st.text(" :#-?,[]{}&*!|>'\"%@`~=\\\n\r\t\x00\x85\u2028\ufeffno12.:é😀", min_size=1, max_size=12).filter(
    str.strip
)
QUOTES = TEXTS | ODD_TEXTS
DATES = st.sampled_from(
    [
        "2018",
        "2018-07",
        "2018-07-25",
        "2018-07-25~",
        "2018-07-25?",
        "2018-07-25/2018-07-28",
        "../2018-07-29",
        "2018-07-01/..",
    ]
)
FIGURES = st.sampled_from([0, 8, "200+", "~50", "200..220", "~200..220+"])
PLACES = IDS | st.fixed_dictionaries(
    {"name": QUOTES}, optional={"lat": st.floats(-90, 90), "lon": st.floats(-180, 180)}
)
SAYS = st.fixed_dictionaries({}, optional={"killed": FIGURES, "missing": FIGURES, "date": QUOTES, "place": QUOTES})
SOURCES = st.fixed_dictionaries(
    {"article": IDS, "quote": QUOTES}, optional={"says": SAYS, "attributed_to": QUOTES, "reported": DATES}
)
EVENTS = st.fixed_dictionaries(
    {"id": IDS, "title": QUOTES},
    optional={
        "date": DATES,
        "place": PLACES | st.lists(PLACES, max_size=3),
        "origin": PLACES,
        "type": st.sampled_from(["battles/armed-clash", "other"]),
        "modality": st.sampled_from(["happened", "announced", "alleged", "denied"]),
        "actors": st.lists(IDS, max_size=8),
        "targets": st.lists(IDS, max_size=3),
        "figures": st.dictionaries(st.sampled_from(["killed", "injured"]), FIGURES),
        "status": st.sampled_from(["unreviewed", "reviewed", "disputed", "rejected"]),
        "note": QUOTES,
        "aliases": st.lists(IDS, max_size=2),
        "sources": st.lists(SOURCES, max_size=3),
    },
).map(Event.model_validate)


def source(quote, article="gazette-ferry", **more):
    return Source(article=article, quote=quote, **more)


def event(id="2021-03-04-ferry-sinks", **more):
    fields = {
        "title": "A ferry sinks off Port Alder",
        "date": "2021-03-04",
        "place": "port-alder",
        "type": "other",
        "sources": [source("At least 12 people died on Thursday.", says={"killed": "12+", "date": "Thursday"})],
    }
    return Event.model_validate({"id": id} | fields | more)
