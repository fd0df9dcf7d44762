"""How long a sign-in lasts, and how one begins without a password: by a claim or an invitation."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from allauth.account.adapter import get_adapter
from allauth.headless.internal.sessionkit import new_session
from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse

from accounts import rules
from accounts.models import Team, User

# a session is written at most this often: a row a request would be a queue at the database
RENEWED_EVERY = timedelta(minutes=10)
SIGNED_IN_AT = "lumbar_signed_in_at"
RENEWED_AT = "lumbar_renewed_at"


class SessionAges:
    """Middleware: each sign-in ends when its person's should (rules.session_ends_at)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        # only where a view has looked at the session: a page for everybody stays free of the database
        if request.session.accessed and SESSION_KEY in request.session and isinstance(request.user, User):
            renew(request.session, request.user)
        return response


def renew(session: SessionBase, user: User) -> bool:
    """Set a sign-in's end anew, now and then. Says whether it did."""
    # this process's clock: it is the one by which Django reads the end, and asking the database would cost each request a query
    at = datetime.fromtimestamp(time.time(), UTC)
    renewed = session.get(RENEWED_AT)
    if renewed is not None and at - datetime.fromisoformat(renewed) < RENEWED_EVERY:
        return False
    began = datetime.fromisoformat(session.setdefault(SIGNED_IN_AT, at.isoformat()))
    sees_others = user.is_staff or Team.objects.looked_after_by(user).exists()
    ends_at = rules.session_ends_at(began, at, sees_others)
    session[RENEWED_AT] = at.isoformat()
    session.set_expiry(max(0, int((ends_at - at).total_seconds())) or -1)
    return True


def start(request: HttpRequest, user: User, client: str = "browser") -> str:
    """Sign this device in as that person. An app's session stands in no cookie: its token is returned, this one time."""
    if client != "app":
        sign_in(request, user)
        return ""
    cookie_session, request.session = request.session, new_session()
    sign_in(request, user)
    request.session.save()
    token = str(request.session.session_key)
    request.session = cookie_session
    return token


def sign_in(request: HttpRequest, user: User) -> None:
    get_adapter(request).login(request, user)
    UserSession.objects.create_from_request(request)
