"""A small site to draw pages from: every kind of date, figure, place, state and source, and some hostile text."""

from datetime import UTC, date, datetime
from pathlib import Path

from dateline.content.site import Content
from dateline.model import Actor, Article, Change, Correction, Event, History, Kind, Place
from dateline.render import Settings, Site

THEME = Path(__file__).parents[2] / "theme"
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} **bold** <!-- & \"quoted\" 'single' ]]> [x](javascript:alert(1))"

PLACES = {
    "syria": Place(name="Syria", kind="country", country="SY", lat=35.0, lon=38.0),
    "as-suwayda": Place(
        name="Suweida",
        names=("As-Suwayda", "Sweida", "السويداء"),
        kind="city",
        within="syria",
        country="SY",
        lat=32.709,
        lon=36.5695,
        geonames=172408,
    ),
    "badiya-al-sham": Place(
        name="Badiya al-Sham",
        names=("Syrian Desert", "بادية الشام"),
        kind="desert",
        within="syria",
        country="SY",
        lat=33.6,
        lon=38.2,
        radius_km=150,
        source="The middle of the steppe east of the mountains, estimated by eye",
    ),
    "safa-mountains": Place(
        name="Safa mountains",
        kind="mountain",
        within="badiya-al-sham",
        country="SY",
        lat=33.05,
        lon=37.2,
        radius_km=25,
    ),
    "yarmouk-valley": Place(
        name="Yarmouk Valley", kind="valley", within="syria", country="SY", lat=32.73, lon=35.87, radius_km=15
    ),
    "damascus": Place(name="Damascus", kind="city", within="syria", country="SY", lat=33.5102, lon=36.2913),
    "hidden-valley": Place(name="Hidden Valley", kind="valley"),
    "never-named": Place(name="Never Named", kind="city", lat=1.0, lon=1.0),
}

ACTORS = {
    "islamic-state": Actor(name="Islamic State", aliases=("IS", "ISIS"), kind="armed-group"),
    "syrian-army": Actor(name="Syrian Army", kind="state-forces", country="SY"),
    "national-defence-forces": Actor(name="National Defence Forces", kind="armed-group", country="SY"),
    "civilians": Actor(name="civilians", kind="civilians"),
    "druze": Actor(name="Druze"),
}

KINDS = {
    "violence-against-civilians/attack": Kind(label="Attack", acled="attack_civilians"),
    "battles/offensive": Kind(label="Offensive", acled="armed_clash"),
    "battles/territory-captured": Kind(label="Territory captured", acled="armed_clash"),
    "explosions/air-strike": Kind(label="Air strike", acled="explosion_remote"),
    "movement/evacuation": Kind(label="Evacuation", acled="strategic"),
    "strategic/agreement": Kind(label="Agreement", acled="strategic"),
}

DAILY, WIRE, UNDATED, HOSTILE_ID, ARABIC = "2018-07-29-daily", "2018-07-27-wire", "leaflet", "hostile", "arabic"
ARTICLES = {
    article.id: article
    for article in (
        Article.model_validate(
            {
                "id": DAILY,
                "title": "Army pushes into the desert after the Suweida killings",
                "published": date(2018, 7, 29),
                "published_basis": "The killings of Wednesday 25 July 2018 were “earlier this week”, "
                "and the offensive began “on Saturday”.",
            }
        ),
        Article.model_validate(
            {
                "id": WIRE,
                "title": "Death toll of the Suweida attacks rises",
                "publisher": "Example Wire",
                "author": "A. Reporter",
                "published": date(2018, 7, 27),
                "url": "https://example.org/news/suweida?a=1&b=2",
                "archive_url": "https://archive.example.org/2018/suweida",
                "publish_text": True,
                "text": "The first paragraph, with <b>no</b> markup & {{ no }} template.\n\nThe second one.",
            }
        ),
        Article.model_validate(
            {"id": UNDATED, "title": "A leaflet that nobody dated", "publisher": "Village council"}
        ),
        Article.model_validate(
            {
                "id": HOSTILE_ID,
                "title": HOSTILE,
                "publisher": HOSTILE,
                "published": date(2018, 8, 1),
                "copy_of": WIRE,
            }
        ),
        Article.model_validate(
            {
                "id": ARABIC,
                "title": "هجوم على السويداء",
                "publisher": "مثال",
                "language": "ar",
                "published": date(2018, 7, 26),
            }
        ),
    )
}

