"""How often a pose and side was felt, per hundred holds, with its interval. Groups too small to show are named and stay empty."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from athletes.charts.drawing import WIDTH, Chart, circle, drawn, mark, one_decimal
from athletes.rules.progress import PoseSide, Rate
from athletes.words import SIDES

ROW, AXIS, EDGE = 40, 26, 10
SCALES: Final = (10, 20, 50, 100)
TICKS: Final = 5


def rate_chart(title: str, rates: Mapping[PoseSide, Rate], names: Mapping[str, str]) -> Chart:
    top = scale_of(rates.values())
    says = most_often(rates, names)
    height = AXIS + ROW * len(rates)
    parts = [*axis(top, height), *(part for number, pair in enumerate(rates.items()) for part in row(number, pair, top, names))]
    return Chart(
        title=title,
        says=says,
        svg=drawn(parts, width=WIDTH, height=height, says=says),
        head=[_("Pose and side"), _("Per 100 holds"), _("95 % interval"), _("Holds")],
        rows=[cells(place, rate, names) for place, rate in rates.items()],
    )


def scale_of(rates: Iterable[Rate]) -> int:
    highest = max((rate.high or 0 for rate in rates), default=0)
    return next(scale for scale in SCALES if highest <= scale)


def name_of(place: PoseSide, names: Mapping[str, str]) -> str:
    side = str(SIDES[place.side])
    return f"{names.get(place.pose, place.pose)}, {side}" if side else names.get(place.pose, place.pose)


def most_often(rates: Mapping[PoseSide, Rate], names: Mapping[str, str]) -> str:
    """The place that asks for a word, if any does."""
    shown = {place: rate for place, rate in rates.items() if rate.value is not None}
    if not shown:
        return _("Too few holds to show anything.")
    place, rate = max(shown.items(), key=lambda pair: pair[1].value or 0)
    if not rate.value:
        return _("Not once in %(n)s holds.") % {"n": sum(rate.n for rate in shown.values())}
    words = _("Most often %(name)s: %(value)s per 100 holds (%(low)s to %(high)s), n = %(n)s.")
    values = {name: one_decimal(getattr(rate, name)) for name in ("value", "low", "high")}
    return words % {"name": name_of(place, names), "n": rate.n, **values}


def x_of(value: float, top: int) -> float:
    return EDGE + value / top * (WIDTH - 2 * EDGE)


def axis(top: int, height: int) -> Iterator[SafeString]:
    for number in range(TICKS + 1):
        x = x_of(top * number / TICKS, top)
        yield mark("line", x1=x, x2=x, y1=0, y2=height - AXIS + 4, class_="grid")
        yield mark("text", top * number // TICKS, x=x, y=height - 8, text_anchor="middle")


def row(number: int, pair: tuple[PoseSide, Rate], top: int, names: Mapping[str, str]) -> Iterator[SafeString]:
    place, rate = pair
    y = number * ROW
    yield mark("text", name_of(place, names), x=EDGE, y=y + 14, class_="label")
    yield mark("text", f"n = {rate.n}", x=WIDTH - EDGE, y=y + 14, text_anchor="end")
    if rate.value is None or rate.low is None or rate.high is None:
        yield mark("text", _("too few to show"), x=EDGE, y=y + 30)
        return
    yield mark("line", x1=x_of(rate.low, top), x2=x_of(rate.high, top), y1=y + 26, y2=y + 26, class_="span")
    for end in (rate.low, rate.high):
        yield mark("line", x1=x_of(end, top), x2=x_of(end, top), y1=y + 21, y2=y + 31, class_="span")
    yield circle(x_of(rate.value, top), y + 26, "dot", 4.5)


def cells(place: PoseSide, rate: Rate, names: Mapping[str, str]) -> list[str]:
    if rate.value is None:
        return [name_of(place, names), _("not shown"), "–", str(rate.n)]
    return [name_of(place, names), one_decimal(rate.value), f"{one_decimal(rate.low)} – {one_decimal(rate.high)}", str(rate.n)]
