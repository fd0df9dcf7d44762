"""The texts of this floor that wait for a second person: a pose, and a caution question."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings

from poses import services
from poses.documents import QuestionDocument, changes, digest, document_from, question_changes, question_document
from poses.models import QuestionDraft, Revision


class PoseText:
    template: ClassVar[str] = "poses/reviewed/pose.html"

    def __init__(self, revision: Revision) -> None:
        self.revision = revision

    @property
    def digest(self) -> str:
        return self.revision.digest

    def is_by(self, email: str) -> bool:
        return self.revision.writers.filter(email__iexact=email).exists()

    def shown(self) -> dict[str, Any]:
        document = services.content_of(self.revision)
        earlier = Revision.objects.published().filter(pose=self.revision.pose_id).order_by("-version").first()
        before = document_from(earlier.document, self.revision.pose.slug) if earlier else None
        shown = [(label, services.show_document(document, code)) for code, label in settings.LANGUAGES]
        return {"shown": shown, "changes": changes(before, document)}

    def sign(self, *, name: str, seen: str, at: datetime) -> None:
        services.sign_off_by_name(revision=self.revision, name=name, seen=seen, at=at)

    def send_back(self, *, because: str) -> None:
        services.send_back(revision=self.revision, because=because)


class QuestionText:
    template: ClassVar[str] = "poses/reviewed/question.html"

    def __init__(self, draft: QuestionDraft) -> None:
        self.draft, self.document = draft, QuestionDocument(**draft.document)

    @property
    def digest(self) -> str:
        return digest(self.document)

    def is_by(self, email: str) -> bool:
        return self.draft.writers.filter(email__iexact=email).exists()

    def shown(self) -> dict[str, Any]:
        return {"changes": question_changes(question_document(self.draft.question), self.document), "languages": self.spoken()}

    def spoken(self) -> list[tuple[str, str, str]]:
        return [(label, self.document.question.get(code, ""), self.document.ask_whom.get(code, "")) for code, label in settings.LANGUAGES]

    def sign(self, *, name: str, seen: str, at: datetime) -> None:
        services.sign_question_by_name(question=self.draft.question, name=name, seen=seen)

    def send_back(self, *, because: str) -> None:
        services.send_question_back(question=self.draft.question, because=because)


def pose_text(revision_id: UUID) -> PoseText | None:
    found = Revision.objects.filter(pk=revision_id, state=Revision.State.IN_REVIEW).select_related("pose").first()
    return PoseText(found) if found else None


def question_text(draft_id: UUID) -> QuestionText | None:
    found = QuestionDraft.objects.filter(pk=draft_id, sent_back_because="").select_related("question").first()
    return QuestionText(found) if found else None
