"""Figures that carry how many answers they rest on and the days they span; what is not known is None, never 0."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, sqrt
from typing import Final

from athletes.rules.progress.records import Window

TWO_SIDED_95: Final = 1.959963984540054
SMALLEST_SHOWN_GROUP: Final = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, the number of answers behind it, and its window."""

    value: float | None
    n: int
    window: Window


@dataclass(frozen=True, slots=True)
class Rate:
    """A percentage with its 95 % interval; all three are None in a group too small to show."""

    value: float | None
    low: float | None
    high: float | None
    n: int
    window: Window


def wilson_interval(successes: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of a proportion, in percent; honest at 0 and at n, where the plain one has no width."""
    square = TWO_SIDED_95**2
    share = successes / n
    centre = (share + square / (2 * n)) / (1 + square / n)
    reach = TWO_SIDED_95 * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    # rounding must not push the interval past the share itself: at 0 and at n they meet
    low, high = min(centre - reach, share), max(centre + reach, share)
    return 100 * max(low, 0.0), 100 * min(high, 1.0)


def rate(successes: int, n: int, window: Window, *, smallest: int = SMALLEST_SHOWN_GROUP) -> Rate:
    """How often, of n; hidden in groups under ten, where a figure says more about a person than about a pose."""
    if n < max(smallest, 1):
        return Rate(None, None, None, n, window)
    low, high = wilson_interval(successes, n)
    return Rate(100 * successes / n, low, high, n, window)


def percentage(part: float, whole: float, n: int, window: Window) -> Figure:
    """A share of what was asked, at most 100; of nothing asked there is no share."""
    return Figure(min(100 * part / whole, 100.0) if whole else None, n, window)


def percentile(values: Iterable[float], share: float) -> float | None:
    """Interpolated between neighbours, as percentile_cont of PostgreSQL does, so that both ways of counting agree."""
    ordered = sorted(values)
    if not ordered:
        return None
    position = share * (len(ordered) - 1)
    below, above = ordered[floor(position)], ordered[ceil(position)]
    return below + (above - below) * (position - floor(position))


def median(values: Iterable[float]) -> float | None:
    return percentile(values, 0.5)
