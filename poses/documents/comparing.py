"""Whether two documents say the same, and where they do not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from poses.documents.shape import PoseDocument, QuestionDocument


def digest(document: PoseDocument | QuestionDocument) -> str:
    """The same for the same content, whatever the order of keys and languages."""
    canonical = json.dumps(asdict(document), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def differences(one: PoseDocument | QuestionDocument, other: PoseDocument | QuestionDocument) -> list[str]:
    """The places at which two documents differ, such as `steps 3: cue.de`."""
    left, right = dict(leaves(asdict(one))), dict(leaves(asdict(other)))
    return [place for place in dict.fromkeys([*left, *right]) if left.get(place) != right.get(place)]


def leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{place}.{key}" if place else str(key))
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from leaves(inner, f"{place} {number}")
    else:
        yield place, value
