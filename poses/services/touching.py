"""Whom a changed pose reaches. Routines live on a floor above, so who knows is named in the settings."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from poses.models import Pose


@dataclass(frozen=True)
class Touched:
    """Counts and names for the person who is about to publish; no athlete is named."""

    routines: int
    teams: list[str]
    assignments: int
    athletes: int


def what_it_touches(pose: Pose) -> Touched:
    found: Touched = import_string(settings.WHAT_A_POSE_TOUCHES)(pose)
    return found
