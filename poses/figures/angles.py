"""Joint angles as a physiotherapist would name them, in degrees, the same for left and right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce

from .skeleton import SIDES
from .vectors import UPRIGHT, Frame, compose, spin

X, Y, Z = UPRIGHT
BENDS_BACK = ("shin", "foot")  # a knee folds backwards; a foot points by the same turn
TRUNK = ("pelvis", "lumbar", "chest", "neck", "head")


def turn(bone: str, angles: Mapping[str, float]) -> Frame:
    """The rotation of one bone against its carrier. Trunk: flex, bend and twist (to the right). Limbs: flex, spread, rotate (outwards)."""
    kinds = trunk_turns(angles) if bone in TRUNK else limb_turns(bone, angles)
    return reduce(compose, kinds, UPRIGHT)


def trunk_turns(angles: Mapping[str, float]) -> list[Frame]:
    return [spin(Z, angles.get("bend", 0)), spin(X, angles.get("flex", 0)), spin(Y, -angles.get("twist", 0))]


def limb_turns(bone: str, angles: Mapping[str, float]) -> list[Frame]:
    side, name = bone.split("_", 1)
    out = SIDES[side]
    flex = angles.get("flex", 0) * (1 if name in BENDS_BACK else -1)
    return [
        spin(X, flex),
        spin(Z, out * (angles.get("spread", 0) - angles.get("curl", 0))),
        spin(Y, out * angles.get("rotate", 0)),
    ]
