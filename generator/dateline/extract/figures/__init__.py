"""Figures: how many were killed, injured, missing, detained, displaced; how many places were captured."""

from dateline.extract.figures.counts import find_counts
from dateline.extract.figures.known import Known, known_counts
from dateline.extract.figures.located import Located, figures_in
from dateline.extract.figures.victims import find_victims, victims_in

__all__ = ["Known", "Located", "figures_in", "find_counts", "find_victims", "known_counts", "victims_in"]
