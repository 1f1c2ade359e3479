# `make run` on a machine with nothing but Python and make; `make help` lists the rest.

# The first Python that works and can make environments. (pyenv's shims exist for versions that are not installed.)
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python3.10 /usr/bin/python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))' 2>/dev/null && echo $$p && break; done)
SETUP := $(or $(PYTHON),$(error No Python 3.9 or newer with venv found (on Debian: apt install python3 python3-venv))) tools/setup.py
IN := .venv/bin/python
LOTSE := $(IN) -m bot
TESTS := $(IN) -m pytest
# Two processes, side by side: most tests wait for a server or keep one processor busy. ARGS="-n 0" for one.
LANES := -n 2 --dist loadgroup --no-loadscope-reorder
UV := .tools/bin/uv
ARGS :=
# Compiled modules are kept, whatever the shell says: the tests start Lotse some forty times.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help setup run talk train test quick fuzz bench chaos audit lint format lock clean

help:      ## This list
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 10

setup:     ## Install everything: product, tests, engine, static files, browser
	@$(SETUP) dev engine static browser

run:       ## Install what is missing, then start Lotse and print its addresses (Ctrl-C ends it)
	@$(SETUP) product engine static
	@exec $(LOTSE) run $(ARGS)

talk:      ## Chat in the terminal (ARGS="--save tests/conversations/x.yml" keeps the chat as a test)
	@$(SETUP) product engine
	@exec $(LOTSE) talk $(ARGS)

train:     ## Train the engine if its training data changed
	@$(SETUP) product engine
	@exec $(LOTSE) train $(ARGS)

test:      ## Everything: lint, then all tests, with engine, browser and PostgreSQL
	@$(SETUP) dev engine static browser
	@$(LOTSE) train & $(MAKE) --no-print-directory lint; linted=$$?; wait $$! && exit $$linted
	@$(TESTS) -p tests.no_skips $(LANES) $(ARGS)

quick:     ## The tests that need no engine, browser, PostgreSQL or patience, offline
	@$(SETUP) dev
	@$(TESTS) -q $(LANES) -m 'not engine and not browser and not postgres and not slow' $(ARGS)

fuzz:      ## Feed every parser and door with what nobody would send, 30 times as long as the tests do (TIMES=..., ARGS="-k files")
	@$(SETUP) dev
	@LOTSE_FUZZ=$(or $(TIMES),30) $(TESTS) -q tests/fuzz $(ARGS)

bench:     ## Measure the whole way of a message, the search, memory and start-up
	@$(SETUP) dev engine static
	@$(IN) -m bench $(ARGS)

chaos:     ## Break everything while people chat, in 220 rounds (ARGS="--rounds 20 --seed 7 --mode larger"); about 20 minutes
	@$(SETUP) dev engine static
	@$(IN) -m tests.chaos $(ARGS)

audit:     ## Look for known weaknesses of the pinned packages (asks the package registry; docs/operations.md)
	@$(SETUP) audit
	@$(IN) tools/audit.py

lint:      ## ruff (rules and format) and mypy
	@$(SETUP) dev
	@$(IN) -m ruff check .
	@$(IN) -m ruff format --check .
	@$(IN) -m mypy

format:    ## Let ruff write the format
	@$(IN) -m ruff check --fix .
	@$(IN) -m ruff format .

lock:      ## Compile the pinned requirements anew from requirements/*.in (ARGS=--upgrade for newer versions)
	@$(SETUP) tools
	@$(UV) pip compile -q --generate-hashes --no-header --universal --python-version 3.9 $(ARGS) requirements/tools.in -o requirements/tools.txt
	@for set in assets audit product dev; do \
		$(UV) pip compile -q --generate-hashes --no-header --python-version 3.12 $(ARGS) requirements/$$set.in -o requirements/$$set.txt || exit 1; done
	@$(UV) pip compile -q --generate-hashes --no-header --python-version 3.10 $(ARGS) nlu/requirements.in -o nlu/requirements.txt

clean:     ## Remove what can be made again; the data in var/ stays
	rm -rf .venv nlu/.venv .tools node_modules web/static/vendor nlu/models nlu/.rasa .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
