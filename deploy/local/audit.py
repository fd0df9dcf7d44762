"""`make audit`: known holes in what we stand on. It asks the network; where there is none it says so, and is neither well nor unwell."""

import json
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
    """The pins as they stand, hashes and all; nothing is installed. What the index has no word about was not looked at, and is said."""
    words = ["--requirement", file, "--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json"]
    done = subprocess.run([sys.executable, "-m", "pip_audit", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        tell("audit", f"{file}: SKIPPED, pip-audit said nothing readable")
        return True
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    holes = [f"{package['name']} {hole['id']}" for package in packages for hole in package.get("vulns", ())]
    skipped = f", SKIPPED {len(unknown)} that the index has no word about" if unknown else ""
    tell("audit", f"{file}: {', '.join(holes) or 'no known hole'} in {len(packages) - len(unknown)} packages{skipped}")
    return not holes


if __name__ == "__main__":
    sys.exit(main())
