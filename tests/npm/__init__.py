"""Programs from npm that the tests run what Dateline writes through; `make test` puts them here."""

from pathlib import Path

MODULES = Path(__file__).with_name("node_modules")
TSC = ["node", str(MODULES / "typescript/bin/tsc")]
AXE = MODULES / "axe-core/axe.min.js"
HTML_VALIDATE = ["node", str(MODULES / "html-validate/bin/html-validate.mjs")]
NU = MODULES / "vnu-jar/build/dist/vnu.jar"
