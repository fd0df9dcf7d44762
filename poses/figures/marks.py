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

GLOW = (1.0, 0.7, 0.4)
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
    """A soft glow: the same line, laid over itself ever thinner. Painted upon its parts, so that what lies in front still hides it."""
    for mark in marks:
        if done[-1] in mark["upon"] and set(mark["upon"]) <= set(done):
            line = tuple(view.point(place(body, point)) for point in mark["along"])
            for share in GLOW:
                yield Stroke("felt", "felt", (line,), filled=False, width=mark["width"] * view.scale * share, opacity=0.36)


def ghost(written: Mapping[str, Any], body: Body, view: Camera) -> Iterator[Stroke]:
    """A dashed line where the body was a moment ago."""
    if written:
        yield Stroke("ghost", "ink", (tuple(view.point(place(body, point)) for point in written["along"]),), filled=False, width=2.2, dashed=True)


def arrows(written: Sequence[Mapping[str, Any]], body: Body, view: Camera) -> Iterator[Stroke]:
    for arrow in written:
        line = curve([view.point(place(body, point)) for point in arrow["along"]])
        for tone, width in (("ground", ARROW + 5), ("ink", ARROW)):
            yield Stroke("arrow", tone, (line, barbs(line[-3], line[-1])), smooth=False, filled=False, width=width)


def curve(points: Sequence[Point], steps: int = 4) -> Contour:
    """The open B-spline through the middles of the inner points, as a fine polygon."""
    middles = [points[0], *(middle(a, b) for a, b in zip(points[1:-1], points[2:-1], strict=False)), points[-1]]
    line = [points[0]]
    for start, control, end in zip(middles, points[1:-1], middles[1:], strict=False):
        line += [bent(start, control, end, step / steps) for step in range(1, steps + 1)]
    return tuple(line) if len(points) > 2 else (points[0], middle(*points), points[1])


def middle(a: Point, b: Point) -> Point:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def bent(start: Point, control: Point, end: Point, share: float) -> Point:
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1])


def barbs(before: Point, tip: Point) -> Contour:
    away = atan2(before[1] - tip[1], before[0] - tip[0])
    left, right = ((tip[0] + BARB * cos(away + turn), tip[1] + BARB * sin(away + turn)) for turn in (0.66, -0.66))
    return (left, tip, right)
