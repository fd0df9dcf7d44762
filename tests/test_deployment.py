"""What a real deployment would be told before it starts: nothing (G15), and everything where something is amiss."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GOOD = {
    "BASE_URL": "https://lumbar.example.org",
    "ALLOWED_HOSTS": "lumbar.example.org",
    "SECRET_KEY": "Nz2f_8kq7Jw0Yb4tVh1sXc9mRg6pLd3aQe5uTi8oKj2nBv7rWy0zHx4",
    "VAPID_PRIVATE_KEY": "PZVBkbHDoCEjfSGMlDpLmMDhYA_RzzZBvQSUmCPaTgI",
    "CLOCK_CAN_BE_MOVED": "false",
    "DEMO": "false",
    "DEBUG": "false",
}


def check(**changes: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    environment = {**os.environ, **GOOD, **changes}
    return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_it_works() -> None:
    done = check()
    assert (done.returncode, done.stderr.strip()) == (0, ""), done.stderr
    assert "no issues" in done.stdout


@pytest.mark.parametrize(
    ("amiss", "word"),
    [
        ({"CLOCK_CAN_BE_MOVED": "true"}, "CLOCK_CAN_BE_MOVED"),
        ({"DEBUG": "true"}, "DEBUG"),
        ({"BASE_URL": "http://lumbar.example.org"}, "SECURE"),
    ],
    ids=["a clock that moves", "traces in the browser", "no https"],
)
def test_what_is_amiss_is_named(amiss: dict[str, str], word: str) -> None:
    done = check(**amiss)
    assert done.returncode == 1
    assert word in done.stderr
