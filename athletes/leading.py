"""A session as it is led for a group: every hold in its order, with all that a screen needs to show and say, and no word of anybody."""

from datetime import datetime
from typing import Any

from accounts.models import Team
from poses.models import Pose
from poses.services import ShownPose, ShownStep, read_poses
from routines.models import Assignment, Routine, RoutineStep
from routines.rules import local_day, zone_named


def routine_of(team: Team, now: datetime) -> Routine | None:
    """What the team is asked to do now, the newest first; else the routine that a new team comes with."""
    today = local_day(now, zone_named(team.time_zone))
    running = Assignment.objects.filter(team=team, starts_on__lte=today).not_over_on(today).order_by("-created_at").values("routine")[:1]
    found = Routine.objects.with_steps().filter(pk__in=running).first()
    return found or Routine.objects.with_steps().library().order_by("-version").first()


def holds_of(routine: Routine, locale: str) -> list[dict[str, Any]]:
    steps = list(routine.steps.all())
    shown = read_poses(locale=locale, poses=Pose.objects.filter(pk__in=[step.pose_id for step in steps]))
    poses = {pose.slug: pose for pose in shown}
    return [hold for step in steps if step.pose.slug in poses for hold in holds_of_step(step, poses[step.pose.slug])]


def holds_of_step(step: RoutineStep, pose: ShownPose) -> list[dict[str, Any]]:
    variant = next((one for one in pose.variants if step.variant and one.slug == step.variant.slug), None)
    held = held_step(variant.steps if variant else pose.steps)
    return [
        {
            "pose": pose.slug,
            "variant": variant.slug if variant else None,
            "name": variant.name if variant else pose.name,
            "side": side,
            "seconds": step.hold_seconds,
            "most_seconds": (variant.max_seconds if variant else None) or pose.hold_max_seconds,
            "rest_seconds": step.rest_seconds,
            "text": held.sides[side].text,
            "cue": held.sides[side].cue,
            "figure": held.sides[side].figure,
            "alt": held.sides[side].alt,
        }
        for side in pose.sides
    ]


def held_step(steps: list[ShownStep]) -> ShownStep:
    return next((step for step in steps if step.is_hold), steps[-1])
