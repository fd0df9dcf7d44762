"""From what is written in a pose's file to a posture: angles first, then feet, then hands, then where they point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .angles import turn
from .reaching import limb, reach
from .skeleton import BONES, Body, Posture, stand
from .vectors import Frame, Vector, compose, cross, facing, inverse, minus, times

Written = Mapping[str, Any]
ENDS = ("left_foot", "right_foot", "left_hand", "right_hand")  # hands may reach for legs, so they come last
KNEES_UP, ELBOWS_DOWN = (0, 0, 1), (0, 0, -1)


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
        return body[where["bone"]].point(vector(where.get("at", (0, 0, 0))))
    return vector(where)


def posture(written: Written) -> Posture:
    angles = written.get("angles", {})
    held = Posture(vector(written["at"]), {bone: turn(bone, angles.get(bone, {})) for bone in BONES})
    held = held.turned(aimed(held, written, "head"))
    for end in ENDS:
        held = held.turned(reached(held, written, end))
        held = held.turned(aimed(held, written, end))
    return held


def reached(held: Posture, written: Written, end: str) -> dict[str, Frame]:
    goal = written.get("reach", {}).get(end)
    if goal is None:
        return {}
    body = stand(held)
    upper, _ = limb(end)
    bulge = goal.get("bulge", KNEES_UP if end.endswith("foot") else ELBOWS_DOWN)
    return reach(body[BONES[upper].carrier or ""], body[upper].at, end, place(body, goal["to"]), vector(bulge))


def aimed(held: Posture, written: Written, end: str) -> dict[str, Frame]:
    aim = written.get("aim", {}).get(end)
    if aim is None:
        return {}
    body = stand(held)
    return {end: compose(inverse(body[BONES[end].carrier or ""].frame), heading(end, body, aim))}


def heading(end: str, body: Body, aim: Written) -> Frame:
    """How head, hand or foot is turned in the world."""
    directions = {key: direction(end, body, value) for key, value in aim.items()}
    if end == "head":
        return facing(directions["crown"], directions["face"])
    if end.endswith("foot"):
        return facing(times(directions["sole"], -1), directions["toes"])
    back = times(directions["fingers"], -1)
    outwards = times(directions["palm"], -1 if end == "left_hand" else 1)
    return facing(back, cross(outwards, back))


def direction(end: str, body: Body, value: Any) -> Vector:
    """A direction in the world, or towards a point that goes with a bone."""
    return minus(place(body, value), body[end].at) if isinstance(value, Mapping) else vector(value)
