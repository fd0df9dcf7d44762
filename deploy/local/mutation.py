"""`make mutation`: spoil the rules in one place at a time and see whether a test notices. What nobody notices is a test that is missing.

python -m deploy.local.mutation [triage|escalation|permissions|…]
In a copy of the sources, so that a spoilt line never lies where somebody works.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from deploy.local.places import ROOT
from deploy.local.terminal import tell
from deploy.local.throwaway import throwaway_servers

LEAST_PERCENT: Final = 85.0
UNNOTICED: Final = (None, 0, 5, 33, 34)  # not tried, survived, no test twice, left out
APPS: Final = ("accounts", "athletes", "config", "deploy", "notifications", "poses", "routines")
BESIDE: Final = (*APPS, "templates", "static", "locale", "mobile", "tests", "manage.py", "pyproject.toml")


@dataclass(frozen=True)
class Room:
    """What is spoilt, and which tests are to notice."""

    file: str
    tests: tuple[str, ...]
    asks_database: bool = True  # then a spoilt line takes seconds instead of one, and two at a time would disturb each other


def rules(name: str) -> Room:
    return Room(f"athletes/rules/{name}.py", ("tests/athletes/rules",), asks_database=False)


def people(file: str, app: str, names: str) -> Room:
    """By each door's own tests: the table of all doors would notice more, and takes minutes to set up for each line."""
    return Room(file, named(app, names))


def paging(file: str) -> Room:
    return Room(file, named("athletes", "escalation unreached watch cases report_symptom"))


def sending(file: str) -> Room:
    return Room(file, named("notifications", "deliver notify crash_points email"))


def named(app: str, names: str) -> tuple[str, ...]:
    return tuple(f"tests/{app}/test_{name}.py" for name in names.split())


ROOMS: Final = {
    "triage": rules("triage"),
    "clearing": rules("clearing"),
    "escalation": rules("escalation"),
    "masking": rules("masking"),
    "normalise": rules("normalise"),
    "facts": rules("facts"),
    "firing": paging("athletes/escalation.py"),
    "paging": paging("athletes/paging.py"),
    "settling": paging("athletes/settling.py"),
    "delivery": sending("notifications/delivery.py"),
    "outcomes": sending("notifications/outcomes.py"),
    "permissions": people("accounts/permissions.py", "accounts", "sessions tokens members team guardian me"),
    "scopes": people("accounts/scopes.py", "accounts", "tokens"),
    "reach": people("athletes/permissions.py", "athletes", "clear cases comments desk report_door"),
    "teams": people("routines/permissions.py", "routines", "assignment_doors routine_doors team_doors new_team_page"),
}
# a hundred thousand generated reports would be generated for each spoilt line
SETTINGS: Final = """
[tool.mutmut]
source_paths = {apps}
only_mutate = {file}
also_copy = {beside}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-m", "not long", "--ignore", "tests/athletes/rules/test_invariants.py", "--reuse-db"]
process_isolation = {isolation}
use_git_change_detection = false
"""


def main(words: Sequence[str]) -> int:
    scores = [spoilt(ROOMS[word]) for word in words or ROOMS]
    return 0 if min(scores) >= LEAST_PERCENT else 1


def spoilt(room: Room) -> float:
    """How many of a hundred spoilt lines were noticed."""
    with tempfile.TemporaryDirectory() as folder, throwaway_servers() as servers:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "var", "node_modules", ".*_cache", "__pycache__"))
        with (copy / "pyproject.toml").open("a") as file:
            file.write(settings(room))
        urls = {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
        # the quick profile leaves out what asks the database
        environment = {**os.environ, **urls, "HYPOTHESIS_PROFILE": "reduced" if room.asks_database else "quick", "PYTHONPATH": ""}
        children = "1" if room.asks_database else "2"
        subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", children], cwd=copy, env=environment, check=True)
        subprocess.run([sys.executable, "-m", "mutmut", "results"], cwd=copy, env=environment, check=False)
        return score(room, copy / "mutants" / f"{room.file}.meta")


def settings(room: Room) -> str:
    # a worker forked from a process that has spoken to the database would go on with its line
    isolation = "forkserver" if room.asks_database else "fork"
    given: dict[str, Any] = {"apps": APPS, "file": [room.file], "beside": BESIDE, "tests": room.tests, "isolation": isolation}
    return SETTINGS.format(**{name: json.dumps(value) for name, value in given.items()})


def score(room: Room, meta: Path) -> float:
    """By the exit codes that were written down."""
    codes = json.loads(meta.read_text())["exit_code_by_key"]
    noticed = sum(1 for code in codes.values() if code not in UNNOTICED)
    percent = 100.0 * noticed / len(codes) if codes else 100.0
    tell(room.file, f"{percent:.1f} % of {len(codes)} spoilt lines were noticed")
    return percent


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
