"""`make test`, `make quick` and `make long`: lint, types, floors and tests, on servers of their own.

python -m deploy.local.checks quick|test|long [words for pytest]
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

from deploy.local.chromium import chromium
from deploy.local.phone import prepare_phone
from deploy.local.places import ROOT
from deploy.local.run import interrupt
from deploy.local.terminal import tell
from deploy.local.throwaway import clear_abandoned, throwaway_servers
from deploy.local.trouble import Trouble

LEFT_OUT = {"quick": "not browser and not servers and not chaos and not long", "test": "not long", "long": ""}
Program = subprocess.Popen[str]
GRACE_SECONDS = 30
# on two cores; where servers are started and killed, much of the time is waiting
WORKERS = {"quick": "2", "test": "3", "long": "3"}
# how many examples the property tests try; tests/profiles.py says what each means
PROFILES = {"quick": "quick", "test": "reduced", "long": "full"}


def words_for_pytest(kind: str, browser: str | None) -> list[str]:
    left_out = LEFT_OUT[kind] if browser or kind == "quick" else f"({LEFT_OUT[kind] or 'not nothing'}) and not browser"
    return ["-q", "-n", WORKERS[kind], "--dist", "loadfile", "--no-loadscope-reorder", *(["-m", left_out] if left_out else [])]


def start(words: Sequence[str], environment: dict[str, str], *, is_shown: bool) -> Program:
    pipe = None if is_shown else subprocess.PIPE
    return subprocess.Popen([sys.executable, "-m", *words], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=pipe, text=True)


def run_both(kind: str, extra: Sequence[str], browser: str | None, environment: dict[str, str]) -> bool:
    """Lint beside the tests: it needs one processor, and they wait a good deal. What it has to say comes after them."""
    lint = start(["deploy.local.lint"], environment, is_shown=False)
    tests = start(["pytest", *words_for_pytest(kind, browser), *extra], environment, is_shown=True)
    try:
        tests.wait()
        print(lint.communicate()[0], end="", flush=True)
    except KeyboardInterrupt:
        for program in (tests, lint):
            leave(program)
        raise
    return tests.returncode == lint.returncode == 0


def leave(program: Program) -> None:
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
            is_well = run_both(kind, extra, browser, environment)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        clear_abandoned()  # of tests that were killed
    tell("all", f"{'well' if is_well else 'NOT WELL'}, after {time.monotonic() - began:.0f} s")
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
