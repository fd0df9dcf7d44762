"""Which way two bones turn so that a hand or a foot arrives where it should."""

from __future__ import annotations

from math import sqrt

from .skeleton import BONES, Joint
from .vectors import Frame, Vector, across, compose, dot, facing, inverse, length, minus, plus, spin, times, unit

Turns = dict[str, Frame]
X: Vector = (1.0, 0.0, 0.0)


def limb(end: str) -> tuple[str, str, str]:
    """The two bones that carry a hand or a foot, and itself."""
    lower = BONES[end].carrier
    upper = BONES[lower or ""].carrier
    if lower is None or upper is None:
        raise ValueError(f"{end} is not carried by two bones")
    return upper, lower, end


def middle(start: Vector, goal: Vector, lengths: tuple[float, float], bulge: Vector) -> Vector:
    """Where knee or elbow comes to lie: on the side of `bulge`. What is too far is reached for with an almost straight limb."""
    first, second = lengths
    direction = unit(minus(goal, start))
    distance = min(length(minus(goal, start)), (first + second) * 0.9995)
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    aside = sqrt(max(0.0, first**2 - along**2))
    return plus(plus(start, times(direction, along)), times(unit(across(bulge, direction)), aside))


def reach(carrier: Joint, start: Vector, end: str, goal: Vector, bulge: Vector) -> Turns:
    """The turns of the upper and lower bone. A knee folds backwards and an elbow forwards, whatever is asked."""
    upper, lower, _ = limb(end)
    lengths = (length(BONES[lower].start), length(BONES[end].start))
    hinge = middle(start, goal, lengths, bulge)
    front = bulge if end.endswith("foot") else times(bulge, -1)
    thigh = facing(minus(start, hinge), front)
    direction = unit(minus(goal, hinge))
    bend = spin(X, degrees_between(thigh, direction))
    return {upper: compose(inverse(carrier.frame), thigh), lower: bend}


def degrees_between(frame: Frame, direction: Vector) -> float:
    """The turn about the hinge that lays the lower bone along a direction."""
    from math import atan2, degrees

    return degrees(atan2(-dot(direction, frame[2]), -dot(direction, frame[1])))
