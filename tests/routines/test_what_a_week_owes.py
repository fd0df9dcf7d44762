"""How many sessions a week owes, by table. Monday is 2026-11-16 throughout."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from routines.rules import (
    Ask,
    Days,
    Week,
    WeekdayPlan,
    WeeklyPlan,
    due_days,
    is_behind,
    is_due_on,
    monday_of,
    needs_reminder,
    sessions_due,
    sessions_owed,
    sessions_owed_together,
    sessions_serving,
    week_for,
)

MONDAY = date(2026, 11, 16)
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
LONG_AGO = date(2026, 1, 1)
ALWAYS = (Days(LONG_AGO),)


def day(weekday, week=0):
    return MONDAY + timedelta(days=weekday + 7 * week)


def weekly(n, starts_on=LONG_AGO, ends_on=None):
    return WeeklyPlan(starts_on, ends_on, n)


def on(*weekdays, starts_on=LONG_AGO, ends_on=None):
    return WeekdayPlan(starts_on, ends_on, frozenset(weekdays))


def ask(plan, *closed, within=ALWAYS):
    return Ask(plan, within, tuple(closed))


def test_it_works():
    assert sessions_owed(weekly(3), Week.around(day(WED))) == 3


@pytest.mark.parametrize(
    ("per_week", "days_available", "owed"),
    [
        (3, 7, 3), (3, 6, 3), (3, 5, 3), (3, 4, 2), (3, 3, 2), (3, 2, 1), (3, 1, 1), (3, 0, 0),
        (1, 7, 1), (1, 1, 1), (1, 0, 0), (7, 7, 7), (7, 1, 1), (7, 6, 6), (2, 4, 2), (2, 3, 1), (5, 6, 5), (5, 3, 3),
    ],
)  # fmt: skip
def test_n_a_week_is_scaled_by_the_days_available_and_rounded_up(per_week, days_available, owed):
    closed = [Days(day(days_available), day(SUN))] if days_available < 7 else []
    assert sessions_owed(weekly(per_week), Week.around(MONDAY, without=closed)) == owed


@pytest.mark.parametrize(
    ("plan", "closed", "owed"),
    [
        (on(MON, WED, FRI), [], 3),
        (on(MON, WED, FRI), [Days(day(WED), day(WED))], 2),
        (on(MON, WED, FRI), [Days(day(TUE), day(TUE))], 3),
        (on(MON, WED, FRI), [Days(day(MON), None)], 0),
        (on(MON, WED, FRI, starts_on=day(TUE)), [], 2),
        (on(MON, WED, FRI, ends_on=day(TUE)), [], 1),
        (weekly(3, starts_on=day(SAT)), [], 1),
        (weekly(3, ends_on=day(MON, week=-1)), [], 0),
        (weekly(3, starts_on=day(MON, week=1)), [], 0),
    ],
)
def test_closed_days_and_days_outside_the_plan_ask_for_nothing(plan, closed, owed):
    assert sessions_owed(plan, Week.around(day(THU), without=closed)) == owed


@pytest.mark.parametrize(("weekday", "due"), [(MON, True), (TUE, False), (WED, True), (SUN, False)])
def test_weekdays_are_due_on_their_days(weekday, due):
    assert is_due_on(on(MON, WED), day(weekday)) is due


def test_first_and_last_day_of_a_plan_are_part_of_it():
    plan = on(*range(7), starts_on=day(TUE), ends_on=day(THU))
    assert [weekday for weekday in range(7) if is_due_on(plan, day(weekday))] == [TUE, WED, THU]


def test_a_week_runs_from_monday_to_sunday():
    assert [monday_of(day(weekday)) for weekday in range(7)] == [MONDAY] * 7
    assert monday_of(day(MON, week=1)) == day(MON, week=1)


def test_a_week_over_a_leap_day_has_seven_days():
    leap = date(2028, 2, 29)
    assert Week.around(leap).days_available == 7
    assert sessions_owed(on(leap.weekday()), Week.around(leap)) == 1
    assert sessions_owed(weekly(3), Week.around(leap, without=[Days(leap, leap)])) == 3


def test_a_week_over_new_year_is_one_week():
    assert Week.around(date(2027, 1, 1)) == Week.around(date(2026, 12, 28))


@pytest.mark.parametrize(
    ("asks", "owed"),
    [
        ([ask(weekly(3)), ask(weekly(2))], 3),
        ([ask(weekly(3)), ask(weekly(3))], 3),
        ([ask(weekly(2)), ask(on(MON, WED, FRI))], 3),
        ([ask(weekly(4)), ask(on(MON, WED, FRI))], 4),
        ([ask(on(MON, WED)), ask(on(TUE, THU))], 2),
        # the larger team is on a break from Thursday: three days at 5 and four at 2 a week
        ([ask(weekly(5), Days(day(THU), day(SUN))), ask(weekly(2))], 4),
        # joined the second team on Friday
        ([ask(weekly(2)), ask(weekly(6), within=(Days(day(FRI)),))], 4),
        # a plan changed in mid-week owes a part of each, and three a week stay three
        ([ask(weekly(3, ends_on=day(WED))), ask(weekly(3, starts_on=day(THU)))], 3),
        ([ask(on(MON, WED, FRI, ends_on=day(WED))), ask(on(TUE, THU, SAT, starts_on=day(THU)))], 4),
        ([], 0),
    ],
)
def test_of_several_assignments_of_one_routine_the_largest_counts(asks, owed):
    assert sessions_owed_together(asks, day(WED)) == owed


def test_days_before_joining_and_after_leaving_ask_for_nothing():
    joined_on_friday = ask(weekly(3), within=(Days(day(FRI)),))
    left_on_tuesday = ask(weekly(3), within=(Days(LONG_AGO, day(TUE)),))
    left_and_came_back = ask(weekly(7), within=(Days(LONG_AGO, day(MON)), Days(day(SUN))))
    assert week_for(joined_on_friday, MONDAY).available == {day(FRI), day(SAT), day(SUN)}
    assert [sessions_owed_together([one], MONDAY) for one in (joined_on_friday, left_on_tuesday, left_and_came_back)] == [2, 1, 2]


@pytest.mark.parametrize(
    ("first", "last", "due"),
    [
        (day(MON), day(SUN), 3),
        (day(WED, week=-1), day(TUE), 3),  # seven days across two weeks owe no more than seven days within one
        (day(MON, week=-3), day(SUN), 12),
        (day(SUN), day(SUN), 1),
        (day(TUE), day(MON), 0),
    ],
)
def test_a_window_owes_the_same_wherever_it_lies(first, last, due):
    assert sessions_due([ask(weekly(3))], first=first, last=last) == due


def test_a_break_of_two_weeks_leaves_a_window_of_28_days_owing_half():
    broken = ask(weekly(3), Days(day(MON, week=-2), day(SUN, week=-1)))
    assert sessions_due([broken], first=day(MON, week=-3), last=day(SUN)) == 6


def reminded(asks, *, done_on=(), own_days=None):
    """Which days of the week remind, if sessions are done on these."""
    done_on = [day(weekday) for weekday in done_on]
    return [
        weekday
        for weekday in range(7)
        if needs_reminder(
            asks, day(weekday), done=sum(d <= day(weekday) for d in done_on), done_today=day(weekday) in done_on, own_days=own_days
        )
    ]


@pytest.mark.parametrize(
    ("asks", "done_on", "own_days", "days"),
    [
        # nobody did anything: behind from the first day on
        ([ask(weekly(3))], [], None, [MON, TUE, WED, THU, FRI, SAT, SUN]),
        # each session buys days of quiet: 1 ≥ 3 × 2 / 7, but 1 < 3 × 3 / 7
        ([ask(weekly(3))], [MON], None, [WED, THU, FRI, SAT, SUN]),
        ([ask(weekly(3))], [MON, WED], None, [FRI, SAT, SUN]),
        ([ask(weekly(3))], [MON, WED, FRI], None, []),
        ([ask(weekly(3))], [MON, TUE, WED], None, []),
        ([ask(weekly(3))], [TUE], None, [MON, WED, THU, FRI, SAT, SUN]),
        ([ask(weekly(1))], [THU], None, [MON, TUE, WED]),
        ([ask(weekly(7))], [MON], None, [TUE, WED, THU, FRI, SAT, SUN]),
        # an athlete's own days go before the sum, until the week is done
        ([ask(weekly(3))], [], [TUE, SUN], [TUE, SUN]),
        ([ask(weekly(3))], [MON, WED], [TUE, WED, SAT], [TUE, SAT]),
        ([ask(weekly(3))], [MON, WED, FRI], [SUN], []),
        ([ask(weekly(3))], [], [], [MON, TUE, WED, THU, FRI, SAT, SUN]),
        # fixed days are kept, and a day is forgiven: Tuesday serves Monday, and Wednesday asks for its own
        ([ask(on(MON, WED))], [], None, [MON, WED]),
        ([ask(on(MON, WED))], [TUE], None, [MON, WED]),
        ([ask(on(MON, WED))], [MON, TUE], None, []),
        ([ask(on(MON, WED))], [], [SAT], [SAT]),
        # closed days are silent, and those to come make the week smaller
        ([ask(weekly(3), Days(day(MON), day(THU)))], [], None, [FRI, SAT, SUN]),
        ([ask(weekly(3), Days(day(TUE), day(SUN)))], [MON], None, []),
        ([ask(weekly(3), Days(day(MON), day(SUN)))], [], [MON, TUE], []),
        ([ask(weekly(3), Days(day(TUE), day(TUE)))], [], [TUE], []),
        # the larger of two assignments
        ([ask(weekly(1)), ask(weekly(3))], [MON], None, [WED, THU, FRI, SAT, SUN]),
        ([ask(weekly(3, starts_on=day(SAT)))], [], None, [SAT, SUN]),
        ([], [], [MON], []),
    ],
)  # fmt: skip
def test_a_reminder_comes_on_the_days_at_which_done_falls_behind(asks, done_on, own_days, days):
    assert reminded(asks, done_on=done_on, own_days=own_days) == days


def test_this_day_counts_as_gone_so_that_seven_a_week_can_be_kept():
    assert is_behind([ask(weekly(7))], MONDAY, done=0)
    assert not is_behind([ask(weekly(7))], MONDAY, done=1)


@pytest.mark.parametrize(
    ("due", "done", "serving"),
    [
        ([MON, WED], [MON, WED], {MON: MON, WED: WED}),
        ([MON, WED], [TUE], {MON: TUE}),
        ([MON, WED], [TUE, WED], {MON: TUE, WED: WED}),
        ([MON, WED], [WED], {WED: WED}),
        ([MON, WED], [WED, WED], {MON: WED, WED: WED}),
        ([WED, FRI], [MON], {WED: MON}),
        ([], [MON], {}),
    ],
)
def test_done_on_tuesday_serves_monday(due, done, serving):
    found = sessions_serving([day(d) for d in due], [day(d) for d in done])
    assert found == {day(asked): day(did) for asked, did in serving.items()}


def test_due_days_are_those_of_the_fixed_weekdays():
    fixed = ask(on(MON, WED, FRI), Days(day(WED), day(WED)))
    assert due_days([fixed], first=MONDAY, last=day(MON, week=1)) == [day(MON), day(FRI), day(MON, week=1)]
    assert due_days([ask(weekly(7))], first=MONDAY, last=day(SUN)) == []


DAYS_OF_YEAR = st.integers(0, 365).map(lambda n: date(2028, 1, 1) + timedelta(days=n))
PLANS = st.integers(1, 7).map(weekly) | st.sets(st.integers(0, 6), min_size=1).map(lambda days: on(*days))
CLOSED = st.lists(st.tuples(DAYS_OF_YEAR, st.integers(0, 20)).map(lambda run: Days(run[0], run[0] + timedelta(days=run[1]))), max_size=4)


@given(PLANS, CLOSED, DAYS_OF_YEAR)
def test_a_closed_day_more_never_owes_more(plan, closed, at):
    assert sessions_owed_together([ask(plan, *closed, Days(at, at))], at) <= sessions_owed_together([ask(plan, *closed)], at)


@given(st.lists(PLANS, min_size=1, max_size=3), CLOSED, DAYS_OF_YEAR)
def test_a_week_never_owes_more_than_the_largest_nor_anything_without_days(plans, closed, at):
    asks = [ask(plan, *closed) for plan in plans]
    owed = sessions_owed_together(asks, at)
    assert owed <= max(plan.rate for plan in plans)
    assert owed == 0 or week_for(asks[0], monday_of(at)).days_available


@given(PLANS, CLOSED, DAYS_OF_YEAR)
def test_doing_what_each_reminder_asks_for_does_the_week(plan, closed, at):
    asks = [ask(plan, *closed)]
    done = 0
    for weekday in range(7):
        done += needs_reminder(asks, monday_of(at) + timedelta(days=weekday), done=done)
    assert done == sessions_owed_together(asks, at)


@given(PLANS, CLOSED, DAYS_OF_YEAR)
def test_a_plan_that_is_the_only_one_owes_what_it_owes_alone(plan, closed, at):
    assert sessions_owed_together([ask(plan, *closed)], at) == sessions_owed(plan, Week.around(at, without=closed))
