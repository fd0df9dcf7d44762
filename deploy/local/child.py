"""One program under the supervisor: started in a session of its own, noted on disk, ended with all it started."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.places import ROOT
from deploy.local.processes import end, left_behind, send, write_record
from deploy.local.trouble import Trouble

TAIL_LINES = 12
LONGEST_LOG_BYTES = 5_000_000


@dataclass
class Child:
    name: str
    command: Sequence[str]
    state: Path  # the platform's state folder: logs/ and running/ lie there
    environment: Mapping[str, str]
    folder: Path = ROOT
    account: tuple[int, int] | None = None  # user and group, where root must not be
    gentle: signal.Signals = signal.SIGTERM
    grace_seconds: float = 10.0
    running: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def log(self) -> Path:
        return self.state / "logs" / f"{self.name}.log"

    @property
    def record(self) -> Path:
        return self.state / "running" / self.name

    @property
    def pid(self) -> int | None:
        return self.running.pid if self.running is not None and self.running.poll() is None else None

    def start(self) -> None:
        self.make_room_in_log()
        self.record.parent.mkdir(exist_ok=True)
        user, group = self.account or (None, None)
        # a child that held our stdout would keep a pipe open after we are gone, and a reader waiting for its end
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                cwd=self.folder,
                env=dict(self.environment),
                user=user,
                group=group,
                extra_groups=None if group is None else [],
                umask=0o077,
            )
        write_record(self.record, self.running.pid)

    def signal(self, number: signal.Signals) -> None:
        """To the program and all that it started."""
        if self.pid is not None:
            os.killpg(self.pid, number)
        else:
            # its number may be another's by now; the record knows
            send(left_behind(self.record), number)

    def ask_to_stop(self) -> None:
        if self.pid is not None:
            # to the program alone: it knows in which order its own children go
            self.running.send_signal(self.gentle)  # type: ignore[union-attr] # it has a pid

    def wait(self, seconds: float) -> bool:
        """Whether it has gone within this time."""
        if self.running is None:
            return True
        try:
            self.running.wait(timeout=max(seconds, 0))
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> None:
        """At once, with its children, as when the machine ran out of memory."""
        self.signal(signal.SIGKILL)
        self.wait(10)
        end(left_behind(self.record), first=signal.SIGKILL)
        self.forget()

    def stop(self, *, deadline: float | None = None) -> None:
        """Asked first; granian and Valkey are known to ignore it at times, so killed when the grace is over."""
        self.ask_to_stop()
        limit = time.monotonic() + self.grace_seconds if deadline is None else deadline
        self.wait(limit - time.monotonic())
        self.kill()

    def forget(self) -> None:
        self.record.unlink(missing_ok=True)

    def finish(self) -> None:
        """Run a command that ends by itself; Trouble with its last words if it does not end well."""
        self.start()
        assert self.running is not None  # noqa: S101 - just started
        try:
            code = self.running.wait()
        finally:
            self.kill()
        if code != 0:
            raise Trouble(f"{self.name} failed. Its last words, from {self.log}:\n{self.tail()}")

    def make_room_in_log(self) -> None:
        """One log and the one before it."""
        self.log.parent.mkdir(exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LONGEST_LOG_BYTES:
            self.log.replace(self.log.with_suffix(".1.log"))

    def tail(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines()[-TAIL_LINES:] if self.log.exists() else []
        return "\n".join(f"    {line}" for line in lines)


def end_orphans(state: Path) -> list[str]:
    """End what a supervisor killed in mid-flight left running for this state folder, and name it."""
    ended = []
    for record in sorted((state / "running").glob("*")):
        pids = left_behind(record)
        if pids:
            end(pids, first=signal.SIGINT if record.name == "postgres" else signal.SIGTERM)
            ended.append(record.name)
        record.unlink(missing_ok=True)
    return ended
