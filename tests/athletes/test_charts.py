"""Drawings: what they say in words, and what they leave open."""

from datetime import date, timedelta

from athletes.charts import comfort_chart, hold_charts, morning_chart, rate_chart, session_marks, sparkline
from athletes.progress.backs import BackPain
from athletes.progress.days import PractisedDay
from athletes.progress.medians import WeekOfComfort
from athletes.rules.progress import HoldTrend, MorningDelta, PoseSide, WeekOfHolds, Window, rate

MONDAY = date(2026, 11, 2)
WINDOW = Window(date(2026, 10, 28), date(2026, 11, 24))
BANANA = {"banana-pose": "Banana <pose>"}


def weeks(*values):
    return [WeekOfComfort(MONDAY + timedelta(weeks=number), value, 3) for number, value in enumerate(values) if value is not None]


def lines_of(svg):
    """How often the pen is set down."""
    return svg.split('d="')[1].split('"')[0].count("M")


def trend(*medians):
    held = tuple((MONDAY + timedelta(weeks=number), WeekOfHolds(median, 2)) for number, median in enumerate(medians))
    return HoldTrend(None, 2 * len(held), WINDOW, held, None)


def test_it_works():
    chart = comfort_chart(weeks(3, 4.5), WINDOW)
    assert chart.says == "Median of the last week with an answer: 4.5 of 5, 6 answers in all."
    assert chart.rows == [["2 Nov", "3", "3"], ["9 Nov", "4.5", "3"]]
    assert f'aria-label="{chart.says}"' in chart.svg


def test_a_week_without_an_answer_breaks_the_line():
    assert lines_of(comfort_chart(weeks(3, 4, 5), WINDOW).svg) == 1
    assert lines_of(comfort_chart(weeks(3, None, 5), WINDOW).svg) == 2


def test_no_answer_is_no_drawing():
    assert sparkline([], WINDOW) == ""
    assert comfort_chart([], WINDOW).rows == []


def test_sides_differ_by_shape_and_by_name_and_not_by_colour_alone():
    (chart,) = hold_charts(
        {PoseSide("banana-pose", "left"): trend(30, 40), PoseSide("banana-pose", "right"): trend(30, 40)}, BANANA, WINDOW
    )
    assert ">left</text>" in chart.svg
    assert ">right</text>" in chart.svg
    assert "trend--dashed" in chart.svg
    assert chart.head == ["Week from", "left (holds)", "right (holds)"]
    assert chart.rows[0] == ["2 Nov", "30 s (2)", "30 s (2)"]


def test_two_names_at_one_height_do_not_hide_each_other():
    (chart,) = hold_charts({PoseSide("banana-pose", "left"): trend(30), PoseSide("banana-pose", "right"): trend(30)}, BANANA, WINDOW)
    heights = {part.split('y="')[1].split('"')[0] for part in chart.svg.split("<text")[1:] if 'class="label"' in part}
    assert len(heights) == 2


def test_before_and_after_are_two_shapes():
    pains = [BackPain(MONDAY, 2, 4), BackPain(MONDAY + timedelta(days=1), 1, None)]
    chart = morning_chart(pains, MorningDelta(2, 1, WINDOW, is_marked=True), WINDOW)
    assert (chart.svg.count("<polygon"), chart.svg.count("<circle")) == (1, 2)
    assert "differs by +2 points" in chart.says
    assert chart.rows[1] == ["3 Nov", "1", "–"]


def test_a_day_without_a_session_is_not_called_missed():
    chart = session_marks({MONDAY: PractisedDay(is_completed=True, was_led=True)}, WINDOW)
    assert chart.says == "1 day with a whole session."
    assert chart.rows == [["2 Nov", "1", "0", "1"]]
    assert "missed" not in chart.svg


def test_a_small_group_shows_its_n_and_nothing_else():
    places = {PoseSide("banana-pose", "left"): rate(3, 9, WINDOW), PoseSide("banana-pose", "right"): rate(3, 10, WINDOW)}
    chart = rate_chart("Numb", places, BANANA)
    assert chart.rows[0][1:] == ["not shown", "–", "9"]
    assert chart.rows[1][1:] == ["30", "10.8 – 60.3", "10"]
    assert "too few to show" in chart.svg


def test_a_name_is_words_and_never_markup():
    chart = rate_chart("Numb", {PoseSide("banana-pose", "left"): rate(1, 10, WINDOW)}, BANANA)
    assert "Banana <pose>" not in chart.svg
    assert "Banana &lt;pose&gt;" in chart.svg
