"""Keeps it right who is reminded when. Swept each minute and after each assignment; run twice, late, or in two places, it does no harm."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import islice
from typing import TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Exists, F, OuterRef

from accounts.models import Membership
from routines.models import AssignedAthlete, Assignment, Enrolment
from routines.models.assignments import AssignmentQuerySet
from routines.models.enrolments import EnrolmentQuerySet
from routines.rules import EVERY_DAY, next_occurrence, zone_named

BATCH = 2_000
WEST_OF_EVERYONE = timedelta(hours=12)
Item = TypeVar("Item")
Pair = tuple[UUID, UUID]
Move = tuple[UUID, datetime | None, datetime | None]

MOVE = """
UPDATE routines_enrolment AS enrolment SET next_due_at = moved.due_at
FROM unnest(%s::uuid[], %s::timestamptz[], %s::timestamptz[]) AS moved(id, was_at, due_at)
WHERE enrolment.id = moved.id AND enrolment.next_due_at IS NOT DISTINCT FROM moved.was_at
"""


def sync_enrolments(*, now: datetime, assignment: Assignment | None = None) -> int:
    """Enrol who is asked, strike who is not, and find everybody's next reminder. Returns how many rows it had to change."""
    day = (now - WEST_OF_EVERYONE).date()  # over nowhere before it is over there
    asking = Assignment.objects.not_over_on(day)
    enrolments = Enrolment.objects.all()
    if assignment is not None:
        asking, enrolments = asking.filter(pk=assignment.pk), enrolments.filter(assignment=assignment)
    enrolled = enrol(missing(asking))
    struck, _ = enrolments.exclude(pk__in=enrolments.still_asked(day).values("pk")).delete()
    return enrolled + struck + move_on(enrolments.ahead(now), now)


def advance_enrolments(*, enrolments: Collection[UUID], now: datetime) -> int:
    """After a reminder went out, or came too late: on to each one's next day."""
    return move_on(Enrolment.objects.filter(pk__in=enrolments), now)


def claim_due_enrolments(*, now: datetime, limit: int = BATCH) -> list[Enrolment]:
    """Those due, oldest first, that no other worker holds; held until the transaction around it ends."""
    held = Enrolment.objects.due(now).select_for_update(no_key=True, skip_locked=True).values_list("pk", flat=True)[:limit]
    # locked alone first, so that no athlete's row is held
    return list(Enrolment.objects.filter(pk__in=list(held)).select_related("athlete", "assignment").order_by("next_due_at", "id"))


def missing(asking: AssignmentQuerySet) -> Iterator[Pair]:
    """Athletes who are asked, as part of the team or by name, and not enrolled yet."""
    athletes = Membership.objects.current().athletes()
    in_team = athletes.filter(team__assignments__in=asking.filter(for_whole_team=True)).annotate(asked=F("team__assignments"))
    by_name = AssignedAthlete.objects.current().filter(
        Exists(athletes.filter(user=OuterRef("athlete"), team=OuterRef("assignment__team"))),
        assignment__in=asking.filter(for_whole_team=False),
    )
    enrolled = Enrolment.objects.all()
    yield from in_team.exclude(Exists(enrolled.filter(assignment=OuterRef("asked"), athlete=OuterRef("user")))).values_list("asked", "user")
    yield from by_name.exclude(Exists(enrolled.filter(assignment=OuterRef("assignment"), athlete=OuterRef("athlete")))).values_list(
        "assignment", "athlete"
    )


def enrol(pairs: Iterable[Pair]) -> int:
    enrolled = 0
    for batch in in_batches(pairs):
        rows = [Enrolment(assignment_id=assignment, athlete_id=athlete) for assignment, athlete in batch]
        # another sweep may have been quicker
        enrolled += len(Enrolment.objects.bulk_create(rows, ignore_conflicts=True))
    return enrolled


def move_on(enrolments: EnrolmentQuerySet, now: datetime) -> int:
    """Set each one's next reminder after now, in the athlete's own zone; a row that moved meanwhile is left alone."""
    rows = enrolments.values_list(
        "pk",
        "next_due_at",
        "athlete__time_zone",
        "athlete__reminder_time",
        "assignment__due_time",
        "athlete__reminder_days",
        "assignment__weekdays",
        "assignment__starts_on",
        "assignment__ends_on",
    )

    @cache  # thousands share a zone, a time and a plan
    def next_due_at(zone: str, at: time, weekdays: tuple[int, ...], starts_on: date, ends_on: date | None) -> datetime | None:
        due = next_occurrence(weekdays=weekdays, at=at, zone=zone_named(zone), after=now, starts_on=starts_on, ends_on=ends_on)
        return due.at if due else None

    moved = 0
    for batch in in_batches(rows.iterator(chunk_size=BATCH)):
        moves = [
            (pk, was_at, due_at)
            for pk, was_at, zone, own_time, due_time, own_days, weekdays, starts_on, ends_on in batch
            if (due_at := next_due_at(zone, own_time or due_time, tuple(own_days or weekdays or EVERY_DAY), starts_on, ends_on)) != was_at
        ]
        moved += write_moves(moves)
    return moved


def write_moves(moves: list[Move]) -> int:
    if not moves:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(MOVE, [list(column) for column in zip(*moves, strict=True)])
        written: int = cursor.rowcount
    return written


def in_batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    remaining = iter(items)
    while batch := list(islice(remaining, BATCH)):
        yield batch
