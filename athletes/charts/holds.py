"""How long each pose was held, side by side over the weeks. Longer is not better, and no drawing here says so (OWN)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from athletes.charts.drawing import RIGHT, WIDTH, Chart, Plot, circle, drawn, mark, one_decimal, short_day, square
from athletes.rules.progress import HoldTrend, PoseSide, WeekOfHolds, Window
from athletes.rules.progress.records import Side
from athletes.words import SIDES

LONGEST_SECONDS: Final = 120
LABEL_HEIGHT: Final = 12
Weeks = Mapping[date, WeekOfHolds]


def hold_charts(trends: Mapping[PoseSide, HoldTrend], names: Mapping[str, str], window: Window) -> Iterator[Chart]:
    """One for each pose that was held, in the order in which poses are named."""
    for slug, name in names.items():
        sides = {place.side: trend for place, trend in sorted(trends.items(), key=lambda pair: pair[0].side) if place.pose == slug}
        if sides:
            yield hold_chart(name, sides, window)


def hold_chart(name: str, sides: Mapping[Side, HoldTrend], window: Window) -> Chart:
    plot = Plot(window, 0, LONGEST_SECONDS)
    says = " ".join(told(side, trend) for side, trend in sides.items())
    parts = [*plot.frame(range(0, LONGEST_SECONDS + 1, 30)), *lines(plot, sides)]
    return Chart(
        title=_("%(pose)s, seconds held") % {"pose": name},
        says=says,
        svg=drawn(parts, width=WIDTH, height=plot.height, says=says),
        head=[_("Week from"), *(f"{title_of(side)} ({_('holds')})" for side in sides)],
        rows=table(sides),
    )


def title_of(side: str) -> str:
    return str(SIDES[side]) or _("both sides at once")


def told(side: str, trend: HoldTrend) -> str:
    last = trend.weeks[-1][1]
    words = _("%(side)s: %(seconds)s s in the last week, %(n)s holds in all.")
    said = words % {"side": title_of(side).capitalize(), "seconds": one_decimal(last.median_seconds), "n": trend.n}
    return said if trend.arrow is None else f"{said} {changes(trend)}"


def changes(trend: HoldTrend) -> str:
    words = _("%(seconds)s s more each week.") if trend.arrow == "up" else _("%(seconds)s s less each week.")
    return words % {"seconds": one_decimal(abs(trend.value or 0))}


def lines(plot: Plot, sides: Mapping[Side, HoldTrend]) -> Iterator[SafeString]:
    """The left side dashed and square, the right one solid and round, each named at its end."""
    ends = label_heights({side: plot.y(trend.weeks[-1][1].median_seconds) for side, trend in sides.items()})
    for side, trend in sides.items():
        points = [(monday, week.median_seconds) for monday, week in trend.weeks]
        is_left = side == "left"
        yield plot.line(points, "trend trend--dashed" if is_left else "trend")
        yield from (
            (square if is_left else circle)(plot.x(day), plot.y(value), "dot--hollow" if is_left else "dot") for day, value in points
        )
        if side != "none":
            yield mark("text", str(SIDES[side]), x=WIDTH - RIGHT + 8, y=ends[side] + 4, class_="label")


def label_heights(wanted: Mapping[str, float]) -> dict[str, float]:
    """Two names at one height would hide each other."""
    placed: dict[str, float] = {}
    for side, y in sorted(wanted.items(), key=lambda pair: pair[1]):
        lowest = max(placed.values(), default=y - LABEL_HEIGHT)
        placed[side] = max(y, lowest + LABEL_HEIGHT)
    return placed


def table(sides: Mapping[Side, HoldTrend]) -> list[list[str]]:
    by_week: dict[str, Weeks] = {side: dict(trend.weeks) for side, trend in sides.items()}
    mondays: Iterable[date] = sorted({monday for weeks in by_week.values() for monday in weeks})
    return [[short_day(monday), *(cell(weeks.get(monday)) for weeks in by_week.values())] for monday in mondays]


def cell(week: WeekOfHolds | None) -> str:
    return "–" if week is None else f"{one_decimal(week.median_seconds)} s ({week.n})"
