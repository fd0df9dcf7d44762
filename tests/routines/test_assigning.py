"""Asking a team, or chosen athletes, in one act; asking otherwise from today on."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from rest_framework.exceptions import ValidationError

from accounts.models import Role
from notifications.rest import Conflict
from routines.models import AssignedAthlete, Assignment, EarlierPlan, Enrolment, Routine, RoutineStep
from routines.rules import Days, WeekdayPlan, WeeklyPlan
from routines.services import AssignmentIsOver, Terms, edit_assignment, end_assignment
from tests import cast
from tests.conftest import NOON
from tests.routines.conftest import TUESDAY

DAY = timedelta(days=1)
MON, TUE, WED = range(3)
SOME_ID = UUID("01930000-0000-7000-8000-000000000001")


def people(team, count):
    athletes = [cast.user(f"Athlete{n:04}") for n in range(count)]
    for athlete in athletes:
        cast.join(team, athlete)
    return athletes


def edit(assignment, *, at=NOON, **changes):
    return edit_assignment(assignment=assignment, terms=Terms.of(assignment).changed(**changes), at=at)


def test_it_works(assign, harriers, ana):
    assignment = assign()
    assert assignment.plans() == [WeeklyPlan(TUESDAY, None, 3)]
    assert assignment.due_time == time(18)
    assert [enrolment.athlete for enrolment in assignment.enrolments.all()] == [ana.user]


def test_thirty_athletes_are_one_act(assign, harriers, django_assert_max_num_queries):
    people(harriers, 30)
    with django_assert_max_num_queries(16):
        assignment = assign()
    assert assignment.enrolments.filter(next_due_at__isnull=False).count() == 30


def test_a_thousand_take_as_many_statements_as_thirty(assign, harriers, django_assert_max_num_queries):
    athletes = [cast.user(f"Athlete{n:04}") for n in range(3)]
    many = type(athletes[0]).objects.bulk_create(type(athletes[0])(name=f"Runner {n}", time_zone="Europe/Berlin") for n in range(1000))
    harriers.memberships.bulk_create(
        harriers.memberships.model(team=harriers, user=user, role=Role.ATHLETE, joined_at=NOON, approved_at=NOON) for user in many
    )
    with django_assert_max_num_queries(18):
        assignment = assign(athletes=frozenset(user.pk for user in many))
    assert assignment.enrolments.count() == 1000


def test_the_same_id_is_the_same_assignment(assign, back_routine, harriers, carla):
    from routines.services import assign_routine

    terms = Terms(per_week=3, starts_on=TUESDAY)
    asked = {"routine": back_routine, "team": harriers, "by": carla.user, "at": NOON, "assignment_id": SOME_ID}
    first = assign_routine(terms=terms, **asked)
    assert assign_routine(terms=terms.changed(per_week=5), **asked) == first
    assert Assignment.objects.get().per_week == 3


def test_another_team_s_id_is_in_use_and_no_more_is_said(assign, back_routine, harriers, striders, carla, boris):
    from routines.services import assign_routine

    asked = {"routine": back_routine, "terms": Terms(per_week=3, starts_on=TUESDAY), "at": NOON, "assignment_id": SOME_ID}
    assign_routine(team=harriers, by=carla.user, **asked)
    with pytest.raises(Conflict) as refusal:
        assign_routine(team=striders, by=boris.user, **asked)
    assert refusal.value.get_codes() == "id_in_use"


def test_it_freezes_the_routine(assign, back_routine):
    assert not back_routine.is_frozen
    assign()
    assert Routine.objects.get(pk=back_routine.pk).frozen_at == NOON


@pytest.mark.parametrize(
    "change",
    [
        lambda routine: Routine.objects.filter(pk=routine.pk).update(name="Other"),
        lambda routine: Routine.objects.filter(pk=routine.pk).update(frozen_at=None),
        lambda routine: routine.steps.update(hold_seconds=30),
        lambda routine: routine.steps.first().delete(),
        lambda routine: RoutineStep.objects.create(routine=routine, order=9, pose=routine.steps.first().pose, hold_seconds=60),
    ],
)
def test_a_frozen_routine_cannot_change_whoever_asks(assign, back_routine, change):
    assign()
    with pytest.raises(IntegrityError, match="a frozen routine cannot change"), transaction.atomic():
        change(back_routine)


def test_a_routine_of_another_team_is_refused(assign, striders, boris, back_routine):
    from routines.services import copy_routine

    theirs = copy_routine(routine=back_routine, team=striders, by=boris.user, at=NOON)
    with pytest.raises(ValidationError) as refusal:
        assign(routine=theirs)
    assert "routine" in refusal.value.detail


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"per_week": 3, "weekdays": frozenset({0})}, "per_week"),
        ({"per_week": None}, "per_week"),
        ({"per_week": 0}, "per_week"),
        ({"per_week": 8}, "per_week"),
        ({"weekdays": frozenset()}, "weekdays"),
        ({"weekdays": frozenset({7})}, "weekdays"),
        ({"starts_on": TUESDAY - 8 * DAY}, "starts_on"),
        ({"starts_on": date(9999, 12, 31)}, "starts_on"),
        ({"starts_on": date.min}, "starts_on"),
        ({"ends_on": TUESDAY - DAY}, "ends_on"),
        ({"athletes": frozenset()}, "athletes"),
        ({"athletes": frozenset({SOME_ID})}, "athletes"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_field(assign, terms, field):
    with pytest.raises(ValidationError) as refusal:
        assign(**terms)
    assert set(refusal.value.detail) == {field}
    assert not Assignment.objects.exists()


def test_an_athlete_of_another_team_cannot_be_chosen(assign, ana, ben):
    with pytest.raises(ValidationError):
        assign(athletes=frozenset({ana.user.pk, ben.user.pk}))


def test_a_coach_cannot_be_chosen_as_an_athlete(assign, carla):
    with pytest.raises(ValidationError):
        assign(athletes=frozenset({carla.user.pk}))


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ({"per_week": 3, "weekdays": [0]}, "assignment_asks_n_a_week_or_weekdays_and_not_both"),
        ({"per_week": None}, "assignment_asks_n_a_week_or_weekdays_and_not_both"),
        ({"per_week": 8}, "assignment_asks_n_a_week_or_weekdays_and_not_both"),
        ({"per_week": None, "weekdays": []}, "assignment_asks_n_a_week_or_weekdays_and_not_both"),
        ({"per_week": None, "weekdays": [0, 7]}, "assignment_asks_n_a_week_or_weekdays_and_not_both"),
        ({"ends_on": TUESDAY - 2 * DAY}, "an_assignment_ends_after_it_starts_or_never_starts"),
        ({"plan_from_on": TUESDAY - DAY}, "a_plan_counts_from_its_assignment_on"),
    ],
)
def test_the_database_refuses_what_must_never_be(assign, columns, name):
    assignment = assign()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Assignment.objects.filter(pk=assignment.pk).update(**columns)


def test_an_edit_counts_from_today_and_past_days_asked_for_what_they_asked(assign):
    assignment = assign()
    later = NOON + 10 * DAY
    edited = edit(assignment, weekdays=frozenset({MON, WED}), at=later)
    today = later.date()
    assert edited.plans() == [WeeklyPlan(TUESDAY, today - DAY, 3), WeekdayPlan(today, None, frozenset({MON, WED}))]


def test_an_edit_on_the_first_day_leaves_no_earlier_plan(assign):
    edited = edit(assign(), per_week=5)
    assert edited.plans() == [WeeklyPlan(TUESDAY, None, 5)]
    assert not EarlierPlan.objects.exists()


def test_two_edits_on_one_day_leave_one_earlier_plan(assign):
    assignment, later = assign(), NOON + 3 * DAY
    edit(edit(assignment, per_week=5, at=later), per_week=2, at=later)
    assert Assignment.objects.get().plans() == [WeeklyPlan(TUESDAY, TUESDAY + 2 * DAY, 3), WeeklyPlan(TUESDAY + 3 * DAY, None, 2)]


def test_an_edit_that_changes_nothing_is_not_one(assign):
    assignment = assign()
    assert edit(assignment, per_week=3).edition == assignment.edition


def test_another_due_time_changes_no_plan(assign, ana):
    assignment = assign()
    edited = edit(assignment, due_time=time(7))
    assert edited.plans() == assignment.plans()
    assert edited.enrolments.get().next_due_at == datetime(2026, 11, 25, 6, tzinfo=UTC)  # 7 in Berlin


def test_one_more_is_asked_from_today_and_one_fewer_until_yesterday(assign, harriers, ana):
    bea, cleo = people(harriers, 2)
    assignment = assign(athletes=frozenset({ana.user.pk, bea.pk}))
    edit(assignment, athletes=frozenset({ana.user.pk, cleo.pk}), at=NOON + 5 * DAY)
    asked = {each.athlete_id: Days(each.from_on, each.until_on) for each in AssignedAthlete.objects.all()}
    changed_on = TUESDAY + 5 * DAY
    assert asked == {ana.user.pk: Days(TUESDAY), bea.pk: Days(TUESDAY, changed_on - DAY), cleo.pk: Days(changed_on)}
    assert {each.athlete for each in Enrolment.objects.all()} == {ana.user, cleo}


def test_who_is_taken_off_on_the_first_day_was_never_asked(assign, harriers, ana):
    [bea] = people(harriers, 1)
    assignment = assign(athletes=frozenset({ana.user.pk, bea.pk}))
    edit(assignment, athletes=frozenset({ana.user.pk}))
    assert [each.athlete for each in AssignedAthlete.objects.all()] == [ana.user]


def test_an_edit_may_keep_somebody_who_left_the_team(assign, harriers, ana):
    [bea] = people(harriers, 1)
    assignment = assign(athletes=frozenset({ana.user.pk, bea.pk}))
    bea.memberships.update(ended_at=NOON)
    assert edit(assignment, per_week=2).per_week == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"starts_on": TUESDAY + DAY}, "starts_on"),
        ({"ends_on": TUESDAY + 2 * DAY}, "ends_on"),
        ({"per_week": 9}, "per_week"),
        ({"athletes": frozenset({SOME_ID})}, "athletes"),
    ],
)
def test_what_has_passed_cannot_be_asked_otherwise(assign, changes, field):
    assignment = assign()
    with pytest.raises(ValidationError) as refusal:
        edit(assignment, **changes, at=NOON + 5 * DAY)
    assert set(refusal.value.detail) == {field}


def test_what_has_not_started_may_start_otherwise(assign):
    assignment = assign(starts_on=TUESDAY + 7 * DAY)
    edited = edit(assignment, starts_on=TUESDAY + 2 * DAY, per_week=4)
    assert edited.plans() == [WeeklyPlan(TUESDAY + 2 * DAY, None, 4)]


def test_it_ends_today_and_asks_for_nothing_more(assign, ana):
    assignment = assign()
    ended = end_assignment(assignment=assignment, at=NOON)
    assert ended.ends_on == TUESDAY - DAY
    assert ended.enrolments.get().next_due_at is None


def test_what_it_asked_for_until_yesterday_stays(assign):
    ended = end_assignment(assignment=assign(), at=NOON + 5 * DAY)
    assert ended.plans() == [WeeklyPlan(TUESDAY, TUESDAY + 4 * DAY, 3)]


def test_ending_again_changes_nothing(assign):
    ended = end_assignment(assignment=assign(), at=NOON)
    assert end_assignment(assignment=ended, at=NOON + 9 * DAY).ends_on == TUESDAY - DAY


def test_taken_back_before_it_started_it_asked_for_nothing(assign):
    ended = end_assignment(assignment=assign(starts_on=TUESDAY + 7 * DAY), at=NOON)
    assert ended.ends_on == TUESDAY + 6 * DAY
    assert not any(TUESDAY + n * DAY in Days(plan.starts_on, plan.ends_on) for plan in ended.plans() for n in range(20))


def test_what_is_over_is_not_edited(assign):
    ended = end_assignment(assignment=assign(), at=NOON)
    with pytest.raises(AssignmentIsOver):
        edit(ended, per_week=5)
