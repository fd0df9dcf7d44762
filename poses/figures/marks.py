"""What is drawn on and around the body: shadow, the place where it is felt, and arrows for movement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import atan2, cos, sin
from typing import Any

from .camera import Camera, Point
from .drawing import Stroke
from .flesh import Ellipsoid, Part
from .keyframes import place
from .outline import Contour, silhouette
from .skeleton import Body
from .vectors import length

ARROW = 5.0
BARB = 15.0
HIGH = 34.0
SLANT = (0.12, -0.1)  # how far a shadow falls aside, for each centimetre of height


def shadow(pieces: Sequence[Part], view: Camera) -> Iterator[Stroke]:
    contours = tuple(silhouette([view.ellipse(dropped(e)) for e in ends], 2) for ends in low(pieces))
    yield Stroke("shadow", "shade", contours, opacity=0.28)


def low(pieces: Sequence[Part]) -> Iterator[tuple[Ellipsoid, Ellipsoid]]:
    """What is near enough to the mat to darken it."""
    for piece in pieces:
        chain = piece.chains[-1 if piece.name.endswith("foot") else 0]
        if max(chain[0].at[2], chain[-1].at[2]) < HIGH and not piece.name.endswith(("sleeve", "neck")):
            yield chain[0], chain[-1]


def dropped(solid: Ellipsoid) -> Ellipsoid:
    x, y, z = solid.at
    wide = (length(solid.axes[0]) + length(solid.axes[2])) / 2
    return Ellipsoid((x + SLANT[0] * z, y + SLANT[1] * z, 0.0), ((wide, 0, 0), (0, wide, 0), (0, 0, 0.01)))


def felt(marks: Sequence[Mapping[str, Any]], done: Sequence[str], body: Body, view: Camera) -> Iterator[Stroke]:
    """A soft glow, painted upon its parts, so that what lies in front still hides it."""
    for mark in marks:
        if done[-1] in mark["upon"] and set(mark["upon"]) <= set(done):
            line = tuple(view.point(place(body, point)) for point in mark["along"])
            yield Stroke("felt", "felt", (line,), filled=False, width=mark["width"] * view.scale, soft=True)


def ghost(written: Mapping[str, Any], body: Body, view: Camera) -> Iterator[Stroke]:
    """A dashed line where the body was a moment ago."""
    if written:
        yield Stroke(
            "ghost", "ink", (tuple(view.point(place(body, point)) for point in written["along"]),), filled=False, width=2.2, dashed=True
        )


def arrows(written: Sequence[Mapping[str, Any]], body: Body, view: Camera) -> Iterator[Stroke]:
    for arrow in written:
        line = tuple(view.point(place(body, point)) for point in arrow["along"])
        for tone, width in (("ground", ARROW + 5), ("ink", ARROW)):
            yield Stroke("arrow", tone, (line, *barbs(line[-2], line[-1])), filled=False, width=width)


def barbs(before: Point, tip: Point) -> tuple[Contour, ...]:
    away = atan2(before[1] - tip[1], before[0] - tip[0])
    left, right = ((tip[0] + BARB * cos(away + turn), tip[1] + BARB * sin(away + turn)) for turn in (0.66, -0.66))
    return ((left, tip), (tip, right))
