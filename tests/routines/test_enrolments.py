"""Who is reminded when: the sweep keeps it right, whatever changed and however often it runs."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import transaction

from accounts.models import User
from config.celery import app
from routines import tasks
from routines.models import Enrolment
from routines.services import advance_enrolments, claim_due_enrolments, end_assignment, sync_enrolments
from tests import cast
from tests.conftest import NOON
from tests.routines.conftest import TUESDAY

DAY = timedelta(days=1)
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def next_due(person):
    return Enrolment.objects.get(athlete=person.user).next_due_at


def sweep(at=NOON):
    return sync_enrolments(now=at)


def test_it_works(assign, ana):
    assign()
    assert next_due(ana) == datetime(2026, 11, 24, 17, tzinfo=UTC)  # 18:00 in Berlin


def test_sweeping_again_changes_nothing(assign, ana):
    assign()
    assert sweep() == 0


@pytest.mark.parametrize(
    ("profile", "terms", "expected"),
    [
        ({}, {}, datetime(2026, 11, 24, 17)),
        ({"time_zone": "Asia/Kathmandu"}, {}, datetime(2026, 11, 24, 12, 15)),
        ({"time_zone": "Pacific/Kiritimati"}, {}, datetime(2026, 11, 25, 4)),  # it is Wednesday there, one o'clock
        ({"time_zone": "Mars/Olympus"}, {}, datetime(2026, 11, 24, 18)),
        ({"reminder_time": time(7)}, {}, datetime(2026, 11, 25, 6)),
        ({"reminder_days": [SAT]}, {}, datetime(2026, 11, 28, 17)),
        ({"reminder_days": [SAT]}, {"weekdays": frozenset({MON})}, datetime(2026, 11, 28, 17)),
        ({"reminder_days": []}, {"weekdays": frozenset({MON, THU})}, datetime(2026, 11, 26, 17)),
        ({}, {"starts_on": TUESDAY + 20 * DAY}, datetime(2026, 12, 14, 17)),
        ({}, {"weekdays": frozenset({MON}), "ends_on": TUESDAY + 3 * DAY}, None),
        ({}, {"due_time": time(11)}, datetime(2026, 11, 25, 10)),
    ],
)
def test_each_in_the_own_zone_at_the_own_time_on_the_own_days(assign, ana, profile, terms, expected):
    User.objects.filter(pk=ana.user.pk).update(**profile)
    assign(**terms)
    assert next_due(ana) == (expected and expected.replace(tzinfo=UTC))


def test_beat_sweeps_it(assign, harriers, ana):
    assign()
    cast.join(harriers, cast.user("Bea"))
    tasks.sync_enrolments()
    assert Enrolment.objects.count() == 2
    assert tasks.sync_enrolments.name in {entry["task"] for entry in app.conf.beat_schedule.values()}


def test_a_late_joiner_is_enrolled(assign, harriers, ana):
    assign()
    bea = cast.user("Bea")
    cast.join(harriers, bea)
    assert sweep() == 2  # enrolled, and told when
    assert Enrolment.objects.get(athlete=bea).next_due_at == next_due(ana)


def test_a_late_joiner_is_not_asked_by_what_was_asked_of_others_by_name(assign, harriers, ana):
    assign(athletes=frozenset({ana.user.pk}))
    cast.join(harriers, cast.user("Bea"))
    assert sweep() == 0


def test_who_waits_for_the_nod_is_not_reminded(assign, harriers):
    cast.join(harriers, cast.user("Bea"), approved_at=None)
    assign()
    assert not Enrolment.objects.exists()


def test_coaches_are_not_reminded(assign, carla, colin, ana):
    assign()
    assert [enrolment.athlete for enrolment in Enrolment.objects.all()] == [ana.user]


def test_who_leaves_is_struck_and_who_comes_back_is_enrolled(assign, harriers, ana):
    assign()
    ana.user.memberships.update(ended_at=NOON)
    assert sweep() == 1
    assert not Enrolment.objects.exists()
    cast.join(harriers, ana.user)
    sweep()
    assert next_due(ana)


def test_one_chosen_who_leaves_is_struck(assign, ana):
    assign(athletes=frozenset({ana.user.pk}))
    ana.user.memberships.update(ended_at=NOON)
    sweep()
    assert not Enrolment.objects.exists()


def test_what_is_over_is_struck_once_it_is_over_everywhere(assign, ana):
    end_assignment(assignment=assign(), at=NOON)
    assert next_due(ana) is None
    sweep(NOON + DAY)
    assert not Enrolment.objects.exists()


def test_an_athlete_of_two_teams_is_enrolled_in_both_and_another_team_s_athlete_in_one(assign, harriers, striders, ana, ben):
    cast.join(striders, ana.user)
    assign()
    assign(team=striders)
    assert Enrolment.objects.filter(athlete=ana.user).count() == 2
    assert [each.assignment.team for each in Enrolment.objects.filter(athlete=ben.user)] == [striders]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ({"reminder_time": time(20)}, datetime(2026, 11, 24, 19)),
        ({"time_zone": "America/New_York"}, datetime(2026, 11, 24, 23)),
        ({"reminder_days": [WED]}, datetime(2026, 11, 25, 17)),
    ],
)
def test_a_changed_profile_moves_what_lies_ahead(assign, ana, profile, expected):
    assign()
    User.objects.filter(pk=ana.user.pk).update(**profile)
    assert sweep() == 1
    assert next_due(ana) == expected.replace(tzinfo=UTC)


def test_a_due_reminder_is_not_swept_away(assign, ana):
    assign()
    due = next_due(ana)
    User.objects.filter(pk=ana.user.pk).update(reminder_time=time(7))
    assert sweep(due + timedelta(seconds=30)) == 0
    assert next_due(ana) == due


def test_after_the_reminder_it_goes_on_to_the_next_day(assign, ana):
    assign()
    due = next_due(ana)
    [enrolment] = Enrolment.objects.due(due)
    assert advance_enrolments(enrolments=[enrolment.pk], now=due) == 1
    assert next_due(ana) == due + DAY
    assert advance_enrolments(enrolments=[enrolment.pk], now=due) == 0


def test_after_days_of_silence_it_goes_on_to_the_next_to_come(assign, ana):
    assign(weekdays=frozenset({TUE, FRI}))
    [enrolment] = Enrolment.objects.all()
    advance_enrolments(enrolments=[enrolment.pk], now=NOON + 5 * DAY)
    assert next_due(ana) == datetime(2026, 12, 1, 17, tzinfo=UTC)


def test_a_due_one_knows_the_day_it_is_meant_for(assign, ana):
    User.objects.filter(pk=ana.user.pk).update(time_zone="America/Nuuk", reminder_time=time(23, 30))
    assign()
    Enrolment.objects.update(next_due_at=datetime(2027, 3, 28, 1, 30, tzinfo=UTC))  # the gap made half past midnight of it
    assert Enrolment.objects.select_related("athlete", "assignment").get().nominal_day() == date(2027, 3, 27)


def test_nothing_due_is_meant_for_no_day(assign, ana):
    assign()
    Enrolment.objects.update(next_due_at=None)
    with pytest.raises(ValueError, match="nothing is due"):
        Enrolment.objects.get().nominal_day()


def test_due_ones_are_claimed_oldest_first(assign, harriers, ana):
    early = cast.user("Early", reminder_time=time(15))
    cast.join(harriers, early)
    assign()
    with transaction.atomic():
        claimed = claim_due_enrolments(now=NOON + timedelta(hours=8))
        assert [each.athlete.name for each in claimed] == ["Early", "Ana"]
        assert claim_due_enrolments(now=NOON) == []


def test_a_sweep_takes_as_many_statements_for_many_as_for_few(assign, harriers, django_assert_num_queries):
    for n in range(3):
        cast.join(harriers, cast.user(f"Runner{n}"))
    assign()
    Enrolment.objects.update(next_due_at=None)
    with django_assert_num_queries(5) as few:
        sweep()
    for n in range(10):
        cast.join(harriers, cast.user(f"Jogger{n}"))
    with django_assert_num_queries(len(few) + 1):  # and one that enrols them
        sweep()
