"""What a coach's pages cost with a year of two hundred athletes behind them, beside the same pages with 36 days behind them.

python -m benchmarks.desk 15    next to a prepared database; prints one line of JSON
"""

import logging
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

import django
import orjson

django.setup()

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import Role, Team
from benchmarks.club import make_team
from notifications import clock

ATHLETES = 200
PASTS = {"year": timedelta(days=365), "month": timedelta(days=36)}
PAGES = {
    "desk": "/coach/",
    "desk, asking again": "/coach/now/",
    "team": "/coach/teams/{team}/",
    "team, over a year": "/coach/teams/{team}/?days=365",
    "poses": "/coach/teams/{team}/poses/",
    "poses, over a year": "/coach/teams/{team}/poses/?days=365",
    "season": "/coach/teams/{team}/season/",
}


@dataclass(frozen=True)
class Look:
    """At one page, once. Work is the processor time of the page's process and of its database's."""

    waited: float
    worked: float


@dataclass
class Coach:
    team: Team
    browser: Client

    def open(self, page: str) -> None:
        path = page.format(team=self.team.pk)
        answer = self.browser.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"

    def look_at(self, page: str) -> Look:
        began, busy = time.perf_counter(), busy_seconds()
        self.open(page)
        return Look(time.perf_counter() - began, busy_seconds() - busy)

    def queries_for(self, page: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            self.open(page)
        return len(asked)


def measure(rounds: int) -> dict[str, dict[str, float]]:
    settings.REQUIRE_MFA = False
    year, month = (coach_with(name, past) for name, past in PASTS.items())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("SET max_parallel_workers_per_gather = 0")  # whose time would be nobody's here
    return {f"coach's page: {name}": compared(page, year, month, rounds) for name, page in PAGES.items()}


def coach_with(name: str, past: timedelta) -> Coach:
    team = make_team(name, ATHLETES, past, clock.now())
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(team.memberships.get(role=Role.COACH).user)
    return Coach(team, browser)


def busy_seconds() -> float:
    return time.process_time() + database_seconds(connection.connection.info.backend_pid)


def database_seconds(process: int) -> float:
    """So far, to the nanosecond, where /proc/PID/stat counts in hundredths of a second."""
    return int(Path(f"/proc/{process}/schedstat").read_text().split()[0]) / 1e9


def compared(page: str, year: Coach, month: Coach, rounds: int) -> dict[str, float]:
    """One after the other, and again; a ratio is made within each turn, so that a noisy neighbour disturbs both."""
    queries = [coach.queries_for(page) for coach in (year, month)]  # these looks warm, too
    turns = [(year.look_at(page), month.look_at(page)) for _ in range(rounds)]
    worked = [long.worked / short.worked for long, short in turns]
    low, _, high = quantiles(worked, n=4)
    return {
        "times_36_days": round(median(worked), 2),
        "lower_quarter": round(low, 2),
        "upper_quarter": round(high, 2),
        "times_36_days_by_the_clock": round(median(long.waited / short.waited for long, short in turns), 2),
        "cpu_ms": in_ms([long.worked for long, _ in turns]),
        "cpu_ms_36_days": in_ms([short.worked for _, short in turns]),
        "queries": queries[0],
        "queries_36_days": queries[1],
    }


def in_ms(seconds: Sequence[float]) -> float:
    return round(1000 * median(seconds), 1)


if __name__ == "__main__":
    logging.disable(logging.INFO)  # a line for each look
    print(orjson.dumps(measure(int(sys.argv[1]))).decode())
