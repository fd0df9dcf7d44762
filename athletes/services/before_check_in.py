"""What is known of an athlete at the moment a check-in arrives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson

from accounts.models import User
from notifications.statements import first_row, part_of
from poses.models import Pose


@dataclass(frozen=True, slots=True)
class Known:
    is_taken: bool  # the id has a row already, whosever it is
    names_foreign: bool  # it speaks of a session or a case of somebody else
    consent: UUID | None  # the yes to keep health answers
    held_back: frozenset[UUID | None]  # poses paused on that day; None is the whole routine
    poses: Sequence[Pose]  # of the routine
    has_watch: bool


def known_before(*, athlete: User, check_in_id: UUID, body: Mapping[str, Any]) -> Known:
    """Read under the athlete's lock."""
    routine = body.get("routine")
    asked = {"athlete": athlete.pk, "check_in": check_in_id, "day": body["day"], "routine": routine.pk if routine else None}
    row = first_row(statement(), {**asked, "about": body.get("about"), "alert": body.get("alert")})
    found = orjson.loads(row[0]) if row else {}
    return Known(
        is_taken=found["is_taken"],
        names_foreign=found["names_foreign"],
        consent=UUID(found["consent"]) if found["consent"] else None,
        held_back=frozenset(UUID(pose) if pose else None for pose in found["held_back"] or ()),
        poses=[part_of(Pose, {"id": UUID(pk), "slug": slug, "has_sides": sides}) for pk, slug, sides in found["poses"] or ()],
        has_watch=found["has_watch"],
    )


@cache
def statement() -> str:
    return Path(__file__).with_name("before_check_in.sql").read_text(encoding="utf-8")
