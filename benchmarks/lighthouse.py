"""What Lighthouse says of a built site, as a phone of the middle range with a slow connection has it.

    npm ci --prefix benchmarks --ignore-scripts
    python benchmarks/lighthouse.py SITE [PAGE...]

Each page (home, timeline, the first event and the first place, unless they are named) is measured several times;
printed are the medians. The machine should have nothing else to do: what takes its time counts as the page's.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from serving import serving

PROGRAM = Path(__file__).parent / "node_modules/lighthouse/cli/index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FIGURES = {
    "first-contentful-paint": "first paint {:.0f} ms",
    "total-blocking-time": "blocked {:.0f} ms",
    "cumulative-layout-shift": "shift {:.3f}",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LEAST = 0.95


def main() -> None:
    """Measure, print, and fail where a score is below what the site shall reach."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    low = False
    with serving(given.site) as address:
        for page in given.pages or pages(given.site):
            rounds = [examined(address + page) for _ in range(given.rounds)]
            scores = {name: _middle(each["categories"][name]["score"] for each in rounds) for name in CATEGORIES}
            low = low or min(scores.values()) < LEAST
            _report(page, scores, rounds)
    sys.exit(low)


def pages(site: Path) -> list[str]:
    """Home, the timeline, an event and a place."""
    folders = (min(path for path in (site / kind).iterdir() if path.is_dir()) for kind in ("events", "places"))
    return ["", "timeline/", *(f"{folder.relative_to(site).as_posix()}/" for folder in folders)]


def examined(address: str) -> dict[str, Any]:
    """What Lighthouse reports of a page."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    command = ["node", str(PROGRAM), address, "--quiet", "--output=json"]
    options = [
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    environment = {**os.environ, **({"CHROME_PATH": browser} if browser else {})}
    done = subprocess.run([*command, *options], env=environment, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _report(page: str, scores: dict[str, float], rounds: list[dict[str, Any]]) -> None:
    figures = {
        words: _middle(each["audits"][name]["numericValue"] for each in rounds) for name, words in FIGURES.items()
    }
    print(page or "home", *(f"{name} {score:.0%}" for name, score in scores.items()), sep="  ")
    print("   ", *(words.format(figure) for words, figure in figures.items()), sep="  ", flush=True)
    for name in CATEGORIES:
        for part in rounds[0]["categories"][name]["auditRefs"]:
            audit = rounds[0]["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < LEAST:
                print(f"    {name}: {audit['title']} {audit.get('displayValue', '')}")


def _middle(values: Iterable[float]) -> float:
    return float(statistics.median(values))


if __name__ == "__main__":
    main()
