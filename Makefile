.DEFAULT_GOAL := help
PORT ?= 8000
HOST ?= 127.0.0.1
STEPS ?= 20000

python := $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(if $(shell command -v $(name)),$(name))))
in_venv := .venv/bin
export RETTESNOR_DEMO := 1

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/installed ## start the demo on http://localhost:8000 (PORT=8001 for another port)
	@$(in_venv)/python -c 'import socket; socket.create_server(("$(HOST)", int("$(PORT)")))' 2>/dev/null \
		|| { echo "Nothing can listen on $(HOST):$(PORT): another program does, or it is no port. Choose one: make run PORT=8001"; exit 1; }
	@$(in_venv)/python manage.py demo_database
	@$(in_venv)/python manage.py demo
	@echo "Rettesnor: http://localhost:$(PORT)/  (stop with Ctrl+C)"
	@$(in_venv)/python manage.py outbox --parent $$$$ & exec $(in_venv)/gunicorn rettesnor.config.wsgi --bind $(HOST):$(PORT) --threads 4 --log-level warning

test: .venv/installed-dev ## run every test this machine can, and say what was left out
	@.ci/test

lint: .venv/installed-dev ## style, types, and which part may import which
	$(in_venv)/ruff check
	$(in_venv)/ruff format --check
	$(in_venv)/mypy
	$(in_venv)/lint-imports --cache-dir .cache/import-linter

letters: .venv/installed-dev ## a contact sheet of every letter, to look at
	$(in_venv)/python -m rettesnor.letters.contact_sheet tests/letters/samples build/letters

pictures: .venv/installed-dev ## the pictures of the guides anew, from a demo made for them
	$(in_venv)/python -m tests.browser.pictures

messages: .venv/installed-dev ## collect the texts for translation, and compile the translations
	cd rettesnor && ../$(in_venv)/python ../manage.py makemessages --all --no-obsolete --add-location file
	$(in_venv)/pybabel compile --domain django --directory rettesnor/locale

peers: .venv-bench/installed ## what `make bench` compares with, in an environment of its own

bench: .venv-bench/installed ## our speed beside peers', into docs/benchmarks.md
	.venv-bench/bin/python -m benchmarks

spark: .venv-spark/installed ## PySpark, in an environment of its own: does it say what Polars says?
	.venv-spark/bin/python -m benchmarks.spark_equal

kills: .venv/installed-dev ## kill processes 200 times while they issue and send: is anything lost or doubled?
	$(in_venv)/python -m tests.cases.kills 200

histories: .venv/installed-dev ## random histories of a case, 20,000 steps (STEPS=100000 for more): does what must hold, hold?
	$(in_venv)/pytest -q -n 0 -s --histories $(STEPS) tests/cases/histories

mutants: .venv/installed-dev ## do the tests notice faults? a sample of them, into docs/mutants.md
	$(in_venv)/python -m benchmarks.mutants

lock: .venv/installed-dev ## work out the locked versions anew
	$(in_venv)/uv pip compile $(lock_options) --group build --output-file requirements.lock
	$(in_venv)/uv pip compile $(lock_options) --group build --group dev --output-file requirements-dev.lock
	$(in_venv)/uv pip compile $(lock_options) $(as_run) --group build --group bench --output-file requirements-bench.lock
	$(in_venv)/uv pip compile $(lock_options) $(as_run) --group build --extra spark --output-file requirements-spark.lock

lock_options := pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url
as_run := --constraint requirements.lock

.venv/bin/pip:
	@test -n "$(python)" && $(python) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Rettesnor needs Python 3.11 or newer"; exit 1; }
	$(python) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/pip
	$(call install,$(in_venv),requirements.lock)
	@touch $@

.venv/installed-dev: requirements-dev.lock pyproject.toml | .venv/bin/pip
	$(call install,$(in_venv),requirements-dev.lock)
	@touch $@ .venv/installed

.venv-bench/installed: requirements-bench.lock pyproject.toml
	$(python) -m venv .venv-bench
	$(call install,.venv-bench/bin,requirements-bench.lock)
	@touch $@

# PySpark comes as source only: what builds it comes first.
.venv-spark/installed: requirements.lock requirements-spark.lock pyproject.toml
	$(python) -m venv .venv-spark
	$(call install,.venv-spark/bin,requirements.lock)
	$(call install,.venv-spark/bin,requirements-spark.lock,--no-build-isolation)
	@touch $@

# Everything comes from the lock, the build tool too: nothing is fetched that has no hash.
define install
@echo "Installing $(2) ..."
@$(1)/pip install --quiet --disable-pip-version-check --require-hashes $(3) -r $(2)
@$(1)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
endef

.PHONY: help run test lint letters pictures messages peers bench spark kills histories mutants lock
