"""Lint, types and the floors of the house, one after the other: a line for each, and its own words where something is not well.

python -m deploy.local.lint
"""

import subprocess
import sys
import time

from deploy.local.places import ROOT
from deploy.local.terminal import tell

CHECKS = {
    "ruff": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "floors": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "templates": ["-m", "djlint", "--lint", "--quiet", "templates"],
    "migrations": ["-m", "manage", "makemigrations", "--check", "--dry-run", "--settings", "tests.settings"],
}


def is_well(name: str, words: list[str]) -> bool:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    well = done.returncode == 0
    if not well:
        print(done.stdout)
    tell(name, f"{'well' if well else 'NOT WELL'}, {time.monotonic() - began:.0f} s")
    return well


if __name__ == "__main__":
    try:
        sys.exit(1 if [name for name, words in CHECKS.items() if not is_well(name, words)] else 0)
    except KeyboardInterrupt:
        sys.exit(130)
