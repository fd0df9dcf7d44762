"""The one question of a morning, and only when something calls for it: an open case, a stop or pain the day before, the first weeks."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from athletes.models import Alert, CheckIn, Hold
from athletes.rules.vocabulary import Level

FIRST_WEEKS = timedelta(days=14)
DAY = timedelta(days=1)
PAIN_TO_ASK_ABOUT = 3
STOPS = (Hold.Ended.UNCOMFORTABLE, Hold.Ended.NUMB_TINGLING, Hold.Ended.OTHER)
FELT = Q(ended__in=STOPS) | Q(worst_pain__gte=PAIN_TO_ASK_ABOUT)


def question_for(cases: Iterable[Alert], ask_about: UUID | None, *, is_answered: bool) -> dict[str, Any] | None:
    """`still_there` with an open case, else `morning` about yesterday's session where it calls for one. Once a day.

    `cases` are the athlete's open ones, oldest first, each with its pose at hand; `ask_about` is the newest of `sessions_to_ask_about`.
    """
    if is_answered:
        return None
    alert = next((case for case in cases if case.level != Level.WATCH), None)
    if alert is not None:
        pose = alert.pose.slug if alert.pose else None
        return {"kind": CheckIn.Kind.FOLLOW_UP, "alert": alert.pk, "pose": pose, "about": None}
    if ask_about is not None:
        return {"kind": CheckIn.Kind.MORNING, "alert": None, "pose": None, "about": ask_about}
    return None


def asked_today(days: Mapping[UUID, date]) -> set[UUID]:
    """Of these athletes, each on the own local day, those who are asked by a message. A few queries for any number.

    An urgent case silences every reminder; its question waits in the app (B).
    """
    asked: set[UUID] = set()
    silenced = set(open_cases(set(days)).filter(level=Level.URGENT).values_list("athlete", flat=True))
    for day in set(days.values()):  # at most three at any instant: there are no more local days on earth
        athletes = {athlete for athlete, own_day in days.items() if own_day == day} - silenced
        called = set(open_cases(athletes).values_list("athlete", flat=True))
        called |= set(sessions_to_ask_about(athletes, day - DAY).values_list("athlete", flat=True))
        asked |= called - set(answered(athletes, day).values_list("athlete", flat=True))
    return asked


def open_cases(athletes: set[UUID]) -> QuerySet[Alert]:
    return Alert.objects.open().above_watch().filter(athlete__in=athletes)


def sessions_to_ask_about(athletes: set[UUID], yesterday: date) -> QuerySet[CheckIn]:
    """Sessions of that day which ended early, hurt, or fell into the athlete's first two weeks."""
    felt = Hold.objects.filter(FELT, check_in=OuterRef("pk"))
    long_ago = CheckIn.objects.filter(athlete=OuterRef("athlete"), kind=CheckIn.Kind.SESSION, day__lt=yesterday + DAY - FIRST_WEEKS)
    sessions = CheckIn.objects.filter(athlete__in=athletes, kind=CheckIn.Kind.SESSION, day=yesterday, consent__isnull=False)
    return sessions.filter(Exists(felt) | ~Exists(long_ago))


def answered(athletes: set[UUID], day: date) -> QuerySet[CheckIn]:
    return CheckIn.objects.filter(athlete__in=athletes, day=day, kind__in=(CheckIn.Kind.MORNING, CheckIn.Kind.FOLLOW_UP))
