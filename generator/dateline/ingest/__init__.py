"""Bytes to articles: one module per format, and what becomes of the articles of all."""

from dateline.ingest.adding import AddReport, Entry, add
from dateline.ingest.sources import read_sources, read_text

__all__ = ["AddReport", "Entry", "add", "read_sources", "read_text"]
