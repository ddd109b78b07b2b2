"""Linking: what one sentence tells of an event and another one says when and where it was."""

from dateline.extract.linking.days import Days
from dateline.extract.linking.story import Story
from dateline.extract.linking.when import link_days
from dateline.extract.linking.where import link_places

__all__ = ["Days", "Story", "link_days", "link_places"]
