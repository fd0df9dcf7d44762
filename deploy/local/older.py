"""`make older`: the code that is out there, and its own tests, on the tables that this checkout would leave it with.

python -m deploy.local.older [--code REVISION] [words for pytest]

Without a revision: the last tag, or before there is one, the last commit.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from deploy.local.places import ROOT
from deploy.local.run import interrupt
from deploy.local.servers import Servers
from deploy.local.terminal import tell, telling
from deploy.local.throwaway import throwaway_servers, throwaway_state
from deploy.local.trouble import Trouble

WORKERS = 2
NEEDS_TABLES = "not browser and not servers and not chaos and not long"
# keys for tests are made by the tests themselves
TABLES = "import django; django.setup(); from django.core.management import call_command; call_command('migrate', verbosity=0)"


def main(words: list[str]) -> int:
    signal.signal(signal.SIGTERM, interrupt)
    revision, extra = (words[1], words[2:]) if words[:1] == ["--code"] else (newest(), words)
    try:
        with throwaway_servers(without_ours()) as servers, checked_out(revision) as older:
            tell("code", git("log", "-1", "--format=%h %s", revision))
            with telling("tables", "of this checkout made"):
                make_tables(servers)
            return run_tests(servers, older, extra)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def without_ours() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}


def newest() -> str:
    """What runs out there: the last tag. Before the first, what was committed last: then the tables may differ by what was not."""
    return git("describe", "--tags", "--abbrev=0", may_fail=True) or "HEAD"


def git(*words: str, may_fail: bool = False) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0 and not may_fail:
        raise Trouble(f"git {' '.join(words)} failed: {done.stderr.strip()}")
    return done.stdout.strip() if done.returncode == 0 else ""


@contextmanager
def checked_out(revision: str) -> Iterator[Path]:
    """Beside this checkout, with its Python, and gone afterwards."""
    with throwaway_state() as state:
        older = state / "older"
        git("worktree", "prune")  # of runs that were killed
        git("worktree", "add", "--detach", str(older), revision)
        (older / ".venv").symlink_to(ROOT / ".venv")
        try:
            yield older
        finally:
            git("worktree", "remove", "--force", str(older))


def make_tables(servers: Servers) -> None:
    """Where pytest looks for them, one set for each of its workers."""
    postgres = servers.postgres
    assert postgres  # noqa: S101 - we named none
    first, *others = (f"test_lumbar_gw{number}" for number in range(WORKERS))
    address = ("-h", postgres.sockets, "-U", "lumbar")
    postgres.once("createdb", *address, first)
    url = servers.database_url.replace("/lumbar?", f"/{first}?")
    settings = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings", "STATEMENT_TIMEOUT_SECONDS": "0"}
    if subprocess.run([sys.executable, "-c", TABLES], cwd=ROOT, env={**os.environ, **settings}, check=False).returncode != 0:
        raise Trouble("The tables of this checkout could not be made.")
    for other in others:
        postgres.once("createdb", *address, "--template", first, other)


def run_tests(servers: Servers, older: Path, extra: Sequence[str]) -> int:
    words = ["-q", "-n", str(WORKERS), "--dist", "loadfile", "--reuse-db", "-m", NEEDS_TABLES, *extra]
    urls = {"DATABASE_URL": servers.database_url, "REDIS_URL": servers.redis_url}
    return subprocess.run([sys.executable, "-m", "pytest", *words], cwd=older, env={**os.environ, **urls}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
