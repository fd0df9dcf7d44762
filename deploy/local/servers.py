"""The database and the broker: the ones the environment names, or our own."""

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.child import end_orphans
from deploy.local.claim import claim, is_claimed
from deploy.local.footing import find_footing
from deploy.local.places import ROOT, ensure_room, forget_sockets, private
from deploy.local.postgres import Postgres
from deploy.local.valkey import Valkey

THROWAWAY = ROOT / "var" / "throwaway"


@dataclass
class Servers:
    """PostgreSQL and Valkey for one platform; None where DATABASE_URL or REDIS_URL names another's."""

    state: Path
    throwaway: bool = False
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    postgres: Postgres | None = field(default=None, init=False)
    valkey: Valkey | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        if not self.environment.get("DATABASE_URL"):
            self.postgres = Postgres(self.state, throwaway=self.throwaway)
        if not self.environment.get("REDIS_URL"):
            self.valkey = Valkey(self.state, throwaway=self.throwaway)

    @property
    def database_url(self) -> str:
        return self.postgres.url if self.postgres else self.environment["DATABASE_URL"]

    @property
    def redis_url(self) -> str:
        return self.valkey.url if self.valkey else self.environment["REDIS_URL"]

    @property
    def own(self) -> list[Postgres | Valkey]:
        return [server for server in (self.postgres, self.valkey) if server]

    def start(self) -> None:
        for server in self.own:
            server.start()

    def stop(self) -> None:
        for server in reversed(self.own):
            server.stop()


@contextmanager
def throwaway_state() -> Iterator[Path]:
    """A new state folder that is gone afterwards; those of killed runs are cleared away first."""
    private(THROWAWAY)
    clear_abandoned()
    ensure_room(THROWAWAY)
    state = Path(tempfile.mkdtemp(dir=THROWAWAY))
    try:
        with claim(state):
            yield state
    finally:
        clear(state)


def clear_abandoned() -> None:
    for state in THROWAWAY.iterdir():
        with suppress(OSError):  # another run may be clearing it at this moment
            # a young one may be about to be claimed
            if time.time() - state.stat().st_mtime > 60 and not is_claimed(state):
                clear(state)


def clear(state: Path) -> None:
    """All that a run left, which was killed before it could clear up."""
    end_orphans(state)
    for note in state.glob("*.sockets"):
        forget_sockets(note)
    shutil.rmtree(find_footing().home(state), ignore_errors=True)
    shutil.rmtree(state, ignore_errors=True)


@contextmanager
def throwaway_servers(environment: Mapping[str, str] = os.environ) -> Iterator[Servers]:
    """A database and a broker that leave nothing behind."""
    with throwaway_state() as state:
        servers = Servers(state, throwaway=True, environment=environment)
        try:
            servers.start()
            yield servers
        finally:
            servers.stop()


def lend_servers() -> None:
    """For a test run started by hand: servers until this process ends, named in its environment."""
    stack = ExitStack()
    servers = stack.enter_context(throwaway_servers())
    atexit.register(stack.close)
    os.environ["DATABASE_URL"], os.environ["REDIS_URL"] = servers.database_url, servers.redis_url
