"""Social cards: for each event a picture of 1200 × 630 that says when, what, where and how many, with a map.

Drawn with fonts and vectors that come with the package: no browser, no network, and the same bytes each time.
"""

from dateline.render.cards.card import Card, card_of, site_card
from dateline.render.cards.drawing import draw

__all__ = ["Card", "card_of", "draw", "site_card"]
