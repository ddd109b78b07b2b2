"""Where the theme that comes with Dateline is."""

from pathlib import Path


def theme_dir() -> Path:
    """The theme that comes with Dateline: inside an installed package, else in the repository."""
    package = Path(__file__).parent
    installed = package / "_theme"
    return installed if installed.is_dir() else package.parents[1] / "theme"