EVENTS_AS_WRITTEN = [
    Event.model_validate(event)
    for event in (
        {
            "id": "2018-05-damascus-evacuation",
            "title": "Government evacuates Islamic State fighters from Damascus to the desert",
            "date": "2018-05",
            "place": "badiya-al-sham",
            "origin": "damascus",
            "type": "movement/evacuation",
            "actors": ["syrian-army"],
            "targets": ["islamic-state"],
            "status": "reviewed",
            "sources": [
                {
                    "article": DAILY,
                    "quote": "The fighters had been taken from Damascus to the desert in May, under a deal.",
                    "says": {"date": "May", "place": "the desert"},
                }
            ],
        },
        {
            "id": "2018-07-22-safa-air-strikes",
            "title": "Air strikes hit positions in the Safa mountains",
            "date": "2018-07-22/2018-07-29",
            "place": "safa-mountains",
            "type": "explosions/air-strike",
            "actors": ["syrian-army"],
            "targets": ["islamic-state"],
            "figures": {"killed": "~50"},
            "sources": [
                {
                    "article": DAILY,
                    "quote": "Jets have been bombing positions in the Safa mountains all week.",
                    "says": {"date": "all week", "place": "the Safa mountains"},
                }
            ],
        },
        {
            "id": "2018-07-25-suweida-attack",
            "title": "Islamic State fighters kill more than 200 people in Suweida",
            "date": "2018-07-25",
            "place": ["as-suwayda", {"name": "Eastern villages"}],
            "type": "violence-against-civilians/attack",
            "actors": ["islamic-state"],
            "targets": ["civilians", "druze"],
            "note": "The lower figure was printed first.",
            "sources": [
                {
                    "article": DAILY,
                    "quote": "On Wednesday, more than 200 people, most of them civilians, were killed in Suweida.",
                    "says": {"killed": "200+", "date": "Wednesday", "place": "Suweida"},
                },
                {
                    "article": WIRE,
                    "quote": "The attackers killed more than 220 people, a large number of them children, "
                    "and took 30 women and children with them.",
                    "says": {"killed": "220+", "detained": 30},
                    "attributed_to": "The provincial health office",
                },
                {
                    "article": ARABIC,
                    "quote": "قتل أكثر من 200 شخص في هجوم على السويداء يوم الأربعاء.",
                    "says": {"killed": "200+", "date": "الأربعاء"},
                },
            ],
        },
        {
            "id": "2018-07-28-southern-offensive",
            "title": "Army and militias attack in the Yarmouk Valley and the Badiya",
            "date": "2018-07-28",
            "place": ["yarmouk-valley", "badiya-al-sham"],
            "type": "battles/offensive",
            "actors": ["syrian-army", "national-defence-forces"],
            "targets": ["islamic-state"],
            "status": "disputed",
            "sources": [
                {
                    "article": DAILY,
                    "quote": "The offensive began on Saturday in two places. Nobody was hurt, SANA said.",
                    "says": {"date": "on Saturday", "injured": 0},
                    "attributed_to": "SANA",
                }
            ],
        },
        {
            "id": "2018-07-28-yarmouk-capture",
            "title": "Army captures eight villages in the Yarmouk Valley",
            "date": "../2018-07-28",
            "place": "yarmouk-valley",
            "type": "battles/territory-captured",
            "actors": ["syrian-army"],
            "sources": [
                {
                    "article": DAILY,
                    "quote": "Eight villages and towns of the valley are taken, SANA reported on Saturday.",
                    "says": {"captured": 8, "date": "on Saturday"},
                    "attributed_to": "SANA",
                    "reported": "2018-07-28",
                }
            ],
        },
        {
            "id": "2018-08-10-prisoner-exchange",
            "title": "Exchange of prisoners announced",
            "date": "2018-08-10~",
            "place": {"name": "A crossing in the hills", "lat": 32.9, "lon": 36.9},
            "type": "strategic/agreement",
            "modality": "announced",
            "sources": [
                {
                    "article": WIRE,
                    "quote": "The exchange is to take place around 10 August.",
                    "says": {"date": "around 10 August"},
                }
            ],
        },
        {
            "id": "2018-08-hostile",
            "title": HOSTILE,
            "date": "2018-08-01/..",
            "place": {"name": HOSTILE},
            "actors": ["nobody-knows"],
            "note": HOSTILE,
            "modality": "alleged",
            "sources": [
                {
                    "article": HOSTILE_ID,
                    "quote": HOSTILE,
                    "says": {"date": HOSTILE, "place": HOSTILE},
                    "attributed_to": HOSTILE,
                }
            ],
        },
        {"id": "2018-unreported-month", "title": "A school is closed", "date": "2018", "place": "hidden-valley"},
        {
            "id": "2018-08-rejected",
            "title": "What was found to be wrong",
            "date": "2018-08-05",
            "place": "as-suwayda",
            "status": "rejected",
            "sources": [{"article": WIRE, "quote": "Rejected."}],
        },
        {
            "id": "checkpoints-withdrawn",
            "title": "Checkpoints are withdrawn",
            "place": ["as-suwayda"],
            "actors": ["syrian-army"],
            "modality": "denied",
            "sources": [
                {
                    "article": UNDATED,
                    "quote": "The checkpoints were gone since Wednesday.",
                    "says": {"date": "Wednesday"},
                }
            ],
        },
    )
]


