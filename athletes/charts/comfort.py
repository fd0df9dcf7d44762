"""How it felt, week by week: 1 to 5, as a chart and as a line that fits into a row."""

from collections.abc import Sequence
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, ngettext

from athletes.charts.drawing import NOTHING, Chart, Plot, circle, drawn, mark, one_decimal, plain, short_day
from athletes.progress.medians import WeekOfComfort
from athletes.rules.progress import Window

LOWEST, HIGHEST = 1, 5
SPARK_WIDTH: Final = 84
SPARK_HEIGHT: Final = 24
SPARK_EDGE: Final = 4


def comfort_chart(weeks: Sequence[WeekOfComfort], window: Window) -> Chart:
    plot = Plot(window, LOWEST, HIGHEST)
    points = [(week.starts_on, week.value) for week in weeks]
    parts = [*plot.frame(range(LOWEST, HIGHEST + 1)), plot.line(points, "trend")]
    parts += [circle(plot.x(day), plot.y(value), "dot") for day, value in points]
    says = told(weeks)
    return Chart(
        title=_("Comfort, 1 to 5"),
        says=says,
        svg=drawn(parts, width=360, height=plot.height, says=says),
        head=[_("Week from"), _("Median"), _("Answers")],
        rows=[[short_day(week.starts_on), one_decimal(week.value), str(week.n)] for week in weeks],
    )


def told(weeks: Sequence[WeekOfComfort]) -> str:
    if not weeks:
        return _("No answer in this time.")
    answers = sum(week.n for week in weeks)
    return ngettext(
        "Median of the last week with an answer: %(value)s of 5, %(n)s answer in all.",
        "Median of the last week with an answer: %(value)s of 5, %(n)s answers in all.",
        answers,
    ) % {"value": one_decimal(weeks[-1].value), "n": answers}


def sparkline(weeks: Sequence[WeekOfComfort], window: Window) -> SafeString:
    """Small enough for a row of two hundred; the newest week is the dot."""
    if not weeks:
        return NOTHING
    span = max(1, window.days - 1)
    places = [
        (
            SPARK_EDGE + max(0, (week.starts_on - window.first).days) / span * (SPARK_WIDTH - 2 * SPARK_EDGE),
            SPARK_HEIGHT - SPARK_EDGE - (week.value - LOWEST) / (HIGHEST - LOWEST) * (SPARK_HEIGHT - 2 * SPARK_EDGE),
        )
        for week in weeks
    ]
    path = " ".join(f"{'L' if number else 'M'}{plain(x)} {plain(y)}" for number, (x, y) in enumerate(places))
    written = {value: one_decimal(value) for value in {week.value for week in weeks}}  # a median is one of a handful
    says = _("Comfort by week, 1 to 5: %(values)s") % {"values": ", ".join(written[week.value] for week in weeks)}
    parts = [mark("path", d=path, class_="trend"), circle(*places[-1], class_="dot", r=2.5)]
    return drawn(parts, width=SPARK_WIDTH, height=SPARK_HEIGHT, says=says, class_="spark")
