"""Decisions about people, with the day as an argument."""

from calendar import monthrange
from datetime import date

ADULT_AT = 18


def age_on(birth_year: int | None, birth_month: int | None, day: date) -> int | None:
    """Whole years. Only the month is kept, so a birthday is its last day: nobody is called an adult too early."""
    if birth_year is None or birth_month is None:
        return None
    birthday = (birth_month, monthrange(day.year, birth_month)[1])
    return day.year - birth_year - ((day.month, day.day) < birthday)
