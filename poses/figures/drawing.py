"""What a picture is made of, whoever draws it: contours with a tone, painted one over the other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .camera import SIZE
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
    soft: bool = False  # fading towards its edges
    opacity: float = 1.0


OTHER = {"left": "right", "right": "left"}


def mirrored(strokes: tuple[Stroke, ...]) -> tuple[Stroke, ...]:
    """The skeleton with x turned to -x, seen by a camera moved likewise: the same picture, left and right exchanged."""
    return tuple(
        replace(stroke, name=swapped(stroke.name), contours=tuple(flipped(contour) for contour in stroke.contours)) for stroke in strokes
    )


def flipped(contour: Contour) -> Contour:
    return tuple((SIZE - x, y) for x, y in contour)


def swapped(name: str) -> str:
    side, _, part = name.partition("_")
    return f"{OTHER[side]}_{part}" if side in OTHER else name
