"""A led session as its coach sees it: who was there; and as an athlete does, with nobody else in it."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from accounts.models import User
from athletes.models import CheckIn
from athletes.models.check_ins import CheckInQuerySet
from athletes.rules.led_codes import check_in_of, code_of
from athletes.services.flags import hold_json


def led_rows_for(reader: User, led_session: UUID) -> CheckInQuerySet:
    """Of those who were there, whom the reader looks after now; all of them for who ticked them."""
    theirs = Q(athlete__in=User.objects.coached_by(reader)) | Q(recorded_by=reader)
    return CheckIn.objects.filter(theirs, led_session=led_session)


def led_session_json(reader: User, led_session: UUID) -> dict[str, Any]:
    """Practice only: no rating is in it, and nothing that was felt."""
    rows = list(led_rows_for(reader, led_session).order_by("athlete__name", "athlete"))
    first = rows[0]
    holds = [hold_json(hold) for hold in first.holds.select_related("pose", "variant")]
    return {
        "id": led_session,
        "code": code_of(led_session),
        "routine": first.routine_id,
        "routine_version": first.routine_version,
        "started_at": first.started_at,
        "received_at": first.received_at,
        "recorded_by": first.recorded_by_id,
        "athletes": [row.athlete_id for row in rows],
        "holds": [{name: given for name, given in hold.items() if name != "worst_pain"} for hold in holds],
    }


def own_part_json(athlete: User, led_session: UUID, check_in: CheckIn | None) -> dict[str, Any]:
    """The athlete's own part; before the coach's phone has sent the session, only which check-in it will be."""
    return {
        "led_session": led_session,
        "check_in": check_in_of(led_session, athlete.pk),
        "is_recorded": check_in is not None,
        "routine": check_in.routine_id if check_in else None,
        "routine_version": check_in.routine_version if check_in else None,
        "started_at": check_in.started_at if check_in else None,
        "comfort": check_in.comfort if check_in else None,
        "nothing_hurt": check_in.nothing_hurt if check_in else None,
    }
