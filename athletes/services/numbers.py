"""Numbers in a check-in are judged too, and a flag is never lost because the questions were skipped (B)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction

from athletes.facts import facts_of
from athletes.models import SETTLING, CheckIn, Hold
from athletes.rules import system_reports
from athletes.rulesets import ruleset_in_force
from athletes.services.flags import hold_json, own_reports, stored_holds, unreported_flags
from athletes.services.repeats import consent_to_keep, lock_athlete
from athletes.services.reports import report_for_athlete
from poses.models import Pose, PoseVariant


def judge_numbers(check_in: CheckIn, holds: Sequence[Hold], *, now: datetime) -> None:
    """Pain at once; a numb-or-tingling flag when its own report has had ten minutes to arrive."""
    for answers in system_reports.reports_of_pain(hold_json(hold) for hold in holds):
        report_if_silent(check_in, "pain", answers, now)
    if morning := morning_report(check_in):
        report_if_silent(check_in, "morning", morning, now)
    if unreported_flags(check_in, holds):
        check_in.flags_due_at = now + SETTLING
        check_in.save(update_fields=["flags_due_at"])


@transaction.atomic
def report_overdue_flags(*, check_in: CheckIn, now: datetime) -> None:
    """Ten minutes and no word: the flag itself becomes a report, with every answer unknown. Not after the yes to keep was taken back."""
    lock_athlete(check_in.athlete)
    if consent_to_keep(check_in.athlete) is not None:
        for answers in unreported_flags(check_in, stored_holds(check_in)):
            report_if_silent(check_in, "numb", answers, now)
    CheckIn.objects.filter(pk=check_in.pk).update(flags_due_at=None)


def morning_report(check_in: CheckIn) -> dict[str, Any] | None:
    if check_in.kind != CheckIn.Kind.MORNING or check_in.back_pain is None:
        return None
    session = CheckIn.objects.filter(pk=check_in.about, athlete=check_in.athlete).first() if check_in.about else None
    ruleset = ruleset_in_force()
    return system_reports.report_of_morning(
        back_pain=check_in.back_pain,
        back_pain_before=session.back_pain_before if session else None,
        facts=facts_of(check_in.athlete, day=check_in.day, ruleset=ruleset),
        ruleset=ruleset,
    )


def report_if_silent(check_in: CheckIn, cause: str, answers: Mapping[str, Any], now: datetime) -> None:
    """The athlete's own report of the same pose says more than a number does."""
    if check_in.consent is None or own_reports(check_in).filter(pose__slug=answers.get("pose")).exists():
        return
    pose = Pose.objects.filter(slug=answers.get("pose")).first()
    variant = PoseVariant.objects.filter(pose=pose, slug=answers.get("variant")).first() if pose else None
    body = {**answers, "pose": pose, "variant": variant, "check_in": check_in.pk}
    report_for_athlete(
        athlete=check_in.athlete, report_id=system_id(check_in.pk, cause, answers), consent=check_in.consent, body=body, now=now
    )


def system_id(check_in: UUID, cause: str, answers: Mapping[str, Any]) -> UUID:
    """The same cause makes the same id, so that two watches make one report."""
    return uuid5(NAMESPACE_URL, f"urn:lumbar:{check_in}:{cause}:{answers.get('pose') or ''}")
