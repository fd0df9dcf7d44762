"""What lies around the body: mat, pillow, strap, towel, block, wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import cos, radians, sin
from typing import Any

from .camera import Camera
from .drawing import Stroke
from .flesh import Chain, Ellipsoid, Part
from .keyframes import place
from .outline import Contour
from .skeleton import Body
from .vectors import UPRIGHT, plus, spin, times

HALF, THICK, ROUND = 33.0, 1.5, 4.0
STRIPE = 7.0


def mat(view: Camera, written: Mapping[str, Any]) -> Iterator[Stroke]:
    low, high = written["from"], written["to"]
    if view.flat((0.0, 0.0, -THICK))[1] > 0.5:  # from straight above a mat has no thickness
        yield Stroke("mat", "edge", (sheet(view, low, high, -THICK),), smooth=False)
    yield Stroke("mat", "mat", (sheet(view, low, high, 0.0),), smooth=False)
    for y in (low + STRIPE, high - STRIPE):
        yield Stroke("mat", "edge", (tuple(view.point((x, y, 0.0)) for x in (1 - HALF, HALF - 1)),), smooth=False, filled=False, width=1.6)


def sheet(view: Camera, low: float, high: float, z: float) -> Contour:
    """A rectangle on the floor with its corners taken off."""
    corners = [(HALF, high, 0), (-HALF, high, 90), (-HALF, low, 180), (HALF, low, 270)]
    points = []
    for x, y, start in corners:
        cx, cy = x - ROUND * (1 if x > 0 else -1), y - ROUND * (1 if y == high else -1)
        points += [(cx + ROUND * cos(radians(start + turn)), cy + ROUND * sin(radians(start + turn))) for turn in (0, 30, 60, 90)]
    return tuple(view.point((x, y, z)) for x, y in points)


def wall(view: Camera, written: Mapping[str, Any]) -> Iterator[Stroke]:
    if written:
        y, half, high = written["y"], written["half"], written["high"]
        for tone, back in (("edge", -THICK), ("mat", 0.0)):
            corners = ((-half, y + back, 0.0), (half, y + back, 0.0), (half, y + back, high), (-half, y + back, high))
            yield Stroke("wall", tone, (tuple(view.point(corner) for corner in corners),), smooth=False)


def parts(written: Sequence[Mapping[str, Any]], body: Body) -> list[Part]:
    return [Part(prop["name"], prop.get("tone", "prop"), SHAPES[prop["kind"]](prop, body), roundness=6) for prop in written]


def cushion(prop: Mapping[str, Any], body: Body) -> tuple[Chain, ...]:
    """A row of flat ellipsoids, as wide as it is long, along its own x axis."""
    wide, deep, high = prop["size"]
    x, y, z = spin(UPRIGHT[2], prop.get("turn", 0.0))
    end = min(deep, high) / 2
    axes = (times(x, end * 0.8), times(y, deep / 2), times(z, high / 2))
    middle = place(body, prop["at"])
    reach = wide / 2 - end * 0.8
    return (tuple(Ellipsoid(plus(middle, times(x, reach * share)), axes) for share in (-1.0, -0.4, 0.4, 1.0)),)


def strap(prop: Mapping[str, Any], body: Body) -> tuple[Chain, ...]:
    """A band from point to point."""
    half = prop.get("wide", 2.4) / 2
    beads = [
        Ellipsoid(place(body, point), (times(UPRIGHT[0], half), times(UPRIGHT[1], half), times(UPRIGHT[2], half)))
        for point in prop["along"]
    ]
    return tuple(pairwise(beads))


SHAPES = {"cushion": cushion, "strap": strap}
