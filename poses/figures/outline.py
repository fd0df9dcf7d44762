"""The silhouette of a chain of ellipses: along one side, round the end, back along the other.

A contour is the control polygon of a closed quadratic B-spline, so its few points draw a smooth line.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import atan2, cos, pi, sin

from .camera import Ellipse, Point

Contour = tuple[Point, ...]
Gap = tuple[float, float]  # the angles of the two outer tangents' normals between neighbours
CAP = 3


def normal(angle: float) -> Point:
    return (cos(angle), sin(angle))


def silhouette(chain: Sequence[Ellipse], cap: int = CAP) -> Contour:
    chain = visible(chain)
    if len(chain) == 1:
        return tuple(arc(chain[0], 0.0, -2 * pi, 6))
    gaps = [tangents(a, b) for a, b in pairwise(chain)]
    left, right = [gap[0] for gap in gaps], [gap[1] for gap in gaps]
    points = side(chain, left)
    points += arc(chain[-1], left[-1], below(right[-1], left[-1]), cap)
    points += side(chain[::-1], right[::-1])
    points += arc(chain[0], right[0], below(left[0], right[0]), cap)
    return tuple(points)


def below(angle: float, start: float) -> float:
    """The same direction, reached from `start` by turning clockwise."""
    while angle > start:
        angle -= 2 * pi
    return angle


def visible(chain: Sequence[Ellipse]) -> list[Ellipse]:
    """Without what disappears in a neighbour, as in a limb that points at the viewer."""
    kept = list(chain)
    index = 0
    while index < len(kept) - 1:
        hidden = swallowed(kept[index], kept[index + 1])
        if hidden is None:
            index += 1
        else:
            kept.remove(hidden)
            index = max(0, index - 1)
    return kept


def swallowed(a: Ellipse, b: Ellipse) -> Ellipse | None:
    ahead = atan2(b.at[1] - a.at[1], b.at[0] - a.at[0])
    if rise(a, b, ahead) <= 0:
        return b
    return a if rise(a, b, ahead + pi) >= 0 else None


def rise(a: Ellipse, b: Ellipse, angle: float) -> float:
    return b.height(normal(angle)) - a.height(normal(angle))


def tangents(a: Ellipse, b: Ellipse) -> Gap:
    ahead = atan2(b.at[1] - a.at[1], b.at[0] - a.at[0])
    return tangent(a, b, ahead, pi), tangent(a, b, ahead, -pi)


def tangent(a: Ellipse, b: Ellipse, ahead: float, sweep: float) -> float:
    """Where both reach equally far: found by halving."""
    low, high = 0.0, 1.0
    for _ in range(18):
        mid = (low + high) / 2
        low, high = (mid, high) if rise(a, b, ahead + sweep * mid) > 0 else (low, mid)
    return ahead + sweep * low


def side(chain: Sequence[Ellipse], normals: Sequence[float]) -> list[Point]:
    """One touching point for each inner ellipse."""
    points = []
    for ellipse, before, after in zip(chain[1:-1], normals, normals[1:], strict=False):
        x, y = cos(before) + cos(after), sin(before) + sin(after)
        points.append(touch(ellipse, atan2(y, x)))
    return points


def touch(ellipse: Ellipse, angle: float) -> Point:
    x, y = ellipse.support(normal(angle))
    return (ellipse.at[0] + x, ellipse.at[1] + y)


def arc(ellipse: Ellipse, start: float, end: float, steps: int) -> list[Point]:
    """The corners of the tangents around an ellipse, evenly on the circle it is stretched from: the spline touches it between them."""
    first, last = ellipse.unstretched(normal(start)), ellipse.unstretched(normal(end))
    last = below(last, first) if end > start - 2 * pi else first - 2 * pi
    half = (last - first) / steps / 2
    return [ellipse.stretched(first + half * (2 * index + 1), 1 / cos(half)) for index in range(steps)]
