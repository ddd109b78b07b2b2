"""Figures: how many were killed, injured, missing, detained, displaced; how many places were captured."""

from dateline.extract.figures.counts import find_counts
from dateline.extract.figures.victims import find_victims

__all__ = ["find_counts", "find_victims"]
