"""Staff look at somebody's answers with a reason, for half an hour. The line in the athlete's log is the key: without it nothing opens."""

from datetime import datetime, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from accounts.models import ReadLog, User
from accounts.services import record_read
from notifications.rest import Conflict

OPEN_FOR: Final = timedelta(minutes=30)
ACTION: Final = "answers.opened"
SHORTEST_REASON: Final = 10


def open_answers(*, person: User, by: User, because: str, at: datetime) -> None:
    because = because.strip()
    if len(because) < SHORTEST_REASON:
        raise Conflict(_("Say why in a few words. The athlete reads it."), "no_reason")
    record_read(reader=by, athlete=person, action=ACTION, reason=because[:200], at=at)


def open_until(*, person: User, by: User, at: datetime) -> datetime | None:
    """Until when this reader may look; None where no reason was given lately."""
    given = ReadLog.objects.about(person).filter(reader=by.pk, action=ACTION, at__gt=at - OPEN_FOR).order_by("-at").first()
    return given.at + OPEN_FOR if given else None
