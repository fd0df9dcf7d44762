"""`make run`, really run: one platform from its first start over a kill to its end. The tests follow each other."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection

import psycopg
import pytest

from deploy.local.claim import free_port
from deploy.local.places import ROOT
from deploy.local.processes import look_at
from deploy.local.throwaway import OURS, clear

pytestmark = pytest.mark.servers
PATIENCE_SECONDS = 240


class Run:
    """`make run` as somebody at a terminal sees it."""

    def __init__(self, port: int) -> None:
        self.port, self.words = port, ""
        environment = {name: value for name, value in os.environ.items() if name not in OURS} | {"PORT": str(port), "DEMO": "0"}
        self.program = subprocess.Popen(
            [sys.executable, "-m", "deploy.local.run"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.reader = threading.Thread(target=self.listen, daemon=True)
        self.reader.start()

    def listen(self) -> None:
        for line in self.program.stdout:
            self.words += line

    def until(self, words: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while words not in self.words:
            assert self.program.poll() is None, self.words
            assert time.monotonic() < deadline, self.words
            time.sleep(0.1)

    def end(self, number: signal.Signals) -> int:
        self.program.send_signal(number)
        code = self.program.wait(60)
        self.reader.join(10)
        return code


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    port = free_port()
    yield port
    clear(ROOT / "var" / str(port))


@pytest.fixture(scope="module")
def run(port: int) -> Iterator[Run]:
    run = Run(port)
    yield run
    run.program.kill()
    run.program.wait()


def status(port: int) -> int:
    line = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        line.request("GET", "/health/ready")
        return line.getresponse().status
    except OSError:
        return 0
    finally:
        line.close()


def pids(port: int) -> dict[str, int]:
    return {record.name: int(record.read_text().split()[0]) for record in (ROOT / "var" / str(port) / "running").iterdir()}


def test_it_works(run, port):
    run.until("Ctrl-C")
    assert status(port) == 200
    assert f"http://localhost:{port}" in run.words
    assert set(pids(port)) == {"postgres", "valkey", "mail", "web", "worker-alerts", "worker-routine", "beat", "watch-1", "watch-2"}


def test_what_it_keeps_is_its_owners(run, port):
    state = ROOT / "var" / str(port)
    assert state.stat().st_mode & 0o077 == 0
    for file in ("keys.json", "environment.json"):
        assert (state / file).stat().st_mode & 0o077 == 0


def test_nothing_secret_is_printed(run, port):
    keys = (ROOT / "var" / str(port) / "keys.json").read_text()
    assert not any(secret in run.words for secret in re.findall(r'": "([^"]+)"', keys))


def test_the_same_port_twice_says_so(run, port):
    second = Run(port)
    assert second.program.wait(60) == 1
    second.reader.join(10)
    assert f"Already running here, as process {run.program.pid}" in second.words
    assert status(port) == 200


def test_who_dies_comes_back(run, port):
    before = pids(port)["web"]
    os.kill(before, signal.SIGKILL)
    run.until("web          ended by itself")
    deadline = time.monotonic() + 60
    while status(port) != 200:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert pids(port)["web"] != before


def test_a_command_finds_the_platform(run, port):
    words = [sys.executable, "-m", "deploy.local.manage", str(port), "doctor"]
    environment = {name: value for name, value in os.environ.items() if name not in OURS}
    answer = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "ILL" not in answer.stdout


def backup(port: int, act: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in OURS}
    words = [sys.executable, "-m", "deploy.backup", act, str(port)]
    return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_it_is_backed_up_while_it_runs_and_not_restored(run, port):
    taken, refused = backup(port, "take"), backup(port, "restore")
    assert (taken.returncode, refused.returncode) == (0, 1), taken.stderr
    assert "a new copy" in taken.stdout
    assert "Already running here" in refused.stderr
    with psycopg.connect(json.loads((ROOT / "var" / str(port) / "environment.json").read_text())["DATABASE_URL"]) as connection:
        # what the status page and the monitor tell its age by
        assert connection.execute("SELECT now() - taken_at < interval '1 minute' FROM notifications_lastbackup").fetchone() == (True,)


def test_after_a_kill_the_next_start_is_well(run, port):
    left = pids(port)
    run.end(signal.SIGKILL)
    assert all(look_at(pid) for pid in left.values())

    again = Run(port)
    try:
        again.until("Ctrl-C")
        assert "web of a run that was killed: ended" in again.words
        assert not any(look_at(pid) for pid in left.values())
        assert status(port) == 200
    finally:
        ours = pids(port)
        assert again.end(signal.SIGTERM) == 0
    assert "everything in" in again.words
    assert not any(look_at(pid) for pid in ours.values())
    assert status(port) == 0


def test_what_was_backed_up_comes_back_and_its_messages_wait(port):
    done = backup(port, "restore")
    assert done.returncode == 0, done.stderr
    assert "no message leaves until an admin" in done.stdout
    assert not list((ROOT / "var" / str(port) / "running").iterdir())


def test_who_is_interrupted_while_preparing_leaves_nothing_running(port):
    run = Run(port)
    run.until("servers")
    assert run.end(signal.SIGINT) == 0
    assert not list((ROOT / "var" / str(port) / "running").iterdir())
