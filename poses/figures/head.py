"""The head: which way it looks must read from hair, nose and ear alone."""

from __future__ import annotations

from collections.abc import Iterator

from .camera import Camera
from .drawing import Stroke
from .flesh import Ellipsoid, Part, written
from .hair import cap
from .outline import silhouette
from .skeleton import SIDES, Body
from .vectors import carry, dot, times, unit


def part(body: Body) -> Part:
    return Part("head", "skin", ((solid(body, "skull"), solid(body, "jaw")),))


def solid(body: Body, name: str, side: float = 1.0) -> Ellipsoid:
    shape = written()["head"]
    (x, y, z), halves = shape[name]
    joint = body["head"]
    right, up, front = (times(axis, half * shape["size"]) for axis, half in zip(joint.frame, halves, strict=True))
    return Ellipsoid(joint.point(times((x * side, y, z), shape["size"])), (right, up, front))


def strokes(body: Body, view: Camera) -> Iterator[Stroke]:
    skin = silhouette([view.ellipse(solid(body, "skull")), view.ellipse(solid(body, "jaw"))])
    nose, knot = (silhouette([view.ellipse(solid(body, name))]) for name in ("nose", "bun"))
    growth = written()["head"]["hairline"]
    hair = cap(solid(body, "hair"), view, unit(growth["towards"]), growth["from"])
    knot_in_front = view.depth(solid(body, "bun").at) > view.depth(solid(body, "skull").at)
    yield Stroke("head", "hair", (knot, *hair, skin, nose), halo=True)
    yield Stroke("head", "skin", (skin, nose))
    yield Stroke("hair", "hair", hair)
    if knot_in_front:
        yield Stroke("hair", "hair", (knot,), halo=True)
    yield from features(body, view)


def features(body: Body, view: Camera) -> Iterator[Stroke]:
    """Closed eyes, nose and mouth, each as long as its side of the face is seen."""
    axes = body["head"].frame
    for side in SIDES.values():
        if dot(view.axes[2], axes[0]) * side > -0.05:
            shell = silhouette([view.ellipse(solid(body, "ear", side))])
            yield Stroke("ear", "skin", (shell,))
            yield Stroke("ear", "feature", (shell,), filled=False, width=0.4 * view.scale)
        x, y, z = unit(written()["head"]["eyes_look"])
        if dot(view.axes[2], carry(axes, (x * side, y, z))) > 0.2:
            yield line("eye", 0.7, body, view, side)
    if dot(view.axes[2], axes[2]) > 0.45:
        yield line("nose", 0.55, body, view)
        yield line("mouth", 0.65, body, view)


def line(name: str, width: float, body: Body, view: Camera, side: float = 1.0) -> Stroke:
    shape = written()["head"]
    points = (times((x * side, y, z), shape["size"]) for x, y, z in shape["lines"][name])
    drawn = tuple(view.point(body["head"].point(point)) for point in points)
    return Stroke(name, "feature", (drawn,), filled=False, width=width * view.scale)
