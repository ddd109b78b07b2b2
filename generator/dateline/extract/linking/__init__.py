"""Linking: what one sentence tells of an event and another one says when (and where) it was."""

from dateline.extract.linking.days import Days
from dateline.extract.linking.when import link_days

__all__ = ["Days", "link_days"]
