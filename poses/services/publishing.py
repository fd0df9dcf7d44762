"""From read to shown: safety text is read by a second person before it reaches an athlete."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from poses.documents import problems, store_pose
from poses.models import Pose, Revision
from poses.services.adding_media import not_ready
from poses.services.drafting import content_of
from poses.services.editing import note_edit
from poses.services.refusals import CannotPublish


def is_signed(revision: Revision) -> bool:
    return Revision.objects.signed().filter(pk=revision.pk).exists()


@transaction.atomic
def publish(*, revision: Revision, at: datetime) -> Pose:
    """Show these words to athletes, once nothing is missing and a second person has signed them."""
    pose = Pose.objects.select_for_update().get(pk=revision.pose_id)
    revision = Revision.objects.select_for_update().get(pk=revision.pk)
    if revision.state == Revision.State.PUBLISHED:
        return pose
    revision.pose = pose
    reasons = reasons_against(revision)
    if reasons:
        raise CannotPublish(reasons)
    pose = shown(note_edit(pose=store_pose(pose, content_of(revision)), by=revision.changed_by), Pose.State.PUBLISHED)
    revision.state, revision.version, revision.published_at = Revision.State.PUBLISHED, pose.version, at
    revision.save(update_fields=["state", "version", "published_at"])
    return pose


def reasons_against(revision: Revision) -> list[str]:
    """What keeps it back, each as a sentence; nothing when it may be published."""
    document = content_of(revision)
    reasons = [*problems(document), *not_ready(document).values()]
    if revision.based_on != revision.pose.content_digest:
        reasons.append(_("What athletes see has changed since this was begun. Take over what you need, and begin again."))
    if not is_signed(revision):
        reasons.append(_("Somebody else has to sign this off."))
    return reasons


def publish_one_due(*, now: datetime) -> bool:
    """One revision whose time has come and that is signed; whether there was one. What is not signed yet waits and is no error."""
    with transaction.atomic():
        ready = Revision.objects.due(now).signed().order_by("publish_at")
        revision = ready.select_for_update(of=("self",), skip_locked=True).select_related("pose").first()
        if revision is None:
            return False
        reasons = reasons_against(revision)
        if reasons:
            # back on its writer's desk: left here it would be tried each minute, before all that wait behind it
            revision.state, revision.publish_at, revision.sent_back_because = Revision.State.DRAFT, None, " ".join(reasons)[:400]
            revision.save(update_fields=["state", "publish_at", "sent_back_because"])
        else:
            publish(revision=revision, at=now)
        return True


@transaction.atomic
def take_back(*, pose: Pose) -> Pose:
    """No athlete sees it until it is shown again. Needs nobody's second look: what is wrong must be able to go at once."""
    return shown(pose, Pose.State.DRAFT)


@transaction.atomic
def show_again(*, pose: Pose) -> Pose:
    """The version that was taken back, unchanged: it was signed when it was published."""
    if not pose.content_digest:
        raise CannotPublish([_("It was never published. Publish its draft.")])
    return shown(pose, Pose.State.PUBLISHED)


def shown(pose: Pose, state: str) -> Pose:
    pose = Pose.objects.select_for_update().get(pk=pose.pk)
    if pose.state != state:
        pose.state = state
        pose.save(update_fields=["state"])
    return pose
