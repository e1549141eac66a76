PYTHON ?= python3
BIN := .venv/bin
RUNNING := .venv/installed
TESTING := .venv/installed-for-tests
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: serve test install lint types lock

serve: install
	@$(BIN)/whosaid load seeds
	@$(BIN)/whosaid serve

test: $(TESTING)
	$(BIN)/pytest

install: $(RUNNING)

lint: $(TESTING)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(TESTING)
	$(BIN)/mypy

lock: # renews both locks; needs a network
	$(PIP) install uv
	echo 'setuptools>=80' | $(LOCK) pyproject.toml - --output-file requirements.txt
	$(LOCK) pyproject.toml --extra test --constraints requirements.txt --output-file requirements-test.txt

LOCK := $(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet

# The stamps let both of these be skipped, and work without a network, until a lock changes.
$(RUNNING): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Whosaid needs Python 3.11 or newer; $(PYTHON) is %d.%d. Name another: make PYTHON=python3.13" % sys.version_info[:2])'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --require-hashes --requirement requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(TESTING): requirements-test.txt $(RUNNING)
	$(PIP) install --require-hashes --requirement requirements-test.txt
	@touch $@
