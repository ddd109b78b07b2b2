"""Time, memory and bytes that a site of N synthetic events takes; where Hugo is installed, beside Hugo's.

    python benchmarks/build.py 1000 10000

Both make the same kinds of pages (event, month, place, actor, source, index) from the same content, inside the
same surroundings, in turns, each into an empty folder. Hugo gets its own native form: front matter, taxonomies
and Go templates of what Dateline's Jinja templates show. It draws no maps, which Dateline does, and makes but three
data files; neither draws social cards.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import hugo
from cost import Cost, cost, emptied, output
from synthetic import Synthetic, synthetic, write

SETTINGS = """\
site_name: Benchmark
site_url: https://example.org/benchmark/
repo_url: https://example.org/repository
edit_uri: edit/main/content/pages/
docs_dir: content/pages
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.path, search.suggest, search.highlight]
nav:
  - Home: index.md
  - Timeline: timeline.md
  - Places: places.md
  - Actors: actors.md
  - Sources: sources.md
  - Data: data.md
plugins: [search, {dateline: {cards: false}}]
"""
DATELINE = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
HUGO = ["hugo", "--quiet", "--destination", "site"]


def main() -> None:
    """Measure, for each number of events that the command line gives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", type=int, nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", help="where to work; on a disk in memory the file system counts for less")
    given = parser.parse_args()
    for events in given.events:
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            measure(events, given.rounds, Path(folder))


def measure(events: int, rounds: int, folder: Path) -> None:
    """Build a site of so many events, in turns with Hugo, and print what it took."""
    content = synthetic(events)
    environment = _environment(folder)
    builders = {"dateline": DATELINE, **({"hugo": HUGO} if shutil.which("hugo") else {})}
    _prepare(content, folder, environment)
    costs: dict[str, list[Cost]] = {name: [] for name in builders}
    for _ in range(rounds):
        for name, command in builders.items():
            emptied(folder / name / "site")
            costs[name].append(cost(command, folder / name, environment))
    print(f"{events:,} events, median of {rounds}")
    for name, found in costs.items():
        _report(name, found, folder / name / "site")
    if "hugo" in costs:
        _compare(costs["dateline"], costs["hugo"])


def _environment(folder: Path) -> dict[str, str]:
    """As it is for who has installed Dateline: Python keeps what it has compiled."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": os.fspath(folder / "compiled")}


def _prepare(content: Synthetic, folder: Path, environment: dict[str, str]) -> None:
    """Write both sites; building a small one first shows Hugo's the surroundings, and compiles the program."""
    small = folder / "small"
    for place, site in ((small, synthetic(8)), (folder / "dateline", content)):
        write(site, place / "content")
        (place / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    cost(DATELINE, small, environment)
    hugo.write(content, small / "site", folder / "hugo")


def _report(name: str, costs: list[Cost], site: Path) -> None:
    middle = Cost(*map(statistics.median, zip(*costs, strict=True)))
    pages, files, size = output(site)
    print(
        f"  {name:<9} CPU {middle.cpu:7.2f} s   wall {middle.wall:7.2f} s   peak {middle.peak:6.0f} MB   "
        f"{pages:,} pages, {files:,} files, {size:,.1f} MB"
    )


def _compare(ours: list[Cost], theirs: list[Cost]) -> None:
    cpu, wall, peak = (
        statistics.median(a / b for a, b in zip(mine, other, strict=True))
        for mine, other in zip(zip(*ours, strict=True), zip(*theirs, strict=True), strict=True)
    )
    print(f"  dateline / hugo: CPU {cpu:.2f}, wall {wall:.2f}, peak {peak:.2f}")


if __name__ == "__main__":
    main()
