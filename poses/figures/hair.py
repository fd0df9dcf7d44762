"""Hair: the part of a stretched sphere beyond a plane, as far as the camera sees it."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, pi, sin, sqrt

from .camera import Camera
from .flesh import Ellipsoid
from .outline import Contour
from .vectors import Vector, across, carry, cross, dot, length, minus, plus, times, unit

STEPS = 10


def cap(scalp: Ellipsoid, view: Camera, pole: Vector, start: float) -> tuple[Contour, ...]:
    """What can be seen of the cap around `pole`. It is found on the unit sphere from which the scalp is stretched."""
    x, y, z = (dot(view.axes[2], axis) / dot(axis, axis) for axis in scalp.axes)
    return tuple(
        tuple(view.point(plus(scalp.at, carry(scalp.axes, point))) for point in points) for points in seen(unit((x, y, z)), pole, start)
    )


def seen(towards: Vector, pole: Vector, start: float) -> list[list[Vector]]:
    tips = crossings(towards, pole, start)
    if tips is not None:
        rim = way(towards, 0.0, tips, lambda point: dot(point, pole) > start)
        edge = way(pole, start, tips[::-1], lambda point: dot(point, towards) > 0)
        return [[tips[0], *rim, tips[1], tips[1], *edge, tips[0]]]
    if dot(pole, towards) > 0:
        return [circle(towards, 0.0) if start < 0 else circle(pole, start)]
    # it looks away: a wreath around the face, or nothing
    return [circle(towards, 0.0), circle(pole, start)] if start < 0 else []


def crossings(towards: Vector, pole: Vector, start: float) -> tuple[Vector, Vector] | None:
    """Where the edge of the cap passes the rim of what can be seen."""
    aside = across(pole, towards)
    reach = length(aside)
    if reach <= abs(start):
        return None
    along = times(aside, start / reach**2)
    sideways = times(cross(towards, aside), sqrt(1 - (start / reach) ** 2) / reach)
    return minus(along, sideways), plus(along, sideways)


def way(axis: Vector, height: float, tips: tuple[Vector, ...], wanted: Callable[[Vector], bool]) -> list[Vector]:
    """Along a circle of latitude from tip to tip, on the wanted side."""
    first, last = (minus(tip, times(axis, height)) for tip in tips)
    angle = atan2(dot(last, cross(axis, first)), dot(last, first)) % (2 * pi)
    return arc(axis, height, tips[0], angle if wanted(turned(axis, height, tips[0], angle / 2)) else angle - 2 * pi)


def arc(axis: Vector, height: float, start: Vector, sweep: float) -> list[Vector]:
    return [turned(axis, height, start, sweep * step / STEPS) for step in range(1, STEPS)]


def turned(axis: Vector, height: float, start: Vector, angle: float) -> Vector:
    middle = times(axis, height)
    first = minus(start, middle)
    return plus(middle, plus(times(first, cos(angle)), times(cross(axis, first), sin(angle))))


def circle(pole: Vector, height: float) -> list[Vector]:
    """A whole circle of latitude."""
    aside = unit(across((1.0, 0.0, 0.0) if abs(pole[0]) < 0.8 else (0.0, 1.0, 0.0), pole))
    start = plus(times(pole, height), times(aside, sqrt(1 - height * height)))
    return [start, *arc(pole, height, start, -2 * pi)]
