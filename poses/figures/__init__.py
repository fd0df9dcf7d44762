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
    before = stand(posture(keyframe(f"{key.split('/')[0]}/{frame['ghost']['of']}"))) if "ghost" in frame else None
    return tuple(composing.compose(stand(posture(frame)), composing.camera(frame["camera"]), frame, before))


def svg(key: str, side: str | None = None, *, title: str = "", still: bool = True) -> str:
    return painting.render(scene(key, side), title=title)
