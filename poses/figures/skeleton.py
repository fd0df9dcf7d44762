"""One skeleton with fixed bone lengths. A posture turns its joints; nothing stretches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .vectors import UPRIGHT, Frame, Vector, between, blend, carry, compose, plus

SIDES = {"left": 1.0, "right": -1.0}


@dataclass(frozen=True)
class Bone:
    """Where a bone begins, in the frame of the bone that carries it."""

    carrier: str | None
    start: Vector


@dataclass(frozen=True)
class Joint:
    """Where a bone begins and how it is turned, in the world."""

    at: Vector
    frame: Frame

    def point(self, local: Vector) -> Vector:
        return plus(self.at, carry(self.frame, local))


Body = Mapping[str, Joint]


@dataclass(frozen=True)
class Posture:
    """Where the pelvis is, and how each bone is turned against the one that carries it."""

    at: Vector
    turns: Mapping[str, Frame]

    def turned(self, turns: Mapping[str, Frame]) -> Posture:
        return Posture(self.at, {**self.turns, **turns})

    def towards(self, other: Posture, share: float) -> Posture:
        turns = {bone: between(turn, other.turns[bone], share) for bone, turn in self.turns.items()}
        return Posture(blend(self.at, other.at, share), turns)


def both_sides() -> dict[str, Bone]:
    bones: dict[str, Bone] = {}
    for side, out in SIDES.items():
        bones |= {
            f"{side}_collar": Bone("chest", (3 * out, 24, 0.5)),
            f"{side}_upper_arm": Bone(f"{side}_collar", (14 * out, -0.5, -0.5)),
            f"{side}_forearm": Bone(f"{side}_upper_arm", (0, -29, 0)),
            f"{side}_hand": Bone(f"{side}_forearm", (0, -25, 0)),
            f"{side}_fingers": Bone(f"{side}_hand", (0, -8, 0)),
            f"{side}_thigh": Bone("pelvis", (9 * out, 0, 0)),
            f"{side}_shin": Bone(f"{side}_thigh", (0, -43, 0)),
            f"{side}_foot": Bone(f"{side}_shin", (0, -41, 0)),
        }
    return bones


# carriers come before what they carry
BONES: Mapping[str, Bone] = {
    "pelvis": Bone(None, (0, 0, 0)),
    "lumbar": Bone("pelvis", (0, 10, -1)),
    "chest": Bone("lumbar", (0, 12, 0)),
    "neck": Bone("chest", (0, 28, -1.5)),
    "head": Bone("neck", (0, 9, 1)),
    **both_sides(),
}


def stand(posture: Posture) -> dict[str, Joint]:
    """Forward kinematics: every joint in the world, from the pelvis outwards."""
    body: dict[str, Joint] = {}
    for name, bone in BONES.items():
        turn = posture.turns.get(name, UPRIGHT)
        if bone.carrier is None:
            body[name] = Joint(posture.at, turn)
        else:
            carrier = body[bone.carrier]
            body[name] = Joint(carrier.point(bone.start), compose(carrier.frame, turn))
    return body
