"""Early, late, the end of: dates only when joined to a period, of which they take a part."""

import re
from typing import cast

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key
from dateline.extract.dates.period import Edge
from dateline.extract.dates.reading import Reading
from dateline.extract.dates.rule import Rule


def _edge(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(value="", role="edge", edge=cast("Edge", LEXICON["edges"][key(match["edge"])]))


RULES = (Rule("edge", "late July", "edge", r"{edge}", _edge),)
