"""Draft, in review, published: safety text is read by a second person before it reaches an athlete."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from poses.documents import pose_document, problems
from poses.models import Pose, Review


class Refused(Exception):
    """Why not, in words for the person who asked."""


class CannotPublish(Refused):
    """Something still keeps the pose back; `reasons` are sentences."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class OwnWork(Refused):
    """Whoever changed a text does not sign it off."""


@transaction.atomic
def send_to_review(*, pose: Pose) -> Pose:
    return moved(pose, Pose.State.DRAFT, Pose.State.IN_REVIEW)


@transaction.atomic
def sign_off(*, pose: Pose, by: Any, at: datetime) -> Review:
    """Say that this version was read and may be taught. Signing twice is signing once."""
    pose = Pose.objects.select_for_update().get(pk=pose.pk)
    if pose.changed_by == by:
        raise OwnWork(_("You changed this version. Somebody else has to sign it off."))
    review, _created = Review.objects.get_or_create(
        pose=pose, version=pose.version, reviewer=by, defaults={"author": pose.changed_by, "reviewed_at": at}
    )
    return review


@transaction.atomic
def publish(*, pose: Pose) -> Pose:
    """Show the pose to athletes, once nothing is missing and a second person has signed this version."""
    pose = Pose.objects.select_for_update().get(pk=pose.pk)
    reasons = problems(pose_document(pose))
    if not Pose.objects.signed_off().filter(pk=pose.pk).exists():
        reasons.append(str(_("Somebody else has to sign this version off.")))
    if reasons:
        raise CannotPublish(reasons)
    return moved(pose, pose.state, Pose.State.PUBLISHED)


@transaction.atomic
def take_back(*, pose: Pose) -> Pose:
    """Back to a draft: no athlete sees it until it is published again."""
    return moved(pose, Pose.State.PUBLISHED, Pose.State.DRAFT)


def moved(pose: Pose, before: str, after: str) -> Pose:
    pose = Pose.objects.select_for_update().get(pk=pose.pk)
    if pose.state == before != after:
        pose.state = after
        pose.save(update_fields=["state"])
    return pose
