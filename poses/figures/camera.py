"""An orthographic camera: what is parallel stays parallel, and a limb is as long as it lies square to the view."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, radians, sin, sqrt

from .flesh import Ellipsoid
from .vectors import Frame, Vector, cross, dot, minus

Point = tuple[float, float]
SIZE = 400.0  # the picture is square


@dataclass(frozen=True)
class Ellipse:
    """An ellipsoid as the camera sees it. `spread` holds the matrix [[a, b], [b, c]] whose root it is."""

    at: Point
    spread: tuple[float, float, float]
    depth: float

    def support(self, normal: Point) -> Point:
        """The outermost point in a direction, seen from the centre."""
        a, b, c = self.spread
        x, y = a * normal[0] + b * normal[1], b * normal[0] + c * normal[1]
        reach = sqrt(max(1e-9, x * normal[0] + y * normal[1]))
        return (x / reach, y / reach)

    def height(self, normal: Point) -> float:
        """How far it reaches in a direction, seen from the picture's origin."""
        a, b, c = self.spread
        x, y = normal
        return self.at[0] * x + self.at[1] * y + sqrt(max(1e-9, a * x * x + 2 * b * x * y + c * y * y))

    @property
    def root(self) -> tuple[float, float, float]:
        """The symmetric matrix that stretches the unit circle into this ellipse."""
        a, b, c = self.spread
        area = sqrt(max(1e-9, a * c - b * b))
        whole = sqrt(a + c + 2 * area)
        return ((a + area) / whole, b / whole, (c + area) / whole)

    def unstretched(self, normal: Point) -> float:
        """The angle on the unit circle of the point whose tangent has this normal."""
        a, b, c = self.root
        return atan2(b * normal[0] + c * normal[1], a * normal[0] + b * normal[1])

    def stretched(self, angle: float, radius: float) -> Point:
        a, b, c = self.root
        x, y = cos(angle) * radius, sin(angle) * radius
        return (self.at[0] + a * x + b * y, self.at[1] + b * x + c * y)

    @property
    def radius(self) -> float:
        return sqrt((self.spread[0] + self.spread[2]) / 2)


@dataclass(frozen=True)
class Camera:
    axes: Frame  # to the right of the picture, up, and towards the viewer
    centre: Vector
    scale: float

    @classmethod
    def looking(cls, azimuth: float, elevation: float, centre: Vector, scale: float) -> Camera:
        """Azimuth 0 looks from the foot end, 90 from the left; elevation 90 looks straight down."""
        a, e = radians(azimuth), radians(elevation)
        towards = (cos(e) * sin(a), -cos(e) * cos(a), sin(e))
        right = (cos(a), sin(a), 0.0)
        return cls((right, cross(towards, right), towards), centre, scale)

    def point(self, world: Vector) -> Point:
        x, y, _ = self.offset(world)
        return (x + SIZE / 2, SIZE / 2 - y)

    def depth(self, world: Vector) -> float:
        return self.offset(world)[2]

    def offset(self, world: Vector) -> Vector:
        right, up, towards = self.axes
        off = minus(world, self.centre)
        return (dot(off, right) * self.scale, dot(off, up) * self.scale, dot(off, towards) * self.scale)

    def flat(self, direction: Vector) -> Point:
        return (dot(direction, self.axes[0]) * self.scale, -dot(direction, self.axes[1]) * self.scale)

    def ellipse(self, solid: Ellipsoid) -> Ellipse:
        flat = [self.flat(axis) for axis in solid.axes]
        spread = (sum(x * x for x, _ in flat), sum(x * y for x, y in flat), sum(y * y for _, y in flat))
        return Ellipse(self.point(solid.at), spread, self.depth(solid.at))
