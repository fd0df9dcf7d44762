"""Another wording for a caution question: written by one, read by another, and only then asked. What it holds back is not changed here."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from poses.documents import QuestionDocument, Texts, digest, question_document, store_question
from poses.models import CautionQuestion, QuestionDraft
from poses.services.editing import note_question_edit
from poses.services.refusals import CannotPublish, Overtaken, OwnWork, Refused


def question_under_way(question: CautionQuestion) -> QuestionDocument:
    """What is being written, or what is asked now."""
    draft = QuestionDraft.objects.filter(question=question).first()
    return QuestionDocument(**draft.document) if draft else question_document(question)


@transaction.atomic
def draft_question(
    *, question: CautionQuestion, asked: Texts, ask_whom: Texts, by: Any, at: datetime, drawn_from: str = ""
) -> QuestionDraft | None:
    """Keep it for a second person; None where nothing differs from what is asked already."""
    question = CautionQuestion.objects.select_for_update().get(pk=question.pk)
    here = question_under_way(question)
    if drawn_from and drawn_from != digest(here):
        raise Overtaken(_("Somebody else has changed it since you opened it. Your words were not saved."))
    refuse_gaps(asked, ask_whom)
    wanted = replace(here, question=asked, ask_whom=ask_whom)
    if digest(wanted) == digest(question_document(question)):
        QuestionDraft.objects.filter(question=question).delete()
        return None
    draft, _made = QuestionDraft.objects.update_or_create(
        question=question, defaults={"document": asdict(wanted), "changed_by": by, "changed_at": at, "sent_back_because": ""}
    )
    draft.writers.add(by)
    return draft


def refuse_gaps(*texts: Texts) -> None:
    """A question that somebody cannot read is one that is answered by chance."""
    missing = [name for code, name in settings.LANGUAGES if not all(text.get(code) for text in texts)]
    if missing:
        raise CannotPublish([_("It is asked in every language: %(languages)s is missing.") % {"languages": ", ".join(missing)}])


@transaction.atomic
def sign_question(*, question: CautionQuestion, by: Any, seen: str) -> CautionQuestion:
    """Read by somebody who wrote none of it, and asked from now on. `seen` is the digest of what the page showed."""
    draft = as_it_was_shown(question, seen)
    if draft.writers.filter(pk=by.pk).exists():
        raise OwnWork(_("You wrote some of this. Somebody else has to sign it off."))
    return asked_from_now_on(draft, by.name)


@transaction.atomic
def sign_question_by_name(*, question: CautionQuestion, name: str, seen: str) -> CautionQuestion:
    """The same by somebody without an account, who was invited."""
    return asked_from_now_on(as_it_was_shown(question, seen), name)


def as_it_was_shown(question: CautionQuestion, seen: str) -> QuestionDraft:
    CautionQuestion.objects.select_for_update().get(pk=question.pk)
    draft = QuestionDraft.objects.filter(question=question, sent_back_because="").select_related("question").first()
    if draft is None or digest(QuestionDocument(**draft.document)) != seen:
        raise Refused(_("The text has changed since you opened it, or is published already. Please read it again."))
    return draft


def asked_from_now_on(draft: QuestionDraft, name: str) -> CautionQuestion:
    draft.question.signed_name = name
    draft.question.save(update_fields=["signed_name"])
    question = note_question_edit(question=store_question(draft.question, QuestionDocument(**draft.document)))
    draft.delete()
    return question


@transaction.atomic
def send_question_back(*, question: CautionQuestion, because: str) -> None:
    """Not like this: it stays a draft, with the reason beside it, until its words are changed."""
    QuestionDraft.objects.filter(question=question).update(sent_back_because=because)


@transaction.atomic
def discard_question(*, question: CautionQuestion) -> None:
    QuestionDraft.objects.filter(question=question).delete()
