"""Dateline: news articles in, a sourced timeline out."""

__version__ = "0.1.0"
