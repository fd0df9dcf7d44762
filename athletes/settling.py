"""What ten minutes decide: reports that nobody completed, flags that no report has spoken of. Asked by the watch; needs no phone (B)."""

from datetime import datetime

from django.db import transaction

from athletes.models import CheckIn, SymptomReport
from athletes.services.numbers import report_overdue_flags
from athletes.services.reports import decide_unsettled


@transaction.atomic
def decide_one(*, now: datetime) -> bool:
    """The oldest report still settling after its time, if another watch does not hold it."""
    report = SymptomReport.objects.undecided(now).select_for_update(skip_locked=True, of=("self",)).order_by("received_at").first()
    if report is None:
        return False
    decide_unsettled(report=report, now=now)
    return True


@transaction.atomic
def report_one_flag(*, now: datetime) -> bool:
    """The check-in whose flag has waited longest for its report."""
    check_in = CheckIn.objects.flags_due(now).select_for_update(skip_locked=True, of=("self",)).order_by("flags_due_at").first()
    if check_in is None:
        return False
    report_overdue_flags(check_in=check_in, now=now)
    return True
