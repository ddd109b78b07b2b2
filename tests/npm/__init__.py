"""Programs from npm that the tests run what Dateline writes through; `make test` puts them here."""

from pathlib import Path

MODULES = Path(__file__).with_name("node_modules")
TSC = ["node", str(MODULES / "typescript/bin/tsc")]
