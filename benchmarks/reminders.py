"""One in a hundred is due in the same minute: how fast the outbox fills, whether memory grows with it, and what a look costs with none due.

python -m benchmarks.reminders 1000000    next to a prepared database; prints one line of JSON
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

import django
import orjson

django.setup()

from django.db import connection, transaction
from django.db.models import Model

from accounts.models import Membership, Organisation, Role, Team, User
from athletes.reminders import BATCH, remind_batch
from benchmarks.club import BERLIN, person
from notifications import clock
from notifications.models import Delivery, Notification
from routines.models import Assignment, Enrolment, Routine
from routines.models.assignments import EVENING
from routines.services import Terms, assign_routine

MEBIBYTE = 2**20
SETTLED = 5  # batches after which all code is loaded and every buffer has its size
LONG_AGO, DAY = timedelta(days=30), timedelta(days=1)
LOOKS = 51

PLAIN_MESSAGES = """
INSERT INTO notifications_notification (id, recipient_id, address, kind, about, key, sealed, created_at, expires_at)
SELECT gen_random_uuid(), recipient_id, address, kind, about, 'plain:' || key, sealed, created_at, expires_at
FROM notifications_notification
"""
PLAIN_DELIVERIES = """
INSERT INTO notifications_delivery
    (id, notification_id, channel, subscription_id, step, seq, dedupe_key, queue, state, due_at, available_at, done_at,
     worker, attempts, crashes, plain, error_class, error_detail, provider_ref, dismissal_note)
SELECT gen_random_uuid(), copy.id, channel, subscription_id, step, seq, 'plain:' || dedupe_key, queue, state, due_at, available_at, done_at,
     worker, attempts, crashes, plain, error_class, error_detail, provider_ref, dismissal_note
FROM notifications_delivery delivery JOIN notifications_notification message ON message.id = notification_id
JOIN notifications_notification copy ON copy.key = 'plain:' || message.key
"""


def measure(athletes: int) -> dict[str, float]:
    at = datetime.combine(clock.now().date(), EVENING, ZoneInfo(BERLIN))
    assignment, member = ask_everybody(at)
    join(assignment, member, athletes // 100, at)
    among_few = scan(at)
    join(assignment, member, athletes - athletes // 100, at)
    among_all = scan(at)
    due = athletes // 100
    fall_due(due, at)
    memory: list[int] = []
    with taking() as ours:
        while remind_batch(now=at, limit=BATCH):
            memory.append(resident())
    messages, deliveries = Notification.objects.count(), Delivery.objects.count()
    assert messages == due, f"{messages} of {due} were reminded"
    with taking() as plain, transaction.atomic():
        execute(PLAIN_MESSAGES)
        execute(PLAIN_DELIVERIES)
    return {
        "athletes": athletes,
        "due": due,
        "batch": BATCH,
        "rows": messages + deliveries,
        "reminders_per_second": round(due / ours[0]),
        "plain_insert_per_second": round(due / plain[0]),
        "ratio_to_plain_insert": round(plain[0] / ours[0], 3),
        "memory_grew_mebibytes": round((memory[-1] - memory[min(SETTLED, len(memory) - 1)]) / MEBIBYTE, 1),
        f"scan_ms_{athletes // 100}": round(among_few * 1000, 2),
        f"scan_ms_{athletes}": round(among_all * 1000, 2),
        "scan_times_as_much": round(among_all / among_few, 2),
    }


def scan(at: datetime) -> float:
    """Seconds of the look that each minute takes while nothing is due."""
    looks = []
    for _ in range(LOOKS):
        with taking() as taken:
            assert remind_batch(now=at, limit=BATCH) == 0
        looks += taken
    return median(looks)


@transaction.atomic
def ask_everybody(at: datetime) -> tuple[Assignment, Membership]:
    """One team, asked every day, and one of its athletes, as whom all others are made."""
    organisation = Organisation.objects.create(name="Everybody", country="DE")
    team = Team.objects.create(organisation=organisation, name="Everybody", time_zone=BERLIN)
    first = person("First")
    first.save()
    began = at - LONG_AGO
    member = Membership.objects.create(user=first, team=team, role=Role.ATHLETE, joined_at=began, approved_at=began)
    routine = Routine.objects.library().order_by("pk")[0]
    assignment = assign_routine(
        routine=routine, team=team, terms=Terms(weekdays=frozenset(range(7)), starts_on=began.date()), by=first, at=began
    )
    Enrolment.objects.update_or_create(assignment=assignment, athlete=first, defaults={"next_due_at": at + DAY})
    return assignment, member


def join(assignment: Assignment, member: Membership, many: int, at: datetime) -> None:
    """So many more, whose next reminder is tomorrow's. Rows by one statement a table, since the services would take hours."""
    with transaction.atomic():
        multiply(User, member.user, many, id="gen_random_uuid()", email="'athlete' || gen_random_uuid() || '@lumbar.example'")
        new = "FROM accounts_user person WHERE NOT EXISTS (SELECT FROM routines_enrolment WHERE athlete_id = person.id)"
        copy_for(Membership, member, new, user_id="person.id")
        copy_for(Enrolment, Enrolment.objects.get(assignment=assignment, athlete=member.user), new, athlete_id="person.id")
    execute("VACUUM (ANALYZE)")


def fall_due(many: int, at: datetime) -> None:
    chosen = Enrolment.objects.order_by("pk").values("pk")[:many]
    Enrolment.objects.filter(pk__in=chosen).update(next_due_at=at)
    execute("VACUUM (ANALYZE)")


def multiply(model: type[Model], template: Model, times: int, **own: str) -> None:
    copy_rows(model, template, f"CROSS JOIN generate_series(1, {times}) AS number", own)


def copy_for(model: type[Model], template: Model, each: str, **own: str) -> None:
    copy_rows(model, template, f"CROSS JOIN (SELECT person.id {each}) AS person", {"id": "gen_random_uuid()", **own})


def copy_rows(model: type[Model], template: Model, source: str, own: dict[str, str]) -> None:
    columns = [str(field.column) for field in model._meta.concrete_fields]
    chosen = ", ".join(own.get(column, f'template."{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    table = model._meta.db_table
    execute(f"INSERT INTO {table} ({names}) SELECT {chosen} FROM {table} template {source} WHERE template.id = '{template.pk}'")


def execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


@contextmanager
def taking() -> Iterator[list[float]]:
    taken: list[float] = []
    began = time.perf_counter()
    yield taken
    taken.append(time.perf_counter() - began)


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    print(orjson.dumps(measure(int(sys.argv[1]))).decode())
