"""Lines, marks and scales. Looks come from the style sheet by class, so a drawing is right in the light and in the dark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.utils.formats import date_format, number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from athletes.rules.progress import Window

LEFT, RIGHT, TOP, BOTTOM = 30, 50, 12, 24
DAYS_NAMED: Final = 4
WIDTH: Final = 360


@dataclass(frozen=True)
class Chart:
    """A drawing, the sentence that says it, and the table it was drawn from."""

    title: str
    says: str
    svg: SafeString
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    legend: str = ""


def mark(tag: str, text: object = "", **attributes: object) -> SafeString:
    """One element; `class_` and `text_anchor` are written as SVG writes them."""
    written = ((name.rstrip("_").replace("_", "-"), plain(value)) for name, value in attributes.items())
    return format_html("<{}{}>{}</{}>", tag, format_html_join("", ' {}="{}"', written), text, tag)


def plain(value: object) -> object:
    """Numbers as SVG reads them, in every language."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else value


def drawn(parts: Iterable[SafeString], *, width: int, height: int, says: str, class_: str = "chart") -> SafeString:
    inside = format_html_join("", "{}", ((part,) for part in parts))
    return mark("svg", inside, class_=class_, viewBox=f"0 0 {width} {height}", width=width, height=height, role="img", aria_label=says)


def one_decimal(value: float | None) -> str:
    return "–" if value is None else number_format(round(value, 1), 1 if round(value, 1) % 1 else 0)


def short_day(day: date) -> str:
    return date_format(day, "j M")


@dataclass(frozen=True)
class Plot:
    """Days from left to right, values from low to high."""

    window: Window
    low: float
    high: float
    height: int = 150

    def x(self, day: date) -> float:
        """A week that began before the window stands at its edge."""
        share = max(0, (day - self.window.first).days) / max(1, self.window.days - 1)
        return LEFT + min(share, 1.0) * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.height - BOTTOM - min(max(share, 0.0), 1.0) * (self.height - TOP - BOTTOM)

    def frame(self, values: Iterable[int]) -> Iterable[SafeString]:
        for value in values:
            yield mark("line", x1=LEFT, x2=WIDTH - RIGHT, y1=self.y(value), y2=self.y(value), class_="grid")
            yield mark("text", value, x=LEFT - 6, y=self.y(value) + 4, text_anchor="end")
        for number in range(DAYS_NAMED):
            day = self.window.first + timedelta(days=round(number * (self.window.days - 1) / (DAYS_NAMED - 1)))
            anchor = "start" if number == 0 else "end" if number == DAYS_NAMED - 1 else "middle"
            yield mark("text", short_day(day), x=self.x(day), y=self.height - 6, text_anchor=anchor)

    def line(self, points: Sequence[tuple[date, float]], class_: str) -> SafeString:
        """Through weeks that follow one another; over a week without an answer there is no line, since nothing is known of it."""
        steps: list[str] = []
        for number, (day, value) in enumerate(points):
            follows = number > 0 and (day - points[number - 1][0]).days <= 7
            steps.append(f"{'L' if follows else 'M'}{plain(self.x(day))} {plain(self.y(value))}")
        return mark("path", d=" ".join(steps), class_=class_)


def circle(x: float, y: float, class_: str, r: float = 3.5) -> SafeString:
    return mark("circle", cx=x, cy=y, r=r, class_=class_)


def square(x: float, y: float, class_: str, size: float = 7.0) -> SafeString:
    return mark("rect", x=x - size / 2, y=y - size / 2, width=size, height=size, class_=class_)


def diamond(x: float, y: float, class_: str, r: float = 4.5) -> SafeString:
    corners = f"{plain(x)} {plain(y - r)} {plain(x + r)} {plain(y)} {plain(x)} {plain(y + r)} {plain(x - r)} {plain(y)}"
    return mark("polygon", points=corners, class_=class_)


NOTHING: Final = mark_safe("")
