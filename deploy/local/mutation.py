"""`make mutation`: spoil the rules in one place at a time and see whether a test notices. What nobody notices is a test that is missing.

python -m deploy.local.mutation [triage|clearing|escalation|…]
In a copy of the sources, so that a spoilt line never lies where somebody works.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from deploy.local.places import ROOT
from deploy.local.terminal import tell
from deploy.local.throwaway import throwaway_servers

LEAST_PERCENT: Final = 85.0
# pure rules: their tests need no database, so a thousand spoilt lines are a matter of minutes
ROOMS: Final = {
    "triage": "athletes/rules/triage.py",
    "clearing": "athletes/rules/clearing.py",
    "escalation": "athletes/rules/escalation.py",
    "masking": "athletes/rules/masking.py",
    "normalise": "athletes/rules/normalise.py",
    "facts": "athletes/rules/facts.py",
}
BESIDE: Final = ("accounts", "config", "deploy", "notifications", "poses", "routines", "templates", "static", "locale", "mobile", "tests")
# a hundred thousand generated reports would be generated for each spoilt line
SETTINGS: Final = """
[tool.mutmut]
source_paths = ["athletes"]
only_mutate = {files}
also_copy = {beside}
tests_dir = ["tests/athletes/rules"]
pytest_add_cli_args = ["-m", "not long", "--ignore", "tests/athletes/rules/test_invariants.py"]
use_git_change_detection = false
"""


def main(words: Sequence[str]) -> int:
    files = [ROOMS[word] for word in words] or [*ROOMS.values()]
    with tempfile.TemporaryDirectory() as folder, throwaway_servers() as servers:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "var", "node_modules", ".*_cache", "__pycache__"))
        beside = [*BESIDE, "manage.py", "pyproject.toml"]
        with (copy / "pyproject.toml").open("a") as file:
            file.write(SETTINGS.format(files=json.dumps(files), beside=json.dumps(beside)))
        urls = {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
        environment = {**os.environ, **urls, "HYPOTHESIS_PROFILE": "quick", "PYTHONPATH": ""}
        subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", "2"], cwd=copy, env=environment, check=True)
        subprocess.run([sys.executable, "-m", "mutmut", "results"], cwd=copy, env=environment, check=False)
        return 0 if is_told(copy / "mutants") else 1


def is_told(mutants: Path) -> bool:
    """Each room's score, by the exit codes that were written down; says whether all are well."""
    well = True
    for meta in sorted(mutants.rglob("*.py.meta")):
        codes = json.loads(meta.read_text())["exit_code_by_key"]
        noticed = sum(1 for code in codes.values() if code not in (0, None))
        if codes:
            percent = 100.0 * noticed / len(codes)
            tell(str(meta.relative_to(mutants))[: -len(".meta")], f"{percent:.1f} % of {len(codes)} spoilt lines were noticed")
            well &= percent >= LEAST_PERCENT
    return well


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
