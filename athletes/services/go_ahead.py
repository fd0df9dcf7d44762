"""Before a first session, and whenever something changes: the cautions, and a professional's go-ahead for each (C, E)."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from accounts.models import Away, User
from accounts.services import add_away
from athletes.go_ahead import questions_version
from athletes.held_back import latest_go_ahead
from athletes.models import GoAhead
from athletes.services.repeats import Stored, demand_consent, lock_athlete
from notifications.rest import Conflict
from poses.models import Caution, CautionQuestion
from routines.rules import local_day, zone_named


@transaction.atomic
def answer_go_ahead(*, athlete: User, body: Mapping[str, Any], body_hash: str, now: datetime) -> Stored[GoAhead]:
    """Each change is a row of its own, so that it stays known what was answered when. The same answers again change nothing.

    Raises ConsentNeeded; Conflict where the questions have changed since they were read.
    """
    lock_athlete(athlete)
    consent = demand_consent(athlete)
    latest = latest_go_ahead(athlete.pk)
    if latest is not None and latest.body_hash == body_hash:
        return Stored(latest, is_new=False)
    if body["text_version"] != questions_version():
        raise Conflict(_("These questions have changed. Read them again."), "text_changed")
    today = local_day(now, zone_named(athlete.time_zone))
    if faults := dict(faults_of(body["cautions"], today)):
        raise ValidationError({"cautions": faults})
    rest_today(athlete, body["cautions"], today)
    cautions = {code: answer | {"go_ahead_on": iso(answer["go_ahead_on"])} for code, answer in body["cautions"].items()}
    row = {**body, "cautions": cautions}
    return Stored(GoAhead.objects.create(athlete=athlete, consent=consent, answered_at=now, body_hash=body_hash, **row), is_new=True)


def faults_of(cautions: Mapping[str, Mapping[str, Any]], today: date) -> Iterator[tuple[str, Any]]:
    """What nobody answered is not a no; and a go-ahead is one that was given."""
    asked = CautionQuestion.objects.filter(scope=CautionQuestion.Scope.POSES).values_list("code", flat=True)
    for code in asked:
        if code not in cautions:
            yield code, [_("Answer this one, too.")]
    for code, answer in cautions.items():
        if answer["go_ahead_on"] is not None and answer["go_ahead_on"] > today:
            yield code, {"go_ahead_on": [_("This day is still to come.")]}


def rest_today(athlete: User, cautions: Mapping[str, Mapping[str, Any]], today: date) -> None:
    """Ill today asks for nothing today, and waits for no go-ahead (S48)."""
    answer = cautions.get(Caution.ILL_TODAY)
    if answer is None or answer["answer"] != "yes":
        return
    if not Away.objects.touching(today, today).filter(person=athlete).exists():
        add_away(person=athlete, from_on=today, until_on=today, kind=Away.Kind.ILL)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
