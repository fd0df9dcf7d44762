"""The head: which way it looks must read from hair, nose and ear alone."""

from __future__ import annotations

from collections.abc import Iterator

from .camera import Camera
from .drawing import Stroke
from .flesh import Ellipsoid, Part, written
from .hair import cap
from .outline import Contour, silhouette
from .skeleton import SIDES, Body
from .vectors import Vector, carry, dot, times, unit

LIDS = ((5.1, 8.6, 6.9), (3.4, 7.4, 8.9), (1.7, 8.2, 9.2))
NOSE = ((0.0, 8.0, 9.6), (0.6, 6.4, 10.9), (0.0, 5.2, 10.4), (-1.1, 5.2, 10.0))
MOUTH = ((-1.9, 2.3, 9.0), (0.0, 1.8, 9.3), (1.9, 2.3, 9.0))
EYES_LOOK = unit((0.45, 0.1, 0.9))


def part(body: Body) -> Part:
    return Part("head", "skin", ((solid(body, "skull"), solid(body, "jaw")),))


def solid(body: Body, name: str, side: float = 1.0) -> Ellipsoid:
    (x, y, z), (wide, high, deep) = written()["head"][name]
    joint = body["head"]
    axes = joint.frame
    return Ellipsoid(joint.point((x * side, y, z)), (times(axes[0], wide), times(axes[1], high), times(axes[2], deep)))


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
        x, y, z = EYES_LOOK
        if dot(view.axes[2], carry(axes, (x * side, y, z))) > 0.2:
            yield drawn("eye", tuple((x * side, y, z) for x, y, z in LIDS), 0.65, body, view)
    if dot(view.axes[2], axes[2]) > 0.45:
        yield drawn("nose", NOSE, 0.5, body, view)
        yield drawn("mouth", MOUTH, 0.6, body, view)


def drawn(name: str, points: tuple[Vector, ...], width: float, body: Body, view: Camera) -> Stroke:
    line: Contour = tuple(view.point(body["head"].point(point)) for point in points)
    return Stroke(name, "feature", (line,), filled=False, width=width * view.scale)
