"""A disk that is full where reports are kept: a small volume of its own, which only root can mount."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from deploy.local.claim import is_claimed
from deploy.local.footing import find_footing
from deploy.local.throwaway import THROWAWAY
from tests.chaos.faults.fault import Fault
from tests.chaos.fleet import Fleet

NAME = "volume"
VOLUME = "128m"
TABLES = ("athletes_symptomreport", "athletes_alertevent")


@cache
def is_possible() -> bool:
    """Tried, since root inside a container may not."""
    if os.geteuid() != 0 or not Path("/proc/mounts").exists() or not shutil.which("mount"):
        return False
    with TemporaryDirectory() as place:
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", place], capture_output=True, check=False).returncode != 0:
            return False
        subprocess.run(["umount", place], check=True)
    return True


def folder(fleet: Fleet) -> Path:
    """Where PostgreSQL lives: root's own home would be closed to it."""
    assert fleet.servers.postgres
    return fleet.servers.postgres.home / NAME


def make_volume(fleet: Fleet) -> None:
    """What reports are written to moves onto it, before there are any."""
    assert fleet.servers.postgres
    place = folder(fleet)
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={VOLUME}", "none", str(place)], check=True)
    owner = fleet.servers.postgres.footing.owner
    space = place / "space"
    space.mkdir(mode=0o700)
    if owner is not None:
        os.chown(space, owner, -1)
    with fleet.connect() as connection:
        connection.execute(f"CREATE TABLESPACE small LOCATION '{space}'")
        for table in TABLES:
            connection.execute(f"ALTER TABLE {table} SET TABLESPACE small")


def drop_abandoned() -> None:
    """Of runs that were killed: nobody can clear away what is mounted."""
    if not is_possible():
        return
    mounted = {line.split(" ")[1] for line in Path("/proc/mounts").read_text().splitlines()}
    for state in THROWAWAY.glob("[!.]*"):
        place = str(find_footing().home(state) / NAME)
        if place in mounted and not is_claimed(state):
            subprocess.run(["umount", "-l", place], check=False)


def drop_volume(fleet: Fleet) -> None:
    subprocess.run(["umount", "-l", str(folder(fleet))], check=False)


def fill(fleet: Fleet, chance: Random) -> None:
    ballast = folder(fleet) / "ballast"
    try:
        with suppress(OSError), ballast.open("wb", buffering=0) as file:
            while True:
                file.write(b"\0" * 1_000_000)
        time.sleep(chance.uniform(2, 4))
    finally:
        ballast.unlink(missing_ok=True)


FAULTS = [Fault("disk full", fill, is_possible, "a volume of its own needs root, and the right to mount")]
