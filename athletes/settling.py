"""What ten minutes decide: reports that nobody completed, flags that no report has spoken of. Asked by the watch; needs no phone (B)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet, Subquery

from athletes.models import CheckIn, SymptomReport
from athletes.poison import blamed
from athletes.services.numbers import report_overdue_flags
from athletes.services.reports import decide_unsettled

# Both lock the athlete alone, as every report of that athlete does first: with the row locked before it, the two would wait for each other.


def overdue_reports(now: datetime) -> QuerySet[SymptomReport]:
    return SymptomReport.objects.undecided(now).newest_of_chain()


def overdue_flags(now: datetime) -> QuerySet[CheckIn]:
    return CheckIn.objects.flags_due(now)


def first_flag(now: datetime) -> QuerySet[CheckIn]:
    """Whether there is one, found by its place in the index: hardly any check-in has one, and of that the planner knows nothing."""
    first = CheckIn.objects.filter(flags_due_at__isnull=False).order_by("flags_due_at").values("pk")[:1]
    return overdue_flags(now).filter(pk=Subquery(first))


@transaction.atomic
def decide_one(*, now: datetime, without: Collection[UUID] = ()) -> bool:
    """The oldest report still settling after its time, unless it was corrected, or its athlete is being written for."""
    overdue = overdue_reports(now).exclude(pk__in=without).select_related("athlete", "pose", "variant")
    report = overdue.select_for_update(skip_locked=True, no_key=True, of=("athlete",)).order_by("received_at").first()
    if report is None:
        return False
    with blamed(report):
        decide_unsettled(report=report, now=now)
    return True


@transaction.atomic
def report_one_flag(*, now: datetime, without: Collection[UUID] = ()) -> bool:
    """The check-in whose flag has waited longest for its report."""
    overdue = overdue_flags(now).exclude(pk__in=without).select_related("athlete", "consent")
    check_in = overdue.select_for_update(skip_locked=True, no_key=True, of=("athlete",)).order_by("flags_due_at").first()
    if check_in is None:
        return False
    with blamed(check_in):
        report_overdue_flags(check_in=check_in, now=now)
    return True
