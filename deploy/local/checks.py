"""`make test`, `make quick` and `make long`: lint, types, floors and tests, on servers of their own.

python -m deploy.local.checks quick|test|long [words for pytest]
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from deploy.local.chromium import chromium
from deploy.local.phone import prepare_phone
from deploy.local.places import ROOT
from deploy.local.run import interrupt
from deploy.local.terminal import tell
from deploy.local.throwaway import clear_abandoned, throwaway_servers
from deploy.local.trouble import Trouble

IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
LEFT_OUT = {"quick": "not browser and not servers and not chaos and not long", "test": "not long", "long": ""}
GRACE_SECONDS = 30
# on two cores; where servers are started and killed, much of the time is waiting
WORKERS = {"quick": "2", "test": "3", "long": "3"}
# how many examples the property tests try; tests/profiles.py says what each means
PROFILES = {"quick": "quick", "test": "reduced", "long": "full"}


@dataclass(frozen=True)
class Check:
    name: str
    words: Sequence[str]
    is_shown: bool = False  # while it runs; the others speak only when they have something to say


def checks(kind: str, browser: str | None, extra: Sequence[str]) -> list[Check]:
    lint = [
        Check("ruff", ["ruff", "check", "."]),
        Check("format", ["ruff", "format", "--check", "."]),
        Check("types", ["mypy"]),
        Check("floors", ["-c", IMPORTS]),
        Check("templates", ["djlint", "--lint", "--quiet", "templates"]),
        Check("migrations", ["manage", "makemigrations", "--check", "--dry-run", "--settings", "tests.settings"]),
    ]
    return [*lint, Check("tests", ["pytest", *words_for_pytest(kind, browser), *extra], is_shown=True)]


def words_for_pytest(kind: str, browser: str | None) -> list[str]:
    left_out = LEFT_OUT[kind] if browser or kind == "quick" else f"({LEFT_OUT[kind] or 'not nothing'}) and not browser"
    return ["-q", "-n", WORKERS[kind], "--dist", "loadfile", "--no-loadscope-reorder", *(["-m", left_out] if left_out else [])]


def run(check: Check, environment: dict[str, str]) -> bool:
    began = time.monotonic()
    words = check.words if check.words[0] == "-c" else ["-m", *check.words]
    pipe = None if check.is_shown else subprocess.PIPE
    program = subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=pipe,
        stderr=pipe and subprocess.STDOUT,
        text=True,
    )
    try:
        output, _ = program.communicate()
    except KeyboardInterrupt:
        leave(program)
        raise
    well = program.returncode == 0
    if not well and output:
        print(output)
    tell(check.name, f"{'well' if well else 'NOT WELL'}, {time.monotonic() - began:.0f} s")
    return well


def leave(program: subprocess.Popen[str]) -> None:
    """It has servers of its own to stop."""
    program.send_signal(signal.SIGINT)
    try:
        program.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        program.kill()


def main(kind: str, extra: Sequence[str]) -> int:
    signal.signal(signal.SIGTERM, interrupt)
    began = time.monotonic()
    try:
        browser = None if kind == "quick" else chromium()
        path = prepare_phone()
        with throwaway_servers() as servers:
            urls = {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
            environment = {**os.environ, **urls, "PATH": path, "CHROMIUM": browser or "", "HYPOTHESIS_PROFILE": PROFILES[kind]}
            unwell = [check.name for check in checks(kind, browser, extra) if not run(check, environment)]
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        clear_abandoned()  # of tests that were killed
    tell("all" if not unwell else "NOT WELL", f"{', '.join(unwell) or 'well'}, after {time.monotonic() - began:.0f} s")
    return 1 if unwell else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
