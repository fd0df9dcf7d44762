"""What athletes are asked for: teams, breaks, days away, joining and leaving, and several assignments of one routine."""

from datetime import UTC, datetime, timedelta

from accounts.models import Away, Break
from routines.models import Enrolment
from routines.rules import Days, due_days, needs_reminder, sessions_due, sessions_owed_together
from routines.services import Terms, asked_routines, copy_routine, edit_assignment
from tests import cast
from tests.conftest import NOON
from tests.routines.conftest import TUESDAY

DAY = timedelta(days=1)
MONDAY = TUESDAY - DAY
NEXT_MONDAY = MONDAY + 7 * DAY
MON, TUE, WED = range(3)


def asked(person, *, week_of=NEXT_MONDAY, paused=None):
    """The one routine this athlete is asked for in the week of that day."""
    monday = week_of - week_of.weekday() * DAY
    found = asked_routines(athletes=[person.user.pk], first=monday, last=monday + 6 * DAY, paused=paused or {})
    [routine] = found.get(person.user.pk, [None])
    return routine


def owed(person, week_of=NEXT_MONDAY, **more):
    routine = asked(person, week_of=week_of, **more)
    return sessions_owed_together(routine.asks, week_of) if routine else 0


def test_it_works(assign, ana):
    assign()
    assert owed(ana) == 3


def test_the_first_week_owes_from_the_first_day_on(assign, ana):
    assign()
    assert owed(ana, week_of=TUESDAY) == 3  # six days of three a week
    assign(starts_on=TUESDAY + 4 * DAY, per_week=7)
    assert owed(ana, week_of=TUESDAY) == 4  # and Saturday and Sunday of seven a week: (4 × 3 + 2 × 7) / 7


def test_a_team_s_break_asks_its_athletes_for_nothing(assign, harriers, ana):
    assign()
    Break.objects.create(team=harriers, from_on=NEXT_MONDAY, until_on=NEXT_MONDAY + 4 * DAY)
    assert owed(ana) == 1
    assert owed(ana, week_of=NEXT_MONDAY + 7 * DAY) == 3


def test_another_team_s_break_does_not(assign, striders, ana):
    assign()
    Break.objects.create(team=striders, from_on=NEXT_MONDAY, until_on=NEXT_MONDAY + 6 * DAY)
    assert owed(ana) == 3


def test_a_break_of_one_team_leaves_what_the_other_asks_for(assign, harriers, striders, ana):
    cast.join(striders, ana.user)
    assign(per_week=4)
    assign(team=striders, per_week=2)
    Break.objects.create(team=harriers, from_on=NEXT_MONDAY, until_on=NEXT_MONDAY + 6 * DAY)
    assert owed(ana) == 2


def test_days_away_without_an_end_ask_for_nothing(assign, ana):
    assign()
    Away.objects.create(person=ana.user, kind=Away.Kind.ILL, from_on=NEXT_MONDAY + 2 * DAY)
    assert owed(ana) == 1
    assert owed(ana, week_of=NEXT_MONDAY + 7 * DAY) == 0


def test_another_s_days_away_do_not_count(assign, ana, ben):
    assign()
    Away.objects.create(person=ben.user, from_on=NEXT_MONDAY)
    assert owed(ana) == 3


def test_days_on_which_the_whole_routine_is_paused_ask_for_nothing(assign, ana):
    assign()
    assert owed(ana, paused={ana.user.pk: [Days(NEXT_MONDAY, NEXT_MONDAY + 2 * DAY)]}) == 2


def test_days_before_joining_ask_for_nothing(assign, harriers):
    assign(starts_on=MONDAY)
    late = cast.Person(cast.user("Late"))
    cast.join(harriers, late.user, joined_at=NOON + 3 * DAY, approved_at=NOON + 5 * DAY)  # the coach nodded on Sunday
    assert owed(late, week_of=TUESDAY) == 1


def test_the_day_of_joining_is_the_athlete_s_own(assign, harriers):
    assign(weekdays=frozenset(range(7)))
    joined_at = datetime(2026, 11, 28, 23, 30, tzinfo=UTC)  # Saturday in Greenwich, Sunday in Berlin
    late = cast.Person(cast.user("Late"))
    cast.join(harriers, late.user, joined_at=joined_at, approved_at=joined_at)
    assert owed(late, week_of=TUESDAY) == 1


