"""What the same request costs while the house grows around it: a hundred athletes, then ten and a hundred times as many.

Each club that is added is a copy of the first, by COPY: people, teams, twelve weeks of check-ins and holds. Cost is the processor time of
the request's process and of its database's, and the pages that the database looked at; a plan that reads other people's rows shows in both.

python -m benchmarks.growth 100    next to a prepared database: up to a hundred clubs; prints one line of JSON
"""

import logging
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median

import django
import orjson

django.setup()

from django.conf import settings
from django.db import connection, models
from django.test import Client
from uuid_utils.compat import uuid7

from accounts.models import Consent, Membership, Organisation, Role, Team, User
from athletes.models import CheckIn, GoAhead, Hold
from athletes.watch import TO_DECIDE, TO_SEND
from benchmarks.alert_path import report
from benchmarks.club import WEEKS, make_team, mint
from benchmarks.desk import busy_seconds
from benchmarks.requests import session
from config.readings import families
from notifications import clock
from notifications.models import Delivery
from routines.models import Assignment, Enrolment

ATHLETES = 100
LOOKS = 15
TABLES: tuple[type[models.Model], ...] = (User, Team, Membership, Assignment, Enrolment, Consent, GoAhead, CheckIn, Hold)
ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
PAGES = "SELECT sum(pg_stat_get_blocks_fetched(relid)) FROM pg_stat_user_tables"
PAGES_OF_INDEXES = "SELECT sum(pg_stat_get_blocks_fetched(indexrelid)) FROM pg_stat_user_indexes"

Door = Callable[[], object]


def measure(most: int) -> dict[str, dict[str, float]]:
    settings.REQUIRE_MFA = False
    if not Organisation.objects.exists():
        Organisation.objects.create(name="Measured Runners", country="DE")
    team = make_team("Measured", ATHLETES, WEEKS, clock.now())
    doors = doors_of(team)
    sizes = [size for size in (1, 10, 100) if size <= most]
    found: dict[str, dict[str, float]] = {f"growth: {name}": {} for name in doors}
    club, ids, here = written(), own_ids(), 1
    for size in sizes:
        while here < size:
            here += 1
            copy_in(club, ids, here)
        # nobody sends here, and the watch is to find nothing
        Delivery.objects.live().update(state=Delivery.State.ACCEPTED, done_at=clock.now())
        execute("VACUUM (ANALYZE)")
        for name, door in doors.items():
            found[f"growth: {name}"] |= cost(door, size * ATHLETES)
    for figures in found.values():
        first, last = (figures[f"cpu_ms_{size * ATHLETES}"] for size in (sizes[0], sizes[-1]))
        figures["times_as_much"] = round(last / first, 2)
    return found


def doors_of(team: Team) -> dict[str, Door]:
    """What an athlete's phone, a coach, the watch and a monitor ask, always of the first club."""
    membership = team.memberships.filter(role=Role.ATHLETE).order_by("pk")[0]
    phone = Client(SERVER_NAME="localhost", headers={"Authorization": f"Bearer {mint(membership.user)}"})
    coach = Client(SERVER_NAME="localhost")
    coach.force_login(team.memberships.get(role=Role.COACH).user)
    today = orjson.loads(phone.get("/api/v1/today/").content)

    def put(path: str, body: object) -> None:
        answer = phone.put(f"/api/v1/{path}/{uuid7()}/", body, content_type="application/json")
        assert answer.status_code == 201, answer.content

    def get(browser: Client, path: str) -> None:
        answer = browser.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.content[:300]!r}"

    return {
        "GET /today/": lambda: get(phone, "/api/v1/today/"),
        "PUT /check-ins/": lambda: put("check-ins", session(today)),
        "GET /check-ins/": lambda: get(phone, "/api/v1/check-ins/"),
        "PUT /symptom-reports/": lambda: put("symptom-reports", {**report(), "reported_at": now_in_utc()}),
        "GET /poses/": lambda: get(phone, "/api/v1/poses/"),
        "the coach's desk": lambda: get(coach, "/coach/"),
        "the watch, with nothing due": lambda: (TO_DECIDE(clock.now()), TO_SEND(clock.now())),
        "a scrape of /metrics": lambda: list(families(clock.now())),
    }


def now_in_utc() -> str:
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")


def cost(door: Door, athletes: int) -> dict[str, float]:
    door()  # warm: statements are prepared, pages are in memory
    worked, pages = [], []
    for _ in range(LOOKS):
        before, busy = pages_read(), busy_seconds()
        door()
        worked.append(busy_seconds() - busy)
        pages.append(pages_read() - before)
    return {f"cpu_ms_{athletes}": round(1000 * median(worked), 2), f"pages_{athletes}": round(median(pages))}


def pages_read() -> int:
    execute("SELECT pg_stat_force_next_flush()")
    execute("SELECT pg_stat_clear_snapshot()")
    with connection.cursor() as cursor:
        total = 0
        for question in (PAGES, PAGES_OF_INDEXES):
            cursor.execute(question)
            total += int(cursor.fetchone()[0])
    return total


def written() -> dict[str, str]:
    """The first club, in PostgreSQL's own words, by table."""
    found = {}
    with connection.cursor() as cursor:
        for model in TABLES:
            with cursor.copy(f"COPY {model._meta.db_table} TO STDOUT") as out:
                found[model._meta.db_table] = b"".join(bytes(part) for part in out).decode()
    return found


def own_ids() -> list[str]:
    return [str(pk) for model in TABLES for pk in model._default_manager.values_list("pk", flat=True)]


def copy_in(club: dict[str, str], ids: list[str], number: int) -> None:
    """Another club like it, with ids of its own. What all clubs share, a pose or a routine, keeps its id."""
    fresh = {old: str(uuid7()) for old in ids}
    with connection.cursor() as cursor:
        for table, text in club.items():
            copied = ID.sub(lambda found: fresh.get(found[0], found[0]), text).replace("@lumbar.example", f".{number}@lumbar.example")
            with cursor.copy(f"COPY {table} FROM STDIN") as into:
                into.write(copied)


def execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


if __name__ == "__main__":
    logging.disable(logging.INFO)  # a line for each look
    print(orjson.dumps(measure(int(sys.argv[1]))).decode())
