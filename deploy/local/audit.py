"""`make audit`: known holes in what we stand on. It asks the network; where there is none it says so, and is neither well nor unwell."""

import subprocess
import sys
import urllib.error
import urllib.request
from typing import Final

from deploy.local.places import ROOT
from deploy.local.terminal import tell

ASKED: Final = "https://pypi.org/pypi/pip/json"  # pip-audit's own source
FILES: Final = ("requirements.txt", "requirements-embedded.txt", "requirements-dev.txt")
SKIPPED: Final = 77  # what test tools say for "left out"


def has_network() -> bool:
    try:
        with urllib.request.urlopen(ASKED, timeout=10) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def main() -> int:
    if not has_network():
        tell("audit", f"SKIPPED: {ASKED} does not answer, so nothing is known about holes found since these versions were pinned")
        return SKIPPED if "--strict" in sys.argv else 0
    unwell = [file for file in FILES if not is_well(file)]
    return 1 if unwell else 0


def is_well(file: str) -> bool:
    """The pins as they stand, hashes and all; nothing is installed."""
    words = [sys.executable, "-m", "pip_audit", "--requirement", file, "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    done = subprocess.run(words, cwd=ROOT, check=False)
    tell("audit", f"{file}: {'no known hole' if done.returncode == 0 else 'NOT WELL'}")
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
