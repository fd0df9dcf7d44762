"""Who may do what once a thing is within reach. A stranger never gets this far: the queryset has answered 404."""

import time
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from django.shortcuts import get_object_or_404, resolve_url
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.codes import digest_of
from accounts.models import CARING_ROLES, Guardian, Membership, PersonalToken, Team, User
from accounts.services import needs_guardian
from notifications import clock

# where somebody was going who has to add a second factor first; the page of recovery codes leads on to it
WANTED_PAGE = "lumbar_wanted"


def session_of(request: Request | HttpRequest) -> SessionBase:
    """The session that signed this request in: an app client's stands in a header, not in the cookie."""
    auth = getattr(request, "auth", None)
    return auth if isinstance(auth, SessionBase) else getattr(request, "_request", request).session


def proofs_of(request: Request | HttpRequest) -> list[dict[str, Any]]:
    """How this session proved who sits there: `method` and `at` of each step."""
    records: list[dict[str, Any]] = get_authentication_records(SimpleNamespace(session=session_of(request)), request.user)
    return records


def has_second_factor(request: Request | HttpRequest) -> bool:
    """By a passkey or a code in this session, or by a token, which only such a session or the server itself can make."""
    if not settings.REQUIRE_MFA or isinstance(getattr(request, "auth", None), PersonalToken):
        return True
    return any(proof.get("method") == "mfa" for proof in proofs_of(request))


class HasSecondFactor(BasePermission):
    """Before the first health answer of somebody else is shown."""

    message = _("Sign in with your second factor first.")
    code = "second_factor_required"

    def has_permission(self, request: Request, view: APIView) -> bool:
        return has_second_factor(request)


class SignedInJustNow(BasePermission):
    """For what cannot be taken back: a sign-in within five minutes, where the person has a way to sign in at all; never a script."""

    message = _("Sign in again to do this.")
    code = "sign_in_again"

    def has_permission(self, request: Request, view: APIView) -> bool:
        if isinstance(request.auth, PersonalToken):
            return False
        if not get_reauthentication_flows(request.user):
            return True  # a place has nothing to sign in with but its device
        since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        return any(proof["at"] > since for proof in proofs_of(request))


class LooksAfterTeam(BasePermission):
    """Coach or health contact of this very team, or covering for one: a role counts in its own team only."""

    message = _("Only who looks after this team may do this.")

    def has_object_permission(self, request: Request, view: APIView, obj: Any) -> bool:
        team = obj if isinstance(obj, Team) else obj.team
        return looks_after(request.user, team)


class ReadsOrLooksAfterTeam(LooksAfterTeam):
    """Everybody in the team reads; who looks after it writes."""

    def has_object_permission(self, request: Request, view: APIView, obj: Any) -> bool:
        return request.method in SAFE_METHODS or super().has_object_permission(request, view, obj)


class LooksAfterTeamOrSelf(LooksAfterTeam):
    """Who looks after the team, or the member whose membership it is."""

    def has_object_permission(self, request: Request, view: APIView, obj: Any) -> bool:
        return obj.user_id == request.user.pk or super().has_object_permission(request, view, obj)


class LooksAfterTeamOrLeaves(LooksAfterTeamOrSelf):
    """Of their own membership members may change nothing; leaving is always open."""

    def has_object_permission(self, request: Request, view: APIView, obj: Any) -> bool:
        if request.method == "DELETE":
            return super().has_object_permission(request, view, obj)
        return looks_after(request.user, obj.team)


def team_for_page(request: HttpRequest, pk: UUID) -> Team:
    """For a page about one team: 404 to strangers, 403 to who is near and does not look after it."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    team = get_object_or_404(Team.objects.visible_to(request.user).select_related("organisation", "safety_contact"), pk=pk)
    if not looks_after(request.user, team):
        raise PermissionDenied
    return team


def looks_after(user: Any, team: Team) -> bool:
    caring = Membership.objects.current().filter(team=team, role__in=CARING_ROLES)
    return bool(caring.held_by(user).exists())


class GuardianAuthentication(BaseAuthentication):
    """A guardian, by what their device got for the code; or only by the letter's link, which opens nothing but the asking for one."""

    HEADER = "X-Guardian-Token"

    def authenticate(self, request: Request) -> tuple[User, Guardian] | None:
        token = request.headers.get(self.HEADER)
        if not token:
            return None
        digest = digest_of(token)
        guardian = Guardian.objects.select_related("person", "minor").filter(Q(device_digest=digest) | Q(digest=digest)).first()
        if guardian is None or not needs_guardian(guardian.minor, clock.now()):
            raise AuthenticationFailed(_("This link opens nothing. It ends on the eighteenth birthday."))
        guardian.is_on_own_device = guardian.device_digest == digest
        return guardian.person, guardian

    def authenticate_header(self, request: Request) -> str:
        return "Guardian"


class IsGuardian(BasePermission):
    """Somebody with a guardian's letter in hand, proved or not."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        return isinstance(request.auth, Guardian)


class IsBoundGuardian(IsGuardian):
    """The guardian's own device: the code from the mail was entered on it."""

    message = _("Enter the code from the mail first.")
    code = "code_required"

    def has_permission(self, request: Request, view: APIView) -> bool:
        return isinstance(request.auth, Guardian) and request.auth.is_on_own_device


class LooksAfterSomebody(BasePermission):
    """For a list: somebody who answers for nobody has none."""

    message = _("Only who looks after a team may do this.")

    def has_permission(self, request: Request, view: APIView) -> bool:
        return isinstance(request.user, User) and Team.objects.looked_after_by(request.user).exists()


def second_factor_page(request: HttpRequest) -> str | None:
    """For a page: where to send who has to show a second factor first, or to add one; None where nothing is missing."""
    if has_second_factor(request):
        return None
    if not isinstance(request.user, User):
        return resolve_url(settings.LOGIN_URL)
    kinds = set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    if not kinds:
        request.session[WANTED_PAGE] = request.get_full_path()
        return reverse("mfa_index")
    # a passkey first: nothing to type
    page = "mfa_reauthenticate_webauthn" if Authenticator.Type.WEBAUTHN in kinds else "mfa_reauthenticate"
    return f"{reverse(page)}?{urlencode({'next': request.get_full_path()})}"
