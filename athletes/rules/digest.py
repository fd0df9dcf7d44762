"""When a coach hears the one line, and which week it speaks of."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

FROM, UNTIL = time(7), time(8)
LATEST: Final = time(12)  # after it the day is under way, and the line waits in the app
MONDAY: Final = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """Counts alone: what lies open on a table names nobody."""

    did: int
    asked: int
    need_you: int
    new_notes: int
    still_open: int
    is_last_week: bool

    @property
    def says_something(self) -> bool:
        return bool(self.asked or self.need_you or self.new_notes or self.still_open)


def calls_for_digest(local: datetime, how_often: str) -> bool:
    """Between seven and eight of the reader's own morning, each day or on Mondays."""
    is_day = how_often == "daily" or (how_often == "weekly" and local.weekday() == MONDAY)
    return is_day and FROM <= local.time() < UNTIL


def day_spoken_of(today: date) -> date:
    """Yesterday: at seven nobody has done anything today, and on a Monday the week that counts is the last."""
    return today - timedelta(days=1)


def notes_are_new_since(at: datetime, how_often: str) -> datetime:
    return at - timedelta(days=7 if how_often == "weekly" else 1)
