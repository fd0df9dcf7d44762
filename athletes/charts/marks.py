"""A mark for each day with a session, week by week. A day without one has no mark: it says nothing, least of all "missed"."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, ngettext

from athletes.charts.drawing import Chart, circle, drawn, mark, short_day
from athletes.progress.days import PractisedDay
from athletes.rules.progress import Window
from routines.rules import monday_of

CELL, GAP, NAMES, HEAD = 14, 4, 32, 16
WEEK: Final = timedelta(days=7)
WEEKS_PER_NAME: Final = 4


def session_marks(days: Mapping[date, PractisedDay], window: Window) -> Chart:
    mondays = mondays_of(window)
    width = NAMES + max(len(mondays), WEEKS_PER_NAME) * (CELL + GAP)
    done = sum(day.is_completed for day in days.values())
    says = ngettext("%(done)s day with a whole session", "%(done)s days with a whole session", done) % {"done": done}
    if len(days) > done:
        says += ", " + _("%(n)s with a part of one") % {"n": len(days) - done}
    says += "."
    parts = [*week_names(mondays), *day_names(mondays[0]), *cells(days, mondays, window)]
    return Chart(
        title=_("Sessions"),
        says=says,
        svg=drawn(parts, width=width, height=HEAD + 7 * (CELL + GAP), says=says),
        head=[_("Week from"), _("Whole sessions"), _("In part"), _("Led by a coach")],
        rows=[row for monday in mondays if (row := row_of(monday, days))],
        legend=_("■ whole, ◪ in part, ring: led by a coach"),
    )


def mondays_of(window: Window) -> list[date]:
    first = monday_of(window.first)
    return [first + number * WEEK for number in range((window.last - first).days // 7 + 1)]


def week_names(mondays: list[date]) -> Iterator[SafeString]:
    for number, monday in enumerate(mondays[::WEEKS_PER_NAME]):
        yield mark("text", short_day(monday), x=NAMES + number * WEEKS_PER_NAME * (CELL + GAP), y=9)


def day_names(monday: date) -> Iterator[SafeString]:
    for number in (0, 2, 4, 6):
        yield mark("text", date_format(monday + timedelta(days=number), "D"), x=0, y=HEAD + number * (CELL + GAP) + 11)


def cells(days: Mapping[date, PractisedDay], mondays: list[date], window: Window) -> Iterator[SafeString]:
    for column, monday in enumerate(mondays):
        for row in range(7):
            day = monday + timedelta(days=row)
            if day in window:
                yield from cell(days.get(day), NAMES + column * (CELL + GAP), HEAD + row * (CELL + GAP))


def cell(day: PractisedDay | None, x: int, y: int) -> Iterator[SafeString]:
    middle = CELL / 2
    if day is None:
        yield circle(x + middle, y + middle, "none", 1.5)
        return
    if day.is_completed:
        yield mark("rect", x=x, y=y, width=CELL, height=CELL, rx=2, class_="done")
    else:
        yield mark("rect", x=x + 0.5, y=y + 0.5, width=CELL - 1, height=CELL - 1, rx=2, class_="partly")
        yield mark("path", d=f"M{x} {y + CELL} L{x} {y} L{x + CELL} {y} Z", class_="done")
    if day.was_led:
        yield circle(x + middle, y + middle, "led", 2.8)


def row_of(monday: date, days: Mapping[date, PractisedDay]) -> list[str]:
    week = [days[day] for day in (monday + timedelta(days=number) for number in range(7)) if day in days]
    if not week:
        return []
    done = sum(day.is_completed for day in week)
    return [short_day(monday), str(done), str(len(week) - done), str(sum(day.was_led for day in week))]
