"""Writing a routine, and the next version of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from accounts.models import Team, User
from poses.models import Pose, PoseVariant
from routines.models import Routine, RoutineStep
from routines.services.refusals import RoutineIsFrozen, made_before


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDraft:
    """A step as it is written: pose and variant by their short names."""

    pose: str
    hold_seconds: int
    variant: str | None = None
    rest_seconds: int = 0
    note: str = ""


@transaction.atomic
def create_routine(
    *, team: Team, name: str, steps: Sequence[StepDraft], by: User, at: datetime, notes: str = "", routine_id: UUID | None = None
) -> Routine:
    """A routine of the team's own. The same id again is the same routine."""
    made = made_before(Routine, routine_id, team)
    if made is not None:
        return made
    routine = Routine.objects.create(**given(id=routine_id), team=team, name=name, notes=notes, created_by=by, created_at=at)
    write_steps(routine, steps)
    return routine


@transaction.atomic
def edit_routine(
    *, routine: Routine, name: str | None = None, notes: str | None = None, steps: Sequence[StepDraft] | None = None
) -> Routine:
    """Change what nobody has been given yet. Steps are replaced as a whole."""
    # locked: an assignment made at this moment freezes it first, or waits
    routine = Routine.objects.select_for_update(no_key=True).get(pk=routine.pk)
    if routine.is_frozen:
        raise RoutineIsFrozen(routine)
    changed = given(name=name, notes=notes)
    Routine.objects.filter(pk=routine.pk).update(**changed, edition=F("edition") + 1)
    if steps is not None:
        routine.steps.all().delete()
        write_steps(routine, steps)
    routine.refresh_from_db()
    return routine


@transaction.atomic
def copy_routine(
    *,
    routine: Routine,
    team: Team,
    by: User,
    at: datetime,
    name: str | None = None,
    notes: str | None = None,
    steps: Sequence[StepDraft] | None = None,
    routine_id: UUID | None = None,
) -> Routine:
    """The next version of the same routine, in this team, free to be edited until it is assigned."""
    made = made_before(Routine, routine_id, team)
    if made is not None:
        return made
    # two copies at once must not become the same version
    team = Team.objects.select_for_update(no_key=True).get(pk=team.pk)
    text = routine.text_in() | given(name=name, notes=notes)
    lineage = {"family": routine.family, "version": next_version(routine, team), "copied_from": routine}
    copy = Routine.objects.create(**given(id=routine_id), **lineage, **text, team=team, created_by=by, created_at=at)
    write_steps(copy, drafts_of(routine) if steps is None else steps)
    return copy


def given(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def next_version(routine: Routine, team: Team | None) -> int:
    """One more than what it was copied from, and than any the team has of it."""
    newest = Routine.objects.filter(family=routine.family, team=team).aggregate(newest=Max("version"))["newest"]
    return max(routine.version, newest or 0) + 1


def drafts_of(routine: Routine) -> list[StepDraft]:
    return [
        StepDraft(
            pose=step.pose.slug,
            variant=step.variant.slug if step.variant else None,
            hold_seconds=step.hold_seconds,
            rest_seconds=step.rest_seconds,
            note=step.note,
        )
        for step in routine.steps.select_related("pose", "variant").order_by("order")
    ]


def write_steps(routine: Routine, drafts: Sequence[StepDraft]) -> None:
    poses = {pose.slug: pose for pose in Pose.objects.published().filter(slug__in=[draft.pose for draft in drafts])}
    variants = {(each.pose_id, each.slug): each for each in PoseVariant.objects.offered().filter(pose__in=poses.values())}
    faults = [faults_of(draft, poses.get(draft.pose), variants) for draft in drafts]
    if any(faults):
        raise ValidationError({"steps": faults})
    RoutineStep.objects.bulk_create(rows_of(routine, drafts, poses, variants))


def faults_of(draft: StepDraft, pose: Pose | None, variants: dict[tuple[UUID, str], PoseVariant]) -> dict[str, list[str]]:
    """What a step asks for that its pose does not offer."""
    if pose is None:
        return {"pose": [_("There is no such pose.")]}
    variant = variants.get((pose.pk, draft.variant)) if draft.variant else None
    if draft.variant and variant is None:
        return {"variant": [_("This pose has no such variant.")]}
    longest = min(pose.hold_max_seconds, (variant and variant.max_seconds) or pose.hold_max_seconds)
    if not pose.hold_min_seconds <= draft.hold_seconds <= longest:
        return {
            "hold_seconds": [_("Hold this pose for %(least)d to %(most)d seconds.") % {"least": pose.hold_min_seconds, "most": longest}]
        }
    return {}


def rows_of(
    routine: Routine, drafts: Sequence[StepDraft], poses: dict[str, Pose], variants: dict[tuple[UUID, str], PoseVariant]
) -> Iterable[RoutineStep]:
    for order, draft in enumerate(drafts, 1):
        pose = poses[draft.pose]
        yield RoutineStep(
            routine=routine,
            order=order,
            pose=pose,
            variant=variants[pose.pk, draft.variant] if draft.variant else None,
            hold_seconds=draft.hold_seconds,
            rest_seconds=draft.rest_seconds,
            note=draft.note,
        )
