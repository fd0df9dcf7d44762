"""Which way two bones turn so that a hand or a foot arrives where it should."""

from __future__ import annotations

from math import atan2, degrees, sqrt

from .skeleton import BONES, Joint
from .vectors import UPRIGHT, Frame, Vector, across, compose, dot, facing, inverse, length, minus, plus, spin, times, unit

ALMOST_STRAIGHT = 0.9995


def limb(end: str) -> tuple[str, str]:
    """The upper and the lower bone that carry a hand or a foot."""
    lower = BONES[end].carrier or ""
    return BONES[lower].carrier or "", lower


def middle(start: Vector, goal: Vector, lengths: tuple[float, float], bulge: Vector) -> Vector:
    """Where knee or elbow comes to lie: on the side of `bulge`. What is too far is reached for with an almost straight limb."""
    first, second = lengths
    direction = unit(minus(goal, start))
    distance = min(length(minus(goal, start)), (first + second) * ALMOST_STRAIGHT)
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    aside = sqrt(max(0.0, first**2 - along**2))
    return plus(plus(start, times(direction, along)), times(unit(across(bulge, direction)), aside))


def reach(carrier: Joint, start: Vector, end: str, goal: Vector, bulge: Vector) -> dict[str, Frame]:
    """The turns of both bones. A knee folds backwards and an elbow forwards, whatever is asked."""
    upper, lower = limb(end)
    hinge = middle(start, goal, (length(BONES[lower].start), length(BONES[end].start)), bulge)
    front = bulge if end.endswith("foot") else times(bulge, -1)
    frame = facing(minus(start, hinge), front)
    return {upper: compose(inverse(carrier.frame), frame), lower: spin(UPRIGHT[0], fold(frame, unit(minus(goal, hinge))))}


def fold(upper: Frame, direction: Vector) -> float:
    """The turn about the hinge, in degrees, that lays the lower bone along a direction."""
    return degrees(atan2(-dot(direction, upper[2]), -dot(direction, upper[1])))
