"""A document as an athlete would read it, before any row is written. Pure: the same shaping as for what is published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import override

from poses.documents import CautionDocument, PoseDocument, StepDocument, Texts, VariantDocument
from poses.rules import languages_after
from poses.services.reading import Row, shown_pose
from poses.services.shown import ShownPose


def show_document(document: PoseDocument, locale: str) -> ShownPose:
    """What stands in the database under an id stands here under its name."""
    variants = [variant_row(variant, order, locale) for order, variant in enumerate(document.variants)]
    changed = {variant.slug: step_rows(variant.steps, locale) for variant in document.variants}
    steps: Mapping[Any, list[Row]] = {"": step_rows(document.steps, locale), **changed}
    with override(locale):
        return shown_pose(
            pose_row(document, locale), steps, variants, fact_rows(document, locale), caution_rows(document), medium_rows(document, locale)
        )


def in_best_language(locale: str, **texts: Texts) -> Row:
    """Each text in one language, the same for all: that of the first of them that is written."""
    written = [code for code in languages_after(locale) if any(text.get(code) for text in texts.values())]
    language = written[0] if written else next((code for text in texts.values() for code in text), locale)
    return {"language_code": language, **{name: text.get(language, "") for name, text in texts.items()}}


def pose_row(document: PoseDocument, locale: str) -> Row:
    plain = ("slug", "has_sides", "stretched_side", "hold_min_seconds", "hold_default_seconds", "hold_max_seconds")
    words = in_best_language(locale, name=document.name, summary=document.summary)
    return {"master_id": "", "version": 0, **words, **{name: getattr(document, name) for name in plain}}


def step_rows(steps: list[StepDocument], locale: str) -> list[Row]:
    return [
        {
            **in_best_language(locale, text=step.text, cue=step.cue, alt=step.alt),
            "order": step.step,
            "is_hold": step.is_hold,
            "figure": step.figure,
        }
        for step in steps
    ]


def variant_row(variant: VariantDocument, order: int, locale: str) -> Row:
    plain: Row = {name: getattr(variant, name) for name in ("slug", "caution", "complaint", "max_seconds", "figure")}
    words = in_best_language(locale, name=variant.name, instruction=variant.instruction)
    return {"master_id": variant.slug, "order": order, **words, **plain}


def fact_rows(document: PoseDocument, locale: str) -> list[Row]:
    return [
        {**in_best_language(locale, text=fact.text), "kind": kind, "caution": fact.caution}
        for kind, facts in document.facts.items()
        for fact in facts
    ]


def medium_rows(document: PoseDocument, locale: str) -> list[Row]:
    return [{**in_best_language(locale, alt=each.alt), "step": each.step, "file": each.file} for each in document.media]


def caution_rows(document: PoseDocument) -> list[Row]:
    def open_of(caution: CautionDocument) -> list[str | None]:
        return [*caution.open_variants] or [None]

    return [{"code": caution.code, "open_variants__slug": slug} for caution in document.cautions for slug in open_of(caution)]
