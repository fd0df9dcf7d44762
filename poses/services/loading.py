"""Loading content files: as often as one likes, and never over somebody's edit unless told to."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from django.db import transaction

from poses.documents import (
    ContentError,
    PoseDocument,
    QuestionDocument,
    differences,
    digest,
    plain_document,
    pose_document,
    problems,
    question_document,
    store_pose,
    store_question,
)
from poses.models import CautionQuestion, Pose, Revision
from poses.services.drafting import create_pose, save_draft, working_copy
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
def load_content(
    *,
    poses: Iterable[PoseDocument] = (),
    questions: Iterable[QuestionDocument] = (),
    drafts: Iterable[PoseDocument] = (),
    replace: bool = False,
    at: datetime,
) -> list[Loaded]:
    """All of it or nothing. A pose is kept or replaced whole: half of each would be a text that nobody has read."""
    return [
        *(load_pose(document, replace=replace, at=at) for document in poses),
        *(load_draft(document, replace=replace, at=at) for document in drafts),
        *(load_question(document, replace=replace) for document in questions),
    ]


def load_pose(document: PoseDocument, *, replace: bool, at: datetime) -> Loaded:
    refuse_incomplete(document)
    pose = Pose.objects.select_for_update().filter(slug=document.slug).first()
    if pose is None:
        take_over(Pose(state=Pose.State.PUBLISHED), document, at)
        return Loaded(document.slug, Outcome.CREATED)
    # where a pose stands in the list is the club's own once it is there
    document = dataclasses.replace(document, order=pose.order)
    loaded = compare(document.slug, pose_document(pose), document, loaded_digest=pose.loaded_digest, replace=replace)
    if loaded.outcome is Outcome.CHANGED:
        take_over(pose, document, at)
    elif loaded.outcome is Outcome.UNCHANGED:
        mark_loaded(pose)
    return loaded


def take_over(pose: Pose, document: PoseDocument, at: datetime) -> None:
    """Content that comes as a file counts as signed off, and is a version of its history like any other."""
    pose = note_edit(pose=store_pose(pose, document), by=None)
    mark_loaded(pose)
    given = {"document": plain_document(document), "digest": pose.content_digest, "changed_at": at, "published_at": at}
    Revision.objects.get_or_create(pose=pose, version=pose.version, defaults={"state": Revision.State.PUBLISHED, **given})


def load_draft(document: PoseDocument, *, replace: bool, at: datetime) -> Loaded:
    """A pose that comes along and is shown to nobody until an admin publishes it. Once that was done, it is loaded like the others."""
    refuse_incomplete(document)
    pose = Pose.objects.select_for_update().filter(slug=document.slug).first()
    if pose is None:
        pose = create_pose(document=document, by=None, at=at).pose
        Pose.objects.filter(pk=pose.pk).update(loaded_digest=digest(document))
        return Loaded(document.slug, Outcome.CREATED)
    if pose.content_digest:
        return load_pose(document, replace=replace, at=at)
    loaded = compare(document.slug, working_copy(pose), document, loaded_digest=pose.loaded_digest, replace=replace)
    if loaded.outcome is Outcome.CHANGED:
        save_draft(pose=pose, document=document, by=None, at=at)
    if loaded.outcome is not Outcome.KEPT:
        Pose.objects.filter(pk=pose.pk).update(loaded_digest=digest(document))
    return loaded


def refuse_incomplete(document: PoseDocument) -> None:
    missing = problems(document)
    if missing:
        raise ContentError(document.slug, " ".join(missing))


def load_question(document: QuestionDocument, *, replace: bool) -> Loaded:
    question = CautionQuestion.objects.select_for_update().filter(code=document.code).first()
    if question is None:
        mark_loaded(note_question_edit(question=store_question(CautionQuestion(), document)))
        return Loaded(document.code, Outcome.CREATED)
    loaded = compare(document.code, question_document(question), document, loaded_digest=question.loaded_digest, replace=replace)
    if loaded.outcome is Outcome.CHANGED:
        CautionQuestion.objects.filter(pk=question.pk).update(signed_name="")  # a file counts as signed
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
