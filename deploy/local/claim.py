"""One supervisor for each state folder, however the last one ended."""

import fcntl
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.local.trouble import Trouble

LEAVING = "leaving"
PATIENCE_SECONDS = 30


@contextmanager
def claim(state: Path) -> Iterator[None]:
    """Held by the kernel, so that it ends with its holder, also when that one was killed."""
    with (state / "lock").open("a+") as lock:
        take(lock.fileno(), state)
        write(lock.fileno(), str(os.getpid()))
        yield


def is_claimed(state: Path) -> bool:
    with (state / "lock").open("a+") as lock:
        return not try_to_take(lock.fileno())


def take(lock: int, state: Path) -> None:
    """At once, or after a holder that is on its way out."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not try_to_take(lock):
        holder = (state / "lock").read_text().split()
        if LEAVING not in holder or time.monotonic() > deadline:
            raise Trouble(f"Already running here, as process {holder[0] if holder else '?'} with its state in {state}.")
        time.sleep(0.2)


def try_to_take(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def announce_leaving(state: Path) -> None:
    """A start that comes too early then waits instead of refusing."""
    (state / "lock").write_text(f"{os.getpid()} {LEAVING}")


def write(lock: int, words: str) -> None:
    os.ftruncate(lock, 0)
    os.pwrite(lock, words.encode(), 0)


def ensure_port_is_free(host: str, port: int) -> None:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except PermissionError:
            raise Trouble(f"This account may not open port {port}. Choose one above 1023: make run PORT=8000") from None
        except OSError:
            raise Trouble(f"Port {port} is taken by another program. Choose another: make run PORT={port + 1}") from None


def free_port(wished: int | None = None) -> int:
    """The wished port if nobody has it, else any that is free now."""
    for port in (wished, 0) if wished and wished < 65536 else (0,):
        with socket.socket() as door:
            try:
                door.bind(("127.0.0.1", port))
            except OSError:
                continue
            number: int = door.getsockname()[1]
            return number
    raise Trouble("This machine has no free port.")
