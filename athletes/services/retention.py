"""What is forgotten, and when. Run every five minutes; each run ends, and whatever is left the next one takes (E, retention)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import DateTimeField, DurationField, Exists, ExpressionWrapper, F, Min, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from accounts.models import Membership, ReadLog
from accounts.services import erasing
from athletes.models import Alert, AlertEvent, CheckIn, Comment, FollowUp, GoAhead, Hold, HoldPlan, Pause, SymptomReport, UsualSymptom
from athletes.services.erasure import erase_one_due
from athletes.services.unused import announce_one_unused
from notifications.services import forget_old

log = structlog.get_logger(__name__)

AUDIT_KEPT: Final = timedelta(days=3 * 365)
A_MONTH: Final = timedelta(days=365) / 12
LEAST_KEPT: Final = 12 * A_MONTH
CHUNK: Final = 500
ROUNDS: Final = 20  # of one kind in one run: a run is over well before the task's time limit


def retain(*, now: datetime) -> None:
    """Deliveries after 90 days, attempts after 30, health answers after their months, accounts nobody uses, and whose erasure is due."""
    for forget in (tell_unused, erase_due, forget_deliveries, forget_cases, forget_reports, forget_check_ins, forget_rest, forget_audit):
        try:
            until_done(forget, now)
        except Exception as fault:  # one row that cannot go must not keep everything else here for ever
            log.exception("not_forgotten", job=forget.__name__, error_class=type(fault).__name__)


def until_done(forget: Callable[[datetime], bool], now: datetime) -> None:
    for _ in range(ROUNDS):
        if not forget(now):
            return


def erase_due(now: datetime) -> bool:
    return erase_one_due(at=now)


def tell_unused(now: datetime) -> bool:
    return announce_one_unused(at=now)


def forget_deliveries(now: datetime) -> bool:
    return any(forget_old(now).values())


def outlived(rows: QuerySet[Any], dated: str, now: datetime) -> QuerySet[Any]:
    """Rows kept as long as was said. In two teams the shorter word counts: each was given to the athlete."""
    teams = Membership.objects.current().athletes().filter(user=OuterRef("athlete")).order_by().values("user")
    shortest = teams.annotate(months=Min(Coalesce("team__health_kept_months", settings.HEALTH_KEPT_MONTHS))).values("months")
    kept = ExpressionWrapper(Coalesce(Subquery(shortest), settings.HEALTH_KEPT_MONTHS) * Value(A_MONTH), output_field=DurationField())
    # the first of the two is what an index answers: nothing goes before a year is over
    old = rows.filter(**{f"{dated}__lt": now - LEAST_KEPT})
    limit = ExpressionWrapper(Value(now) - F("kept"), output_field=DateTimeField())
    gone: QuerySet[Any] = old.alias(kept=kept).filter(**{f"{dated}__lt": limit})
    return gone


def chunk(rows: QuerySet[Any]) -> list[Any]:
    """Some of them, under their locks; what somebody works with just now is for the next run."""
    return list(rows.select_for_update(skip_locked=True, of=("self",)).values_list("pk", flat=True)[:CHUNK])


@transaction.atomic
def forget_cases(now: datetime) -> bool:
    """Closed cases, with their story. One that still holds something back stays with its pause."""
    holding = Pause.objects.running().filter(alert=OuterRef("pk"))
    closed = chunk(outlived(Alert.objects.filter(~Exists(holding), state=Alert.State.CLEARED), "cleared_at", now))
    with erasing():
        AlertEvent.objects.filter(alert__in=closed).delete()
        Pause.objects.filter(alert__in=closed).delete()
        # how a pose is done by this athlete goes on, though nobody knows any more since which case
        HoldPlan.objects.current().filter(alert__in=closed).update(alert=None)
        HoldPlan.objects.filter(alert__in=closed).delete()
        Alert.objects.filter(pk__in=closed).delete()
    return bool(closed)


@transaction.atomic
def forget_reports(now: datetime) -> bool:
    """Reports, but for those of a case that is still there: whoever reads it has to find what was said."""
    cases = Alert.objects.filter(athlete=OuterRef("athlete"), opened_at__lte=OuterRef("received_at"))
    told = cases.filter(Q(pose=OuterRef("pose")) | Q(pose=None))  # a null pose equals nothing, so such a case keeps them all
    old = chunk(outlived(SymptomReport.objects.filter(~Exists(told)), "received_at", now))
    with erasing():
        FollowUp.objects.filter(report__in=old).delete()
        SymptomReport.objects.filter(pk__in=old).delete()
    return bool(old)


@transaction.atomic
def forget_check_ins(now: datetime) -> bool:
    old = chunk(outlived(CheckIn.objects.all(), "received_at", now))
    for model in (Hold, Comment):
        model._default_manager.filter(check_in__in=old).delete()
    CheckIn.objects.filter(pk__in=old).delete()
    return bool(old)


@transaction.atomic
def forget_rest(now: datetime) -> bool:
    """Pauses and plans that ended, symptoms no longer usual, go-aheads that a newer one replaced."""
    newer = GoAhead.objects.filter(athlete=OuterRef("athlete"), answered_at__gt=OuterRef("answered_at"))
    ended: tuple[QuerySet[Any], ...] = (
        outlived(Pause.objects.filter(alert=None), "lifted_at", now),
        outlived(HoldPlan.objects.filter(alert=None), "ended_at", now),
        outlived(UsualSymptom.objects.all(), "withdrawn_at", now),
        outlived(GoAhead.objects.filter(Exists(newer)), "answered_at", now),
    )
    return any(delete_chunk(rows) for rows in ended)


@transaction.atomic
def forget_audit(now: datetime) -> bool:
    """Who read whose answers is known for three years."""
    with erasing():
        return delete_chunk(ReadLog.objects.filter(at__lt=now - AUDIT_KEPT))


def delete_chunk(rows: QuerySet[Any]) -> bool:
    model: type[Model] = rows.model
    return model._default_manager.filter(pk__in=chunk(rows)).delete()[0] > 0
