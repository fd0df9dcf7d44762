"""The body around the bones: parts made of chains of ellipsoids. What they look like is for the camera to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from .files import read
from .skeleton import SIDES, Body
from .vectors import Frame, Vector, times


@dataclass(frozen=True)
class Ellipsoid:
    at: Vector
    axes: Frame  # half axes: direction and length in one


Chain = tuple[Ellipsoid, ...]


@dataclass(frozen=True)
class Part:
    """A piece of body, cloth or prop, drawn in one go."""

    name: str
    tone: str
    chains: tuple[Chain, ...]
    joins: str = ""  # the part it grows out of
    seam: Chain = ()  # painted over the line between the two
    roundness: int = 3  # in how many pieces an end is drawn


@cache
def written() -> Mapping[str, Any]:
    return read("body")


def parts(body: Body) -> list[Part]:
    trunk = [part(name, body, shape, "") for name, shape in written()["parts"].items()]
    limbs = [part(name, body, shape, side) for side in SIDES for name, shape in written()["limbs"].items()]
    return trunk + limbs


def covers() -> list[tuple[str, str]]:
    return [(above, below) for above, below in written()["covers"]]


def leans() -> dict[tuple[str, str], float]:
    return {(above, below): centimetres for above, below, centimetres in written()["leans"]}


def part(name: str, body: Body, shape: Mapping[str, Any], side: str) -> Part:
    chains = [shape["rings"], *shape.get("more", [])]
    joins = shape.get("joins", "")
    return Part(
        name=sided(name, side),
        tone=shape.get(side, shape["tone"]),
        chains=tuple(tuple(ring(body, row, side) for row in chain) for chain in chains),
        joins=joins if joins in written()["parts"] else sided(joins, side),
        seam=tuple(ring(body, row, side) for row in shape.get("seam", [])),
    )


def sided(name: str, side: str) -> str:
    return f"{side}_{name}" if side and name else name


def ring(body: Body, row: Sequence[Any], side: str) -> Ellipsoid:
    bone, (along, wide, deep, aside, ahead), *thick = row
    joint = body[bone if bone in body else sided(bone, side)]
    x, y, z = joint.frame
    half = thick[0] if thick else 0.5 * (wide + deep) if side else 0.4 * deep
    at = joint.point((aside * SIDES.get(side, 1.0), along, ahead))
    return Ellipsoid(at, (times(x, wide), times(y, half), times(z, deep)))
