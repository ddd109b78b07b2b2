"""An article in, mentions of events out: dates, places, actors, figures, kinds, each with its characters. Pure."""

from dateline.extract.articles import Extraction, Knowledge, extract, extract_all, read_foreign

__all__ = ["Extraction", "Knowledge", "extract", "extract_all", "read_foreign"]
