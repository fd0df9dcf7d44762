"""Questions put to athletes, and answers that came, over a whole window; what calls for one on one day stands in questions.py."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import DateField, Exists, ExpressionWrapper, OuterRef, Q

from athletes.models import Alert, CheckIn, Hold
from athletes.questions import DAY, FIRST_WEEKS, PAIN_TO_ASK_ABOUT, STOPS
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
    felt = Hold.objects.filter(Q(ended__in=STOPS) | Q(worst_pain__gte=PAIN_TO_ASK_ABOUT), check_in=OuterRef("pk"))
    two_weeks_earlier = ExpressionWrapper(OuterRef("day") + DAY - FIRST_WEEKS, output_field=DateField())
    long_ago = CheckIn.objects.filter(athlete=OuterRef("athlete"), kind=CheckIn.Kind.SESSION, day__lt=two_weeks_earlier)
    sessions = CheckIn.objects.filter(athlete__in=athletes, kind=CheckIn.Kind.SESSION, consent__isnull=False)
    called = sessions.between(window.first - DAY, window.last - DAY).filter(Exists(felt) | ~Exists(long_ago))
    return [(athlete, day + DAY) for athlete, day in called.values_list("athlete", "day").distinct()]


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
