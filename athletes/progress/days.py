"""Each day with a session: whether it was completed, and whether a coach led it. Practice alone, so it is there for every coach."""

from dataclasses import dataclass
from datetime import date

from accounts.models import User
from athletes.models import CheckIn
from athletes.rules.progress import Window


@dataclass(frozen=True)
class PractisedDay:
    is_completed: bool
    was_led: bool


def practised_days(athlete: User, window: Window) -> dict[date, PractisedDay]:
    """Of several sessions on one day the best one counts."""
    found: dict[date, PractisedDay] = {}
    rows = CheckIn.objects.sessions().between(window.first, window.last).filter(athlete=athlete)
    for day, is_completed, kind in rows.values_list("day", "is_completed", "kind"):
        before = found.get(day, PractisedDay(is_completed=False, was_led=False))
        found[day] = PractisedDay(before.is_completed or is_completed, before.was_led or kind == CheckIn.Kind.LED)
    return found
