import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.near_copy import CopyIndex, likeness, shingles, words

BRIDGE = """The old bridge over the Elsa was closed on Monday after inspectors found cracks in two of its pillars.
Traffic is led over the ring road, which the city says will add a quarter of an hour to most journeys.
The mayor told reporters that repairs could take until the spring and would cost about four million crowns.
Shopkeepers on the left bank fear for their trade in the weeks before the winter fair."""
FERRY = """A ferry will carry walkers and cyclists across the Elsa from Thursday, the port authority announced.
It runs every twenty minutes from six in the morning and is free for people who live in the old town.
The boat was last used in the flood of nine years ago, when the lower quarters were cut off for days.
Its captain, who is seventy, said he had never thought that he would see her on the river again."""


def index(**texts: str) -> CopyIndex:
    found = CopyIndex()
    for name, text in texts.items():
        found.add(name, text)
    return found


@pytest.mark.parametrize(
    "copy",
    [
        BRIDGE,
        BRIDGE.upper().replace("\n", "  \r\n\r\n"),
        "(Example News Agency) - " + BRIDGE,
        BRIDGE.replace("about four million", "more than five million").replace("Monday", "Tuesday"),
        "\n".join(BRIDGE.split("\n")[:2]),
        FERRY[:120] + "\n" + BRIDGE,
        BRIDGE + "\n" + FERRY,
    ],
)
def test_a_copy_is_found(copy):
    assert index(bridge=BRIDGE, other=FERRY[::-1]).copies(copy)[0] == "bridge"


@pytest.mark.parametrize(
    "text",
    [
        FERRY,
        "",
        "The old bridge over the Elsa was closed.",
        BRIDGE.split("\n")[0] + "\n" + FERRY,
        " ".join(sorted(words(BRIDGE))),
    ],
)
def test_what_is_no_copy(text):
    assert index(bridge=BRIDGE).copies(text) == []


def test_the_most_alike_comes_first():
    assert index(part=BRIDGE[:250], whole=BRIDGE, ferry=FERRY).copies(BRIDGE) == ["whole", "part"]


def test_chinese_is_compared_by_its_characters():
    text = "老城区的桥梁周一因桥墩出现裂缝而关闭市长表示维修工作可能要到春天才能完成居民将不得不绕行"
    assert index(bridge=text).copies(text.replace("周一", "周二")) == ["bridge"]


def test_a_passage_that_everybody_has_makes_no_copies_and_no_work():
    footer = (
        "Sign up for our letter and read the best of the week every Sunday morning before anybody else does " * 2
    )
    crowd = CopyIndex()
    for number in range(300):
        own = " ".join(f"{word}{number}" for word in words(BRIDGE))
        assert crowd.copies(f"{own}\n{footer}") == []
        crowd.add(str(number), f"{own}\n{footer}")


@given(st.text(alphabet="abc ", max_size=80), st.text(alphabet="abc ", max_size=80))
def test_likeness_is_a_share_and_mutual(one, other):
    found = likeness(set(shingles(one)), set(shingles(other)))
    assert 0 <= found.resemblance <= found.containment <= 1
    assert found == likeness(set(shingles(other)), set(shingles(one)))


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=4), min_size=40, max_size=80))
def test_a_text_is_a_copy_of_itself(run):
    text = " ".join(run)
    if len(set(shingles(text))) >= 20:
        assert index(a=text).copies(text) == ["a"]
