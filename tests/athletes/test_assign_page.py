"""Assigning on a page: thirty in one act, a look before, a change and an end after."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from uuid_utils.compat import uuid7

from accounts.services import NewPlace, add_places
from notifications import clock
from routines.models import Assignment, Enrolment, Routine
from tests.athletes.said import lasting
from tests.athletes.test_progress_door import practise, three_a_week  # noqa: F401 - a fixture
from tests.cast import Person
from tests.pages import page, press

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("three_a_week")]


def assign_page(team, rest=""):
    return f"/coach/teams/{team.pk}/assign/{rest}"


def asked(**fields):
    return {
        "id": str(uuid7()),
        "routine": str(Routine.objects.library().get().pk),
        "whom": "team",
        "plan": "per_week",
        "per_week": "2",
    } | fields


def thirty(team):
    return runners(team, 30)


def runners(team, count):
    return add_places(team=team, places=[NewPlace(f"Runner {n}") for n in range(count)], at=clock.now())


def queries_of_assigning(team, coach):
    with CaptureQueriesContext(connection) as captured:
        assert coach.post(assign_page(team), asked(), format="multipart").status_code == 302
    return len(captured)


def test_it_works(harriers, carla):
    thirty(harriers)
    answer = press(carla, assign_page(harriers), **asked(due_time="19:30"))
    assert "is assigned" in answer.content.decode()
    made = Assignment.objects.latest("created_at")
    assert (made.per_week, made.due_time.hour, made.for_whole_team) == (2, 19, True)
    assert Enrolment.objects.filter(assignment=made).count() == 30


def test_a_thousand_are_one_request_and_as_many_queries_as_three(harriers, carla):
    runners(harriers, 3)
    few = queries_of_assigning(harriers, carla)
    runners(harriers, 1000)
    assert queries_of_assigning(harriers, carla) == few


def test_pressed_twice_it_is_one(harriers, carla):
    form = asked()
    before = Assignment.objects.count()
    press(carla, assign_page(harriers), **form)
    press(carla, assign_page(harriers), **form)
    assert Assignment.objects.count() == before + 1


def test_a_look_before_writes_nothing_and_names_who_is_held_back(harriers, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    before = Assignment.objects.count()
    shown = press(carla, assign_page(harriers, "preview/"), **asked()).content.decode()
    assert "1 athlete is asked." in shown
    assert "Reclined figure four is held back from Ana." in shown
    assert Assignment.objects.count() == before


def test_who_begins_like_most_is_one_line_and_the_others_are_named_first(harriers, carla, ana):
    thirty(harriers)
    ana.user.aways.create(from_on=clock.now().date())
    shown = press(carla, assign_page(harriers, "preview/"), **asked()).content.decode()
    first, _line, folded = shown.partition("<details")
    assert "Ana" in first
    assert "Runner" not in first
    assert "30 begin" in folded
    assert "Ana" not in folded


def test_next_week_is_one_tap_away(harriers, carla):
    monday = re.search(r'value="([\d-]+)" +>\s+\w{3} \d', page(carla, assign_page(harriers)))[1]
    press(carla, assign_page(harriers), **asked(start=monday, starts_on="2020-01-01"))
    starts_on = Assignment.objects.latest("created_at").starts_on
    assert (starts_on.weekday(), (starts_on - clock.now().date()).days in range(1, 8)) == (0, True)


def test_without_a_second_factor_the_look_is_silent_about_health(settings, harriers, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    settings.REQUIRE_MFA = True
    shown = press(Person(carla.user, second_factor=False), assign_page(harriers, "preview/"), **asked()).content.decode()
    assert "Reclined figure four" not in shown
    assert "second factor" in shown


def test_some_of_them_on_fixed_days(harriers, carla):
    first, second, *_rest = thirty(harriers)
    press(
        carla, assign_page(harriers), **asked(whom="chosen", athletes=[str(first.pk), str(second.pk)], plan="weekdays", weekdays=["0", "3"])
    )
    made = Assignment.objects.latest("created_at")
    assert (made.athletes, made.weekdays) == (frozenset({first.pk, second.pk}), [0, 3])


@pytest.mark.parametrize(
    "wrong", [{"whom": "chosen"}, {"plan": "weekdays"}, {"ends_on": "2020-01-01"}, {"routine": "none"}, {"starts_on": "soon"}]
)
def test_what_cannot_be_asked_is_said_and_nothing_is_lost(harriers, carla, wrong):
    before = Assignment.objects.count()
    answer = press(carla, assign_page(harriers), **asked(**wrong))
    assert answer.status_code == 400
    assert "Nothing was changed." in answer.content.decode()
    assert Assignment.objects.count() == before


def test_a_change_says_what_it_does_to_those_who_practised(harriers, carla, ana):
    practise(ana)
    given = Assignment.objects.get()
    assert "by 1 athlete" in page(carla, f"/coach/assignments/{given.pk}/")
    looked = press(carla, f"/coach/assignments/{given.pk}/preview/", plan="per_week", per_week="1", due_time="18:00").context["lines"]
    assert [(line.name, line.sessions, tuple(line.now), tuple(line.then)) for line in looked] == [("Ana", 1, (1, 3), (1, 2))]
    given.refresh_from_db()
    assert given.per_week == 3, "looking changes nothing"
    press(carla, f"/coach/assignments/{given.pk}/", plan="per_week", per_week="4", due_time="18:00")
    given.refresh_from_db()
    assert given.per_week == 4
    assert given.earlier_plans.get().per_week == 3


def test_an_end_asks_for_nothing_more(carla):
    given = Assignment.objects.get()
    press(carla, f"/coach/assignments/{given.pk}/end/")
    press(carla, f"/coach/assignments/{given.pk}/end/")
    assert "is over" in page(carla, f"/coach/assignments/{given.pk}/")
    assert press(carla, f"/coach/assignments/{given.pk}/", plan="per_week", per_week="4").status_code == 409
