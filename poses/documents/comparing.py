"""Whether two documents say the same, and where they do not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from poses.documents.shape import PoseDocument, QuestionDocument
from poses.documents.words import Piece, told_apart


def digest(document: PoseDocument | QuestionDocument) -> str:
    """The same for the same content, whatever the order of keys and languages, and wherever a pose stands in the list."""
    plain = asdict(document)
    if isinstance(document, PoseDocument):
        del plain["order"]
    canonical = json.dumps(plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def differences(one: PoseDocument | QuestionDocument, other: PoseDocument | QuestionDocument) -> list[str]:
    """The places at which two documents differ, such as `steps 3: cue.de`."""
    left, right = dict(leaves(asdict(one))), dict(leaves(asdict(other)))
    return [place for place in dict.fromkeys([*left, *right]) if left.get(place) != right.get(place)]


@dataclass(frozen=True)
class Change:
    """One place that reads differently: `before` and `after` are empty where there is nothing."""

    place: str
    before: str
    after: str

    @cached_property
    def pieces(self) -> tuple[list[Piece], list[Piece]]:
        return told_apart(self.before, self.after)


def changes(before: PoseDocument | None, after: PoseDocument) -> list[Change]:
    """What a reader has to look at, place by place, in the order of the document."""
    left, right = named_leaves(before) if before else {}, named_leaves(after)
    places = dict.fromkeys([*right, *left])
    return [Change(place, shown(left.get(place)), shown(right.get(place))) for place in places if left.get(place) != right.get(place)]


def question_changes(before: QuestionDocument, after: QuestionDocument) -> list[Change]:
    left, right = dict(leaves(asdict(before))), dict(leaves(asdict(after)))
    return [Change(place, shown(left.get(place)), shown(right.get(place))) for place in differences(before, after)]


def named_leaves(document: PoseDocument) -> dict[str, Any]:
    """Variants and cautions by their names, so that one taken out does not make all that follow it look changed."""
    plain = asdict(document)
    plain["steps"] = {str(step.pop("step")): step for step in plain["steps"]}
    for variant in plain["variants"]:
        variant["steps"] = {str(step.pop("step")): step for step in variant["steps"]}
    plain["variants"] = {variant.pop("slug"): variant for variant in plain["variants"]}
    plain["cautions"] = {caution.pop("code"): caution for caution in plain["cautions"]}
    return dict(leaves(plain))


def shown(value: object) -> str:
    return "" if value is None or value is False else "✓" if value is True else str(value)


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{place}.{key}" if place else str(key))
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from leaves(inner, f"{place} {number}")
    else:
        yield place, value
