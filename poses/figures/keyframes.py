"""From what is written in a pose's file to a posture: angles first, then feet, then hands, then where they point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .angles import turn
from .reaching import limb, reach
from .skeleton import BONES, Body, Posture, stand
from .vectors import UPRIGHT, Frame, Vector, compose, cross, facing, inverse, minus, plus, times

Written = Mapping[str, Any]
ENDS = ("left_foot", "right_foot", "left_hand", "right_hand")  # hands may reach for legs, so they come last
BULGES: Mapping[str, Vector] = {"foot": (0, 0, 1), "hand": (0, 0, -1)}


def merged(base: Written, change: Written) -> dict[str, Any]:
    """A keyframe says only what it changes; `null` takes something away."""
    result = dict(base)
    for key, value in change.items():
        if isinstance(value, Mapping) and isinstance(result.get(key), Mapping):
            result[key] = merged(result[key], value)
        elif value is None:
            result.pop(key, None)
        else:
            result[key] = value
    return result


def vector(numbers: Sequence[float]) -> Vector:
    x, y, z = numbers
    return (float(x), float(y), float(z))


def place(body: Body, where: Any) -> Vector:
    """A point in the world, or one that goes with a bone."""
    if isinstance(where, Mapping):
        anchor = body[where["bone"]].point(vector(where.get("at", (0, 0, 0))))
        return plus(anchor, vector(where.get("then", (0, 0, 0))))
    return vector(where)


def posture(written: Written) -> Posture:
    angles = written.get("angles", {})
    turns = {bone: turn(bone, angles.get(bone, {})) for bone in BONES}
    at = vector(written["at"])
    turns |= aimed(Posture(at, turns), written, ("head",))
    for end in ENDS:
        turns |= reached(Posture(at, turns), written, end)
        turns |= aimed(Posture(at, turns), written, (end,))
    return Posture(at, turns)


def reached(so_far: Posture, written: Written, end: str) -> dict[str, Frame]:
    goal = written.get("reach", {}).get(end)
    if goal is None:
        return {}
    body = stand(so_far)
    upper, _, _ = limb(end)
    carrier = body[BONES[upper].carrier or ""]
    bulge = vector(goal.get("bulge", BULGES[end.split("_")[1]]))
    return reach(carrier, body[upper].at, end, place(body, goal["to"]), bulge)


def aimed(so_far: Posture, written: Written, ends: Sequence[str]) -> dict[str, Frame]:
    body = stand(so_far)
    turns = {}
    for end in ends:
        aim = written.get("aim", {}).get(end)
        if aim is not None:
            carrier = body[BONES[end].carrier or ""]
            turns[end] = compose(inverse(carrier.frame), heading(end, body, aim))
    return turns


def heading(end: str, body: Body, aim: Written) -> Frame:
    """How head, hand or foot is turned in the world."""
    directions = {key: direction(end, body, value) for key, value in aim.items()}
    if end == "head":
        return facing(directions["crown"], directions["face"])
    if end.endswith("foot"):
        return facing(times(directions["sole"], -1), directions["toes"])
    back = times(directions["fingers"], -1)
    inwards = times(directions["palm"], -1 if end == "left_hand" else 1)
    return facing(back, cross(inwards, back))


def direction(end: str, body: Body, value: Any) -> Vector:
    """A direction in the world, or towards a point that goes with a bone."""
    return minus(place(body, value), body[end].at) if isinstance(value, Mapping) else vector(value)


__all__ = ["UPRIGHT", "Posture", "merged", "place", "posture", "vector"]
