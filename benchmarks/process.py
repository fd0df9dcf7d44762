"""How long a web process takes until it answers, beside `manage.py check`, and how much memory it keeps once it has worked."""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.load import load
from benchmarks.place import SESSION, all_stats, prepared, served
from benchmarks.requests import POSES, from_everywhere
from deploy.local.child import Child
from deploy.local.claim import free_port
from deploy.local.places import ROOT
from deploy.local.platform import HOST, Platform

ROUNDS = 3
PATIENCE_SECONDS = 60
MEBIBYTE = 2**20


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    with prepared() as house:
        turns = [(checking(house), *starting(house)) for _ in range(rounds)]
    checks, starts, kept = zip(*turns, strict=True)
    return {
        "ready_seconds": round(median(starts), 2),
        "check_seconds": round(median(checks), 2),
        "times_check": round(median(start / check for check, start, _ in turns), 2),
        "resident_mebibytes": round(max(kept) / MEBIBYTE, 1),
    }


def checking(house: Platform) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "manage.py", "check"], cwd=ROOT, env=house.environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def starting(house: Platform) -> tuple[float, int]:
    """Seconds until the first answer, and the bytes that the larger of its processes keeps after some seconds of work."""
    port, began = free_port(), time.perf_counter()
    child = Child("measured-web", [sys.executable, "-m", *served("config.wsgi:application", port)], house.state, house.environment)
    child.start()
    try:
        wait_until_live(f"http://{HOST}:{port}/health/live")
        ready = time.perf_counter() - began
        load(port, from_everywhere(POSES).__next__, seconds=3)
        return ready, max(resident(pid) for pid in family(child.pid or 0))
    finally:
        child.stop()


def wait_until_live(address: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            urlopen(address, timeout=5).close()
            return
        except (URLError, OSError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def family(session: int) -> list[int]:
    return [pid for pid, stat in all_stats() if int(stat[SESSION]) == session]


def resident(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
