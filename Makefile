# Everything a newcomer needs. `make help` lists it; docs/running.md tells more.
PYTHON ?= python3
PORT ?= 8000
export PORT SEED MINUTES
venv := .venv/bin/python
python := { command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing. On Debian: apt install python3 python3-venv"; exit 1; }; } && $(PYTHON)
ready := $(python) -m deploy.local.install run
develop := $(python) -m deploy.local.install develop
lock := $(venv) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links

.PHONY: help run demo test quick long coverage mutation audit chaos older hosts bench words backup restore manage doctor lock clean

help: ## what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 16

run: ## a whole platform on http://localhost:PORT (8000) until Ctrl-C; needs nothing but Python. LAN=1 for phones in the same network too
	@$(ready) && exec $(venv) -m deploy.local.run

demo: ## the main job told as a story, on a platform that it starts and stops itself; KILL=worker or KILL=redis in the middle
	@$(ready) && exec $(venv) -m deploy.local.demo $(if $(KILL),--kill $(KILL))

test: ## lint, types, floors and all tests with reduced counts; WORDS="-k alert" go to pytest
	@$(develop) && exec $(venv) -m deploy.local.checks test $(WORDS)

quick: ## the same without servers, browsers and faults: under a minute
	@$(develop) && exec $(venv) -m deploy.local.checks quick $(WORDS)

long: ## all tests with full counts: hours
	@$(develop) && exec $(venv) -m deploy.local.checks long $(WORDS)

chaos: ## what breaks while reports come in, and what came of it: SEED=1 MINUTES=10, or WORDS="--without-broker 10"
	@$(develop) && exec $(venv) -m tests.chaos $(WORDS)

older: ## the code that is out there and its tests, on the tables of this checkout; WORDS="--code v1.2 tests/accounts"
	@$(develop) && exec $(venv) -m deploy.local.older $(WORDS)

hosts: ## the main job on seven hosts, made on this machine by root; some are lost, and it goes on. Five minutes
	@$(develop) && exec $(venv) -m tests.hosts $(WORDS)

bench: ## what requests, alerts and reminders cost, as ratios to the least they could: minutes; WORDS="requests --rounds 9"
	@$(develop) && exec $(venv) -m benchmarks.run $(WORDS)

coverage: ## how much of alerts, reminders, permissions, export and erasure the tests walk: below 95 % of lines and branches it fails; half an hour
	@$(develop) && exec $(venv) -m deploy.local.coverage $(WORDS)

mutation: ## spoil the rules line by line and see whether a test notices; WORDS="escalation" for one room; an hour
	@$(develop) && exec $(venv) -m deploy.local.mutation $(WORDS)

audit: ## known holes in the packages we stand on, where there is a network
	@$(develop) && exec $(venv) -m deploy.local.audit

words: ## bring the catalogues under locale/ up to date, and name what waits for a translation
	@$(develop) && exec $(venv) -m deploy.words

backup: ## seal a copy of the platform on PORT, or of DATABASE_URL, and all changes since; every five minutes is often enough. BASE=1 for a new copy
	@$(ready) && exec $(venv) -m deploy.backup take $(PORT) $(if $(BASE),--base)

restore: ## put it back, with nothing running, as it was AT="2026-11-22T18:00:00Z" or as far as the changes reach; then messages wait for an admin
	@$(ready) && exec $(venv) -m deploy.backup restore $(PORT) $(if $(AT),--at "$(AT)")

manage: ## one command of the platform on PORT: make manage DO="access_token you@example.org"
	@$(ready) && exec $(venv) -m deploy.local.manage $(PORT) $(DO)

doctor: ## is it well? broker, database, mail, keys, clock, disk, engine
	@$(ready) && exec $(venv) -m deploy.local.manage $(PORT) doctor

lock: ## pin the newest versions that requirements*.in allow, with hashes
	@$(develop)
	@for name in requirements requirements-embedded requirements-dev; do $(lock) --upgrade $$name.in -o $$name.txt || exit 1; done

clean: ## away with caches; ALL=1 takes the platforms under var/ with it
	@$(python) -m deploy.local.clean $(if $(ALL),--all)
