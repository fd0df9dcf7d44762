"""Servers of their own for a measurement: a database and a broker with the tables in them, gone afterwards."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from deploy.local.child import Child
from deploy.local.claim import free_port
from deploy.local.places import ROOT
from deploy.local.platform import HOST, Platform
from deploy.local.programs import web
from deploy.local.throwaway import OURS, throwaway_state

SESSION, USER_TICKS, SYSTEM_TICKS = 3, 11, 12  # in /proc/PID/stat, counted after the name


@contextmanager
def prepared() -> Iterator[Platform]:
    """Tables, poses and routines, and no program running: what else runs would be measured too."""
    given = {name: value for name, value in os.environ.items() if name not in OURS}
    with throwaway_state() as state:
        house = Platform(
            state, free_port(), throwaway=True, given={**given, "DEMO": "0", "TRUSTED_PROXIES": "1"}
        )  # requests come from everywhere
        try:
            house.servers.start()
            house.prepare("collectstatic")
            yield house
        finally:
            house.stop()


@dataclass(frozen=True)
class Server:
    port: int
    session: int  # of its processes, which is the id of the first

    def cpu_seconds(self) -> float:
        """What its processes have worked so far. A noisy neighbour takes time from them, and adds far less to this."""
        return sum(cpu_ticks(stat) for _, stat in all_stats() if int(stat[SESSION]) == self.session) / os.sysconf("SC_CLK_TCK")


def all_stats() -> Iterator[tuple[int, list[str]]]:
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            # a name may hold anything, even a bracket
            yield int(file.parent.name), file.read_text().rpartition(")")[2].split()


def cpu_ticks(stat: list[str]) -> int:
    return int(stat[USER_TICKS]) + int(stat[SYSTEM_TICKS])


def served(application: str, port: int) -> list[str]:
    """The platform's own words for its web server, with another application."""
    server, _, *words = web(port, HOST)
    return [server, application, *words]


@contextmanager
def serving(house: Platform) -> Iterator[dict[str, "Server"]]:
    """Platform and floor behind the same server with the same words."""
    applications = {"platform": "config.wsgi:application", "floor": "benchmarks.floor:application"}
    ports = {name: free_port() for name in applications}
    words = {name: served(application, ports[name]) for name, application in applications.items()}
    children = {
        name: Child(f"measured-{name}", [sys.executable, "-m", *said], house.state, house.environment) for name, said in words.items()
    }
    try:
        for child in children.values():
            child.start()
        yield {name: Server(ports[name], child.pid or 0) for name, child in children.items()}
    finally:
        for child in children.values():
            child.stop()


def run(house: Platform, module: str, *words: str) -> str:
    """What one of our own modules prints, next to the database of this house."""
    command = [sys.executable, "-m", module, *words]
    told = subprocess.run(
        command, cwd=ROOT, env={**house.environment, "STATEMENT_TIMEOUT_SECONDS": "0"}, stdout=subprocess.PIPE, text=True, check=True
    )
    return told.stdout
