"""Instants from nominal local time. A plan says "18:00 on Tuesdays"; which instant that is, the zone says, and it may change its mind."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from routines.rules.days import DAY

LATE_AFTER = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A nominal local day and the instant it falls due. The day names the reminder, for a gap may move the instant past midnight."""

    day: date
    at: datetime


def local_day(at: datetime, zone: tzinfo) -> date:
    return at.astimezone(zone).date()


def instant_of(day: date, at: time, zone: tzinfo) -> datetime:
    """The instant of a nominal local time: of two in a fold the first, in a gap shifted by the gap (RFC 5545)."""
    # fold 0 is all it takes; it stands here because a time from elsewhere may carry another
    return datetime.combine(day, at, tzinfo=zone).replace(fold=0).astimezone(UTC)


def occurrences(
    *, weekdays: Collection[int], at: time, zone: tzinfo, after: datetime, starts_on: date = date.min, ends_on: date | None = None
) -> Iterator[Occurrence]:
    """Each time from strictly after `after` on, in order; endless without a last day."""
    # the day before, too: its time may have been pushed over midnight and still lie ahead
    day = max(starts_on, local_day(after, zone) - DAY)
    while weekdays and (ends_on is None or day <= ends_on):
        instant = instant_of(day, at, zone)
        if day.weekday() in weekdays and instant > after:
            yield Occurrence(day, instant)
        day += DAY


def next_occurrence(
    *, weekdays: Collection[int], at: time, zone: tzinfo, after: datetime, starts_on: date = date.min, ends_on: date | None = None
) -> Occurrence | None:
    ahead = occurrences(weekdays=weekdays, at=at, zone=zone, after=after, starts_on=starts_on, ends_on=ends_on)
    return next(ahead, None)


def nominal_day(due_at: datetime, at: time, zone: tzinfo) -> date:
    """The local day that a due instant was meant for, which is what its reminder is named after."""
    day = local_day(due_at, zone)
    return day - DAY if instant_of(day - DAY, at, zone) == due_at else day


def reminder_expires_at(due: Occurrence, *, goes_at: datetime, zone: tzinfo) -> datetime:
    """Two hours after it was to go, quiet hours heeded, and never after its local day: then it is missed, not sent."""
    midnight = instant_of(due.day + DAY, time.min, zone)
    # pushed past its own midnight by a gap, it would otherwise be too late before it is due
    end_of_day = midnight if due.at < midnight else due.at + LATE_AFTER
    return min(goes_at + LATE_AFTER, end_of_day)
