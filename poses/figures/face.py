"""The head: which way it looks must read from hair, nose and ear alone."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin, sqrt

from .camera import Camera
from .drawing import Stroke
from .flesh import Ellipsoid, Part, written
from .outline import Contour, silhouette
from .skeleton import SIDES, Body
from .vectors import Vector, carry, cross, dot, inverse, length, plus, times, unit

STEPS = 20


def solid(body: Body, name: str, *, side: float = 1.0, grow: float = 1.0) -> Ellipsoid:
    (x, y, z), (wide, high, deep) = written()["head"][name]
    joint = body["head"]
    axes = joint.frame
    return Ellipsoid(
        joint.point((x * side, y, z)), (times(axes[0], wide * grow), times(axes[1], high * grow), times(axes[2], deep * grow))
    )


def part(body: Body) -> Part:
    return Part("head", "skin", ((solid(body, "skull"), solid(body, "jaw")),))


def strokes(body: Body, view: Camera) -> Iterator[Stroke]:
    skull, jaw, bun = solid(body, "skull"), solid(body, "jaw"), solid(body, "bun")
    nose = solid(body, "nose")
    hair = hairline(body, view)
    knot = silhouette([view.ellipse(bun)])
    skin = silhouette([view.ellipse(skull), view.ellipse(jaw)])
    tip = silhouette([view.ellipse(nose)])
    behind = view.depth(bun.at) < view.depth(skull.at)
    yield Stroke("head", "hair", (knot, *hair, skin, tip), halo=True)
    if not behind:
        yield Stroke("head", "skin", (skin, tip))
        yield Stroke("hair", "hair", hair)
        yield Stroke("bun", "hair", (knot,), halo=True)
    else:
        yield Stroke("head", "skin", (skin, tip))
        yield Stroke("hair", "hair", hair)
    yield from features(body, view)


def hairline(body: Body, view: Camera) -> tuple[Contour, ...]:
    rule = written()["head"]["hairline"]
    return cap(solid(body, "hair"), view, unit(tuple(rule["towards"])), rule["from"])


def cap(scalp: Ellipsoid, view: Camera, pole: Vector, start: float) -> tuple[Contour, ...]:
    """The visible part of an ellipsoid's cap. It is found on the unit sphere from which the ellipsoid is stretched."""
    towards = unit((dot(view.axes[2], scalp.axes[0]) / dot(scalp.axes[0], scalp.axes[0]),
                    dot(view.axes[2], scalp.axes[1]) / dot(scalp.axes[1], scalp.axes[1]),
                    dot(view.axes[2], scalp.axes[2]) / dot(scalp.axes[2], scalp.axes[2])))
    # lengths of the axes matter: the sphere's normal is the ellipsoid's, stretched back
    towards = unit(tuple(dot(view.axes[2], axis) / length(axis) ** 2 for axis in scalp.axes))
    rim = circle(towards, 0.0)
    edge = circle(pole, start)
    rim_in = [dot(p, pole) > start for p in rim]
    edge_in = [dot(p, towards) > 0 for p in edge]

    def flat(points: list[Vector]) -> Contour:
        return tuple(view.point(plus(scalp.at, carry(scalp.axes, p))) for p in points)

    if not any(edge_in):
        return (flat(rim),) if dot(pole, towards) > start else ()
    if all(edge_in):
        return (flat(edge),) if dot(pole, towards) > 0 else (flat(rim), flat(edge))
    outer, inner = run(rim, rim_in), run(edge, edge_in)
    if outer and length(plus(outer[-1], times(inner[0], -1))) > length(plus(outer[-1], times(inner[-1], -1))):
        inner = inner[::-1]
    return (flat(clockwise([*outer, *inner])),)


def clockwise(points: list[Vector]) -> list[Vector]:
    return points


def circle(pole: Vector, height: float, steps: int = STEPS) -> list[Vector]:
    """A circle of latitude on the unit sphere."""
    other = (1.0, 0.0, 0.0) if abs(pole[0]) < 0.8 else (0.0, 1.0, 0.0)
    u = unit(cross(pole, other))
    v = cross(pole, u)
    r = sqrt(1 - height * height)
    return [
        plus(times(pole, height), plus(times(u, r * cos(2 * pi * i / steps)), times(v, r * sin(2 * pi * i / steps)))) for i in range(steps)
    ]


def run(points: list[Vector], inside: list[bool]) -> list[Vector]:
    """The one stretch of a closed line that lies inside, from its beginning to its end."""
    count = len(points)
    starts = [i for i in range(count) if inside[i] and not inside[i - 1]]
    if not starts:
        return points if all(inside) else []
    first = starts[0]
    taken = []
    for step in range(count):
        if not inside[(first + step) % count]:
            break
        taken.append(points[(first + step) % count])
    return taken


def features(body: Body, view: Camera) -> Iterator[Stroke]:
    joint = body["head"]
    for side in SIDES.values():
        if dot(view.axes[2], times(joint.frame[0], side)) > -0.05:
            yield Stroke("ear", "feature", (silhouette([view.ellipse(solid(body, "ear", side=side))]),), opacity=0.55)
        yield from lid(body, view, side)
    if dot(view.axes[2], joint.frame[2]) > 0.25:
        yield Stroke("nose", "feature", (tuple(view.point(joint.point(p)) for p in ((0, 8, 9.6), (0.6, 6.4, 10.9), (0, 5.2, 10.4), (-1.1, 5.2, 10))),),
                     filled=False, width=0.5 * view.scale, opacity=.7)
        yield Stroke("mouth", "feature", (tuple(view.point(joint.point(p)) for p in ((-1.9, 2.3, 9), (0, 1.8, 9.3), (1.9, 2.3, 9))),),
                     filled=False, width=0.6 * view.scale)


def lid(body: Body, view: Camera, side: float) -> Iterator[Stroke]:
    joint = body["head"]
    outwards = carry(joint.frame, unit((0.45 * side, 0.1, 0.9)))
    if dot(view.axes[2], outwards) > 0.2:
        curve = ((4.4, 8.6, 7.9), (3.2, 7.5, 8.8), (1.7, 8.2, 9.2))
        yield Stroke("eye", "feature", (tuple(view.point(joint.point((x * side, y, z))) for x, y, z in curve),), filled=False, width=0.65 * view.scale)


__all__ = ["inverse", "part", "strokes"]
