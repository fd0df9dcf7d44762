"""The people of every test. Carla coaches, Colin beside her; Ana trains with her; Ben is on another team with Boris; Zoe edits poses."""

import time
from datetime import UTC, datetime
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from rest_framework.test import APIClient

from accounts.models import Consent, Membership, Organisation, Role, Team, User
from accounts.sessions import RENEWED_AT

BACKEND = settings.AUTHENTICATION_BACKENDS[0]
EARLIER = datetime(2026, 1, 5, 9, tzinfo=UTC)
NOT_DUE = {RENEWED_AT: "2100-01-01T00:00:00+00:00"}  # a session's renewal would be a write and some queries in each request


class Person(APIClient):
    """Somebody signed in with a second factor, and `user` at hand. JSON in, JSON out."""

    def __init__(self, user: User, second_factor: bool = True) -> None:
        super().__init__()
        self.user = user
        self.force_authenticate(user)  # the API
        session = SessionStore()  # the pages. Without the ceremony of a sign-in, which would be a tenth of all that a test does
        session.update({SESSION_KEY: str(user.pk), BACKEND_SESSION_KEY: BACKEND, HASH_SESSION_KEY: user.get_session_auth_hash()})
        session.update(NOT_DUE)
        if second_factor:
            session.update(shown(user, "mfa"))
        session.save()
        self.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
        self.default_format = "json"

    def prove(self, method: str) -> None:
        session = self.session
        session.update(shown(self.user, method))
        session.save()

    def request(self, **kwargs: Any) -> Any:
        kwargs.setdefault("HTTP_ACCEPT", "application/json")
        return super().request(**kwargs)


def shown(user: User, method: str) -> dict[str, Any]:
    """What allauth writes into a session when somebody has shown a code, a passkey or a password."""
    return {"account_authentication_methods": [{"method": method, "at": time.time()}], "account_authentication_methods_user": str(user.pk)}


def organisation(**fields: Any) -> Organisation:
    return Organisation.objects.first() or Organisation.objects.create(**{"name": "Lauftreff", "country": "DE", **fields})


def user(name: str, **fields: Any) -> User:
    given = {"email": f"{name.lower()}@example.org", "time_zone": "Europe/Berlin", "birth_year": 1990, "birth_month": 5, **fields}
    person = User.objects.create_user(name=name, **given)
    if person.email:
        EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
    return person


def team(name: str = "Harriers", **fields: Any) -> Team:
    return Team.objects.create(organisation=organisation(), name=name, time_zone="Europe/Berlin", **fields)


def join(team: Team, user: User, role: str = Role.ATHLETE, **fields: Any) -> Membership:
    return Membership.objects.create(**{"team": team, "user": user, "role": role, "joined_at": EARLIER, "approved_at": EARLIER, **fields})


def consent(user: User, team: Team | None = None, kind: str = Consent.Kind.KEEP, **fields: Any) -> Consent:
    return Consent.objects.create(
        **{"person": user, "given_by": user, "kind": kind, "team": team, "text_version": "1", "given_at": EARLIER, **fields}
    )


def share(user: User, team: Team) -> None:
    """Both choices of the joining screen: keep my answers, and this team may read them."""
    if not user.consents.live().filter(kind=Consent.Kind.KEEP).exists():
        consent(user)
    consent(user, team, Consent.Kind.TEAM_READS)
