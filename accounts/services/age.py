"""Who is old enough, and whose guardian must agree first."""

from datetime import date, datetime

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import PermissionDenied, ValidationError

from accounts import rules
from accounts.models import Guardian, Organisation, User
from notifications.rest import Conflict


def today_of(person: User, at: datetime) -> date:
    """The person's own day."""
    return at.astimezone(rules.zone_named(person.time_zone)).date()


def minimum_age() -> int:
    """The deployment's floor, or an organisation's higher one."""
    strictest = Organisation.objects.aggregate(age=Max("minimum_age"))["age"]
    return max(settings.MINIMUM_AGE, strictest or 0)


def refuse_too_young(person: User, year: int, month: int, at: datetime) -> None:
    """Nothing is stored about who is too young; led sessions are open to everybody."""
    age = rules.age_on(year, month, today_of(person, at))
    if age is None or age < 0:
        raise ValidationError({"birth_month": [_("A month that has been.")]}, "in_the_future")
    if age < minimum_age():
        raise PermissionDenied(_("You are too young for an account here. Practise along with your team."), "too_young")


def needs_guardian(person: User, at: datetime) -> bool:
    """A minor, whose health answers are not kept before a guardian has agreed."""
    return person.is_minor_on(today_of(person, at))


def is_waiting_for_guardian(person: User, at: datetime) -> bool:
    return needs_guardian(person, at) and not Guardian.objects.consenting().filter(minor=person).exists()


def refuse_without_guardian(person: User, at: datetime) -> None:
    """Age is asked before anything is kept; below eighteen a guardian agrees first (GUI:S32)."""
    if person.birth_year is None:
        raise Conflict(_("Say the month of your birth first."), "birth_month_first")
    if is_waiting_for_guardian(person, at):
        raise Conflict(_("A parent or guardian must agree first."), "guardian_first")
