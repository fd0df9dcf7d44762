"""Points, directions and rotations in three dimensions, as plain tuples.

x points to the person's left, y towards the head, z out of the front of the body: lying on the back, z is up.
"""

from __future__ import annotations

from math import acos, cos, pi, radians, sin, sqrt

Vector = tuple[float, float, float]
Frame = tuple[Vector, Vector, Vector]  # where the three axes point

UPRIGHT: Frame = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def plus(a: Vector, b: Vector) -> Vector:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Vector, b: Vector) -> Vector:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vector, factor: float) -> Vector:
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    return sqrt(dot(a, a))


def unit(a: Vector) -> Vector:
    return times(a, 1 / length(a))


def across(a: Vector, axis: Vector) -> Vector:
    """What of `a` stands square to the unit vector `axis`."""
    return minus(a, times(axis, dot(a, axis)))


def blend(a: Vector, b: Vector, share: float) -> Vector:
    return plus(times(a, 1 - share), times(b, share))


def carry(frame: Frame, local: Vector) -> Vector:
    """A vector given in a frame, as the world sees it."""
    return plus(plus(times(frame[0], local[0]), times(frame[1], local[1])), times(frame[2], local[2]))


def compose(outer: Frame, inner: Frame) -> Frame:
    return (carry(outer, inner[0]), carry(outer, inner[1]), carry(outer, inner[2]))


def inverse(frame: Frame) -> Frame:
    (a, b, c), (d, e, f), (g, h, i) = frame
    return ((a, d, g), (b, e, h), (c, f, i))


def spin(axis: Vector, degrees: float) -> Frame:
    """The rotation about a unit axis, counted as a right-handed screw."""
    angle = radians(degrees)
    near, far = cos(angle), 1 - cos(angle)

    def turned(v: Vector) -> Vector:
        swing = times(cross(axis, v), sin(angle))
        return plus(plus(times(v, near), swing), times(axis, dot(axis, v) * far))

    return (turned(UPRIGHT[0]), turned(UPRIGHT[1]), turned(UPRIGHT[2]))


def axis_and_angle(rotation: Frame) -> tuple[Vector, float]:
    (a, b, c), (d, e, f), (g, h, i) = rotation
    angle = acos(max(-1.0, min(1.0, (a + e + i - 1) / 2)))
    skew = (f - h, g - c, b - d)
    if length(skew) > 1e-6:
        return unit(skew), angle * 180 / pi
    # no turn at all, or half a turn, where the sense does not matter
    diagonal = (sqrt(max(0.0, (a + 1) / 2)), sqrt(max(0.0, (e + 1) / 2)), sqrt(max(0.0, (i + 1) / 2)))
    return (UPRIGHT[0], 0.0) if angle < 1 else (unit(diagonal), 180.0)


def between(start: Frame, end: Frame, share: float) -> Frame:
    """The shortest turn from one rotation to another, at a share of its way."""
    axis, angle = axis_and_angle(compose(inverse(start), end))
    return compose(start, spin(axis, angle * share))


def facing(y: Vector, towards: Vector) -> Frame:
    """The frame whose y axis is given and whose z axis leans as near to `towards` as it can."""
    y = unit(y)
    z = unit(across(towards, y))
    return (cross(y, z), y, z)
