"""Writing a pose: the words are kept apart until they are published, so that athletes never read half a thought."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from poses.documents import PoseDocument, digest, document_from, plain_document, pose_document
from poses.models import Pose, Revision
from poses.services.refusals import Overtaken


def working_copy(pose: Pose) -> PoseDocument:
    """What an editor sees: the revision under way, or what athletes see."""
    revision = pose.revisions.under_way().first()
    return content_of(revision) if revision else pose_document(pose)


def content_of(revision: Revision) -> PoseDocument:
    return document_from(revision.document, revision.pose.slug)


@transaction.atomic
def create_pose(*, document: PoseDocument, by: Any, at: datetime) -> Revision:
    """A pose that nobody sees: its words wait in a draft until they are published for the first time."""
    pose = Pose.objects.create(
        slug=document.slug, order=document.order, has_sides=document.has_sides, stretched_side=document.stretched_side
    )
    return written(Revision(pose=pose), document, by, at)


@transaction.atomic
def save_draft(*, pose: Pose, document: PoseDocument, by: Any, at: datetime, drawn_from: str | None = None) -> Revision | None:
    """Keep what was written, for somebody to read; None where nothing differs from what athletes see already.

    `drawn_from` is the digest of what the writer had before them: who was overtaken by a colleague is told, and overwrites nothing.
    """
    pose = Pose.objects.select_for_update().get(pk=pose.pk)
    revision: Revision | None = pose.revisions.under_way().first()
    here = revision.digest if revision else pose.content_digest
    if drawn_from is not None and drawn_from != here:
        raise Overtaken(_("Somebody else has saved this pose since you opened it. Open it again; your words were not saved."))
    if digest(document) == here:
        return revision
    if revision and digest(document) == pose.content_digest:
        revision.delete()  # written back to what athletes see: nothing is left to read
        return None
    return written(revision or Revision(pose=pose, based_on=pose.content_digest), document, by, at)


def written(revision: Revision, document: PoseDocument, by: Any, at: datetime) -> Revision:
    """Changed words are a draft again, whoever had read the former ones."""
    revision.document, revision.digest = plain_document(document), digest(document)
    revision.state, revision.publish_at = Revision.State.DRAFT, None
    revision.changed_by, revision.changed_at = by, at
    revision.save()
    if by is not None:
        revision.writers.add(by)
    return revision


@transaction.atomic
def restore(*, published: Revision, by: Any, at: datetime) -> Revision | None:
    """Begin again from an earlier version. What was read and published once needs nobody's second look."""
    return save_draft(pose=published.pose, document=content_of(published), by=by, at=at)


@transaction.atomic
def discard(*, pose: Pose) -> None:
    """Throw away what is under way. What athletes see stays."""
    Pose.objects.select_for_update().get(pk=pose.pk).revisions.under_way().delete()
