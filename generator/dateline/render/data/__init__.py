"""The data files that a site offers for download, one module per format."""

from collections.abc import Iterator

from dateline.render.site import Site


def data_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The address of each data file in the site, and its bytes."""
    raise NotImplementedError
