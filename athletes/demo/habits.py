"""How each athlete of the club practises: how often, when, how long, and how it feels."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Self

from athletes.demo.people import Member

QUIET_FOR = timedelta(days=17)
FIRST_SECONDS, MIDDLE_SECONDS, FULL_SECONDS = 30, 45, 60


@dataclass(frozen=True, slots=True)
class Habit:
    per_week: float
    hour: int
    days_a_stage: int  # how long it stays at 30 seconds, then at 45
    comfort: int
    back_pain: int
    falls_silent: bool

    @classmethod
    def of(cls, luck: Random) -> Self:
        return cls(
            per_week=luck.choice([1.6, 2.2, 2.6, 2.8, 3.0, 3.0, 3.2]),
            hour=luck.choice([6, 7, 12, 18, 19, 20]),
            days_a_stage=luck.randint(8, 20),
            comfort=luck.choice([3, 3, 4]),
            back_pain=luck.choice([0, 0, 1, 1, 2, 2, 3, 4]),
            falls_silent=luck.random() < 1 / 12,
        )

    def seconds_after(self, days: int) -> int:
        stage = days // self.days_a_stage
        return (FIRST_SECONDS, MIDDLE_SECONDS, FULL_SECONDS)[min(stage, 2)]

    def comfort_after(self, days: int, luck: Random) -> int:
        return min(5, max(1, self.comfort + days // 35 + luck.choice([-1, 0, 0, 0, 1])))

    def back_pain_after(self, days: int, luck: Random) -> int:
        """It eases over the weeks, and has its days."""
        return min(10, max(0, self.back_pain - days // 21 + luck.choice([-1, 0, 0, 0, 1])))


@dataclass(frozen=True, slots=True)
class Interruption:
    """From a report on: one pose, or with None all of them, held back until it came back, and how long it is held since."""

    name: str
    reported_at: datetime
    reported_on: date
    until: date | None = None
    pose: str | None = None
    then_seconds: int | None = None

    def is_held_back(self, pose: str, day: date) -> bool:
        runs = self.reported_on < day and (self.until is None or day <= self.until)
        return runs and self.pose in (None, pose)

    def seconds(self, pose: str, day: date, wanted: int) -> int:
        is_back = self.until is not None and day > self.until and self.pose in (None, pose)
        return min(wanted, self.then_seconds) if is_back and self.then_seconds else wanted


def days_of_practice(member: Member, habit: Habit, luck: Random, *, last: date, busy: Collection[date]) -> list[date]:
    """So many days of each week, as it came; none while away, nor on days that are taken already."""
    ends = last - QUIET_FOR if habit.falls_silent else last
    monday = member.joined_on - timedelta(days=member.joined_on.weekday())
    found: list[date] = []
    while monday <= ends:
        open_days = [day for day in week_from(monday) if is_open(member, day, ends) and day not in busy]
        wanted = int(habit.per_week + luck.random())
        found += sorted(luck.sample(open_days, min(wanted, len(open_days))))
        monday += timedelta(days=7)
    return found


def week_from(monday: date) -> list[date]:
    return [monday + timedelta(days=n) for n in range(7)]


def is_open(member: Member, day: date, last: date) -> bool:
    is_away = member.away is not None and member.away.from_on <= day <= (member.away.until_on or day)
    return member.joined_on <= day <= last and not is_away
