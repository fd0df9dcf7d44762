"""Back pain before a session and on the morning after it, as it was said: null stays null."""

from dataclasses import dataclass
from datetime import date, datetime

from accounts.models import User
from athletes.models import CheckIn
from athletes.rules.progress import Window


@dataclass(frozen=True)
class BackPain:
    day: date
    before: int | None
    morning: int | None


def back_pains(athlete: User, window: Window, since: datetime | None = None) -> list[BackPain]:
    """Sessions of which at least one of the two is known."""
    rows = CheckIn.objects.filter(athlete=athlete).between(window.first, window.last)
    if since:
        rows = rows.filter(received_at__gte=since)
    mornings = rows.filter(kind=CheckIn.Kind.MORNING, about__isnull=False, back_pain__isnull=False)
    after = dict(mornings.values_list("about", "back_pain"))
    sessions = rows.sessions().order_by("day", "started_at").values_list("pk", "day", "back_pain_before")
    found = (BackPain(day, before, after.get(key)) for key, day, before in sessions)
    return [one for one in found if one.before is not None or one.morning is not None]
