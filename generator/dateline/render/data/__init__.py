"""The data files that a site offers for download, one module per format."""

from dateline.render.data.dictionary import dictionary, json_schema
from dateline.render.data.files import PACKAGE, PARTS, SUMS, DataFile, data_files, described, part, part_files
from dateline.render.data.formats import FORMATS
from dateline.render.data.table import TABLES, Column, Table

__all__ = [
    "FORMATS",
    "PACKAGE",
    "PARTS",
    "SUMS",
    "TABLES",
    "Column",
    "DataFile",
    "Table",
    "data_files",
    "described",
    "dictionary",
    "json_schema",
    "part",
    "part_files",
]
