"""Which figures there are, and what is written about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from .files import DATA, read
from .keyframes import merged

POSTURE = ("at", "angles", "reach", "aim")  # a keyframe takes these from the one it starts from; marks are its own
NOT_POSES = ("body", "stances")


class UnknownFigure(KeyError):
    """There is no such figure, or not for that side."""


@cache
def slugs() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in DATA.glob("*.yaml") if path.stem not in NOT_POSES))


def keys(slug: str) -> list[str]:
    """The steps in order, then the variants."""
    pose = read_pose(slug)
    steps = [f"{slug}/{number}" for number in range(1, len(pose.get("steps", [])) + 1)]
    variants = [f"{slug}/variant/{name}" for name in pose.get("variants", {})]
    return steps + variants + [f"{slug}/{name}" for name in pose.get("figures", {})]


def read_pose(slug: str) -> dict[str, Any]:
    if slug not in slugs():
        raise UnknownFigure(slug)
    return read(slug)


@cache
def keyframe(key: str) -> Mapping[str, Any]:
    """All that is drawn for a key: the posture with what it inherits, the marks, and how the pose is seen."""
    slug, _, name = key.partition("/")
    pose = read_pose(slug)
    own = written(pose, name)
    shown = {"camera": {**pose["camera"], **own.get("camera", {})}, "mat": pose.get("mat", {})}
    return {**own, **inherited(pose, own), **shown}


def written(pose: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    steps, variants, figures = pose.get("steps", []), pose.get("variants", {}), pose.get("figures", {})
    found = {str(number): step for number, step in enumerate(steps, 1)}
    found |= {f"variant/{variant}": step for variant, step in variants.items()} | dict(figures)
    if name not in found:
        raise UnknownFigure(name)
    return found[name] or {}


def inherited(pose: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    posture = {key: own[key] for key in POSTURE if key in own}
    base = str(own.get("from", ""))
    if not base:
        return posture
    stances = read("stances")
    start = stances[base] if base in stances else inherited(pose, written(pose, base))
    return merged(start, posture)


def every_key() -> Iterator[str]:
    for slug in slugs():
        yield from keys(slug)
