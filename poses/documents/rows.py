"""From rows to a document: the same words as a content file, so that the two can be compared and shared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from poses.documents.shape import (
    CautionDocument,
    FactDocument,
    MediumDocument,
    PoseDocument,
    QuestionDocument,
    StepDocument,
    Texts,
    VariantDocument,
)
from poses.models import CautionQuestion, Pose, PoseFact, PoseStep, PoseVariant
from poses.rules import FALLBACK


def texts(row: Any, name: str) -> Texts:
    """One field in every language it is written in."""
    written = sorted(row.translations.all(), key=lambda each: (each.language_code != FALLBACK, each.language_code))
    return {each.language_code: getattr(each, name) for each in written}


def plain(row: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def pose_document(pose: Pose) -> PoseDocument:
    """The pose as it stands in the database now, whatever was read before."""
    return document_of_rows(Pose.objects.with_content().get(pk=pose.pk))


def document_of_rows(whole: Pose) -> PoseDocument:
    """The same of a pose that was read with its content, without another query."""
    return PoseDocument(
        **plain(whole, "slug", "order", "has_sides", "stretched_side"),
        **plain(whole, "hold_min_seconds", "hold_default_seconds", "hold_max_seconds"),
        name=texts(whole, "name"),
        summary=texts(whole, "summary"),
        steps=[step_document(step) for step in whole.steps.all()],
        variants=[variant_document(variant) for variant in whole.variants.all() if variant.is_offered],
        facts=facts_by_kind(whole.facts.all()),
        cautions=caution_documents(whole),
        media=[MediumDocument(file=each.file_id, alt=texts(each, "alt"), **plain(each, "step", "source")) for each in whole.media.all()],
    )


def step_document(step: PoseStep) -> StepDocument:
    return StepDocument(
        step=step.order,
        **plain(step, "is_hold", "figure", "source"),
        text=texts(step, "text"),
        cue=texts(step, "cue"),
        alt=texts(step, "alt"),
    )


def variant_document(variant: PoseVariant) -> VariantDocument:
    return VariantDocument(
        **plain(variant, "slug", "caution", "complaint", "max_seconds", "figure", "source"),
        name=texts(variant, "name"),
        instruction=texts(variant, "instruction"),
        steps=[step_document(step) for step in variant.steps.all()],
    )


def facts_by_kind(facts: Iterable[PoseFact]) -> dict[str, list[FactDocument]]:
    found: dict[str, list[FactDocument]] = {}
    for fact in facts:
        found.setdefault(fact.kind, []).append(FactDocument(**plain(fact, "caution", "source"), text=texts(fact, "text")))
    return found


def caution_documents(pose: Pose) -> list[CautionDocument]:
    return [
        CautionDocument(code=each.code, source=each.source, open_variants=sorted(variant.slug for variant in each.open_variants.all()))
        for each in pose.cautions.all()
    ]


def question_document(question: CautionQuestion) -> QuestionDocument:
    return QuestionDocument(
        **plain(question, "code", "order", "scope", "source"), question=texts(question, "question"), ask_whom=texts(question, "ask_whom")
    )
