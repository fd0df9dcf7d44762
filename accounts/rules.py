"""Decisions about people, with the day or the moment as an argument."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

ADULT_AT = 18
CLAIM_WINDOW = timedelta(minutes=15)
INVITED_FOR = timedelta(days=7)
COACH_INVITED_FOR = timedelta(hours=24)
MAIL_CODE_LIVES = timedelta(minutes=10)
MAIL_CODE_TRIES = 5
COACH_IDLE = timedelta(hours=12)
COACH_AT_MOST = timedelta(days=7)
ATHLETE_IDLE = timedelta(days=90)
TRIES_A_MINUTE = 5
TRIES_WINDOW = timedelta(minutes=1)

# a role may be given, changed or ended by who holds at least as much
RANKS = {"athlete": 0, "health_contact": 1, "coach": 2}


def age_on(birth_year: int | None, birth_month: int | None, day: date) -> int | None:
    """Whole years. Only the month is kept, so a birthday is its last day: nobody is called an adult too early."""
    if birth_year is None or birth_month is None:
        return None
    birthday = (birth_month, monthrange(day.year, birth_month)[1])
    return day.year - birth_year - ((day.month, day.day) < birthday)


def may_grant(own: str | None, role: str) -> bool:
    """Whether somebody in the role `own` may give, change or end `role`. An athlete gives none."""
    return own is not None and RANKS[own] > 0 and RANKS[own] >= RANKS[role]


def invited_until(role: str, at: datetime) -> datetime:
    """A week to answer; a day where the link opens health answers."""
    return at + (COACH_INVITED_FOR if role == "coach" else INVITED_FOR)


def is_claim_window_open(until: datetime | None, at: datetime) -> bool:
    return until is not None and at < until


def session_ends_at(signed_in_at: datetime, at: datetime, sees_others: bool) -> datetime:
    """Who sees others' answers signs in each week, and after half a day unused; an athlete who stretches once a month stays signed in."""
    return min(at + COACH_IDLE, signed_in_at + COACH_AT_MOST) if sees_others else at + ATHLETE_IDLE


def may_try_again(count: int, since: datetime, at: datetime) -> bool:
    """Whether an address with that many wrong codes since then may try another."""
    return count < TRIES_A_MINUTE or at - since >= TRIES_WINDOW


def is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, malformed, or a folder of zones
        return False
    return True


@lru_cache(maxsize=1024)
def zone_named(name: str) -> tzinfo:
    """The IANA zone; UTC where this machine does not know the name, since one odd profile must not stop everybody's reminders."""
    return ZoneInfo(name) if is_zone(name) else UTC
