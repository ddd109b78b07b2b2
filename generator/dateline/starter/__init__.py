"""The site that `dateline init` begins with: `files/` as they are, apart from the site's name and language."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from dateline.errors import DatelineError

NAME = "My timeline"
"""What the site is called as long as nobody says otherwise."""

ENGLISH = "en"
LANGUAGES = (ENGLISH, "ar", "es", "fr")
"""What the pages of a new site may speak; of the last, `words.yml` has the words of the settings."""

_SITE = Path(__file__).with_name("files")
# In a checkout, the site may have been read and built where it lies.
_LEFT_BY_A_RUN = frozenset({"site", ".dateline"})


def write_site(folder: Path, name: str = NAME, language: str = ENGLISH) -> None:
    """Make a site in a folder that is empty or not there yet; whole, or not at all. Raises `DatelineError`."""
    try:
        if folder.is_symlink() or folder.exists():
            _refuse_unless_empty(folder)
            _fill(folder, name, language)
        else:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name[:100]}.", suffix=".tmp") as workshop:
                _write(made := Path(workshop, "site"), name, language)
                made.rename(folder)
    except OSError as error:
        raise DatelineError(f"{folder} cannot be made: {error.strerror}") from None


def _refuse_unless_empty(folder: Path) -> None:
    if not folder.is_dir():
        raise DatelineError(f"{folder} is there already, and is no folder")
    if any(folder.iterdir()):
        raise DatelineError(f"{folder} is not empty; name a folder that is, or one that is not there yet")


def _fill(folder: Path, name: str, language: str) -> None:
    """Put the site into an empty folder, which stays what it is: where a shell stands, or a disk is mounted.

    The settings come last, for they make it a site.
    """
    with TemporaryDirectory(dir=folder, prefix=".", suffix=".tmp") as workshop:
        _write(Path(workshop), name, language)
        for path in sorted(Path(workshop).iterdir(), key=lambda path: path.name == "mkdocs.yml"):
            path.rename(folder / path.name)


def _write(folder: Path, name: str, language: str) -> None:
    for source in _SITE.rglob("*"):
        within = source.relative_to(_SITE)
        if source.is_file() and within.parts[0] not in _LEFT_BY_A_RUN:
            path = folder / within
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.read_bytes())
    settings = folder / "mkdocs.yml"
    text = settings.read_bytes().replace(_name_line(NAME), _name_line(name), 1)
    settings.write_bytes(text if language == ENGLISH else _spoken(text, language))


def _spoken(settings: bytes, language: str) -> bytes:
    """The settings of a site whose pages speak a language."""
    words: dict[str, str] = yaml.safe_load(Path(__file__).with_name("words.yml").read_text("utf-8"))[language]
    settings = settings.replace(b"  language: en", f"  language: {language}".encode(), 1)
    for english, word in words.items():
        for written in ("- {}:", "name: {}}}"):
            settings = settings.replace(written.format(english).encode(), written.format(word).encode())
    return settings


def _name_line(name: str) -> bytes:
    # A text of JSON is one of YAML as well.
    return f"site_name: {json.dumps(name, ensure_ascii=False)}\n".encode("utf-8", "replace")
