"""The athlete's dated statement, or a minor's guardian's, that a health professional agreed to a return (G5)."""

from datetime import date, datetime, tzinfo

from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied, ValidationError

from accounts.models import Guardian, User
from athletes.models import Alert
from athletes.services.alerts import attest
from routines.rules import local_day, zone_named


def attest_as_athlete(*, alert: Alert, athlete: User, seen_on: date, at: datetime) -> Alert:
    """For a minor, the guardian says it."""
    if athlete.is_minor_on(local_day(at, zone_of(alert))):
        raise PermissionDenied(_("Until you are 18, your guardian says this."), "guardian_attests")
    return attest_within(alert, athlete, seen_on, at)


def attest_as_guardian(*, alert: Alert, guardian: Guardian, seen_on: date, at: datetime) -> Alert:
    return attest_within(alert, guardian.person, seen_on, at)


def attest_within(alert: Alert, by: User, seen_on: date, at: datetime) -> Alert:
    """Who was seen before it was felt knew nothing of it, and nobody has been seen tomorrow."""
    if seen_on > local_day(at, zone_of(alert)):
        raise ValidationError({"on": [_("This day is still to come.")]}, "too_late")
    if seen_on < local_day(alert.last_reported_at, zone_of(alert)):
        raise ValidationError({"on": [_("This day was before the report.")]}, "too_early")
    return attest(alert=alert, by=by, seen_on=seen_on, at=at)


def zone_of(alert: Alert) -> tzinfo:
    return zone_named(alert.athlete.time_zone)
