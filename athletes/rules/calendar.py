"""What a calendar shows of a day. Pure: plans, days done and today come as arguments."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from enum import StrEnum

from routines.rules import Ask, Week, due_days, is_day_available, monday_of, needs_reminder, sessions_owed_together, sessions_serving
from routines.rules.days import DAY


class DayState(StrEnum):
    """A day is never missed: it is open, or was rest, and the week is short by what is owed less what is done."""

    DONE = "done"
    PARTLY = "partly"  # begun, and not every pose held
    REST = "rest"
    PAUSED = "paused"  # the whole routine is held back
    OPEN = "open"  # asked for and not done
    UPCOMING = "upcoming"


def state_of(day: date, *, today: date, completed: bool | None, is_paused: bool, is_asked: bool) -> DayState:
    """`completed` is None where nobody practised."""
    if completed is not None:
        return DayState.DONE if completed else DayState.PARTLY
    if is_paused:
        return DayState.PAUSED
    if not is_asked:
        return DayState.REST
    return DayState.UPCOMING if day > today else DayState.OPEN


def asked_days(
    asks: Sequence[Ask], *, first: date, last: date, today: date, done_on: Sequence[date], own_days: Collection[int] | None
) -> set[date]:
    """Days that ask for a session of one routine: fixed days still unserved, today while its week owes one, and those a plan leads to."""
    past = unserved(asks, first, min(last, today), done_on)
    ahead = planned(asks, max(first, today), last, today, done_on, own_days)
    return {day for day in past if day < today} | ({today} if is_open(asks, today, done_on) else set()) | set(ahead)


def unserved(asks: Sequence[Ask], first: date, last: date, done_on: Sequence[date]) -> Iterator[date]:
    """Fixed days that no session of their week has served; of "N a week" there are none."""
    for monday in mondays(first, last):
        sunday = monday + 6 * DAY
        due = due_days(asks, first=monday, last=sunday)
        served = sessions_serving(due, [day for day in done_on if monday <= day <= sunday])
        yield from (day for day in due if day not in served)


def is_open(asks: Sequence[Ask], today: date, done_on: Sequence[date]) -> bool:
    monday = monday_of(today)
    if today in done_on or not any(is_day_available(ask, today) for ask in asks):
        return False
    if due_days(asks, first=monday, last=Week.around(today).last):
        return any(day <= today for day in unserved(asks, today, today, done_on))
    return done_in_week(done_on, today) < sessions_owed_together(asks, today)


def planned(
    asks: Sequence[Ask], first: date, last: date, today: date, done_on: Sequence[date], own_days: Collection[int] | None
) -> Iterator[date]:
    """The days on which a reminder would come, if each of them is followed."""
    done = list(done_on)
    day = max(today, monday_of(first))
    while day <= last:
        if needs_reminder(asks, day, done=done_in_week(done, day), done_today=day in done, own_days=own_days):
            done.append(day)
            if day > today:
                yield day
        day += DAY


def done_in_week(done_on: Sequence[date], day: date) -> int:
    monday = monday_of(day)
    return sum(monday <= each <= day for each in done_on)


def mondays(first: date, last: date) -> Iterator[date]:
    monday = monday_of(first)
    while monday <= last:
        yield monday
        monday += 7 * DAY
