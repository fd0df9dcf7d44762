"""What is asked once before a first session, in the reader's language: the cautions, and two questions about the past (C, E)."""

from dataclasses import asdict
from typing import Any

from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from athletes.models import GoAhead
from notifications.rest import canonical_hash
from poses.models import CautionQuestion
from poses.services import read_caution_questions

# asked here for all that ever was; a report later asks only what is new since then
HISTORY = {
    "weight_cancer": gettext_noop("Are you losing weight without trying, or have you ever been told of a cancer?"),
    "shape": gettext_noop("Is there a lump on your back, or has your back changed its shape?"),
}
VERSION_LENGTH = 12


def questions_for(locale: str) -> dict[str, Any]:
    with translation.override(locale):
        history = [{"code": code, "question": gettext(question)} for code, question in HISTORY.items()]
    questions = [asdict(question) for question in read_caution_questions(locale=locale)]
    return {"text_version": questions_version(), "questions": questions, "history_questions": history}


def questions_version() -> str:
    """Changes with any word of any question, in whatever language: an answer names what it answered."""
    digests = CautionQuestion.objects.order_by("code").values_list("code", "content_digest")
    return canonical_hash([list(digests), HISTORY])[:VERSION_LENGTH]


def go_ahead_json(answered: GoAhead) -> dict[str, Any]:
    return {
        "id": answered.pk,
        "asked_professional": answered.asked_professional,
        "cautions": answered.cautions,
        "history": answered.history,
        "text_version": answered.text_version,
        "answered_at": answered.answered_at,
    }
