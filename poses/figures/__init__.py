"""Drawn figures: one skeleton, posed in three dimensions, seen by one camera a pose, painted as SVG."""

from __future__ import annotations

from functools import cache

from . import composing, painting
from .drawing import Stroke
from .keyframes import posture
from .library import UnknownFigure, keyframe, keys, read_pose
from .skeleton import stand


@cache
def scene(key: str, side: str | None = None) -> tuple[Stroke, ...]:
    frame = keyframe(key)
    return tuple(composing.compose(stand(posture(frame)), composing.camera(frame["camera"]), frame))


def svg(key: str, side: str | None = None, *, title: str = "", still: bool = True) -> str:
    return painting.render(scene(key, side), title=title)
