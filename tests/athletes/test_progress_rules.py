"""The figures of safety.md D: known values first, then what must never be claimed."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import median as median_of_the_library

import pytest
from hypothesis import given, strategies as st

from athletes.rules import progress
from athletes.rules.progress import (
    AlertAnswer,
    AthleteWeek,
    HoldCounts,
    HoldDone,
    MorningAnswer,
    OwedWeek,
    PoseSide,
    ReportSummary,
    SessionDone,
    WeekOfHolds,
    Window,
)

MONDAY = date(2026, 11, 2)
MONTH = Window(MONDAY, MONDAY + timedelta(days=27))
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)

BANANA_LEFT, BANANA_RIGHT = PoseSide("banana-pose", "left"), PoseSide("banana-pose", "right")
FIGURE_LEFT, FIGURE_RIGHT = PoseSide("reclined-figure-four", "left"), PoseSide("reclined-figure-four", "right")
SPHINX = PoseSide("sphinx-pelvic-tilt", "none")
ROUTINE = (BANANA_LEFT, BANANA_RIGHT, FIGURE_LEFT, FIGURE_RIGHT, SPHINX)


def stretched(place):
    """Of the banana the other side is stretched."""
    return {"left": "right", "right": "left"}[place.side] if place.pose == "banana-pose" else place.side


def hold(place=SPHINX, held=60, ended="done", *, day=MONDAY, target=60, pain=0, reported=None):
    return HoldDone(day, place, stretched(place), target, held, ended, worst_pain=pain, reported_numb=reported)


def session(*holds, asked=ROUTINE, day=MONDAY):
    return SessionDone(day, frozenset(asked), tuple(holds))


def whole_session(day=MONDAY):
    return session(*(hold(place, day=day) for place in ROUTINE), day=day)


# Sessions


def test_a_whole_session_is_completed():
    assert progress.is_completed(whole_session())


def test_ten_seconds_a_side_are_enough():
    assert progress.is_completed(session(*(hold(place, held=10, ended="enough_stretch") for place in ROUTINE)))


@pytest.mark.parametrize("left_out", ROUTINE)
def test_a_side_left_out_is_not_completed(left_out):
    assert not progress.is_completed(session(*(hold(place) for place in ROUTINE if place != left_out)))


@pytest.mark.parametrize("left_out", ROUTINE)
def test_a_side_held_nine_seconds_is_not_completed(left_out):
    cut_short = (hold(place, held=9 if place == left_out else 60, ended="enough_stretch") for place in ROUTINE)
    assert not progress.is_completed(session(*cut_short))


def test_a_skipped_side_is_not_completed():
    holds = [hold(place) for place in ROUTINE[1:]]
    assert not progress.is_completed(session(hold(ROUTINE[0], held=0, ended="skipped"), *holds))


def test_a_paused_pose_is_not_asked():
    asked = (BANANA_LEFT, BANANA_RIGHT)
    assert progress.is_completed(session(hold(BANANA_LEFT), hold(BANANA_RIGHT), asked=asked))


@pytest.mark.parametrize("ended", ["uncomfortable", "numb_tingling", "other"])
def test_a_session_ended_by_a_safe_stop_is_done(ended):
    assert progress.is_completed(session(hold(BANANA_LEFT, held=3, ended=ended)))


def test_what_is_skipped_after_a_safe_stop_is_no_failing():
    rest = [hold(place, held=0, ended="skipped") for place in ROUTINE[1:]]
    assert progress.is_completed(session(hold(BANANA_LEFT, held=3, ended="numb_tingling"), *rest))


def test_after_a_safe_stop_nobody_goes_back_for_the_second_side():
    holds = [hold(BANANA_LEFT, held=3, ended="numb_tingling"), hold(FIGURE_LEFT), hold(FIGURE_RIGHT), hold(SPHINX)]
    assert progress.is_completed(session(*holds))


def test_a_safe_stop_excuses_its_own_pose_only():
    holds = [hold(BANANA_LEFT, held=3, ended="numb_tingling"), hold(SPHINX)]
    assert not progress.is_completed(session(*holds))


@pytest.mark.parametrize("asked", [ROUTINE, ()])
def test_a_session_without_a_hold_is_not_completed(asked):
    assert not progress.is_completed(session(asked=asked))


def test_completed_sessions_are_counted_inside_the_window_only():
    days = [MONDAY - timedelta(days=1), MONDAY, MONTH.last, MONTH.last + timedelta(days=1)]
    assert progress.completed_in(map(whole_session, days), MONTH) == 2


@pytest.mark.parametrize(
    ("completed", "due", "percent"), [(0, 3, 0), (2, 3, 200 / 3), (3, 3, 100), (5, 3, 100), (0, 0, None), (2, 0, None)]
)
def test_adherence(completed, due, percent):
    figure = progress.session_adherence(completed, due, MONTH)
    assert figure.value == (None if percent is None else pytest.approx(percent))
    assert (figure.n, figure.window) == (due, MONTH)


def test_windows_of_seven_and_twenty_eight_days_end_today():
    for days in (7, 28):
        window = Window.of_days(days, until=MONTH.last)
        assert window.days == days
        assert MONTH.last in window
        assert MONTH.last - timedelta(days=days) not in window


def test_response_rate_asks_for_sessions_and_questions():
    assert progress.response_rate(6, 8, 4, MONTH) == progress.Figure(50, 12, MONTH)
    assert progress.response_rate(0, 0, 0, MONTH) == progress.Figure(None, 0, MONTH)


# Holds


def test_hold_completion_counts_each_hold_up_to_its_target():
    holds = [hold(held=120, target=60), hold(held=30, target=60), hold(held=0, ended="skipped", target=60)]
    assert progress.hold_completion(holds, MONTH) == progress.Figure(75, 2, MONTH)


def test_hold_completion_of_nothing_is_unknown():
    assert progress.hold_completion([hold(day=MONDAY - timedelta(days=1))], MONTH) == progress.Figure(None, 0, MONTH)


@pytest.mark.parametrize(
    ("series", "slope"),
    [
        ([(1, 1), (2, 2), (3, 3), (4, 4)], 1),
        ([(0, 5), (1, 5), (2, 5)], 0),
        ([(1, 1), (2, 2), (3, 3), (4, 40)], 7),  # pairs 1 1 1 13 19 37, the middle two meet at 7
        ([(0, 0), (1, 2), (2, 4), (3, 6), (4, 800)], 2),  # least squares would say 160
        ([(0, 10), (2, 6)], -2),
        ([(1, 1), (1, 9)], None),
        ([(1, 1)], None),
        ([], None),
    ],
)
def test_theil_sen_on_known_series(series, slope):
    assert progress.theil_sen_slope(series) == slope


@given(slope=st.integers(-20, 20), start=st.integers(0, 120), odd_one=st.integers(0, 8), to=st.integers(-10_000, 10_000))
def test_theil_sen_does_not_follow_one_odd_week(slope, start, odd_one, to):
    series = [(week, start + slope * week) for week in range(9)]
    series[odd_one] = (odd_one, to)
    # 28 of the 36 pairs leave the odd one out
    assert progress.theil_sen_slope(series) == slope


def weeks_of(*medians, n=2):
    return {MONDAY + timedelta(weeks=week): WeekOfHolds(median, n) for week, median in enumerate(medians) if median is not None}


@pytest.mark.parametrize(
    ("weeks", "slope", "arrow"),
    [
        (weeks_of(30, 36, 42, 48), 6, "up"),
        (weeks_of(48, 42, 36, 30), -6, "down"),
        (weeks_of(30, 35, 40, 45), 5, "up"),
        (weeks_of(45, 40, 35, 30), -5, "down"),
        (weeks_of(30, 34, 38, 42), 4, None),
        (weeks_of(30, None, None, 60, 70, 80), 10, "up"),
        (weeks_of(30, 60, 90), None, None),
        (weeks_of(30, 60, 90, 120, n=1), None, None),
    ],
)
def test_hold_trend_needs_four_weeks_and_six_holds(weeks, slope, arrow):
    trend = progress.hold_trend(weeks, MONTH)
    assert trend.value == (None if slope is None else pytest.approx(slope))
    assert trend.arrow == arrow
    assert trend.n == sum(week.n for week in weeks.values())


def test_hold_trends_take_the_median_of_each_week_pose_and_side():
    holds = [
        hold(place, held=held + 10 * week, day=MONDAY + timedelta(weeks=week, days=day))
        for place in (SPHINX, BANANA_LEFT)
        for week in range(4)
        for day, held in ((0, 20), (3, 30), (6, 90))
    ]
    trends = progress.hold_trends([*holds, hold(SPHINX, held=0, ended="skipped")], MONTH)
    assert trends.keys() == {SPHINX, BANANA_LEFT}
    assert [week.median_seconds for _, week in trends[SPHINX].weeks] == [30, 40, 50, 60]
    assert (trends[SPHINX].value, trends[SPHINX].n, trends[SPHINX].arrow) == (pytest.approx(10), 12, "up")


def both_sides(left, right, pose="banana-pose", day=0):
    on = MONDAY + timedelta(days=day)
    holds = [hold(PoseSide(pose, "left"), held=left, day=on), hold(PoseSide(pose, "right"), held=right, day=on)]
    return session(*holds, day=on)


def test_side_difference_is_of_the_stretched_side():
    # led to the left for 60 s, the banana stretches the right flank for 60 s
    sessions = [both_sides(left=60, right=40, day=day) for day in range(6)]
    assert progress.side_difference(sessions, "banana-pose", MONTH) == progress.Figure(20, 6, MONTH)
    sessions = [both_sides(left=60, right=40, pose="reclined-figure-four", day=day) for day in range(6)]
    assert progress.side_difference(sessions, "reclined-figure-four", MONTH) == progress.Figure(-20, 6, MONTH)


def test_side_difference_looks_at_the_last_six_whatever_their_order():
    old = [both_sides(left=10, right=90, day=day) for day in range(5)]
    new = [both_sides(left=50, right=50, day=day) for day in range(5, 11)]
    assert progress.side_difference([*new, *old], "banana-pose", MONTH) == progress.Figure(0, 6, MONTH)


def test_side_difference_hides_under_six():
    sessions = [both_sides(left=60, right=40, day=day) for day in range(5)]
    assert progress.side_difference(sessions, "banana-pose", MONTH) == progress.Figure(None, 5, MONTH)


def test_side_difference_leaves_out_a_session_with_one_side():
    sessions = [both_sides(left=60, right=40, day=day) for day in range(5)]
    one_side = session(hold(BANANA_LEFT))
    skipped = session(hold(BANANA_LEFT), hold(BANANA_RIGHT, held=0, ended="skipped"))
    at_zero = both_sides(left=0, right=0)
    assert progress.side_difference([*sessions, one_side, skipped, at_zero], "banana-pose", MONTH).n == 5


# Symptoms


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [  # the first four: Newcombe 1998, table I, method 3; to four places
        (81, 263, 25.53, 36.62),
        (15, 148, 6.24, 16.05),
        (0, 20, 0.00, 16.11),
        (1, 29, 0.61, 17.18),
        (0, 10, 0.00, 27.75),
        (5, 10, 23.66, 76.34),
        (10, 10, 72.25, 100.00),
    ],
)
def test_wilson_against_known_values(successes, n, low, high):
    assert progress.wilson_interval(successes, n) == (pytest.approx(low, abs=0.006), pytest.approx(high, abs=0.006))


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share_and_stays_within_bounds(counted):
    successes, n = counted
    low, high = progress.wilson_interval(successes, n)
    assert 0 <= low <= 100 * successes / n <= high <= 100
    assert low < high
    mirrored_low, mirrored_high = progress.wilson_interval(n - successes, n)
    assert (100 - mirrored_high, 100 - mirrored_low) == (pytest.approx(low, abs=1e-9), pytest.approx(high, abs=1e-9))


@given(st.integers(0, 50), st.integers(0, 50))
def test_wilson_narrows_as_n_grows(successes, failures):
    n = successes + failures + 1
    few, many = progress.wilson_interval(successes, n), progress.wilson_interval(10 * successes, 10 * n)
    assert many[1] - many[0] < few[1] - few[0]


def test_a_rate_hides_under_ten():
    assert progress.rate(9, 9, MONTH) == progress.Rate(None, None, None, 9, MONTH)
    assert progress.rate(0, 0, MONTH, smallest=0) == progress.Rate(None, None, None, 0, MONTH)
    shown = progress.rate(1, 10, MONTH)
    assert (shown.value, shown.n) == (10, 10)
    assert shown.low == pytest.approx(1.79, abs=0.006)


@pytest.mark.parametrize(
    ("changes", "uncomfortable", "numb", "stopped", "unrated"),
    [
        ({}, 0, 0, 0, 0),
        ({"worst_pain": 2}, 0, 0, 0, 0),
        ({"worst_pain": 3}, 1, 0, 0, 0),
        ({"worst_pain": None}, 0, 0, 0, 1),
        ({"ended": "uncomfortable"}, 0, 0, 1, 0),
        ({"ended": "enough_stretch"}, 0, 0, 0, 0),
        ({"ended": "numb_tingling"}, 1, 1, 1, 0),
        ({"ended": "numb_tingling", "worst_pain": None}, 1, 1, 1, 0),
        ({"reported_numb": True}, 1, 1, 0, 0),  # felt on coming out
        ({"ended": "numb_tingling", "reported_numb": False}, 0, 0, 1, 0),  # corrected: the wrong button
    ],
)
def test_what_each_hold_counts_as(changes, uncomfortable, numb, stopped, unrated):
    counted = progress.count_holds([replace(hold(), **changes)], MONTH)
    assert counted == {SPHINX: HoldCounts(1, uncomfortable, numb, stopped, unrated)}


def test_skipped_holds_and_other_days_are_not_counted():
    holds = [hold(held=0, ended="skipped"), hold(day=MONDAY - timedelta(days=1))]
    assert progress.count_holds(holds, MONTH) == {}


def test_rates_by_pose_and_side():
    holds = (
        [hold(BANANA_LEFT, pain=4)] * 2 + [hold(BANANA_LEFT, ended="numb_tingling")] + [hold(BANANA_LEFT)] * 7 + [hold(BANANA_RIGHT)] * 9
    )
    rates = progress.pose_rates(progress.count_holds(holds, MONTH), MONTH)
    left, right = rates[BANANA_LEFT], rates[BANANA_RIGHT]
    assert (left.discomfort.value, left.numb.value, left.early_stop.value) == (30, 10, 10)
    assert (right.discomfort.value, right.numb.low, right.early_stop.high, right.discomfort.n) == (None, None, None, 9)


def report(resolved, minutes=None, day=MONDAY):
    return ReportSummary(day, SPHINX, resolved, minutes)


def test_time_to_settle_lists_what_has_not_gone():
    still, unknown = report("partly"), report("unknown")
    settled = progress.time_to_settle([report("yes", 1), still, report("yes", 0), report("yes", 30), unknown], MONTH)
    assert (settled.value, settled.n, settled.unresolved) == (1, 3, (still, unknown))


def test_a_symptom_that_never_went_has_no_minutes():
    settled = progress.time_to_settle([report("no"), report("yes", None), report("yes", 5, day=MONDAY - timedelta(days=1))], MONTH)
    assert (settled.value, settled.n, len(settled.unresolved)) == (None, 0, 1)


@pytest.mark.parametrize(
    ("pairs", "value", "n", "marked"),
    [
        ([(1, 2), (2, 3), (0, 1)], 1, 3, False),
        ([(1, 3), (0, 2)], 2, 2, True),
        ([(1, 2), (0, 3)], 2, 2, True),
        ([(5, 1)], -4, 1, False),
        ([(None, 6), (3, None), (None, None)], None, 0, False),
        ([(None, 6), (0, 0)], 0, 1, False),
        ([], None, 0, False),
    ],
)
def test_morning_delta(pairs, value, n, marked):
    delta = progress.morning_delta([MorningAnswer(MONDAY, *pair) for pair in pairs], MONTH)
    assert (delta.value, delta.n, delta.is_marked) == (value, n, marked)


# Attention


def weeks(*owed_and_back):
    return [OwedWeek(MONDAY + timedelta(weeks=number), *week) for number, week in enumerate(owed_and_back)]


FOURTH_MONDAY = MONDAY + timedelta(weeks=3)


@pytest.mark.parametrize(
    ("told", "silent"),
    [
        ([(3, 0), (3, 0), (3, 0)], True),
        ([(3, 2), (3, 0), (3, 0)], True),
        ([(3, 0), (3, 0), (3, 1)], False),
        ([(3, 0), (3, 1), (3, 0)], False),
        ([(3, 0), (0, 0), (3, 0)], True),  # a break between
        ([(3, 0), (0, 1), (3, 0)], False),  # a word out of the break
        ([(3, 0), (3, 0), (0, 0)], False),  # away now
        ([(3, 0)], False),
        ([(3, 0), (3, 0), (3, 0), (3, 1)], False),  # back this week
        ([(3, 3), (3, 3), (3, 0), (3, 0)], False),  # this week is not over
        ([(3, 3), (3, 0), (3, 0), (3, 0)], True),
        ([], False),
    ],
)
def test_silent_is_two_weeks_owed_and_nothing_back(told, silent):
    assert progress.is_silent(weeks(*told), FOURTH_MONDAY) is silent
    assert progress.is_silent(reversed(weeks(*told)), FOURTH_MONDAY) is silent


def test_the_coachs_one_line():
    done, idle = AthleteWeek(3, 1, False, False), AthleteWeek(3, 0, False, False)
    away_but_keen, paused = AthleteWeek(0, 2, False, False), AthleteWeek(0, 0, True, True)
    line = progress.team_line([done] * 24 + [idle] * 4 + [away_but_keen, paused], MONTH)
    assert (line.value, line.n, line.paused, line.need_you) == (24, 28, 1, 1)


# Operations


def case(minutes=None, *, urgent=False, useful=None, opened=NOON):
    acknowledged = None if minutes is None else opened + timedelta(minutes=minutes)
    return AlertAnswer(urgent, opened, acknowledged, useful)


@pytest.mark.parametrize(
    ("alerts", "check_ins", "value", "standing"),
    [(3, 100, 3, "within"), (7, 200, 3.5, "above_target"), (6, 100, 6, "above_target"), (61, 1000, 6.1, "review"), (0, 0, None, None)],
)
def test_alert_load(alerts, check_ins, value, standing):
    load = progress.alert_load(alerts, check_ins, MONTH)
    assert (load.value, load.n, load.standing) == (value, check_ins, standing)


def test_safety_operations():
    cases = [case(10, useful=True), case(30, useful=False), case(50, useful=True), case(None)]
    figures = progress.safety_operations(cases, 100, MONTH, NOON + timedelta(days=1))
    assert figures.load.value == 4
    assert (figures.median_minutes.value, figures.median_minutes.n, figures.unanswered) == (30, 3, 1)
    assert figures.p95_minutes.value == pytest.approx(48)
    assert (figures.rated_useful.value, figures.rated_useful.n) == (pytest.approx(200 / 3), 3)
    assert figures.urgent_within_hour.value is None


def test_urgent_within_the_hour_waits_for_the_hour():
    cases = [case(60, urgent=True), case(61, urgent=True), case(5)]
    young = case(urgent=True, opened=NOON + timedelta(minutes=70))
    at = NOON + timedelta(minutes=130)
    assert progress.urgent_within_hour([*cases, young], MONTH, at).n == 2
    later = progress.urgent_within_hour([*cases, young], MONTH, at + timedelta(minutes=1))
    assert (later.value, later.n) == (pytest.approx(100 / 3), 3)


def test_no_alert_is_no_time_to_answer():
    figures = progress.safety_operations([], 50, MONTH, NOON)
    assert (figures.load.value, figures.median_minutes.value, figures.p95_minutes.value, figures.rated_useful.value) == (
        0,
        None,
        None,
        None,
    )


# Arithmetic


@given(st.lists(st.integers(-1000, 1000), min_size=1))
def test_the_median_is_the_median(values):
    assert progress.median(values) == median_of_the_library(values)


@given(st.lists(st.integers(-1000, 1000), min_size=1))
def test_percentiles_rise_and_stay_inside(values):
    found = [progress.percentile(values, share / 10) for share in range(11)]
    assert (found[0], found[-1]) == (min(values), max(values))
    assert all(lower <= higher + 1e-9 for lower, higher in pairwise(found))


def test_a_club_of_two_hundred_for_a_year_is_cheap():
    """Every rate from raw rows, which the doors read as counts instead; linear, so half the club takes half as long."""
    year = Window(MONDAY, MONDAY + timedelta(days=364))
    days = [MONDAY + timedelta(days=day) for day in range(365)]
    one_athlete = [hold(place, day=day) for day in days for place in ROUTINE]
    started = time.process_time()
    for _ in range(200):
        progress.pose_rates(progress.count_holds(one_athlete, year), year)
    # seconds are generous on purpose: a quadratic step would take minutes
    assert time.process_time() - started < 20
