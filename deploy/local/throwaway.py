"""Servers and platforms for an hour: on free ports and sockets, beside any others, and gone afterwards."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from deploy.local.child import end_orphans
from deploy.local.claim import claim, free_port, is_claimed
from deploy.local.footing import find_footing
from deploy.local.places import ROOT, ensure_room, forget_sockets, private
from deploy.local.platform import GRACE_SECONDS, Platform
from deploy.local.servers import Servers
from deploy.local.supervisor import watching

THROWAWAY = ROOT / "var" / "throwaway"
OURS = ("DATABASE_URL", "REDIS_URL", "EMAIL_URL", "BASE_URL", "ALLOWED_HOSTS", "PORT")  # they name a platform around this one


@contextmanager
def throwaway_state() -> Iterator[Path]:
    """A new state folder that is gone afterwards; those of killed runs are cleared away first."""
    private(THROWAWAY)
    clear_abandoned()
    ensure_room(THROWAWAY)
    # claimed under a hidden name, or another run would take it for abandoned in between
    hidden = Path(tempfile.mkdtemp(prefix=".", dir=THROWAWAY))
    with claim(hidden):
        state = hidden.rename(hidden.with_name(hidden.name[1:]))
        try:
            yield state
        finally:
            clear(state)


def clear_abandoned() -> None:
    for state in THROWAWAY.glob("[!.]*"):
        with suppress(OSError):  # another run may be clearing it at this moment
            if not is_claimed(state):
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


House = TypeVar("House", bound=Platform)


@contextmanager
def throwaway_house(
    kind: type[House], port: int | None = None, *, revive: bool = False, grace_seconds: float = GRACE_SECONDS, **more: Any
) -> Iterator[House]:
    """A platform on free ports, ready, that leaves nothing behind. With `revive` what dies is started again, as by `make run`."""
    with throwaway_state() as state:
        given = {name: value for name, value in os.environ.items() if name not in OURS}
        house = kind(state, port or free_port(), throwaway=True, given=given, **more)
        try:
            house.start_servers()
            house.prepare("collectstatic")
            house.start_programs()
            house.wait_until_ready()
            with watching(house.supervisor) if revive else nullcontext():
                yield house
        finally:
            house.stop(grace_seconds=grace_seconds)


platform = partial(throwaway_house, Platform)
