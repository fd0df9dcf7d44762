"""Which processes are ours. A number alone proves nothing, since numbers are used again: the moment of birth belongs to it."""

import os
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True)
class Life:
    """A line of /proc/<pid>/stat, as far as it matters here."""

    pid: int
    state: str
    session: int
    born: str


def look_at(pid: int) -> Life | None:
    """The living process with this number; None if there is none, or only its ashes."""
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (OSError, UnicodeDecodeError):
        return None
    life = Life(pid=pid, state=fields[0], session=int(fields[3]), born=fields[19])
    return None if life.state in "ZX" else life


def members_of(session: int) -> list[Life]:
    lives = (look_at(int(entry.name)) for entry in PROC.iterdir() if entry.name.isdecimal()) if PROC.exists() else ()
    return [life for life in lives if life is not None and life.session == session]


def this_boot() -> str:
    """Births are counted from the start of the machine, so the start of the machine belongs to them."""
    try:
        return (PROC / "sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""


def write_record(record: Path, pid: int) -> None:
    life = look_at(pid)
    record.write_text(f"{pid} {life.born if life else ''} {this_boot()}\n")


def left_behind(record: Path) -> list[int]:
    """What still runs of the session that a killed supervisor noted here. A session's number is not given away while it has members."""
    try:
        pid, born, boot = record.read_text().split(" ")
    except (OSError, ValueError):
        return []
    leader = look_at(int(pid))
    if boot.strip() != this_boot() or (leader is not None and leader.born != born):
        return []
    return [life.pid for life in members_of(int(pid))]


def end(pids: list[int], *, first: signal.Signals = signal.SIGTERM, grace_seconds: float = 5.0) -> None:
    """Ask these processes to go, and after the grace do not ask."""
    send(pids, first)
    deadline = time.monotonic() + grace_seconds
    while time.monotonic() < deadline and any(look_at(pid) for pid in pids):
        time.sleep(0.05)
    send([pid for pid in pids if look_at(pid)], signal.SIGKILL)


def send(pids: list[int], number: signal.Signals) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):  # gone between looking and sending, which is what was wanted
            os.kill(pid, number)
