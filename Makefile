# Needs Python >= 3.11, make and git. `make demo` and `make test` set up what they need in .venv.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
UV := $(shell command -v uv 2>/dev/null)
BIN := .venv/bin
INSTALL = $(if $(UV),uv pip install --quiet --python $(BIN)/python,$(BIN)/python -m pip install --quiet --disable-pip-version-check) -c requirements.lock
SAMPLE := evals/gold/article_summary/000-naqvi-baker/article.txt
NEEDS := pyproject.toml requirements.lock
CODE := summarizer schemas evals tests benchmarks

.DEFAULT_GOAL := help

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

demo: .venv/.ready ## set up and summarise the sample article with the embedded baseline
	@$(BIN)/summarizer summarize $(SAMPLE) --format text
	@echo "With a model: export OPENAI_API_KEY=…, then add --model openai/gpt-5-mini"
	@echo "or without a key, on this machine: --model ollama/qwen3 (see: $(BIN)/summarizer models)"

test: .venv/.ready-test ## set up and run the tests
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

test-llama: .venv/.ready-test ## only the tests against a real llama.cpp server
	$(BIN)/python -m pytest -m llama

test-cluster: .venv/.ready-cluster ## only the tests on a local Ray
	$(BIN)/python -m pytest tests/batch/test_cluster.py

soak: .venv/.ready-test ## kill a batch 200 times; the server's log judges
	$(BIN)/python -m benchmarks.batch_soak 200

lint: .venv/.ready-dev ## format and lint checks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/.ready-dev ## mypy and pyright, both strict
	$(BIN)/mypy
	$(BIN)/pyright

contracts: .venv/.ready-dev ## which part may import which
	$(BIN)/lint-imports

package: .venv/.ready-dev ## build the wheel through the sdist and try it away from the checkout
	$(BIN)/python tests/packaging/try_wheel.py

versions: .venv/.ready-dev ## run the tests with the lowest and the newest allowed dependencies
	$(BIN)/python tests/packaging/try_versions.py

eval: .venv/.ready ## score the embedded baseline on the gold
	$(BIN)/summarizer eval run --model builtin/rules

gate: .venv/.ready ## hold the baseline and every recording against what was accepted
	$(BIN)/summarizer eval gate --all --out out/eval

bench: .venv/.ready-bench ## speed beside the peers: one table, ratios of one run, CPU first
	$(BIN)/python -W ignore -m benchmarks.calls_table --json out/calls.json

reports: .venv/.ready-bench ## the baseline's rates, the scorer beside its peers, a batch's throughput
	$(BIN)/python -m benchmarks.rules_report
	$(BIN)/python -m benchmarks.scorer_report
	$(BIN)/python -m benchmarks.batch_throughput

dates-report: .venv/.ready-bench ## accuracy of date phrases beside dateparser
	$(BIN)/python -m benchmarks.dates_report

grounding-report: .venv/.ready-bench ## which damage grounding catches, beside its peers
	$(BIN)/python -m benchmarks.grounding_report
	$(BIN)/python -m benchmarks.grounding_report --peers --every 12

lock: .venv/.ready-dev ## write requirements.lock anew
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-annotate \
		--all-extras --group test --group dev --group bench pyproject.toml -o requirements.lock

clean: ## remove what the other commands made
	rm -rf .venv dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed"; exit 1; }
	@$(if $(UV),uv venv --quiet --python $(PYTHON) .venv,$(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip)

.venv/.ready: .venv/bin/python $(NEEDS)
	@$(INSTALL) --editable .
	@touch $@

.venv/.ready-test: .venv/.ready
	@$(INSTALL) --editable ".[html,local,otel,parquet,duckdb]" --group test
	@touch $@

.venv/.ready-cluster: .venv/.ready-test
	@$(INSTALL) --editable ".[ray]"
	@touch $@

.venv/.ready-dev: .venv/.ready-test
	@$(INSTALL) --group dev
	@touch $@

.venv/.ready-bench: .venv/.ready-test
	@$(INSTALL) --group bench
	@touch $@

.PHONY: help demo test test-llama test-cluster soak lint types contracts package versions eval gate bench reports dates-report grounding-report lock clean
