"""What was owed and what came back, for any number of athletes at once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count
from django.db.models.functions import TruncWeek

from accounts.models import Team, User
from athletes.models import CheckIn
from athletes.progress.asking import Questions
from athletes.rules.progress import Figure, OwedWeek, Window, is_silent, response_rate, session_adherence
from athletes.schedule import Owed, owed_by
from routines.rules import local_day, monday_of, zone_named
from routines.services import AskedRoutine

WEEK = timedelta(days=7)
WEEKS_LOOKED_BACK = 12


@dataclass(frozen=True)
class Practice:
    """One athlete's plans and sessions, with the own local day as today."""

    today: date
    owed: Sequence[Owed]
    came_back: Mapping[date, int]  # check-ins of any kind, by the Monday of their week

    def due_in(self, window: Window) -> int:
        return sum(one.due_between(window.first, window.last) for one in self.owed)

    def done_in(self, window: Window) -> int:
        return sum(one.done_between(window.first, window.last) for one in self.owed)

    def adherence(self, window: Window) -> Figure:
        return session_adherence(self.done_in(window), self.due_in(window), window)

    def adherence_of_days(self, days: int) -> Figure:
        return self.adherence(Window.of_days(days, until=self.today))

    def responses(self, window: Window, questions: Questions) -> Figure:
        """Sessions that came back of those owed, and questions answered of those asked; an extra session answers no question."""
        due = self.due_in(window)
        return response_rate(min(self.done_in(window), due) + questions.answered, due, questions.asked, window)

    @property
    def owed_this_week(self) -> int:
        return sum(one.owed_in_week_of(self.today) for one in self.owed)

    @property
    def done_this_week(self) -> int:
        return sum(one.done_in_week_of(self.today) for one in self.owed)

    def is_silent(self) -> bool:
        this_monday = monday_of(self.today)
        if any(monday >= this_monday - WEEK for monday in self.came_back):
            return False  # no two whole weeks have passed: said first, since it spares most teams the sums below
        return is_silent([self.week(this_monday - back * WEEK) for back in range(WEEKS_LOOKED_BACK)], self.today)

    def week(self, monday: date) -> OwedWeek:
        owed = sum(one.owed_in_week_of(monday) for one in self.owed)
        return OwedWeek(monday, owed, self.came_back.get(monday, 0))


def practice_of(people: Collection[User], *, teams: Collection[UUID] | None, days: int, now: datetime) -> dict[UUID, Practice]:
    """What these teams (or all, for who looks at the own) asked of each of these people, and what they did."""
    todays = {person.pk: today_of(person, now) for person in people}
    if not todays:
        return {}
    earliest = min(todays.values()) - WEEK
    first = earliest - max(WEEKS_LOOKED_BACK * WEEK, timedelta(days=days))
    owed = owed_by(list(todays), first, max(todays.values()) + WEEK)
    back = weeks_with_check_ins(list(todays), earliest - WEEKS_LOOKED_BACK * WEEK)
    return {athlete: Practice(today, asked_in(owed.get(athlete, []), teams), back.get(athlete, {})) for athlete, today in todays.items()}


def today_of(person: User | Team, now: datetime) -> date:
    return local_day(now, zone_named(person.time_zone))


def asked_in(owed: Collection[Owed], teams: Collection[UUID] | None) -> list[Owed]:
    """The same routines, as far as these teams ask for them; a session done for another team serves this one too."""
    if teams is None:
        return list(owed)
    kept = []
    for one in owed:
        asks = {assignment: asks for assignment, asks in one.asked.asks_by_assignment.items() if assignment.team_id in teams}
        if asks:
            kept.append(Owed(AskedRoutine(one.asked.family, asks), one.done_on))
    return kept


def weeks_with_check_ins(athletes: Collection[UUID], first: date) -> dict[UUID, Counter[date]]:
    rows = CheckIn.objects.filter(athlete__in=athletes, day__gte=first).annotate(monday=TruncWeek("day"))
    found: dict[UUID, Counter[date]] = defaultdict(Counter)
    for athlete, monday, count in rows.values_list("athlete", "monday").annotate(count=Count("pk")).order_by():
        found[athlete][monday] = count
    return found
