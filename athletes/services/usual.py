"""A symptom long had, named once: "no worse than usual" then counts as free of it (B)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ErrorDetail, ValidationError

from accounts.models import User
from athletes.facts import usual_symptoms
from athletes.models import UsualSymptom
from athletes.rules.facts import Usual, why_not_usual
from athletes.services.repeats import Stored, demand_consent, earlier, insert, lock_athlete

WHY_NOT = {
    "place": ("region", _("This place always counts, however long you have had it.")),
    "side": ("side", _("Only what you have on one side can be usual: left or right.")),
    "both_legs": ("side", _("You have named the other leg. Both legs together always count.")),
}


@transaction.atomic
def name_usual(*, athlete: User, usual_id: UUID, body: Mapping[str, Any], body_hash: str, now: datetime) -> Stored[UsualSymptom]:
    """Raises ConsentNeeded, IdInUse, StoredDifferently."""
    lock_athlete(athlete)
    if stored := earlier(UsualSymptom, usual_id, athlete=athlete, body_hash=body_hash):
        return Stored(stored, is_new=False)
    consent = demand_consent(athlete)
    refuse_never_usual(athlete, body)
    named = UsualSymptom(id=usual_id, athlete=athlete, consent=consent, named_at=now, body_hash=body_hash, **body)
    insert(lambda: saved(named))
    return Stored(named, is_new=True)


def saved(named: UsualSymptom) -> UsualSymptom:
    named.save(force_insert=True)
    return named


def refuse_never_usual(athlete: User, body: Mapping[str, Any]) -> None:
    """Groin, saddle, both sides and both legs are never usual."""
    named_before = [Usual(*row) for row in usual_symptoms(athlete)]
    if code := why_not_usual(Usual(**body), named_before):
        field, why = WHY_NOT[code]
        raise ValidationError({field: [ErrorDetail(str(why), code)]})


@transaction.atomic
def withdraw_usual(*, symptom: UsualSymptom, at: datetime) -> None:
    """From now on it counts like any other. The row stays: reports were judged by it."""
    UsualSymptom.objects.named().filter(pk=symptom.pk).update(withdrawn_at=at)
