"""What lies around the body: mat, pillow, strap, towel, block, wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .camera import Camera
from .drawing import Stroke
from .flesh import Part
from .skeleton import Body

WIDE, LONG, THICK = 35.0, 98.0, 1.6


def mat(view: Camera, written: Mapping[str, Any]) -> Iterator[Stroke]:
    cy = written.get("y", 0)
    corners = [(-WIDE, cy - LONG), (WIDE, cy - LONG), (WIDE, cy + LONG), (-WIDE, cy + LONG)]
    low = tuple(view.point((x, y, -THICK)) for x, y in corners)
    top = tuple(view.point((x, y, 0.0)) for x, y in corners)
    yield Stroke("mat", "edge", (low,), smooth=False)
    yield Stroke("mat", "mat", (top,), smooth=False)


def parts(written: Sequence[Mapping[str, Any]], body: Body) -> list[Part]:
    return []
