"""Ana's days and weeks, and the address from which her calendar app reads what lies ahead."""

from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from uuid_utils.compat import uuid7

from accounts.models import Away, Break, User
from athletes.models import CalendarToken, CheckIn
from athletes.rules.calendar import asked_days
from routines.rules import Ask, Days, WeekdayPlan, WeeklyPlan
from routines.services import Terms, assign_routine, give_team_its_routine
from tests.athletes.said import bladder, tingling
from tests.athletes.test_check_in_door import session

pytestmark = pytest.mark.django_db

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
DAY = timedelta(days=1)
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.fixture
def assigned(time, harriers, carla, ana):
    """Three a week, asked for since this Tuesday."""
    call_command("load_routines", verbosity=0)
    return give_team_its_routine(team=harriers, by=carla.user, at=time.at)


def calendar(person, **span):
    answer = person.get("/api/v1/calendar/", {name.rstrip("_"): day for name, day in span.items()})
    assert answer.status_code == 200, answer.json()
    return answer.json()


def days(person, first=MONDAY, last=MONDAY + 6 * DAY):
    return [one["state"] for one in calendar(person, from_=first, to=last)["days"]]


def practise(person, routine, day=TUESDAY, **changes):
    answer = person.put(f"/api/v1/check-ins/{uuid7()}/", session(routine, day=day.isoformat(), **changes))
    assert answer.status_code == 201, answer.json()


def test_it_works(assigned, ana):
    assert days(ana) == ["rest", "open", "rest", "upcoming", "rest", "upcoming", "rest"]
    practise(ana, assigned.routine)
    assert days(ana)[1] == "done"
    (week,) = calendar(ana, from_=MONDAY, to=MONDAY + DAY)["weeks"]
    assert week == {"starts_on": "2026-11-23", "owed": 3, "done": 1}


def test_four_weeks_from_this_monday_unless_said(assigned, ana):
    said = calendar(ana)
    assert (len(said["days"]), said["days"][0]["day"], len(said["weeks"])) == (28, "2026-11-23", 4)


def test_a_session_broken_off_is_partly(assigned, ana):
    practise(ana, assigned.routine, holds=session(assigned.routine)["holds"][:2])
    assert days(ana)[1] == "partly"


def test_the_whole_routine_held_back_is_paused(assigned, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    assert days(ana)[1:] == ["paused"] * 6
    assert calendar(ana, from_=MONDAY, to=MONDAY)["weeks"][0]["owed"] == 0


def test_breaks_and_days_away_are_rest(assigned, harriers, ana):
    Break.objects.create(team=harriers, from_on=TUESDAY, until_on=TUESDAY + 2 * DAY)
    Away.objects.create(person=ana.user, from_on=TUESDAY + 3 * DAY, kind="ill")
    assert set(days(ana)) == {"rest"}


def test_a_week_that_is_done_asks_for_nothing_more(assigned, time, ana):
    for day in range(3):
        practise(ana, assigned.routine, TUESDAY + day * DAY)
    time.forward(days=3)
    assert days(ana) == ["rest", "done", "done", "done", "rest", "rest", "rest"]


def test_own_days_come_first(assigned, ana):
    User.objects.filter(pk=ana.user.pk).update(reminder_days=[SAT, SUN])
    ana.user.refresh_from_db()
    assert days(ana)[2:] == ["rest", "rest", "rest", "upcoming", "upcoming"]


def test_the_day_is_the_athletes_own(assigned, ana):
    User.objects.filter(pk=ana.user.pk).update(time_zone="Pacific/Kiritimati")
    ana.user.refresh_from_db()
    assert days(ana)[2] == "open"  # it is Wednesday there


@pytest.mark.parametrize(
    ("span", "field"),
    [
        ({"from": "2026-02-30"}, "from"),
        ({"to": "x"}, "to"),
        ({"from": "2026-11-24", "to": "2026-11-23"}, "to"),
        ({"from": "2026-01-01", "to": "2026-04-03"}, "to"),
        ({"from": "0001-01-01"}, "from"),
        ({"to": "9999-12-31"}, "to"),
    ],
)
def test_a_span_that_is_none_is_named(ana, span, field):
    answer = ana.get("/api/v1/calendar/", span)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, f"/{field}")


def test_92_days_at_any_time(assigned, ana):
    assert len(days(ana, date(2026, 1, 1), date(2026, 4, 2))) == 92
    assert len(days(ana, date(2099, 1, 1), date(2099, 4, 2))) == 92


