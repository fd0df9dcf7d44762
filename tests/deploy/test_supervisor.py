"""Children are kept alive, ended with all they started, and never mistaken for somebody else's process."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from deploy.local.child import Child, end_orphans
from deploy.local.processes import look_at, members_of, this_boot
from deploy.local.supervisor import Supervisor, watching
from deploy.local.trouble import Trouble

FAMILY = "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"


@pytest.fixture
def child(tmp_path):
    children = []

    def make(words: str, name: str = "child", **more) -> Child:
        children.append(Child(name, [sys.executable, "-c", words], tmp_path, os.environ, **more))
        return children[-1]

    yield make
    for one in children:
        one.kill()


def soon(holds: Callable[[], object], seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.02)
    return False


def test_it_works(child):
    supervisor = Supervisor(quiet=True)
    one = child("import time; time.sleep(60)")
    supervisor.adopt(one)
    first = one.pid
    with watching(supervisor):
        os.kill(first, signal.SIGKILL)
        assert soon(lambda: one.pid not in (None, first))
    supervisor.stop(["child"], grace_seconds=2)
    assert one.pid is None


def test_who_dies_at_once_is_started_ever_more_slowly(child):
    supervisor = Supervisor(quiet=True)
    supervisor.adopt(child("raise SystemExit(1)"))
    charge = supervisor.charges["child"]
    pauses = [charge.note_death(charge.started + 1) for _ in range(8)]
    assert pauses == [0.5, 1, 2, 4, 8, 15, 15, 15]
    assert charge.note_death(charge.started + 60) == 0.5


def test_the_killed_stays_down_until_it_is_restarted(child):
    supervisor = Supervisor(quiet=True)
    one = child("import time; time.sleep(60)")
    supervisor.adopt(one)
    supervisor.kill("child")
    supervisor.look()
    assert one.pid is None
    supervisor.restart("child")
    assert one.pid is not None


def test_a_kill_takes_its_children_with_it(child):
    one = child(FAMILY)
    one.start()
    assert soon(lambda: len(members_of(one.running.pid)) == 2)
    one.kill()
    assert members_of(one.running.pid) == []


def test_children_of_one_that_died_alone_are_found(child):
    one = child(FAMILY)
    one.start()
    assert soon(lambda: len(members_of(one.running.pid)) == 2)
    os.kill(one.running.pid, signal.SIGKILL)
    one.wait(5)
    assert len(members_of(one.running.pid)) == 1
    one.kill()
    assert members_of(one.running.pid) == []


def test_who_does_not_listen_is_killed(child):
    one = child(DEAF, grace_seconds=0.3)
    one.start()
    assert soon(lambda: "deaf" in one.log.read_text())
    began = time.monotonic()
    one.stop()
    assert one.pid is None
    assert time.monotonic() - began >= 0.3


def test_one_that_hangs_is_stopped_too(child):
    supervisor = Supervisor(quiet=True)
    one = child("import time; time.sleep(60)")
    supervisor.adopt(one)
    supervisor.signal("child", signal.SIGSTOP)
    supervisor.stop(["child"], grace_seconds=5)
    assert one.pid is None


def test_orphans_are_ended_with_their_children(child, tmp_path):
    one = child(FAMILY)
    one.start()
    assert soon(lambda: len(members_of(one.running.pid)) == 2)
    assert end_orphans(tmp_path) == ["child"]
    assert members_of(one.running.pid) == []
    assert end_orphans(tmp_path) == []


@pytest.mark.parametrize("record", ["{pid} 1 {boot}", "{pid} {born} another-boot", "{pid}", "rubbish", ""])
def test_a_number_that_belongs_to_another_now_is_left_alone(record, tmp_path):
    stranger = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
    try:
        (tmp_path / "running").mkdir()
        words = record.format(pid=stranger.pid, born=look_at(stranger.pid).born, boot=this_boot())
        (tmp_path / "running" / "web").write_text(words)
        assert end_orphans(tmp_path) == []
        assert stranger.poll() is None
        assert not (tmp_path / "running" / "web").exists()
    finally:
        stranger.kill()
        stranger.wait()


def test_a_failed_command_tells_its_last_words(child):
    with pytest.raises(Trouble, match="no such table"):
        child("raise SystemExit('no such table')", name="migrate").finish()


def test_a_child_does_not_hold_our_output(tmp_path):
    """A reader of our output must see its end when we are gone, though the child lives on."""
    words = (
        "import os, sys\nfrom pathlib import Path\nfrom deploy.local.child import Child\n"
        f"Child('child', [sys.executable, '-c', 'import time; time.sleep(60)'], Path({str(tmp_path)!r}), os.environ).start()\n"
    )
    subprocess.run([sys.executable, "-c", words], cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, timeout=20, check=True)
    assert end_orphans(tmp_path) == ["child"]


def test_logs_do_not_grow_without_end(child, monkeypatch):
    monkeypatch.setattr("deploy.local.child.LONGEST_LOG_BYTES", 10)
    one = child("print('x' * 100)")
    for _ in range(3):
        one.finish()
    assert len(one.log.read_text()) == 101
    assert len(one.log.with_suffix(".1.log").read_text()) == 101
