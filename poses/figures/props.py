"""What lies around the body: mat, pillow, strap, towel, block, wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import cos, radians, sin
from typing import Any

from .camera import Camera
from .drawing import Stroke
from .flesh import Part
from .outline import Contour
from .skeleton import Body

HALF, THICK, ROUND = 33.0, 1.5, 4.0
STRIPE = 7.0


def mat(view: Camera, written: Mapping[str, Any]) -> Iterator[Stroke]:
    low, high = written.get("from", -90.0), written.get("to", 90.0)
    yield Stroke("mat", "edge", (sheet(view, low, high, -THICK),), smooth=False)
    yield Stroke("mat", "mat", (sheet(view, low, high, 0.0),), smooth=False)
    for y in (low + STRIPE, high - STRIPE):
        yield Stroke("mat", "edge", (tuple(view.point((x, y, 0.0)) for x in (-HALF, HALF)),), smooth=False, filled=False, width=1.6)


def sheet(view: Camera, low: float, high: float, z: float) -> Contour:
    """A rectangle on the floor with its corners taken off."""
    corners = [(HALF, high, 0), (-HALF, high, 90), (-HALF, low, 180), (HALF, low, 270)]
    points = []
    for x, y, start in corners:
        cx, cy = x - ROUND * (1 if x > 0 else -1), y - ROUND * (1 if y == high else -1)
        points += [(cx + ROUND * cos(radians(start + turn)), cy + ROUND * sin(radians(start + turn))) for turn in (0, 30, 60, 90)]
    return tuple(view.point((x, y, z)) for x, y in points)


def parts(written: Sequence[Mapping[str, Any]], body: Body) -> list[Part]:
    return []
