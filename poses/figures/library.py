"""Which figures there are, and what is written about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from .files import DATA, read
from .keyframes import merged

POSTURE = ("at", "angles", "reach", "aim")  # a keyframe takes these from the one it starts from; marks are its own
NOT_POSES = ("body", "stances")
REST = "rest"


class UnknownFigure(KeyError):
    """There is no such figure, or not for that side."""


@cache
def slugs() -> tuple[str, ...]:
    """In the order of their names; where to rest comes last."""
    names = (path.stem for path in DATA.glob("*.yaml") if path.stem not in NOT_POSES)
    return tuple(sorted(names, key=lambda name: (name == REST, name)))


def keys(slug: str) -> list[str]:
    """The steps in order, then the variants."""
    return [f"{slug}/{name}" for name in frames(read_pose(slug))]


def frames(pose: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """All that a pose's file draws, by the rest of its key."""
    steps = {str(number): step for number, step in enumerate(pose.get("steps", []), 1)}
    variants = {f"variant/{name}": variant for name, variant in pose.get("variants", {}).items()}
    return {**steps, **variants, **pose.get("figures", {})}


def steps(slug: str) -> list[str]:
    return [f"{slug}/{number}" for number in range(1, len(read_pose(slug).get("steps", [])) + 1)]


def before(key: str) -> list[str]:
    """The step before, as far as there is one."""
    shown = steps(key.partition("/")[0])
    return shown[shown.index(key) - 1 : shown.index(key)] if key in shown[1:] else []


def read_pose(slug: str) -> dict[str, Any]:
    if slug not in slugs():
        raise UnknownFigure(slug)
    return read(slug)


def is_sided(slug: str) -> bool:
    return bool(read_pose(slug).get("sided", False))


@cache
def keyframe(key: str) -> Mapping[str, Any]:
    """All that is drawn for a key: the posture with what it inherits, the marks, and how the pose is seen."""
    slug, _, name = key.partition("/")
    pose = read_pose(slug)
    own = written(pose, name)
    shown = {"camera": {**pose["camera"], **own.get("camera", {})}, "mat": pose["mat"]}
    return {**own, **inherited(pose, own), **shown}


def written(pose: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = frames(pose)
    if name not in found:
        raise UnknownFigure(name)
    return found[name]


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
