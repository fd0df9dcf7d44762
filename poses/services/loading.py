"""Loading content files: as often as one likes, and never over somebody's edit unless told to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from django.db import transaction

from poses.documents import (
    ContentError,
    PoseDocument,
    QuestionDocument,
    differences,
    digest,
    pose_document,
    problems,
    question_document,
    store_pose,
    store_question,
)
from poses.models import CautionQuestion, Pose
from poses.services.editing import note_edit, note_question_edit

Document = TypeVar("Document", PoseDocument, QuestionDocument)


class Outcome(StrEnum):
    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "kept"  # edited here since it was loaded


@dataclass(frozen=True)
class Loaded:
    """What a load did with one pose or question; `places` names what differs between the file and what is here."""

    name: str
    outcome: Outcome
    places: list[str] = field(default_factory=list)


@transaction.atomic
def load_content(*, poses: Iterable[PoseDocument], questions: Iterable[QuestionDocument] = (), replace: bool = False) -> list[Loaded]:
    """All of it or nothing. A pose is kept or replaced whole: half of each would be a text that nobody has read."""
    return [
        *(load_pose(document, replace=replace) for document in poses),
        *(load_question(document, replace=replace) for document in questions),
    ]


def load_pose(document: PoseDocument, *, replace: bool) -> Loaded:
    missing = problems(document)
    if missing:
        raise ContentError(document.slug, " ".join(missing))
    pose = Pose.objects.select_for_update().filter(slug=document.slug).first()
    if pose is None:
        # content that comes as a file counts as signed off
        mark_loaded(note_edit(pose=store_pose(Pose(state=Pose.State.PUBLISHED), document), by=None))
        return Loaded(document.slug, Outcome.CREATED)
    loaded = compare(document.slug, pose_document(pose), document, loaded_digest=pose.loaded_digest, replace=replace)
    if loaded.outcome is Outcome.CHANGED:
        pose = note_edit(pose=store_pose(pose, document), by=None)
    if loaded.outcome is not Outcome.KEPT:
        mark_loaded(pose)
    return loaded


def load_question(document: QuestionDocument, *, replace: bool) -> Loaded:
    question = CautionQuestion.objects.select_for_update().filter(code=document.code).first()
    if question is None:
        mark_loaded(note_question_edit(question=store_question(CautionQuestion(), document)))
        return Loaded(document.code, Outcome.CREATED)
    loaded = compare(document.code, question_document(question), document, loaded_digest=question.loaded_digest, replace=replace)
    if loaded.outcome is Outcome.CHANGED:
        question = note_question_edit(question=store_question(question, document))
    if loaded.outcome is not Outcome.KEPT:
        mark_loaded(question)
    return loaded


def compare(name: str, here: Document, file: Document, *, loaded_digest: str, replace: bool) -> Loaded:
    places = differences(here, file)
    if not places:
        return Loaded(name, Outcome.UNCHANGED)
    is_edited = digest(here) != loaded_digest
    return Loaded(name, Outcome.KEPT if is_edited and not replace else Outcome.CHANGED, places)


def mark_loaded(row: Pose | CautionQuestion) -> None:
    """From here on an edit shows as one."""
    # not save(): this is no change of content, and has no place in its history
    type(row)._default_manager.filter(pk=row.pk).update(loaded_digest=row.content_digest)
