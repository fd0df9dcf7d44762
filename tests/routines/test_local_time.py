"""A nominal local time, and the instant it falls due, right across every change of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import DAILY, rrule

from routines.rules import (
    EVERY_DAY,
    Occurrence,
    instant_of,
    is_zone,
    local_day,
    next_occurrence,
    nominal_day,
    occurrences,
    reminder_expires_at,
    zone_named,
)

FORTY_ZONES = [
    "Europe/Berlin",
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Dublin",
    "Europe/Athens",
    "Europe/Moscow",
    "Europe/Istanbul",
    "Europe/Chisinau",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/St_Johns",
    "America/Havana",
    "America/Santiago",
    "America/Asuncion",
    "America/Sao_Paulo",
    "America/Nuuk",
    "America/Scoresbysund",
    "Atlantic/Azores",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Africa/Lagos",
    "Asia/Tehran",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Asia/Pyongyang",
    "Australia/Sydney",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Antarctica/Troll",
]
HALF_HOURS = [time(slot // 2, 30 * (slot % 2)) for slot in range(48)]
EVENING = time(18)


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def days_from(first, count):
    return (first + timedelta(days=n) for n in range(count))


def test_it_works():
    berlin = ZoneInfo("Europe/Berlin")
    assert instant_of(date(2026, 7, 1), EVENING, berlin) == utc(2026, 7, 1, 16)
    assert instant_of(date(2026, 12, 1), EVENING, berlin) == utc(2026, 12, 1, 17)


@pytest.mark.parametrize(
    ("zone", "day", "at", "instant"),
    [
        # in a gap: shifted by the gap
        ("Europe/Berlin", date(2026, 3, 29), time(2, 30), utc(2026, 3, 29, 1, 30)),  # 03:30 by the clock on the wall
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), utc(2026, 10, 3, 15, 45)),  # half an hour: 02:45
        ("Antarctica/Troll", date(2026, 3, 29), time(1, 30), utc(2026, 3, 29, 1, 30)),  # two hours: 03:30
        ("America/Nuuk", date(2026, 3, 28), time(23, 30), utc(2026, 3, 29, 1, 30)),  # 00:30 of the next day
        # in a fold: the first of the two
        ("Europe/Berlin", date(2026, 10, 25), time(2, 30), utc(2026, 10, 25, 0, 30)),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), utc(2026, 4, 4, 14, 45)),
        ("Antarctica/Troll", date(2026, 10, 25), time(1, 30), utc(2026, 10, 24, 23, 30)),
        ("America/Havana", date(2026, 11, 1), time(0, 30), utc(2026, 11, 1, 4, 30)),
        # a leap day
        ("Pacific/Auckland", date(2028, 2, 29), EVENING, utc(2028, 2, 29, 5)),
    ],
)
def test_gaps_and_folds(zone, day, at, instant):
    assert instant_of(day, at, ZoneInfo(zone)) == instant
    assert nominal_day(instant, at, ZoneInfo(zone)) == day


def test_a_time_that_says_it_is_the_second_of_a_fold_is_not_believed():
    berlin = ZoneInfo("Europe/Berlin")
    assert instant_of(date(2026, 10, 25), time(2, 30, fold=1), berlin) == utc(2026, 10, 25, 0, 30)


def by_search(day, at, zone):
    """The same without a fold: every offset the zone has around that day is tried against the clock on the wall."""
    nominal = datetime.combine(day, at)
    around = (nominal.replace(tzinfo=UTC) + timedelta(hours=hours) for hours in (-36, 36))
    tried = {nominal.replace(tzinfo=UTC) - instant.astimezone(zone).utcoffset() for instant in around}
    shown = [instant for instant in tried if instant.astimezone(zone).replace(tzinfo=None) == nominal]
    return min(shown) if shown else max(tried)


def walk(zone, first, days, times):
    """Every time on every day: right by search, in order, 22 to 26 hours apart, and named after the day it was meant for."""
    for at in times:
        instants = [instant_of(day, at, zone) for day in days_from(first, days)]
        for day, instant in zip(days_from(first, days), instants, strict=True):
            assert nominal_day(instant, at, zone) == day
        for earlier, later in pairwise(instants):
            assert timedelta(hours=22) <= later - earlier <= timedelta(hours=26)
        yield from zip(days_from(first, days), instants, strict=True)


@pytest.mark.parametrize("name", FORTY_ZONES)
def test_three_years_of_reminders(name):
    zone = ZoneInfo(name)
    count = 0
    for at in (time(0), time(0, 30), time(1, 30), time(2, 15), time(2, 30), time(3), EVENING, time(23, 30)):
        for day, instant in walk(zone, date(2026, 1, 1), 3 * 365 + 1, [at]):
            count += 1
            assert instant == by_search(day, at, zone)
    assert count == 8 * 1096


@pytest.mark.long
def test_two_years_of_half_hours_in_every_zone():
    zones = sorted(available_timezones() - {"localtime"})
    next_date = total = 0
    for name in zones:
        zone = ZoneInfo(name)
        for day, instant in walk(zone, date(2026, 11, 1), 730, HALF_HOURS):
            total += 1
            next_date += local_day(instant, zone) != day
    assert total == len(zones) * 48 * 730 > 20_000_000
    assert next_date > 0  # else nothing here shows why the nominal day is the key


def test_occurrences_agree_with_rrule():
    zone = ZoneInfo("Europe/Berlin")
    nominal = rrule(DAILY, dtstart=datetime(2028, 2, 1, 2, 30), byweekday=[1, 3, 6], count=80)
    ahead = occurrences(weekdays={1, 3, 6}, at=time(2, 30), zone=zone, after=utc(2028, 2, 1), starts_on=date(2028, 2, 1))
    assert [one.day for one in islice(ahead, 80)] == [moment.date() for moment in nominal]


def test_occurrences_keep_within_the_first_and_the_last_day():
    ahead = occurrences(
        weekdays=EVERY_DAY, at=EVENING, zone=UTC, after=utc(2026, 11, 1), starts_on=date(2026, 11, 16), ends_on=date(2026, 11, 18)
    )
    assert [one.day.day for one in ahead] == [16, 17, 18]


def test_no_weekdays_have_no_occurrences():
    assert next_occurrence(weekdays=(), at=EVENING, zone=UTC, after=utc(2026, 11, 1)) is None


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (utc(2026, 11, 16, 17, 59), Occurrence(date(2026, 11, 16), utc(2026, 11, 16, 18))),
        (utc(2026, 11, 16, 18), Occurrence(date(2026, 11, 17), utc(2026, 11, 17, 18))),  # strictly after, or it would never move on
        (utc(2026, 11, 16, 18, 1), Occurrence(date(2026, 11, 17), utc(2026, 11, 17, 18))),
    ],
)
def test_the_next_one_is_strictly_later(after, expected):
    assert next_occurrence(weekdays=EVERY_DAY, at=EVENING, zone=UTC, after=after) == expected


def test_a_time_pushed_over_midnight_still_lies_ahead():
    nuuk = ZoneInfo("America/Nuuk")
    just_past_midnight = utc(2026, 3, 29, 1, 10)
    assert local_day(just_past_midnight, nuuk) == date(2026, 3, 29)
    ahead = next_occurrence(weekdays=EVERY_DAY, at=time(23, 30), zone=nuuk, after=just_past_midnight)
    assert ahead == Occurrence(date(2026, 3, 28), utc(2026, 3, 29, 1, 30))


def reminders_on_a_journey(journey, until, at=EVENING):
    """Hour by hour, as the sweep and the reminder run do it: one message per nominal local day, whatever the zone was by then."""
    told = {}
    now, zone = journey[0]
    due = None
    while now < until:
        for moved_at, zone_there in journey:
            if moved_at == now:
                zone, due = zone_there, None
        if due is None or due.at > now:
            due = next_occurrence(weekdays=EVERY_DAY, at=at, zone=ZoneInfo(zone), after=now - timedelta(seconds=1))
        if due.at <= now:
            told.setdefault(due.day, []).append(now)
            due = next_occurrence(weekdays=EVERY_DAY, at=at, zone=ZoneInfo(zone), after=now)
        now += timedelta(minutes=30)
    return told


def test_flying_west_over_the_date_line_lives_a_day_twice_and_is_reminded_under_one_name():
    told = reminders_on_a_journey([(utc(2026, 11, 14), "Asia/Tokyo"), (utc(2026, 11, 16, 12), "Pacific/Honolulu")], utc(2026, 11, 19))
    # the sixteenth comes due in Tokyo and again in Honolulu: its key makes one message of the two
    assert list(told) == [date(2026, 11, day) for day in (14, 15, 16, 17)]
    assert len(told[date(2026, 11, 16)]) == 2


def test_flying_east_over_the_date_line_leaves_a_day_out_and_sends_nothing_late():
    told = reminders_on_a_journey([(utc(2026, 11, 14), "Pacific/Honolulu"), (utc(2026, 11, 16), "Pacific/Kiritimati")], utc(2026, 11, 19))
    assert list(told) == [date(2026, 11, day) for day in (13, 14, 16, 17, 18)]
    assert all(len(times) == 1 for times in told.values())


@pytest.mark.parametrize(
    ("due", "goes_at", "zone", "expires_at"),
    [
        # two hours late
        (Occurrence(date(2026, 11, 16), utc(2026, 11, 16, 17)), utc(2026, 11, 16, 17), "Europe/Berlin", utc(2026, 11, 16, 19)),
        # moved to the end of quiet hours, and two hours from there
        (Occurrence(date(2026, 11, 16), utc(2026, 11, 16, 4)), utc(2026, 11, 16, 6), "Europe/Berlin", utc(2026, 11, 16, 8)),
        # after the local day
        (Occurrence(date(2026, 11, 16), utc(2026, 11, 16, 22)), utc(2026, 11, 16, 22), "Europe/Berlin", utc(2026, 11, 16, 23)),
        # a gap pushed it past its midnight: it is not too late before it is due
        (Occurrence(date(2026, 3, 28), utc(2026, 3, 29, 1, 30)), utc(2026, 3, 29, 1, 30), "America/Nuuk", utc(2026, 3, 29, 3, 30)),
    ],
)
def test_a_reminder_is_late_after_two_hours_or_after_its_day(due, goes_at, zone, expires_at):
    assert reminder_expires_at(due, goes_at=goes_at, zone=ZoneInfo(zone)) == expires_at


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "Europe", "/etc/localtime", "Europe/Berlin\0"])
def test_a_zone_this_machine_does_not_know_is_read_as_utc(name):
    assert not is_zone(name)
    assert zone_named(name) is UTC


def test_a_known_zone_is_itself():
    assert is_zone("Europe/Berlin")
    assert zone_named("Europe/Berlin") is ZoneInfo("Europe/Berlin")