def _in_order(event: Event) -> tuple[bool, tuple[date, date], str]:
    return event.date is None, event.date.sort_key if event.date else (date.max, date.max), event.id


EVENTS = tuple(sorted(EVENTS_AS_WRITTEN, key=_in_order))
CONTENT = Content(
    root=Path("content"),
    events=EVENTS,
    files={event.id: f"events/2018-07/{event.id}.yml" for event in EVENTS},
    articles=ARTICLES,
    places=PLACES,
    actors=ACTORS,
    kinds=KINDS,
)

HISTORY = History(
    corrections=(
        Correction(
            event=EVENTS[0].id,
            title=HOSTILE,
            when=datetime(2024, 3, 2, 9, 30, tzinfo=UTC),
            commit="c0ffee0",
            why=f"The register of the province says so {HOSTILE}",
            changes=(
                Change("title", HOSTILE, EVENTS[0].title),
                Change("date", "2018-07-24", "2018-07-24/2018-07-25"),
                Change("place", "as-suwayda", ("safa-mountains", {"name": HOSTILE})),
                Change("figures", None, {"killed": "200..220+", "injured": 1}),
                Change("actors", ("islamic-state",), None),
                Change("status", "unreviewed", "disputed"),
                Change(
                    "sources",
                    ({"article": "a", "quote": HOSTILE, "says": {"killed": 3, "date": "Wednesday"}},),
                    (),
                ),
            ),
        ),
        Correction(
            event="a-hoax",
            title="A battle that was none",
            when=datetime(2024, 3, 1, 9, 30, tzinfo=UTC),
            commit="c0ffee1",
            why="The outlet took its report back",
            changes=(),
            withdrawn=True,
        ),
    ),
    complete=False,
)
SETTINGS = Settings(
    site_name="The Suweida record",
    site_url="https://example.org/record/",
    repo_url="https://git.example.org/record",
    edit_uri="edit/main/",
    theme_dirs=(THEME,),
)


def sample_site() -> Site:
    """The sample as a site."""
    return Site(CONTENT, SETTINGS, HISTORY)
