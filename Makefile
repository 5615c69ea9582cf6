# Everything to do with this project, by name. `make help` lists it. Needed beforehand: git, make, a Python 3.8+.

export WEB_PORT ?= 8000
export DEMO_PORT ?= 8001
export ENGINE_PORT ?= 5005
export ACTIONS_PORT ?= 5055
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 2
# the certificates this machine trusts, as pip and git use them
export UV_SYSTEM_CERTS ?= true

UV := .tools/uv/bin/uv
APP := .venv/app/bin/python
ENGINE := .venv/engine/bin/python
STEP := $(APP) -m scripts.step
PYTEST := $(APP) -m pytest
VENDOR := bot/web/widget/static/vendor/deepChat.bundle.js
MODEL := models/mufakat.tar.gz
COMPILE := $(UV) pip compile --universal --generate-hashes --no-header --no-annotate --quiet $(UPGRADE)

.DEFAULT_GOAL := help
ifndef LANES
.NOTPARALLEL:
endif
.PHONY: help setup front-end run test check format lint types imports train validate test-core unit test-language \
	integration e2e browser lanes e2e-lane other-lane nlu-report lock clean begin end free-ports

help: ## list what make can do
	@echo "make run starts Mufakat, make test tests all of it; both install what they need first."
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' Makefile

# ---- setting up: each part is made again only when what it comes from has changed

setup: .venv/app/.ready .venv/engine/.ready ## install both Python environments

front-end: $(VENDOR) ## fetch the chat component (deep-chat) for the page

$(UV): requirements/uv.txt
	@scripts/bring-uv && touch $@

# No prerequisites: made only where it is missing, or points to a Python that is gone.
.venv/app/bin/python .venv/engine/bin/python:
	@rm -f $(@D)/../.ready

.venv/app/.ready: requirements/dev.txt $(UV) .venv/app/bin/python
	@scripts/environment app 3.12 requirements/dev.txt

.venv/engine/.ready: requirements/engine.txt $(UV) .venv/engine/bin/python
	@scripts/environment engine 3.10 requirements/engine.txt

$(VENDOR): package.json package-lock.json .npmrc scripts/front_end.py .venv/app/.ready
	@$(APP) -m scripts.front_end

train: setup ## train the model, if what it is made from has changed
	@$(APP) -m scripts.train

run: setup free-ports front-end train ## set up and start Mufakat; Ctrl-C stops it
	@bin/mufakat prepare
	@$(APP) -m scripts.run

free-ports:
	@$(APP) -m scripts.run --check-ports

# ---- checking

test: setup front-end begin lint types imports validate train lanes end ## run every test (under 15 min)

check: setup begin lint types imports ## what every commit must pass (under 90 s)
	@$(STEP) "Unit and architecture tests" "30 s" -- $(PYTEST) tests/unit tests/architecture
	@$(STEP) --summary

begin:
	@$(STEP) --begin

end:
	@$(STEP) --summary

format: setup ## lay out the code and mend what ruff can mend
	@$(APP) -m ruff format .
	@$(APP) -m ruff check --fix .

lint: setup ## layout and common mistakes (ruff)
	@$(STEP) "Layout (ruff format)" "1 s" -- $(APP) -m ruff format --check .
	@$(STEP) "Common mistakes (ruff check)" "1 s" -- $(APP) -m ruff check .

types: setup ## types (mypy), for the engine's Python as well
	@$(STEP) "Types (mypy)" "30 s" -- $(APP) -m mypy
	@$(STEP) "Types under the engine's Python (mypy)" "20 s" -- $(APP) -m mypy --python-version 3.10 bot/language bot/engine

imports: setup ## who may import whom (import-linter)
	@$(STEP) "Import law (import-linter)" "2 s" -- .venv/app/bin/lint-imports

validate: setup ## check the conversation data as Rasa does, warnings included
	@$(STEP) --quiet "Conversation data (rasa data validate)" "30 s" -- \
		$(ENGINE) -m rasa data validate --fail-on-warnings

# With --e2e the client's words go through the NLU too; files must be named test_*.yml to be seen.
test-core: train ## replay the conversations of tests/conversations through NLU and policies
	@$(STEP) --quiet --expect "Evaluating [1-9][0-9]* stories" "Conversations (rasa test core)" "30 s" -- \
		$(ENGINE) -m rasa test core --e2e --model $(MODEL) --stories tests/conversations --out results/core \
		--no-plot --fail-on-prediction-errors

unit: setup ## unit and architecture tests
	@$(STEP) "Unit and architecture tests" "30 s" -- $(PYTEST) tests/unit tests/architecture

test-language: setup ## what runs in the engine, under the engine's Python
	@$(STEP) "Language and wording under the engine's Python" "10 s" -- $(ENGINE) -m pytest tests/unit/language tests/engine

integration: train ## tests of parts together
	@$(STEP) "Integration tests" "1 min" -- $(PYTEST) tests/integration

e2e: train ## tests of all processes through the door
	@$(STEP) "End-to-end tests" "3 min" -- $(PYTEST) tests/e2e

browser: train front-end ## tests in a real browser
	@CHROMIUM=$$(scripts/find-chromium) && export CHROMIUM && \
		$(STEP) "Browser tests" "2 min" -- $(PYTEST) tests/browser

# The end-to-end tests leave a core idle for much of their time, so the others run beside them.
lanes: train front-end
	@$(MAKE) --no-print-directory --jobs=2 LANES=1 e2e-lane other-lane

e2e-lane: train
	@$(STEP) --quiet --beside --expect "cooperative|after six turns|reflections|twice in a row|[0-9] passed" \
		"End-to-end tests" "7 min" -- $(PYTEST) tests/e2e

other-lane: train
	@$(MAKE) --no-print-directory LANES= unit test-language test-core integration browser

# ---- measuring

nlu-report: train ## measure what is understood, beside Rasa's default recipe, into docs/nlu.md
	@bin/mufakat nlu report --stock

# ---- upkeep

lock: $(UV) ## compile requirements/*.in anew (UPGRADE=--upgrade for newer versions) and the npm lock
	$(COMPILE) --python-version 3.8 requirements/uv.in --output-file requirements/uv.txt
	$(COMPILE) --python-version 3.8 requirements/node.in --output-file requirements/node.txt
	$(COMPILE) --python-version 3.10 requirements/build.in --output-file requirements/build.txt
	$(COMPILE) --python-version 3.12 requirements/app.in --output-file requirements/app.txt
	$(COMPILE) --python-version 3.12 requirements/dev.in --output-file requirements/dev.txt
	$(COMPILE) --python-version 3.10 requirements/engine.in --output-file requirements/engine.txt
	npm install --package-lock-only

clean: ## remove what make brought and built; the database and the keys in var/ stay
	rm -rf .tools .venv node_modules $(dir $(VENDOR)) models results .rasa
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
