"""The published poses, in English: the same rows read at each request, one statement a table, and put together anew."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from benchmarks.floor.ground import Row, rows
from poses.figures.library import keys
from poses.rules import Side, StretchedSide, say, sides_of, stretch_side

POSES = """
SELECT pose.*, text.language_code AS language, name, summary FROM poses_posetranslation text JOIN poses_pose pose ON pose.id = master_id
WHERE state = 'published' AND language_code = 'en' ORDER BY "order", slug
"""
STEPS = """
SELECT coalesce(pose_id, variant_id) AS owner, "order", is_hold, figure, language_code AS language, text, cue, alt
FROM poses_posesteptranslation text JOIN poses_posestep step ON step.id = master_id WHERE language_code = 'en' ORDER BY "order"
"""
VARIANTS = """
SELECT variant.*, language_code AS language, name, instruction
FROM poses_posevarianttranslation text JOIN poses_posevariant variant ON variant.id = master_id
WHERE language_code = 'en' AND is_offered ORDER BY "order", slug
"""
FACTS = """
SELECT pose_id, kind, caution, language_code AS language, text
FROM poses_posefacttranslation text JOIN poses_posefact fact ON fact.id = master_id WHERE language_code = 'en' ORDER BY "order"
"""
MEDIA = "SELECT * FROM poses_posemedium"
CAUTIONS = """
SELECT caution.pose_id, code, slug FROM poses_posecaution caution
LEFT JOIN poses_posecaution_open_variants open ON posecaution_id = caution.id
LEFT JOIN poses_posevariant variant ON variant.id = posevariant_id ORDER BY code, slug
"""
BEFORE = ("slug", "version", "name", "summary", "language")
HOLDS = ("hold_min_seconds", "hold_default_seconds", "hold_max_seconds")
KINDS = {
    "other_names": "other_name",
    "breath": "breath",
    "felt": "felt",
    "not_felt": "not_felt",
    "mistakes": "mistake",
    "modifications": "modification",
    "ask_first": "ask_first",
}
COMPLAINTS = {
    "too_much": "The stretch is too much",
    "out_of_reach": "I cannot reach that far",
    "arm_or_hand": "My arm or hand does not like it",
    "elbow": "My elbows hurt",
    "shoulder": "My shoulder does not like it",
    "neck": "My neck does not like it",
    "lower_back": "My lower back pinches",
    "hip": "My hip does not like it",
    "knee": "My knee does not like it",
    "leg": "My leg does not like it",
    "tired": "My muscles tremble",
}
By = dict[Any, list[Row]]


def by(found: Iterable[Row], name: str) -> By:
    grouped: By = defaultdict(list)
    for row in found:
        grouped[getattr(row, name)].append(row)
    return grouped


def published() -> dict[str, Any]:
    assert not rows(MEDIA), "the measured poses have drawings only"
    steps, variants = by(rows(STEPS), "owner"), by(rows(VARIANTS), "pose_id")
    facts, cautions = by(rows(FACTS), "pose_id"), by(rows(CAUTIONS), "pose_id")
    shown = [whole(pose, steps, variants[pose.id], facts[pose.id], cautions[pose.id]) for pose in rows(POSES)]
    return {"next": None, "previous": None, "results": shown}


def whole(pose: Row, steps: By, variants: list[Row], facts: list[Row], cautions: list[Row]) -> dict[str, Any]:
    sides, own = sides_of(has_sides=pose.has_sides), steps[pose.id]
    return {
        **{name: getattr(pose, name) for name in BEFORE},
        "sides": sides,
        "stretch_sides": {side.value: stretch_side(StretchedSide(pose.stretched_side), side) for side in sides},
        **{name: getattr(pose, name) for name in HOLDS},
        **{
            name: [{"text": fact.text, "language": fact.language, "caution": fact.caution or None} for fact in facts if fact.kind == kind]
            for name, kind in KINDS.items()
        },
        "steps": [spoken(step, step.is_hold, sides) for step in own],
        "variants": [changed(variant, own, steps[variant.id], sides) for variant in variants],
        "cautions": [
            {"code": code, "open_variants": [row.slug for row in of_code if row.slug]} for code, of_code in by(cautions, "code").items()
        ],
        "media": [],
    }


def changed(variant: Row, own: list[Row], instead: list[Row], sides: Iterable[Side]) -> dict[str, Any]:
    other = {step.order: step for step in instead}
    return {
        **{name: getattr(variant, name) for name in ("slug", "name", "instruction", "language")},
        "caution": variant.caution or None,
        "complaint": variant.complaint or None,
        "complaint_text": COMPLAINTS.get(variant.complaint),
        "max_seconds": variant.max_seconds,
        "figures": {side.value: figure(variant.figure, side) for side in sides},
        "steps": [spoken(other.get(step.order, step), step.is_hold, sides) for step in own],
    }


def spoken(step: Row, is_hold: bool, sides: Iterable[Side]) -> dict[str, Any]:
    said = {
        side.value: {
            **{name: say(getattr(step, name), language=step.language, side=side) for name in ("text", "cue", "alt")},
            "figure": figure(step.figure, side),
        }
        for side in sides
    }
    return {"number": step.order, "is_hold": is_hold, "language": step.language, "sides": said}


def figure(key: str, side: Side) -> str | None:
    slug, _, name = key.partition("/")
    if not slug or key not in keys(slug):
        return None
    address = f"/api/v1/poses/{slug}/figures/{name}.svg"
    return address if side == Side.NONE else f"{address}?side={side.value}"
