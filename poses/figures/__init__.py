"""Drawn figures: one skeleton, posed in three dimensions, seen by one camera a pose, painted as SVG."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from . import animating, composing, library, painting, sheet
from .drawing import Stroke, mirrored
from .keyframes import posture
from .library import UnknownFigure, is_sided, keyframe, keys
from .skeleton import stand

__all__ = ["UnknownFigure", "animation", "contact_sheet", "keys", "scene", "svg"]


def scene(key: str, side: str | None = None) -> tuple[Stroke, ...]:
    """What to paint for a figure, from back to front, for whoever draws it. Poses are written for the right side."""
    if side not in sides(key):
        raise UnknownFigure(f"{key} has no side {side}")
    strokes = drawn(key)
    return mirrored(strokes) if side == "left" else strokes


def sides(key: str) -> tuple[str | None, ...]:
    return (None, "right", "left") if is_sided(key.partition("/")[0]) else (None,)


@cache
def drawn(key: str) -> tuple[Stroke, ...]:
    frame = keyframe(key)
    body, view = stand(posture(frame)), composing.camera(frame["camera"])
    before = stand(posture(keyframe(frame["ghost"]["of"]))) if "ghost" in frame else body
    return tuple(composing.compose(body, view, frame, before))


def svg(key: str, side: str | None = None, *, title: str = "", description: str = "", still: bool = True) -> str:
    """One step as a picture; with `still=False` it moves there from the step before, if there is one."""
    if still:
        return painting.render(scene(key, side), title=title, description=description)
    return moving([*library.before(key), key], side, title, description)


def animation(slug: str, side: str | None = None, *, title: str = "", description: str = "") -> str:
    """All steps of a pose in a row."""
    return moving(library.steps(slug), side, title, description)


def contact_sheet(names: Mapping[str, str], *, side: str | None = None, dark: bool = False) -> str:
    """Every figure there is on one page, the steps of a pose before its variants; poses without sides are drawn as they are."""
    chapters = []
    for slug in library.slugs():
        steps_first = sorted(keys(slug), key=lambda key: "/variant/" in key)
        pictures = [(key, scene(key, side if is_sided(slug) else None)) for key in steps_first]
        chapters.append((names.get(slug) or sheet.called(slug), pictures))
    return sheet.sheet(chapters, dark=dark)


def moving(keys: list[str], side: str | None, title: str, description: str) -> str:
    if side not in sides(keys[0]):
        raise UnknownFigure(f"{keys[0]} has no side {side}")
    return animating.render(keys, side, title=title, description=description)
