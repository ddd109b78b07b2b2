"""Licences that data are published under, by the identifiers of SPDX (https://spdx.org/licenses/)."""

from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import urlsplit


class Licence(NamedTuple):
    """A licence: its identifier or address, its name, and where it can be read."""

    name: str
    title: str
    path: str


_CC = "https://creativecommons.org"
LICENCES = {
    licence.name: licence
    for licence in (
        Licence("CC0-1.0", "Creative Commons Zero 1.0 (no rights reserved)", f"{_CC}/publicdomain/zero/1.0/"),
        Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", f"{_CC}/licenses/by/4.0/"),
        Licence("CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0", f"{_CC}/licenses/by-sa/4.0/"),
        Licence("CC-BY-NC-4.0", "Creative Commons Attribution-NonCommercial 4.0", f"{_CC}/licenses/by-nc/4.0/"),
        Licence(
            "CC-BY-NC-SA-4.0",
            "Creative Commons Attribution-NonCommercial-ShareAlike 4.0",
            f"{_CC}/licenses/by-nc-sa/4.0/",
        ),
        Licence("CC-BY-ND-4.0", "Creative Commons Attribution-NoDerivatives 4.0", f"{_CC}/licenses/by-nd/4.0/"),
        Licence("ODbL-1.0", "Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        Licence("ODC-By-1.0", "Open Data Commons Attribution 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        Licence(
            "PDDL-1.0", "Public Domain Dedication and License 1.0", "https://opendatacommons.org/licenses/pddl/1-0/"
        ),
    )
}


def licence(written: str) -> Licence | None:
    """The licence of that identifier, or, where it is an address, that one; None where it is neither."""
    folded = written.strip().casefold()
    known = next((each for name, each in LICENCES.items() if name.casefold() == folded), None)
    if known:
        return known
    parts = urlsplit(written.strip())
    return (
        Licence(written.strip(), written.strip(), written.strip())
        if parts.scheme == "https" and parts.netloc
        else None
    )


def licence_hint(written: str) -> str:
    """What may have been meant by what is no licence."""
    folded = {name.casefold(): name for name in LICENCES}
    close = get_close_matches(written.casefold(), folded, n=1)
    if close:
        return f"did you mean {folded[close[0]]}?"
    return f"write one of {', '.join(LICENCES)}, or the https:// address of its text"
