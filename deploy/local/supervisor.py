"""Keeps children alive: what dies is started again, more slowly each time, until it has lived for a while."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from deploy.local.child import Child
from deploy.local.terminal import tell

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 15.0
SETTLED_SECONDS = 30.0  # who lived that long starts afresh


@dataclass
class Charge:
    """A child and how it has been doing."""

    child: Child
    wanted: bool = True
    started: float = 0.0
    deaths: int = 0
    again_at: float | None = None

    def start(self, start: Callable[[], None] | None = None) -> None:
        self.started, self.again_at, self.wanted = time.monotonic(), None, True
        (start or self.child.start)()

    def note_death(self, now: float) -> float:
        self.deaths = 1 if now - self.started > SETTLED_SECONDS else self.deaths + 1
        pause = min(FIRST_PAUSE_SECONDS * 2.0 ** (self.deaths - 1), LONGEST_PAUSE_SECONDS)
        self.again_at = now + pause
        return pause


@dataclass
class Supervisor:
    quiet: bool = False
    charges: dict[str, Charge] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)  # the watching thread and a caller may act at once

    def adopt(self, child: Child, *, running: bool = False) -> None:
        """Look after this child from now on; started, unless it is running already."""
        with self.lock:
            charge = self.charges[child.name] = Charge(child, started=time.monotonic())
            if not running:
                charge.start()

    def look(self) -> None:
        """Start again what has died."""
        with self.lock:
            for charge in self.charges.values():
                if charge.wanted and charge.child.pid is None:
                    self.revive(charge, time.monotonic())

    def revive(self, charge: Charge, now: float) -> None:
        if charge.again_at is None:
            pause = charge.note_death(now)
            charge.child.kill()  # what it left of its own children
            if not self.quiet:
                tell(charge.child.name, f"ended by itself; starting again in {pause:.1f} s (its log: {charge.child.log})")
        elif now >= charge.again_at:
            charge.start()

    def kill(self, name: str) -> None:
        """At once and with all its children; it stays down until `restart`."""
        with self.lock:
            self.charges[name].wanted = False
            self.charges[name].child.kill()

    def restart(self, name: str, *, start: Callable[[], None] | None = None) -> None:
        """Killed if it still runs; `start` is for a child that needs more than being started."""
        with self.lock:
            charge = self.charges[name]
            charge.child.kill()
            charge.start(start)

    def signal(self, name: str, number: signal.Signals) -> None:
        """SIGSTOP makes it hang, SIGCONT wakes it."""
        self.charges[name].child.signal(number)

    def stop(self, names: list[str], *, grace_seconds: float) -> None:
        """All of them together: asked, and killed when the grace is over."""
        with self.lock:
            leaving = [self.charges.pop(name).child for name in names if name in self.charges]
        for child in leaving:
            child.signal(signal.SIGCONT)  # one that hangs would not hear
            child.ask_to_stop()
        deadline = time.monotonic() + grace_seconds
        for child in leaving:
            child.stop(deadline=deadline)


@contextmanager
def watching(supervisor: Supervisor) -> Iterator[None]:
    """Look after the children from a thread of its own."""
    leaving = threading.Event()

    def watch() -> None:
        while not leaving.wait(0.2):
            supervisor.look()

    watcher = threading.Thread(target=watch, name="supervisor", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        leaving.set()
        watcher.join()
