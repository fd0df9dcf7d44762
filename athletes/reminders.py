"""One message a day, and only when it is of use: asked of the clock each minute, in batches, by any number of workers (D5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from accounts.models import User
from athletes.questions import asked_today
from athletes.rules.quiet_hours import after_quiet_hours
from athletes.schedule import Owed, owed_by
from notifications.models import Channel
from notifications.services import Outgoing, Planned, notify_many
from routines.models import Enrolment
from routines.rules import Occurrence, reminder_expires_at, zone_named
from routines.services import advance_enrolments, claim_due_enrolments

BATCH = 2_000
SIDE_OF_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """An athlete whose earliest plan of a nominal local day has come due."""

    athlete: User
    at: Occurrence


def remind(*, now: datetime, batch: int = BATCH) -> int:
    """Put today's messages of all who are due into the outbox. Returns how many enrolments were looked at; again changes nothing."""
    looked_at = 0
    while done := remind_batch(now=now, limit=batch):
        looked_at += done
    return looked_at


@transaction.atomic
def remind_batch(*, now: datetime, limit: int) -> int:
    """One batch in one transaction: messages and moved enrolments together, so that a crash neither loses nor doubles."""
    enrolments = claim_due_enrolments(now=now, limit=limit)
    if enrolments:
        notify_many(messages_for(earliest_of_each(enrolments)), now=now)
        advance_enrolments(enrolments=[enrolment.pk for enrolment in enrolments], now=now)
    return len(enrolments)


def earliest_of_each(enrolments: Sequence[Enrolment]) -> list[Due]:
    """Several assignments of one day make one message, at the earliest time of them."""
    earliest: dict[tuple[UUID, date], Due] = {}
    for enrolment in enrolments:
        if enrolment.next_due_at is not None:
            occurrence = Occurrence(enrolment.nominal_day(), enrolment.next_due_at)
            earliest.setdefault((enrolment.athlete_id, occurrence.day), Due(enrolment.athlete, occurrence))
    return list(earliest.values())


def messages_for(dues: Sequence[Due]) -> list[Outgoing]:
    days = [due.at.day for due in dues]
    ids = [due.athlete.pk for due in dues]
    owed = owed_by(ids, min(days) - SIDE_OF_DAY * 7, max(days) + SIDE_OF_DAY)
    asked = asked_today({due.athlete.pk: due.at.day for due in dues})
    return [message_to(due) for due in dues if calls_for_message(due, owed.get(due.athlete.pk, []), asked)]


def calls_for_message(due: Due, owed: Iterable[Owed], asked: set[UUID]) -> bool:
    return due.athlete.pk in asked or any(one.needs_reminder_on(due.at.day, due.athlete.reminder_days) for one in owed)


def key_of(athlete: UUID, day: date) -> str:
    """What makes any number of runs harmless: one message for one athlete and nominal local day."""
    return f"reminder:{athlete}:{day.isoformat()}"


def message_to(due: Due) -> Outgoing:
    """Moved to the end of quiet hours; two hours late or after its local day it is missed, not sent."""
    athlete, zone = due.athlete, zone_named(due.athlete.time_zone)
    goes_at = after_quiet_hours(due.at.at, zone, athlete.quiet_from, athlete.quiet_until)
    channels = [Channel.IN_APP, *(Channel(name) for name in athlete.channels)]
    return Outgoing(
        kind="reminder",
        key=key_of(athlete.pk, due.at.day),
        planned=[Planned(channel, goes_at) for channel in channels],
        recipient_id=athlete.pk,
        expires_at=reminder_expires_at(due.at, goes_at=goes_at, zone=zone),
    )