def test_a_place_nobody_nodded_in_is_asked_for_nothing(assign, harriers):
    assign()
    waiting = cast.Person(cast.user("Waiting"))
    cast.join(harriers, waiting.user, approved_at=None)
    assert owed(waiting) == 0


def test_who_left_owes_until_the_day_before(assign, ana):
    assign(weekdays=frozenset(range(7)), starts_on=MONDAY)
    ana.user.memberships.update(ended_at=NOON + 2 * DAY)
    assert owed(ana, week_of=TUESDAY) == 3
    assert owed(ana) == 0
    assert asked(ana, week_of=TUESDAY).assignment_on(TUESDAY + 2 * DAY) is None


def test_only_those_named_are_asked(assign, harriers, ana):
    bea = cast.Person(cast.user("Bea"))
    cast.join(harriers, bea.user)
    assign(athletes=frozenset({ana.user.pk}))
    assert (owed(ana), owed(bea)) == (3, 0)


def test_one_session_serves_every_team_and_version(assign, back_routine, harriers, striders, carla, boris, ana):
    cast.join(striders, ana.user)
    assign()
    copy = copy_routine(routine=back_routine, team=striders, by=boris.user, at=NOON)
    newer = assign(routine=copy, team=striders, per_week=4)
    routine = asked(ana)
    assert owed(ana) == 4
    assert len(routine.asks_by_assignment) == 2
    assert routine.assignment_on(NEXT_MONDAY) == newer


def test_another_routine_is_owed_on_its_own(assign, harriers, carla, ana):
    from routines.services import StepDraft, create_routine

    short = create_routine(team=harriers, name="Short", steps=[StepDraft(pose="banana-pose", hold_seconds=30)], by=carla.user, at=NOON)
    assign()
    assign(routine=short, per_week=1)
    found = asked_routines(athletes=[ana.user.pk], first=NEXT_MONDAY, last=NEXT_MONDAY + 6 * DAY)[ana.user.pk]
    assert sorted(sessions_owed_together(each.asks, NEXT_MONDAY) for each in found) == [1, 3]


def test_an_edited_plan_leaves_past_weeks_as_they_were(assign, ana):
    assignment = assign(starts_on=MONDAY)
    edit_assignment(assignment=assignment, terms=Terms.of(assignment).changed(per_week=6), at=NOON + 13 * DAY)  # on a Monday
    assert [owed(ana, week_of=MONDAY + 7 * weeks * DAY) for weeks in range(3)] == [3, 3, 6]


def test_a_window_over_an_edit_owes_what_each_week_owed(assign, ana):
    assignment = assign(starts_on=MONDAY)
    edit_assignment(assignment=assignment, terms=Terms.of(assignment).changed(weekdays=frozenset({MON, WED})), at=NOON + 13 * DAY)
    first, last = MONDAY, MONDAY + 27 * DAY
    [routine] = asked_routines(athletes=[ana.user.pk], first=first, last=last)[ana.user.pk]
    assert sessions_due(routine.asks, first=first, last=last) == 3 + 3 + 2 + 2
    assert [day.weekday() for day in due_days(routine.asks, first=first, last=last)] == [MON, WED, MON, WED]


def test_the_facts_decide_a_reminder(assign, ana):
    assign()
    asks = asked(ana, week_of=TUESDAY).asks
    assert needs_reminder(asks, TUESDAY, done=0)
    assert not needs_reminder(asks, TUESDAY, done=1, done_today=True)


def test_nobody_is_asked_for_nothing(assign, ben):
    assign()
    assert asked_routines(athletes=[ben.user.pk], first=MONDAY, last=NEXT_MONDAY) == {}
    assert asked_routines(athletes=[], first=MONDAY, last=NEXT_MONDAY) == {}


def test_today_never_reads_the_enrolments(assign, ana):
    assign()
    Enrolment.objects.all().delete()
    assert owed(ana) == 3


def test_many_athletes_take_as_many_statements_as_one(assign, harriers, ana, django_assert_num_queries):
    assign()
    assign(athletes=frozenset({ana.user.pk}), per_week=1)
    athletes = [cast.user(f"Runner{n}") for n in range(5)]
    for athlete in athletes:
        cast.join(harriers, athlete)
    with django_assert_num_queries(6) as one:
        asked_routines(athletes=[ana.user.pk], first=MONDAY, last=NEXT_MONDAY)
    with django_assert_num_queries(len(one)):
        found = asked_routines(athletes=[ana.user.pk, *(each.pk for each in athletes)], first=MONDAY, last=NEXT_MONDAY)
    assert len(found) == 6
