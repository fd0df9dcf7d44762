"""What follows a change of rows: the pose gets its next version."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from poses.documents import digest, pose_document, question_document
from poses.models import CautionQuestion, Pose


@transaction.atomic
def note_edit(*, pose: Pose, by: Any | None) -> Pose:
    """Count the content's next version if it changed; the same again counts nothing. `by` is nobody for a loaded file."""
    pose = Pose.objects.select_for_update().get(pk=pose.pk)
    found = digest(pose_document(pose))
    if found != pose.content_digest:
        # a pose that never had content starts at its first version
        pose.version += 1 if pose.content_digest else 0
        pose.content_digest, pose.changed_by = found, by
        pose.save(update_fields=["version", "content_digest", "changed_by"])
    return pose


@transaction.atomic
def note_question_edit(*, question: CautionQuestion) -> CautionQuestion:
    question = CautionQuestion.objects.select_for_update().get(pk=question.pk)
    found = digest(question_document(question))
    if found != question.content_digest:
        question.content_digest = found
        # not save(): the edit stands in the history already
        CautionQuestion.objects.filter(pk=question.pk).update(content_digest=found)
    return question
