"""Numb-or-tingling flags of a check-in, and whether the athlete's own report has spoken of them (B)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from athletes.models import CheckIn, Hold, SymptomReport
from athletes.rules import system_reports

PLAIN = ("side", "target_seconds", "held_seconds", "ended", "worst_pain")  # what a hold says as it stands in its columns


def unreported_flags(check_in: CheckIn, holds: Iterable[Hold]) -> list[dict[str, Any]]:
    """What the check-in flagged as numb or tingling and no report of the athlete speaks of. Its holds come with pose and variant."""
    answers = [system_reports.report_of_numb_hold(hold_json(hold)) for hold in holds]
    answers.append(system_reports.report_of_numb_answer({"kind": check_in.kind, "numb_tingling": check_in.numb_tingling}))
    flagged = [each for each in answers if each is not None]
    if not flagged:
        return []
    spoken_of = set(own_reports(check_in).values_list("pose__slug", flat=True))
    return [each for each in flagged if each.get("pose") not in spoken_of]


def stored_holds(check_in: CheckIn) -> QuerySet[Hold]:
    return check_in.holds.select_related("pose", "variant")


def own_reports(check_in: CheckIn) -> QuerySet[SymptomReport]:
    return SymptomReport.objects.by_athlete().filter(check_in=check_in.pk, athlete=check_in.athlete_id)


def holds_of(check_ins: Sequence[CheckIn]) -> Mapping[UUID, Sequence[Mapping[str, Any]]]:
    """The same for many, by check-in: a page of fifty has hundreds, and to make each a model first would be most of the work."""
    names = {"pose": "pose__slug", "variant": "variant__slug", **{name: name for name in PLAIN}}
    rows = Hold.objects.filter(check_in__in=check_ins).order_by("order").values_list("check_in", *names.values())
    found: dict[UUID, list[Mapping[str, Any]]] = defaultdict(list)
    for check_in, *said in rows:
        found[check_in].append(dict(zip(names, said, strict=True)))
    return found


def hold_json(hold: Hold) -> dict[str, Any]:
    variant = hold.variant.slug if hold.variant else None
    return {"pose": hold.pose.slug, "variant": variant, **{name: getattr(hold, name) for name in PLAIN}}


def settle_flags_of(report: SymptomReport) -> None:
    """The athlete's own report has come: nothing is left for the clock to say, unless another pose was flagged too."""
    if report.check_in is None:
        return
    check_in = CheckIn.objects.filter(pk=report.check_in, athlete=report.athlete_id, flags_due_at__isnull=False).first()
    if check_in and not unreported_flags(check_in, stored_holds(check_in)):
        CheckIn.objects.filter(pk=check_in.pk).update(flags_due_at=None)
