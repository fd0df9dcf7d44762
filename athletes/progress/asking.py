"""Questions put to athletes, and answers that came, over a whole window; what calls for one on one day stands in questions.py."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from accounts.models import User
from athletes.models import Alert, CheckIn, Hold
from athletes.questions import DAY, FELT, FIRST_WEEKS
from athletes.rules.progress import Window
from routines.rules import local_day, zone_named

QUESTION_KINDS = (CheckIn.Kind.MORNING, CheckIn.Kind.FOLLOW_UP)


@dataclass(frozen=True)
class Questions:
    asked: int = 0
    answered: int = 0


def questions_of(athletes: Collection[UUID], window: Window) -> dict[UUID, Questions]:
    """For each athlete who was asked anything, how often, and how often a word came back that day."""
    answered = days_answered(athletes, window)
    asked = days_asked(athletes, window)
    return {athlete: Questions(len(days), len(days & answered.get(athlete, set()))) for athlete, days in asked.items()}


def days_asked(athletes: Collection[UUID], window: Window) -> dict[UUID, set[date]]:
    """One question a day at most: while a case is open, or the day after a session that called for it."""
    found: dict[UUID, set[date]] = defaultdict(set)
    for athlete, day in (*after_sessions(athletes, window), *while_cases_were_open(athletes, window)):
        if day in window:
            found[athlete].add(day)
    return found


def after_sessions(athletes: Collection[UUID], window: Window) -> Iterable[tuple[UUID, date]]:
    """The days after those that ended early, hurt, or fell into an athlete's first two weeks."""
    first, last = window.first - DAY, window.last - DAY
    sessions = CheckIn.objects.filter(kind=CheckIn.Kind.SESSION, consent__isnull=False).between(first, last)
    felt = Hold.objects.filter(FELT, athlete__in=athletes, day__range=(first, last), check_in__in=sessions).order_by()
    called = {*felt.values_list("athlete", "day").distinct(), *in_first_weeks(athletes, sessions, first)}
    return [(athlete, day + DAY) for athlete, day in called]


def in_first_weeks(athletes: Collection[UUID], sessions: QuerySet[CheckIn], first: date) -> Iterable[tuple[UUID, date]]:
    """Asked of each athlete's first session and not of each session: a year of a team is a hundred and fifty times as many."""
    own = CheckIn.objects.filter(athlete=OuterRef("pk"), kind=CheckIn.Kind.SESSION).order_by("day")
    began = User.objects.filter(pk__in=athletes).annotate(began_on=Subquery(own.values("day")[:1]))
    until = {athlete: day + FIRST_WEEKS for athlete, day in began.filter(began_on__gt=first - FIRST_WEEKS).values_list("pk", "began_on")}
    rows = sessions.filter(athlete__in=until, day__lt=max(until.values(), default=first))
    return [(athlete, day) for athlete, day in rows.values_list("athlete", "day") if day < until[athlete]]


def while_cases_were_open(athletes: Collection[UUID], window: Window) -> Iterable[tuple[UUID, date]]:
    cases = Alert.objects.above_watch().filter(athlete__in=athletes, opened_at__date__lte=window.last)
    cases = cases.filter(Q(cleared_at=None) | Q(cleared_at__date__gte=window.first))
    for athlete, zone_name, opened_at, cleared_at in cases.values_list("athlete", "athlete__time_zone", "opened_at", "cleared_at"):
        zone = zone_named(zone_name)
        last = min(window.last, local_day(cleared_at, zone)) if cleared_at else window.last
        day = max(window.first, local_day(opened_at, zone) + DAY)
        yield from ((athlete, day + timedelta(days=n)) for n in range((last - day).days + 1))


def days_answered(athletes: Collection[UUID], window: Window) -> dict[UUID, set[date]]:
    rows = CheckIn.objects.filter(athlete__in=athletes, kind__in=QUESTION_KINDS).between(window.first, window.last)
    found: dict[UUID, set[date]] = defaultdict(set)
    for athlete, day in rows.values_list("athlete", "day").distinct():
        found[athlete].add(day)
    return found
