"""The calendar of what is due, for any calendar app. It may hang on a kitchen wall: neutral words only."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import uuid5

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from accounts.models import User
from athletes.calendar import days_asking, owed_between, states
from athletes.models import CalendarToken
from athletes.rules.calendar import DayState
from athletes.schedule import Owed
from routines.rules import instant_of, local_day, zone_named

AHEAD = timedelta(weeks=8)
LASTS = timedelta(minutes=15)


def feed_for(token: CalendarToken, now: datetime) -> bytes:
    """Eight weeks from today, one entry a day, at the athlete's own time or else the earliest that is asked for."""
    with translation.override(token.person.locale):
        calendar = Calendar()
        calendar.add("prodid", "-//Lumbar//Lumbar//EN")
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", _("Practice"))
        calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
        for day, at in times_ahead(token.person, now):
            calendar.add_component(entry(token, day, at, now))
        return bytes(calendar.to_ical())


def times_ahead(athlete: User, now: datetime) -> Iterator[tuple[date, datetime]]:
    zone = zone_named(athlete.time_zone)
    today = local_day(now, zone)
    last = today + AHEAD
    owed = owed_between(athlete, today, last)
    asking = {one.asked.family: days_asking(one, athlete, today, last, today) for one in owed}
    for day, state in states(athlete, owed, today, last, today).items():
        if state in (DayState.OPEN, DayState.UPCOMING):
            due = [one for one in owed if day in asking[one.asked.family]]
            yield day, instant_of(day, athlete.reminder_time or min(due_time_of(one) for one in due), zone)


def due_time_of(one: Owed) -> time:
    return min(assignment.due_time for assignment in one.asked.asks_by_assignment)


def entry(token: CalendarToken, day: date, at: datetime, now: datetime) -> Event:
    event = Event()
    # the same day keeps its id, so that an app moves the entry and adds none; it tells nothing of who that is
    event.add("uid", str(uuid5(token.pk, day.isoformat())))
    event.add("dtstamp", now)
    event.add("dtstart", at)
    event.add("duration", LASTS)
    event.add("summary", _("Time to practise"))
    event.add("url", settings.BASE_URL)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event
