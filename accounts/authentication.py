"""The three ways a request says who sends it: a browser's cookie, an app's session token, a script's personal token."""

from typing import Any

from allauth.headless.contrib.rest_framework.authentication import XSessionTokenAuthentication
from django.contrib.sessions.backends.base import SessionBase
from django.utils.translation import gettext_lazy as _
from knox.auth import TokenAuthentication
from knox.crypto import hash_token
from rest_framework import authentication
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.permissions import AllowAny
from rest_framework.request import Request

from accounts import sessions
from accounts.models import PersonalToken, User
from accounts.scopes import scope_for
from accounts.services import note_use, present_token


class CookieSession(authentication.SessionAuthentication):
    """A browser. It comes first and names a way to sign in, without which a stranger would be told 403."""

    def authenticate_header(self, request: Request) -> str:
        return "Session"


class AppSession(XSessionTokenAuthentication):
    """A native client, whose session ends when a browser's would."""

    def authenticate(self, request: Request) -> tuple[User, SessionBase] | None:
        found: tuple[User, SessionBase] | None = super().authenticate(request)
        if found is None and self.get_session_token(request):
            raise AuthenticationFailed(_("This session has ended. Sign in again."))
        if found is not None and sessions.renew(found[1], found[0]):
            found[1].save()
        return found


class PersonalTokenAuthentication(TokenAuthentication):
    """A script. Its scopes are asked before any permission; a door that names no scope is closed to all scripts."""

    def authenticate(self, request: Request) -> tuple[User, PersonalToken] | None:
        found: tuple[User, PersonalToken] | None = super().authenticate(request)
        if found is not None:
            token = found[1]
            refuse_out_of_scope(request, token)
            request.signed_in_at = token.presented_at  # type: ignore[attr-defined] # for clock.at_the_door
            note_use(token=token, at=token.presented_at)
        return found

    def authenticate_credentials(self, token: bytes) -> tuple[User, PersonalToken]:
        # an own look-up: the library's trips over bytes that are no text, and deletes while it reads
        found = present_token(digest=hash_token(token.decode("latin-1")))
        if found is None:
            raise AuthenticationFailed(_("This token is not valid."))
        return found.user, found


def refuse_out_of_scope(request: Request, token: PersonalToken) -> None:
    view: Any = (request.parser_context or {}).get("view")
    subject = getattr(view, "scope", None if AllowAny in view.permission_classes else "")
    if subject is None:  # a door that is open to everybody
        return
    if not subject or scope_for(str(request.method), subject) not in token.scopes:
        raise PermissionDenied(_("This token is not good for that."), "out_of_scope")
