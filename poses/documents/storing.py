"""From a document to rows. A row is saved only where it differs, so that its history tells true changes alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import Model

from poses.documents.reading import ContentError
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
from poses.models import CautionQuestion, Pose, PoseCaution, PoseFact, PoseMedium, PoseStep, PoseVariant

Row = TypeVar("Row", bound=Model)


def put(row: Row, place: str, **wanted: Any) -> Row:
    if row._state.adding or any(getattr(row, name) != value for name, value in wanted.items()):
        for name, value in wanted.items():
            setattr(row, name, value)
        save(row, place)
    return row


def put_with_texts(row: Any, place: str, texts: Mapping[str, Texts], **wanted: Any) -> None:
    """The row, and its texts in each language; a language that is in none of them goes."""
    written = {} if row._state.adding else {each.language_code: each for each in row.translations.all()}
    put(row, place, **wanted)
    for language in sorted({language for text in texts.values() for language in text}):
        translation = written.pop(language, None) or row.translations.model(master=row, language_code=language)
        put(translation, f"{place}.{language}", **{name: text.get(language, "") for name, text in texts.items()})
    drop(written.values())


def save(row: Model, place: str) -> None:
    """Lengths and choices are asked of the fields, the rest of the database, whose constraints have names that read as rules."""
    try:
        row.clean_fields(exclude=[field.name for field in row._meta.fields if field.is_relation])
        row.save()
    except ValidationError as fault:
        said = [f"{name}: {' '.join(messages)}" for name, messages in fault.message_dict.items()]
        raise ContentError(place, "; ".join(said)) from fault
    except IntegrityError as fault:
        rule = getattr(getattr(fault.__cause__, "diag", None), "constraint_name", None) or "refused by the database"
        raise ContentError(place, rule.replace("_", " ")) from fault


def drop(rows: Iterable[Model]) -> None:
    # one by one: a bulk deletion leaves no history
    for row in rows:
        row.delete()


def store_pose(pose: Pose, document: PoseDocument) -> Pose:
    """Write a pose's content. Its state, its version and its digests are the services' to set."""
    place = document.slug
    put_with_texts(
        pose,
        place,
        {"name": document.name, "summary": document.summary},
        slug=document.slug,
        order=document.order,
        has_sides=document.has_sides,
        stretched_side=document.stretched_side,
        hold_min_seconds=document.hold_min_seconds,
        hold_default_seconds=document.hold_default_seconds,
        hold_max_seconds=document.hold_max_seconds,
    )
    store_steps({"pose": pose}, document.steps, place)
    variants = store_variants(pose, document.variants, place)
    store_facts(pose, document.facts, place)
    store_cautions(pose, document.cautions, variants, place)
    store_media(pose, document.media, place)
    return pose


def store_steps(owner: Mapping[str, Pose | PoseVariant], steps: Iterable[StepDocument], place: str) -> None:
    wanted = {step.step: step for step in steps}
    there = {row.order: row for row in PoseStep.objects.filter(**owner).prefetch_related("translations")}
    drop(row for number, row in there.items() if number not in wanted)
    # the hold last: where it moves to another step, the step it leaves must have let go of it
    for number, step in sorted(wanted.items(), key=lambda item: item[1].is_hold):
        put_with_texts(
            there.get(number) or PoseStep(**owner),
            f"{place}: step {number}",
            {"text": step.text, "cue": step.cue, "alt": step.alt},
            order=number,
            is_hold=step.is_hold,
            figure=step.figure,
            source=step.source,
        )


def store_variants(pose: Pose, variants: Iterable[VariantDocument], place: str) -> dict[str, PoseVariant]:
    there = {row.slug: row for row in pose.variants.prefetch_related("translations")}
    offered = {}
    for order, variant in enumerate(variants, 1):
        row = there.pop(variant.slug, None) or PoseVariant(pose=pose)
        offered[variant.slug] = store_variant(row, variant, order, f"{place}: {variant.slug}")
    for row in there.values():
        put(row, f"{place}: {row.slug}", is_offered=False)
    return offered


def store_variant(row: PoseVariant, variant: VariantDocument, order: int, place: str) -> PoseVariant:
    put_with_texts(
        row,
        place,
        {"name": variant.name, "instruction": variant.instruction},
        slug=variant.slug,
        order=order,
        caution=variant.caution,
        complaint=variant.complaint,
        max_seconds=variant.max_seconds,
        figure=variant.figure,
        source=variant.source,
        is_offered=True,
    )
    store_steps({"variant": row}, variant.steps, place)
    return row


def store_facts(pose: Pose, facts: Mapping[str, list[FactDocument]], place: str) -> None:
    wanted = {(kind, order): fact for kind, of_kind in facts.items() for order, fact in enumerate(of_kind, 1)}
    there = {(row.kind, row.order): row for row in pose.facts.prefetch_related("translations")}
    for (kind, order), fact in wanted.items():
        row = there.pop((kind, order), None) or PoseFact(pose=pose)
        at = f"{place}: {kind} {order}"
        put_with_texts(row, at, {"text": fact.text}, kind=kind, order=order, caution=fact.caution, source=fact.source)
    drop(there.values())


def store_cautions(pose: Pose, cautions: Iterable[CautionDocument], variants: Mapping[str, PoseVariant], place: str) -> None:
    there = {row.code: row for row in pose.cautions.all()}
    for caution in cautions:
        at = f"{place}: {caution.code}"
        row = put(there.pop(caution.code, None) or PoseCaution(pose=pose), at, code=caution.code, source=caution.source)
        unknown = set(caution.open_variants) - variants.keys()
        if unknown:
            raise ContentError(at, f"no such variant: {', '.join(sorted(unknown))}")
        row.open_variants.set([variants[slug] for slug in caution.open_variants])
    drop(there.values())


def store_media(pose: Pose, media: Iterable[MediumDocument], place: str) -> None:
    there = {row.order: row for row in pose.media.prefetch_related("translations")}
    for order, medium in enumerate(media, 1):
        row = there.pop(order, None) or PoseMedium(pose=pose)
        at = f"{place}: photo {order}"
        put_with_texts(row, at, {"alt": medium.alt}, file_id=medium.file, order=order, step=medium.step, source=medium.source)
    drop(there.values())


def store_question(question: CautionQuestion, document: QuestionDocument) -> CautionQuestion:
    texts = {"question": document.question, "ask_whom": document.ask_whom}
    put_with_texts(question, document.code, texts, code=document.code, order=document.order, scope=document.scope, source=document.source)
    return question
