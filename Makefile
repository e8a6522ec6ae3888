# Commands of the project; `make` lists them. They need Python 3.11 or newer and a network once.
.DEFAULT_GOAL := help
.PHONY: help run test check lint dev web setup browser engines endurance i18n readability safety lock icons drawings screens audit bench clean

PYTHON := .venv/bin/python
READY := .venv/ready
BABEL := $(PYTHON) -m babel.messages.frontend --quiet
LANGUAGES := nl en
CATALOGUES := $(LANGUAGES:%=locales/%/LC_MESSAGES/messages.mo)
QUICK_TESTS := tests/unit tests/content tests/ui
PORT := 8550
LOCK := $(PYTHON) -m uv pip compile --quiet --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-header --no-annotate pyproject.toml
EVERYWHERE := --universal --python-version 3.11
# fpdf2 does without it as long as no photos are printed, and Pyodide has no Pillow on the registry.
NOT_IN_THE_BROWSER := --no-emit-package pillow

help:  ## list the commands
	@sed -n 's/^\([a-z0-9]*\):.*  ## /\1  /p' $(MAKEFILE_LIST) | awk '{n=$$1; $$1=""; printf "make %-12s%s\n", n, $$0}'

run: web  ## build the site and serve it on this machine
	$(PYTHON) -m web.serve --port $(PORT)

test: web browser engines  ## build the site and run all tests, in real browsers too
	$(PYTHON) -m pytest

check: lint  ## lint, types and the quick tests
	$(PYTHON) -m pytest $(QUICK_TESTS)

lint: setup $(CATALOGUES)  ## the linters and the types
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy

dev: setup $(CATALOGUES)  ## run the program as it stands, without building the site
	FLET_FORCE_WEB_SERVER=true FLET_SERVER_PORT=$(PORT) $(PYTHON) main.py

web: setup $(CATALOGUES)  ## build the site into build/site
	$(PYTHON) -m web.build
	$(PYTHON) -m web.compress

setup: $(READY)  ## make the virtual environment .venv

browser: setup  ## find or fetch a browser for the tests
	$(PYTHON) -m tests.support.browser

engines: setup  ## find or fetch Firefox and WebKitGTK, for the tests of other engines
	$(PYTHON) -m tests.support.engines

endurance: web browser  ## kill the app 200 times right after an entry, twice over (20 minutes)
	$(PYTHON) -m tests.endurance

i18n: setup  ## collect new words into the catalogues and compile them
	$(BABEL) extract --mapping pyproject.toml --no-default-keywords \
		--keywords t --keywords N_ --keywords plural:1,2 --add-location file --sort-output \
		--project "Uw rug" --copyright-holder "Uw rug" --output locales/messages.pot .
	for language in $(LANGUAGES); do \
		$(BABEL) update --locale $$language --no-fuzzy-matching \
			--ignore-pot-creation-date --input locales/messages.pot --output-dir locales; done
	$(MAKE) $(CATALOGUES)

readability: setup  ## show how easy the texts for patients are to read
	$(PYTHON) -m tests.support.readability

safety: setup  ## write docs/CLINICAL-SAFETY.md anew
	$(PYTHON) -m tests.support.clinical_safety

lock: setup  ## renew the pinned requirements from pyproject.toml
	$(LOCK) $(EVERYWHERE) --output-file requirements/app.txt
	$(LOCK) $(EVERYWHERE) --constraints requirements/app.txt --group dev \
		--output-file requirements/dev.txt
	$(LOCK) --python-version 3.14 --python-platform wasm32-pyodide2025 $(NOT_IN_THE_BROWSER) \
		--constraints requirements/app.txt --output-file requirements/web.txt

icons: browser  ## draw the icons anew from assets/icon.svg
	$(PYTHON) -m web.icons "$$($(PYTHON) -m tests.support.browser)"

drawings: setup  ## colour the drawings anew from assets/illustrations/source
	$(PYTHON) -m web.illustrations

screens: web browser  ## take the pictures in docs/screens anew
	$(PYTHON) -m tests.e2e.screens

audit: web browser  ## let Lighthouse judge accessibility and best practices
	$(PYTHON) -m tests.audit

bench: web browser  ## measure the site beside a stock one and write docs/BENCHMARKS.md
	$(PYTHON) -m bench

clean:  ## remove what was built and installed
	rm -rf .venv build $(CATALOGUES)

%.mo: %.po $(READY)
	$(BABEL) compile --input-file $< --output-file $@

$(READY): pyproject.toml requirements/dev.txt
	requirements/make-venv .venv
	$(PYTHON) -m pip install --quiet --require-hashes --requirement requirements/dev.txt
	$(PYTHON) -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@
