"""Poses as an athlete reads them: one language, both sides spoken out, in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import override

from poses.addresses import figure_address, medium_address, thumbnail_address
from poses.models import (
    CautionQuestionTranslation,
    Complaint,
    Pose,
    PoseCaution,
    PoseFact,
    PoseFactTranslation,
    PoseMediumTranslation,
    PoseStepTranslation,
    PoseTranslation,
    PoseVariantTranslation,
)
from poses.rules import MediumName, Side, StretchedSide, say, sides_of, stretch_side
from poses.services.shown import ShownCaution, ShownFact, ShownMedium, ShownPose, ShownQuestion, ShownStep, ShownVariant, StepWords

FACTS = {
    "other_names": PoseFact.Kind.OTHER_NAME,
    "breath": PoseFact.Kind.BREATH,
    "felt": PoseFact.Kind.FELT,
    "not_felt": PoseFact.Kind.NOT_FELT,
    "mistakes": PoseFact.Kind.MISTAKE,
    "modifications": PoseFact.Kind.MODIFICATION,
    "ask_first": PoseFact.Kind.ASK_FIRST,
}
Row = dict[str, Any]


def read_poses(*, locale: str, poses: QuerySet[Pose] | None = None) -> list[ShownPose]:
    """Published poses, or those given, in their order, in this language or the nearest there is."""
    wanted = Pose.objects.published() if poses is None else poses
    found = pose_rows(wanted, locale)
    ids = [row["master_id"] for row in found]
    steps = by(step_rows(ids, locale), "owner")
    variants, facts, media = (by(rows(ids, locale), "pose") for rows in (variant_rows, fact_rows, medium_rows))
    cautions = by(caution_rows(ids), "pose_id")
    with override(locale):  # the complaints' words are the program's own
        return [
            shown_pose(row, steps, variants[row["master_id"]], facts[row["master_id"]], cautions[row["master_id"]], media[row["master_id"]])
            for row in found
        ]


def read_caution_questions(*, locale: str) -> list[ShownQuestion]:
    """What is asked with the go-ahead, in its order."""
    fields = ("language_code", "question", "ask_whom", "master__code", "master__order", "master__scope")
    rows = CautionQuestionTranslation.objects.for_locale(locale).values(*fields)
    held = by(caution_rows(Pose.objects.published().values("pk")), "code")
    return [shown_question(row, held[row["master__code"]]) for row in sorted(rows, key=lambda row: row["master__order"])]


def by(rows: Iterable[Row], key: str) -> defaultdict[Any, list[Row]]:
    found: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[key]].append(row)
    return found


def of_masters(rows: Iterable[Row]) -> list[Row]:
    """`master__order` as `order`, and sorted by it: the database sorted them to choose the language."""
    plain = [{name.removeprefix("master__"): value for name, value in row.items()} for row in rows]
    return sorted(plain, key=lambda row: (row["order"], row.get("slug", "")))


def pose_rows(poses: QuerySet[Pose], locale: str) -> list[Row]:
    fields = ("slug", "order", "version", "has_sides", "stretched_side", "hold_min_seconds", "hold_default_seconds", "hold_max_seconds")
    found = PoseTranslation.objects.filter(master__in=poses.order_by().values("pk")).for_locale(locale)
    return of_masters(found.values("master_id", "language_code", "name", "summary", *(f"master__{field}" for field in fields)))


def step_rows(ids: list[UUID], locale: str) -> list[Row]:
    """Steps of poses and of their variants; `owner` is the one or the other."""
    of_these = Q(master__pose__in=ids) | Q(master__variant__pose__in=ids)
    fields = ("master__pose", "master__variant", "master__order", "master__is_hold", "master__figure")
    found = PoseStepTranslation.objects.filter(of_these).for_locale(locale).values("language_code", "text", "cue", "alt", *fields)
    return [{**row, "owner": row["pose"] or row["variant"]} for row in of_masters(found)]


def variant_rows(ids: list[UUID], locale: str) -> list[Row]:
    fields = ("pose", "slug", "order", "caution", "complaint", "max_seconds", "figure")
    found = PoseVariantTranslation.objects.filter(master__pose__in=ids, master__is_offered=True).for_locale(locale)
    return of_masters(found.values("master_id", "language_code", "name", "instruction", *(f"master__{field}" for field in fields)))


def fact_rows(ids: list[UUID], locale: str) -> list[Row]:
    found = PoseFactTranslation.objects.filter(master__pose__in=ids).for_locale(locale)
    return of_masters(found.values("language_code", "text", "master__pose", "master__kind", "master__order", "master__caution"))


def medium_rows(ids: list[UUID], locale: str) -> list[Row]:
    found = PoseMediumTranslation.objects.filter(master__pose__in=ids).for_locale(locale)
    return of_masters(found.values("language_code", "alt", "master__pose", "master__order", "master__step", "master__file"))


def caution_rows(poses: Any) -> list[Row]:
    found = PoseCaution.objects.filter(pose__in=poses).order_by("code", "open_variants__slug")
    return [dict(row) for row in found.values("pose_id", "pose__slug", "code", "open_variants__slug")]


def shown_pose(
    row: Row, steps: Mapping[Any, list[Row]], variants: list[Row], facts: list[Row], cautions: list[Row], media: list[Row]
) -> ShownPose:
    sides = sides_of(has_sides=row["has_sides"])
    stretched = StretchedSide(row["stretched_side"])
    own = steps[row["master_id"]]
    return ShownPose(
        slug=row["slug"],
        version=row["version"],
        name=row["name"],
        summary=row["summary"],
        language=row["language_code"],
        sides=[str(side) for side in sides],
        stretch_sides={str(side): str(stretch_side(stretched, side)) for side in sides},
        hold_min_seconds=row["hold_min_seconds"],
        hold_default_seconds=row["hold_default_seconds"],
        hold_max_seconds=row["hold_max_seconds"],
        **{name: [shown_fact(fact) for fact in facts if fact["kind"] == kind] for name, kind in FACTS.items()},
        steps=shown_steps(own, sides),
        variants=[shown_variant(variant, own, steps[variant["master_id"]], sides) for variant in variants],
        cautions=[ShownCaution(code, open_variants(of_code)) for code, of_code in by(cautions, "code").items()],
        media=[shown_medium(medium, name) for medium in media if (name := MediumName.read(medium["file"]))],
    )


def shown_medium(row: Row, name: MediumName) -> ShownMedium:
    return ShownMedium(
        kind="film" if name.is_film else "photo",
        step=row["step"],
        address=medium_address(name),
        thumbnail=thumbnail_address(name),
        width=name.width,
        height=name.height,
        alt=row["alt"],
        language=row["language_code"],
    )


def shown_steps(rows: list[Row], sides: tuple[Side, ...]) -> list[ShownStep]:
    return [
        ShownStep(
            number=row["order"],
            is_hold=row["is_hold"],
            language=row["language_code"],
            sides={str(side): step_words(row, side) for side in sides},
        )
        for row in rows
    ]


def step_words(row: Row, side: Side) -> StepWords:
    text, cue, alt = (say(row[name], language=row["language_code"], side=side) for name in ("text", "cue", "alt"))
    return StepWords(text, cue, alt, figure_address(row["figure"], side))


def shown_variant(row: Row, own_steps: list[Row], changed: list[Row], sides: tuple[Side, ...]) -> ShownVariant:
    instead = {step["order"]: step for step in changed}
    # the hold stays the hold: a changed step takes that mark from the step it replaces
    steps = [{**instead.get(step["order"], step), "is_hold": step["is_hold"]} for step in own_steps]
    return ShownVariant(
        slug=row["slug"],
        name=row["name"],
        instruction=row["instruction"],
        language=row["language_code"],
        caution=row["caution"] or None,
        complaint=row["complaint"] or None,
        complaint_text=str(Complaint(row["complaint"]).label) if row["complaint"] else None,
        max_seconds=row["max_seconds"],
        figures={str(side): figure_address(row["figure"], side) for side in sides},
        steps=shown_steps(steps, sides),
    )


def shown_fact(row: Row) -> ShownFact:
    return ShownFact(row["text"], row["language_code"], row["caution"] or None)


def open_variants(rows: list[Row]) -> list[str]:
    return [row["open_variants__slug"] for row in rows if row["open_variants__slug"] is not None]


def shown_question(row: Row, held: list[Row]) -> ShownQuestion:
    return ShownQuestion(
        code=row["master__code"],
        scope=row["master__scope"],
        question=row["question"],
        ask_whom=row["ask_whom"],
        language=row["language_code"],
        holds_back={slug: open_variants(of_pose) for slug, of_pose in by(held, "pose__slug").items()},
    )
