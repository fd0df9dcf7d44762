"""Who may need a word: athletes gone silent, and the coach's one line (safety.md D; the coach's quiet morning)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Final

from athletes.rules.progress.records import AthleteWeek, OwedWeek, Window

SILENT_AFTER_WEEKS: Final = 2


@dataclass(frozen=True, slots=True)
class TeamLine:
    """The numbers of "24 of 28 did it this week. Nobody needs you."; n counts those this week asked anything of."""

    value: int
    n: int
    window: Window
    paused: int
    need_you: int


def is_silent(weeks: Iterable[OwedWeek], on: date) -> bool:
    """The last two finished weeks that owed anything brought nothing, nor did any week since; who is away now is not silent."""
    latest_first = sorted(weeks, key=lambda week: week.starts_on, reverse=True)
    if not latest_first or not latest_first[0].owed:
        return False
    since_last_word = takewhile(lambda week: not week.came_back, latest_first)
    # a week that owed nothing says nothing either way; a week still running is not yet short
    return sum(bool(week.owed) and week.is_over_on <= on for week in since_last_word) >= SILENT_AFTER_WEEKS


def team_line(athletes: Iterable[AthleteWeek], window: Window) -> TeamLine:
    """Did it: at least one session this week, of the athletes it was asked of."""
    did = asked = paused = need_you = 0
    for athlete in athletes:
        asked += bool(athlete.owed)
        did += bool(athlete.owed and athlete.done)
        paused += athlete.is_paused
        need_you += athlete.needs_somebody
    return TeamLine(did, asked, window, paused, need_you)
