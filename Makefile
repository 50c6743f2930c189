# Needs Python 3.11 or newer, make and git, and nothing installed by hand: uv and the locked
# packages come by themselves, into .uv and .venv. `make help` lists what there is.

PYTHON ?= python3
UV := $(or $(shell command -v uv 2>/dev/null),.uv/bin/uv)
ARGS ?=
SIZE ?= 1
JOBS ?= $(shell $(PYTHON) -c "import os; print((os.cpu_count() or 2) // 2 or 1)")
RUN := .venv/bin/python

export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := .venv
unexport VIRTUAL_ENV
# Python starts twice as fast where it may keep what it compiled, and the suite starts it often.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test soak check format translations bench posts backup

help: ## list the targets
	@$(PYTHON) -c "import re; [print(f'make {a:14} {b}') for a, b in re.findall(r'^([a-z-]+):.*?## (.*)', open('Makefile').read(), re.M)]"

run: .venv/ready ## set everything up, then serve until Ctrl-C (PORT, DATA_DIR, DATABASE_URL, DEMO_PASSWORD)
	@$(RUN) manage.py serve --end-with-parent

# PostgreSQL is the server at TEST_DATABASE_URL, else one that is started from a wheel. JOBS: workers on each,
# one for two cores: more cost each other more than they gain (docs/decisions/0174).
test: .venv/ready ## the whole suite, on both databases (ARGS="-k name" passes arguments on)
	@$(RUN) -m tests -n $(JOBS) -m "not soak" $(ARGS)

soak: .venv/ready ## the long property and kill tests, on both databases
	@$(RUN) -m tests -n $(JOBS) -m soak $(ARGS)

format: .venv/ready ## write code and templates in the one style
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .
	git ls-files -z -- 'templates/*.html' | xargs -0r .venv/bin/djade

translations: .venv/ready ## find the public site's words, merge them into locale/, compile
	$(RUN) manage.py translations --settings cms.settings.test

# In order of cheapness. The last two need settings: production's, with values that open nothing.
check: export SECRET_KEY = checked-only-$(shell $(PYTHON) -c "import secrets; print(secrets.token_hex(32))")
check: export ALLOWED_HOSTS = plan.example.org
check: export BASE_URL = https://plan.example.org
check: export DATABASE_URL = sqlite:///:memory:
check: export REDIS_URL = redis://127.0.0.1:6379/0
check: export EMAIL_URL = consolemail://
check: export EMAIL_FROM = plan@example.org
check: .venv/ready ## format, lint, templates, layers, types, deployment, migrations
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	git ls-files -z -- 'templates/*.html' | xargs -0r .venv/bin/djade --check
	.venv/bin/lint-imports
	$(RUN) -m mypy
	DJANGO_SETTINGS_MODULE=cms.settings.production $(RUN) manage.py check --deploy --fail-level WARNING
	DJANGO_SETTINGS_MODULE=cms.settings.production $(RUN) manage.py makemigrations --check --dry-run

bench: .venv/ready ## measure beside the floor and stock Wagtail, into bench/results.md (SIZE=10: ten times the content, too)
	@$(RUN) -m bench --size $(SIZE) $(ARGS)

posts: .venv/ready ## send in 50 posts a second for a minute, into bench/posts.md (ARGS="--seconds 5")
	@$(RUN) -m bench.posting $(ARGS)

backup: .venv/ready ## copy database and media into DATA_DIR/backups, while the site runs
	$(RUN) manage.py backup

.venv/ready: pyproject.toml uv.lock | $(UV)
	$(UV) sync --locked --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')"
	@: > $@

.uv/bin/uv:
	@$(PYTHON) -c "import sys; sys.exit(None if sys.version_info >= (3, 11) else 'Python 3.11 or newer is needed; PYTHON=/path/to/python chooses one.')"
	$(PYTHON) -m venv .uv
	.uv/bin/pip install --quiet --disable-pip-version-check "uv>=0.9,<1"
