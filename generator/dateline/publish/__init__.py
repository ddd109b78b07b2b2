"""Page bodies → a site: pages are spliced into shells that the site's builder made, and written once.

`shells`, `fanout`, `search`, `sitemap` and `assets` know of no builder; `plugin` and `virtual` know of MkDocs.
"""

from dateline.publish.theme import theme_dir

__all__ = ["theme_dir"]
