"""Whose account nobody uses: no sign-in that still holds, none begun, nothing sent, no script, for two years (E, retention)."""

from datetime import datetime, timedelta
from typing import Final

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from accounts.models import CARING_ROLES, Guardian, Membership, PersonalToken, User
from athletes.models import CheckIn, Erasure, SymptomReport

UNUSED_AFTER: Final = timedelta(days=730)


def unused_since(since: datetime, at: datetime) -> QuerySet[User]:
    """Everybody of whom nothing was seen since then. A place that a coach ticks in led sessions is in use."""
    seen = Coalesce(F("last_login"), F("claimed_at"), F("created_at"))
    return User.objects.filter(is_active=True).alias(seen=seen).filter(seen__lt=since).exclude(active_since(since, at))


def active_since(since: datetime, at: datetime) -> Q:
    mine, sent = {"user": OuterRef("pk")}, {"athlete": OuterRef("pk"), "received_at__gte": since}
    open_sessions = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=at)
    return (
        Q(Exists(CheckIn.objects.filter(**sent)))
        | Q(Exists(SymptomReport.objects.filter(**sent)))
        | Q(Exists(PersonalToken.objects.filter(**mine, last_used_at__gte=since)))
        | Q(Exists(UserSession.objects.filter(**mine).filter(Exists(open_sessions))))
    )


def may_go(at: datetime) -> QuerySet[User]:
    """Unused, and nobody else hangs on it: who runs the platform, looks after a team or guards a minor is asked in person."""
    unused = unused_since(at - UNUSED_AFTER, at)
    caring = Membership.objects.current().filter(user=OuterRef("pk"), role__in=CARING_ROLES)
    guarding = Guardian.objects.consenting().filter(person=OuterRef("pk"))
    going = Erasure.objects.filter(person=OuterRef("pk")).exclude(undone_at__lt=at - UNUSED_AFTER)
    return unused.filter(~Exists(caring), ~Exists(guarding), ~Exists(going), is_staff=False)


def was_here_since(person: User, since: datetime, at: datetime) -> bool:
    return not unused_since(since, at).filter(pk=person.pk).exists()