def test_three_routines_and_sessions_cost_as_many_queries_as_one(assigned, time, harriers, carla, ana):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            calendar(ana)
        return len(captured)

    practise(ana, assigned.routine)
    before = queries()
    for _ in range(2):
        assign_routine(routine=assigned.routine, team=harriers, terms=Terms(per_week=2, starts_on=TUESDAY), by=carla.user, at=time.at)
        practise(ana, assigned.routine)
    assert queries() == before


def test_nobody_sees_anothers(assigned, ana, ben, nobody):
    practise(ana, assigned.routine)
    assert "done" not in days(ben)
    assert nobody.get("/api/v1/calendar/").status_code == 401


def test_an_unchanged_calendar_is_304(assigned, ana):
    tag = ana.get("/api/v1/calendar/")["ETag"]
    assert ana.get("/api/v1/calendar/", headers={"If-None-Match": tag}).status_code == 304


# The rule alone


def asked(plan, done_on=(), today=TUESDAY, first=MONDAY, last=MONDAY + 6 * DAY):
    found = asked_days([Ask(plan, (Days(MONDAY - 30 * DAY),))], first=first, last=last, today=today, done_on=done_on, own_days=None)
    return sorted(day.weekday() for day in found)


@pytest.mark.parametrize(
    ("done_on", "today", "open_days"),
    [
        ((), MONDAY, [MON, WED, FRI]),
        ((MONDAY,), TUESDAY, [WED, FRI]),
        ((), TUESDAY, [MON, TUE, WED, FRI]),  # Monday is forgiven today, or any day of its week
        ((TUESDAY,), TUESDAY, [WED, FRI]),  # Tuesday has served Monday
    ],
)
def test_fixed_days_forgive_a_day(done_on, today, open_days):
    plan = WeekdayPlan(MONDAY - 30 * DAY, None, frozenset({MON, WED, FRI}))
    assert asked(plan, done_on, today) == open_days


def test_so_many_a_week_never_name_a_past_day():
    assert asked(WeeklyPlan(MONDAY - 30 * DAY, None, 7), today=MONDAY + 3 * DAY) == [THU, FRI, SAT, SUN]


# The address


def address(person):
    answer = person.post("/api/v1/me/calendar/")
    assert answer.status_code == 201
    return urlsplit(answer.json()["url"]).path


def entries(reader, path):
    answer = reader.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return Calendar.from_ical(answer.content).walk("VEVENT")


def test_a_calendar_app_reads_what_lies_ahead(assigned, ana, nobody):
    first, second, *_ = entries(nobody, address(ana))
    assert [entry.decoded("dtstart").isoformat() for entry in (first, second)] == ["2026-11-24T17:00:00+00:00", "2026-11-26T17:00:00+00:00"]
    assert first["summary"] == "Time to practise"


def test_what_is_done_or_paused_is_not_in_it(assigned, ana, nobody):
    path = address(ana)
    practise(ana, assigned.routine)
    assert entries(nobody, path)[0].decoded("dtstart").date() > TUESDAY
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    assert entries(nobody, path) == []


def test_it_names_no_person_and_no_body_part(assigned, ana, nobody):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling())
    text = nobody.get(address(ana)).content.decode().lower()
    assert "begin:vevent" in text
    assert not any(word in text for word in ("ana", "back", "pain", "harriers", str(ana.user.pk)))


def test_an_entry_keeps_its_id(assigned, time, ana, nobody):
    path = address(ana)
    before = {entry["uid"] for entry in entries(nobody, path)}
    time.forward(hours=1)
    assert {entry["uid"] for entry in entries(nobody, path)} == before


def test_a_new_address_ends_the_old_one(assigned, ana, nobody):
    old, new = address(ana), address(ana)
    assert nobody.get(old).status_code == 404
    assert nobody.get(new).status_code == 200
    assert CalendarToken.objects.count() == 1


def test_ended_it_opens_nothing(assigned, ana, nobody):
    path = address(ana)
    assert ana.delete("/api/v1/me/calendar/").status_code == ana.delete("/api/v1/me/calendar/").status_code == 204
    assert nobody.get(path).status_code == 404


def test_the_secret_itself_is_not_kept(assigned, ana):
    secret = address(ana).removeprefix("/calendar/").removesuffix(".ics")
    assert secret not in str(CalendarToken.objects.values().get())


@pytest.mark.parametrize("secret", ["x", "%00", "a" * 43])
def test_a_made_up_address_is_404(db, nobody, secret):
    assert nobody.get(f"/calendar/{secret}.ics").status_code == 404


def test_it_is_for_reading_only(assigned, ana, nobody):
    assert nobody.post(address(ana)).status_code == 405
    assert not CheckIn.objects.exists()


def test_an_address_is_made_by_its_owner(db, nobody):
    assert nobody.post("/api/v1/me/calendar/").status_code == nobody.delete("/api/v1/me/calendar/").status_code == 401
