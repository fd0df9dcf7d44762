"""The secret address of a person's calendar: shown once, kept as a digest, ended at a word."""

import hashlib
import secrets
from datetime import datetime

from django.db import transaction

from accounts.models import User
from athletes.models import CalendarToken


@transaction.atomic
def make_calendar(*, person: User, at: datetime) -> str:
    """A new address; the one before it opens nothing any more."""
    secret = secrets.token_urlsafe(32)
    CalendarToken.objects.filter(person=person).delete()
    CalendarToken.objects.create(person=person, digest=digest_of(secret), created_at=at)
    return secret


@transaction.atomic
def end_calendar(*, person: User) -> None:
    CalendarToken.objects.filter(person=person).delete()


def calendar_behind(secret: str) -> CalendarToken | None:
    """Whose calendar stands there; None for an address that is forged or over, or whose person is gone."""
    found = CalendarToken.objects.filter(digest=digest_of(secret), person__is_active=True)
    return found.select_related("person").first()


def digest_of(secret: str) -> str:
    # 256 bits at random: nothing to try out, so no key is needed
    return hashlib.sha256(secret.encode()).hexdigest()
