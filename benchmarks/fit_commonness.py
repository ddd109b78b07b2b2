"""Counts how common words are in news: the share of articles that have each, averaged over the sets of BENCH.

    python benchmarks/fit_commonness.py BENCH

BENCH is as for `quality.py`. Only words that many articles have are listed; no other can be told from a name.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import yaml

from dateline import extract
from dateline.merge.words import context

DATA = Path(extract.__file__).parent / "data/commonness.yml"
LISTED = 0.01
"""A word that fewer articles have, on average, is not listed."""
UNLISTED = 0.001
HEAD = (
    "# The share of news articles that have a word in title or beginning; made by benchmarks/fit_commonness.py.\n"
)


def main() -> None:
    """Count and write."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bench", type=Path, help="the folder with dev/")
    sets = sorted((cli.parse_args().bench / "dev").glob("*.jsonl"))
    shares: Counter[str] = Counter()
    for path in sets:
        articles = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
        having = Counter(t for a in articles for t in context(a.get("title") or "", a["text"], None).terms)
        for term, count in having.items():
            shares[term] += count / len(articles) / len(sets)
    listed = {
        term: round(share, 3) for term, share in sorted(shares.items()) if share >= LISTED and not term.isdigit()
    }
    DATA.write_text(HEAD + yaml.safe_dump({"share": listed, "unlisted": UNLISTED}, allow_unicode=True), "utf-8")
    print(f"{len(listed)} words")


if __name__ == "__main__":
    main()
