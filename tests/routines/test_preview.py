"""What an assignment would ask of whom; nothing is written."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from rest_framework.exceptions import ValidationError

from accounts.models import Away, Break, User
from routines.models import AssignedAthlete, Assignment, EarlierPlan, Enrolment, Routine
from routines.services import Terms, preview_assignment
from tests import cast
from tests.conftest import NOON
from tests.routines.conftest import TUESDAY

DAY = timedelta(days=1)
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.fixture
def preview(back_routine, harriers):
    def previewed(**terms):
        if "weekdays" not in terms:
            terms.setdefault("per_week", 3)
        return preview_assignment(routine=back_routine, team=harriers, terms=Terms(**{"starts_on": TUESDAY, **terms}), at=NOON)

    return previewed


def test_it_works(preview, ana, ben):
    [expected] = preview()
    assert expected.athlete == ana.user
    assert (expected.first_on, expected.owed_in_first_week) == (TUESDAY, 3)
    assert (expected.first_reminder.day, expected.first_reminder.at) == (TUESDAY, datetime(2026, 11, 24, 17, tzinfo=UTC))
    assert not expected.is_asked_already


def test_it_writes_nothing(preview, ana):
    before = Routine.objects.get()
    preview(athletes=frozenset({ana.user.pk}))
    assert not any(model.objects.exists() for model in (Assignment, AssignedAthlete, EarlierPlan, Enrolment))
    assert not before.is_frozen
    assert Routine.objects.get().edition == before.edition


def test_it_lists_by_name_those_who_would_be_asked(preview, harriers, ana, carla):
    zita, adam = cast.user("Zita"), cast.user("Adam")
    for athlete in (zita, adam):
        cast.join(harriers, athlete)
    assert [each.athlete.name for each in preview()] == ["Adam", "Ana", "Zita"]
    assert [each.athlete.name for each in preview(athletes=frozenset({zita.pk}))] == ["Zita"]


def test_a_break_and_days_away_move_the_first_day(preview, harriers, ana):
    Break.objects.create(team=harriers, from_on=TUESDAY, until_on=TUESDAY + 2 * DAY)
    Away.objects.create(person=ana.user, from_on=TUESDAY + 3 * DAY, until_on=TUESDAY + 3 * DAY)
    [expected] = preview()
    assert (expected.first_on, expected.owed_in_first_week) == (date(2026, 11, 28), 1)
    assert expected.first_reminder.day == date(2026, 11, 28)


def test_who_is_away_for_long_has_no_first_day(preview, ana):
    Away.objects.create(person=ana.user, from_on=TUESDAY)
    [expected] = preview()
    assert (expected.first_on, expected.owed_in_first_week, expected.first_reminder) == (None, 0, None)


def test_weekdays_begin_on_the_first_of_them(preview, ana):
    [expected] = preview(weekdays=frozenset({MON, SAT}), due_time=time(7))
    assert (expected.first_on, expected.owed_in_first_week) == (date(2026, 11, 28), 1)
    assert expected.first_reminder.at == datetime(2026, 11, 28, 6, tzinfo=UTC)


def test_each_in_the_own_zone_and_at_the_own_time(preview, ana):
    User.objects.filter(pk=ana.user.pk).update(time_zone="Pacific/Kiritimati", reminder_time=time(6))
    [expected] = preview()
    assert expected.first_on == date(2026, 11, 25)  # it is Wednesday there already
    assert expected.first_reminder.at == datetime(2026, 11, 24, 16, tzinfo=UTC)  # and six o'clock is still to come


def test_what_is_asked_already_is_not_added_up(preview, assign, ana):
    assign(per_week=2)
    [expected] = preview(per_week=3)
    assert (expected.is_asked_already, expected.owed_in_first_week) == (True, 3)


def test_what_cannot_be_asked_is_refused_as_it_would_be(preview, ben):
    with pytest.raises(ValidationError) as refusal:
        preview(per_week=9, athletes=frozenset({ben.user.pk}))
    assert set(refusal.value.detail) == {"per_week", "athletes"}


def test_many_take_as_many_statements_as_one(preview, harriers, ana, django_assert_num_queries):
    with django_assert_num_queries(8) as one:
        preview()
    for n in range(5):
        cast.join(harriers, cast.user(f"Runner{n}"))
    with django_assert_num_queries(len(one)):
        assert len(preview()) == 6
