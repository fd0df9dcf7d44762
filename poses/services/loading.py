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
        *(load_question(document, order, replace=replace) for order, document in enumerate(questions, 1)),
    ]


def load_pose(document: PoseDocument, *, replace: bool) -> Loaded:
    refuse_unfinished(document)
    pose = Pose.objects.select_for_update().filter(slug=document.slug).first()
    if pose is None:
        # content that comes as a file counts as signed off
        store_loaded_pose(Pose(state=Pose.State.PUBLISHED), document)
        return Loaded(document.slug, Outcome.CREATED)
    here = pose_document(pose)
    loaded = compare(document.slug, here, document, loaded_digest=pose.loaded_digest, replace=replace)
    if loaded.outcome is not Outcome.KEPT:
        store_loaded_pose(pose, document)
    return loaded


def refuse_unfinished(document: PoseDocument) -> None:
    missing = problems(document)
    if missing:
        raise ContentError(document.slug, " ".join(missing))


def store_loaded_pose(pose: Pose, document: PoseDocument) -> None:
    pose = note_edit(pose=store_pose(pose, document), by=None)
    if pose.loaded_digest != pose.content_digest:
        pose.loaded_digest = pose.content_digest
        pose.save(update_fields=["loaded_digest"])


def load_question(document: QuestionDocument, order: int, *, replace: bool) -> Loaded:
    question = CautionQuestion.objects.select_for_update().filter(code=document.code).first()
    if question is None:
        store_loaded_question(CautionQuestion(), document, order)
        return Loaded(document.code, Outcome.CREATED)
    here = question_document(question)
    loaded = compare(document.code, here, document, loaded_digest=question.loaded_digest, replace=replace)
    if loaded.outcome is not Outcome.KEPT:
        store_loaded_question(question, document, order)
    return loaded


def store_loaded_question(question: CautionQuestion, document: QuestionDocument, order: int) -> None:
    question = note_question_edit(question=store_question(question, document, order))
    if question.loaded_digest != question.content_digest:
        question.loaded_digest = question.content_digest
        question.save(update_fields=["loaded_digest"])


def compare(name: str, here: Document, file: Document, *, loaded_digest: str, replace: bool) -> Loaded:
    places = differences(here, file)
    if not places:
        return Loaded(name, Outcome.UNCHANGED)
    is_edited = digest(here) != loaded_digest
    return Loaded(name, Outcome.KEPT if is_edited and not replace else Outcome.CHANGED, places)
