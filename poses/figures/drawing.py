"""What a picture is made of, whoever draws it: contours with a tone, painted one over the other."""

from __future__ import annotations

from dataclasses import dataclass

from .camera import Point
from .outline import Contour


@dataclass(frozen=True)
class Stroke:
    """One line or filled shape. Contours of a filled shape are united; a halo parts it from what lies behind."""

    name: str
    tone: str
    contours: tuple[Contour, ...]
    smooth: bool = True
    filled: bool = True
    halo: bool = False
    width: float = 0.0
    dashed: bool = False
    opacity: float = 1.0

    def points(self) -> list[Point]:
        return [point for contour in self.contours for point in contour]
