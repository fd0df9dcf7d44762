"""Back pain before each session and on the next morning."""

from collections.abc import Iterator, Sequence
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from athletes.charts.drawing import WIDTH, Chart, Plot, circle, diamond, drawn, mark, one_decimal, short_day
from athletes.progress.backs import BackPain
from athletes.rules.progress import MorningDelta, Window

WORST: Final = 10


def morning_chart(pains: Sequence[BackPain], delta: MorningDelta, window: Window) -> Chart:
    plot = Plot(window, 0, WORST)
    says = told(pains, delta)
    parts = [*plot.frame(range(0, WORST + 1, 2)), *(part for pain in pains for part in drawn_pain(plot, pain))]
    return Chart(
        title=_("Back pain, 0 to 10"),
        says=says,
        svg=drawn(parts, width=WIDTH, height=plot.height, says=says),
        head=[_("Day"), _("Before"), _("Next morning")],
        rows=[[short_day(pain.day), one_decimal(pain.before), one_decimal(pain.morning)] for pain in pains],
        legend=_("○ before the session, ◆ the next morning"),
    )


def drawn_pain(plot: Plot, pain: BackPain) -> Iterator[SafeString]:
    x = plot.x(pain.day)
    if pain.before is not None and pain.morning is not None:
        yield mark("line", x1=x, x2=x, y1=plot.y(pain.before), y2=plot.y(pain.morning), class_="stem")
    if pain.before is not None:
        yield circle(x, plot.y(pain.before), "dot--hollow")
    if pain.morning is not None:
        yield diamond(x, plot.y(pain.morning), "dot")


def told(pains: Sequence[BackPain], delta: MorningDelta) -> str:
    if not pains:
        return _("No answer in this time.")
    if delta.value is None:
        return _("No session has both answers yet.")
    words = _("The next morning differs by %(points)s points in the median of %(n)s sessions with both answers.")
    return words % {"points": signed(delta.value), "n": delta.n}


def signed(value: float) -> str:
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{one_decimal(abs(value))}"
