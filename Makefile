# Every target sets up what it needs. `make help` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev

INSTALL := $(BIN)/python -m pip install -qq --no-input --disable-pip-version-check
LOCKED := $(INSTALL) --require-hashes --only-binary :all: -r
COMPILE = $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --universal \
	--fork-strategy fewest --python-version 3.11 --no-header $(if $(UPGRADE),--upgrade)

# The question goes through the environment as it was typed: make would expand a $ in it, and
# a shell would read its quotes.
unexport Q
export IRISWARD_MAKE_Q := $(value Q)

.PHONY: ask bench chat check clean format help lock test train vectors

ask: $(RUNTIME) ## answer one question: make ask Q="They pay 50 dollars for an eye scan"
	@test -n "$$IRISWARD_MAKE_Q" || { echo 'usage: make ask Q="your question"' >&2; exit 2; }
	@$(BIN)/irisward ask -- "$$IRISWARD_MAKE_Q"

chat: $(RUNTIME) ## talk to Irisward on the terminal
	@$(BIN)/irisward chat $(ARGS)

test: check ## check everything, then run every test (ARGS="-k name" for some)
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile $(ARGS)

check: $(DEV) ## style, types, import contracts, Dockerfile
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/hadolint Dockerfile

format: $(DEV) ## put the code into the house style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(DEV) ## measure speed and quality
	@$(BIN)/python -m benchmarks $(ARGS)

train: $(RUNTIME) ## train the classifier heads anew (after a change of lexicon or examples)
	@$(BIN)/python -m knowledge.heads.train

vectors: $(RUNTIME) ## embed the bundle anew (after a change of its advisories)
	@$(BIN)/python -m ingest.shipped

lock: $(DEV) ## resolve requirements/*.txt anew (UPGRADE=1 for the newest versions)
	@$(COMPILE) pyproject.toml --group build --output-file requirements/runtime.txt
	@$(COMPILE) --group dev --constraint requirements/runtime.txt \
		--output-file requirements/dev.txt

clean: ## remove the environment and everything that tools left behind
	@rm -rf $(VENV) build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache \
		.pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A stamp is written last, so that a set-up broken off half-way is taken up again.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Irisward needs Python 3.11 or newer; this is %s. Name another one: make PYTHON=python3.12 ..." % sys.version.split()[0])'
	@$(PYTHON) -m venv --clear $(VENV)

$(RUNTIME): requirements/runtime.txt pyproject.toml | $(BIN)/python
	@echo 'Setting up $(VENV) (only now, a minute or two) ...' >&2
	@$(LOCKED) requirements/runtime.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q bot ingest knowledge
	@touch $@

$(DEV): requirements/dev.txt $(RUNTIME)
	@echo 'Adding the tools for development ...' >&2
	@$(LOCKED) requirements/dev.txt
	@touch $@
