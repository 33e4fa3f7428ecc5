# What the README's commands do. Needs Python 3.11+, git and make; everything else comes from the lock.
# Paths stay relative, so that a folder with a space in its name works.

PY = .venv/bin/python
UV = $(firstword $(shell command -v uv 2>/dev/null) $(wildcard .venv/bin/uv))
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header
# A production-like environment, for `check --deploy`.
DEPLOY = env -u APP_ENV SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(60))')" \
	ALLOWED_HOSTS=example.org DATABASE_URL=sqlite://:memory:

.DEFAULT_GOAL := help
.PHONY: help run admin test check format lock clean environment environment-dev

help: ## What can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1:  /p' Makefile

run: environment ## Set up the register and serve it (PORT=8001 for another port)
	@sh tools/run.sh

admin: environment ## Make an account for the admin
	@APP_ENV=local $(PY) manage.py createsuperuser

test: environment-dev ## All tests on SQLite, PostgreSQL and Chromium where found (ARGS="tests/test_x.py")
	@$(PY) tools/run_tests.py $(ARGS)

check: environment-dev ## Lint, format, types, layers, templates, migrations, deployment settings
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	APP_ENV=local $(PY) -m mypy partnerships
	$(PY) -m djlint templates --check --lint --quiet
	APP_ENV=local .venv/bin/lint-imports
	APP_ENV=local DATABASE_URL=sqlite://:memory: $(PY) manage.py makemigrations --check --dry-run
	@echo "manage.py check --deploy, as in production"
	@$(DEPLOY) $(PY) manage.py check --deploy --fail-level WARNING

format: environment-dev ## Put code and templates into the one format
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	$(PY) -m djlint templates --reformat --quiet

lock: ## Work the locks out anew from pyproject.toml (needs uv)
	@test -n "$(UV)" || { echo "make lock needs uv: install it, then run it again." >&2; exit 1; }
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) pyproject.toml --group dev --output-file requirements-dev.lock

clean: ## Remove the environment and caches; var/ with the local database stays
	rm -rf .venv staticfiles .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@sh tools/environment.sh run

environment-dev:
	@sh tools/environment.sh dev
