"""Making the demo club: once, the same for the same seed, and only where nobody else is."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from accounts.models import Membership, User
from athletes.demo import names
from athletes.demo.club import make_club
from athletes.demo.sign_ins import password
from athletes.demo.symptoms import courses
from athletes.models import Alert, CheckIn, Hold
from tests import cast
from tests.conftest import NOON

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    said = StringIO()
    call_command("demo_club", *words, stdout=said)
    return said.getvalue()


@pytest.fixture
def routine(db: None) -> None:
    call_command("load_routines", verbosity=0, stdout=StringIO())


def everything() -> list[Any]:
    """What a seed decides, without the keys of rows that services made."""
    sessions = CheckIn.objects.order_by("athlete__name", "day", "kind").values_list(
        "id", "athlete__name", "kind", "day", "started_at", "received_at", "back_pain_before", "back_pain", "comfort", "nothing_hurt"
    )
    holds = Hold.objects.order_by("athlete__name", "day", "check_in_id", "order").values_list(
        "check_in_id", "pose__slug", "side", "target_seconds", "held_seconds", "ended", "worst_pain"
    )
    people = User.objects.order_by("name").values_list("name", "email", "time_zone", "birth_year", "reminder_cue")
    cases = Alert.objects.order_by("opened_at").values_list("athlete__name", "pose__slug", "level", "state", "opened_at", "cleared_at")
    return [list(rows) for rows in (sessions, holds, people, cases)]


def made_and_forgotten(**how: Any) -> list[Any]:
    with transaction.atomic():
        make_club(now=NOON, **how)
        made = everything()
        transaction.set_rollback(True)
    return made


def test_a_second_run_changes_nothing(time, routine):
    run()
    before = everything()
    assert run() == run("--seed", "7") == "The demo club is there already; nothing has changed.\n"
    assert everything() == before


def test_the_same_seed_makes_the_same_club(time, routine):
    first = made_and_forgotten(seed=3)
    assert made_and_forgotten(seed=3) == first
    assert made_and_forgotten(seed=4) != first


def test_a_larger_scale_keeps_those_who_were_there(time, routine):
    small = made_and_forgotten(seed=3)
    make_club(now=NOON, seed=3, scale=2)
    assert Membership.objects.current().athletes().count() == 68
    (sessions, _, people, cases) = everything()
    assert set(small[0]) <= set(sessions)
    assert set(small[2]) <= set(people)
    assert cases == small[3]


def test_outside_a_demo_nobody_can_sign_in(time, routine, settings):
    settings.DEMO = False
    run()
    assert password() not in run("--show-sign-ins")
    assert not any(user.has_usable_password() for user in User.objects.all())


def test_it_does_not_move_in_with_others(time, routine):
    cast.team()
    with pytest.raises(CommandError, match="There are teams here already"):
        run()


def test_it_needs_a_routine(time, db):
    with pytest.raises(CommandError, match="no routine yet"):
        run()
    assert not User.objects.exists()


def test_before_there_is_one_it_says_so(settings, db):
    settings.DEMO = True
    assert run("--show-sign-ins") == "There is no demo club here yet: manage.py demo_club makes one.\n"


@pytest.mark.parametrize("month", [1, 7])
def test_what_is_felt_just_now_is_felt_by_day(month):
    for hour in range(24):
        now = NOON.replace(month=month, hour=hour)
        newest = courses(now)[-1]
        assert 6 <= newest.at(now).astimezone(newest.zone).hour < 22
        assert all(course.at(now).astimezone(course.zone).hour == 18 for course in courses(now)[:-1])
        assert sorted(courses(now), key=lambda course: course.at(now)) == courses(now)


def test_every_name_is_another_person():
    everybody = names.athletes_of(10, seed=1)
    assert len({somebody.address for somebody in everybody}) == len(everybody) == 340


def test_it_ends_on_the_evening_of_a_day(time, routine):
    with pytest.raises(CommandError, match="has not been yet"):
        run("--until", "2026-11-24")
    run("--until", "2026-11-20")
    assert CheckIn.objects.latest("day").day.isoformat() == "2026-11-20"
