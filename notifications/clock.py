"""What time it is: the database's time, so that two hosts that disagree do not disagree about a lease or a timer.

A rehearsal (a test, a chaos run) may move it: for every process at once with `move`, or for one process with `frozen`.
Both refuse unless CLOCK_CAN_BE_MOVED is set, and without it `now` never looks at the offset.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.models import Expression, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Now

NOW = "clock_timestamp()"
MOVED_NOW = "clock_timestamp() + coalesce((SELECT seconds FROM notifications_clockoffset), 0) * interval '1 second'"
MOVED_STATEMENT = "statement_timestamp() + coalesce((SELECT seconds FROM notifications_clockoffset), 0) * interval '1 second'"


class FrozenClock:
    """A time that stands still until told to move."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def forward(self, **by: float) -> datetime:
        """Let time pass: `clock.forward(minutes=10)`."""
        self.at += timedelta(**by)
        return self.at


_frozen: list[FrozenClock] = []  # the innermost is last; shared by the threads of this process


def now() -> datetime:
    """This moment, with its zone (UTC)."""
    if _frozen:
        return _frozen[-1].at
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {in_sql()}")
        moment: datetime = cursor.fetchone()[0]
    return moment


def in_database() -> Expression:
    """The same moment inside a statement, which then needs no second one. A deployment's statement holds no trace of an offset."""
    if _frozen:
        return Value(_frozen[-1].at)
    return RawSQL(MOVED_STATEMENT, ()) if settings.CLOCK_CAN_BE_MOVED else Now()  # noqa: S611 - our own words, without parameters


def in_sql() -> str:
    """This moment as an expression, for a statement that has something else to ask as well. Read what it finds through `read`."""
    return MOVED_NOW if settings.CLOCK_CAN_BE_MOVED else NOW


def read(moment: datetime) -> datetime:
    """What a statement found by `in_sql`."""
    return _frozen[-1].at if _frozen else moment


def at_the_door(request: Any) -> datetime:
    """The moment of this request, once for all of it: when the sign-in asked the database, else now."""
    moment: datetime = getattr(request, "signed_in_at", None) or now()
    return moment


@contextmanager
def frozen(at: datetime) -> Iterator[FrozenClock]:
    """Hold this process's time still, for a unit test."""
    refuse_unless_rehearsing()
    clock = FrozenClock(at)
    _frozen.append(clock)
    try:
        yield clock
    finally:
        _frozen.remove(clock)


def move(by: timedelta) -> None:
    """Set how far every process of this database is ahead of its clock; `timedelta(0)` brings all of them back."""
    from notifications.models import ClockOffset

    refuse_unless_rehearsing()
    ClockOffset.objects.update_or_create(pk=1, defaults={"seconds": by.total_seconds()})


def refuse_unless_rehearsing() -> None:
    if not settings.CLOCK_CAN_BE_MOVED:
        raise ImproperlyConfigured("Time can be moved only where CLOCK_CAN_BE_MOVED is set, which a real deployment never does.")
