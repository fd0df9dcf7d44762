"""Which holds a pose asks for, and which side each of them stretches (E)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    LEFT = "left", _("left")
    RIGHT = "right", _("right")
    NONE = "none", _("no side")
    UNKNOWN = "unknown", _("not known")


class StretchedSide(models.TextChoices):
    """Where the stretch is, seen from the side that the instruction names."""

    SAME = "same", _("the side the instruction names")
    OPPOSITE = "opposite", _("the other side")
    NONE = "none", _("no side")


OTHER_SIDE = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


def sides_of(*, has_sides: bool) -> tuple[Side, ...]:
    """The holds that a pose asks for, in the order of the instructions: right first."""
    return (Side.RIGHT, Side.LEFT) if has_sides else (Side.NONE,)


def stretch_side(stretched: StretchedSide, pose_side: Side) -> Side:
    """The side that is stretched when the instruction names `pose_side`; in a pose without sides there is none (E)."""
    if stretched == StretchedSide.NONE:
        return Side.NONE
    if stretched == StretchedSide.OPPOSITE:
        return OTHER_SIDE.get(pose_side, pose_side)
    return pose_side
