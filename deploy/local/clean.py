"""`make clean`: away with what can be made again, and never with a database that is in use."""

import shutil
import sys
from pathlib import Path

from deploy.local.claim import is_claimed
from deploy.local.places import ROOT
from deploy.local.terminal import tell
from deploy.local.throwaway import THROWAWAY, clear

CACHES = (".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache", "test-results", "var/static")


def main(everything: bool) -> None:
    for name in CACHES:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for state in states():
        if is_claimed(state):
            tell("kept", f"{state.relative_to(ROOT)}: in use")
        elif everything or state.parent == THROWAWAY:
            clear(state)
            tell("removed", str(state.relative_to(ROOT)))
        else:
            tell("kept", f"{state.relative_to(ROOT)}: a platform's data; to remove it too: make clean ALL=1")


def states() -> list[Path]:
    return [lock.parent for lock in [*(ROOT / "var").glob("*/lock"), *THROWAWAY.glob("*/lock")]]


if __name__ == "__main__":
    main(everything="--all" in sys.argv)
