"""Content → page bodies, drawings and data files: pure functions, which know of no publisher and write no file."""

from dateline.render.columns import columns_file
from dateline.render.data import data_files, part_files
from dateline.render.explore import explore_files
from dateline.render.head import index_head, page_head, site_description
from dateline.render.pages import INDEXES, index_body, pages
from dateline.render.pages.redirect import redirects
from dateline.render.site import Page, Settings, Site

__all__ = [
    "INDEXES",
    "Page",
    "Settings",
    "Site",
    "columns_file",
    "data_files",
    "explore_files",
    "index_body",
    "index_head",
    "page_head",
    "pages",
    "part_files",
    "redirects",
    "site_description",
]
