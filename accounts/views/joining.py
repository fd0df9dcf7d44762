"""The joining page and the guardian's. Looking changes nothing: a mail scanner that opens every link joins no team."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods
from rest_framework.exceptions import APIException

from accounts import services, sessions
from accounts.api.coming_in import address_of
from accounts.forms import CodeForm, JoinForm
from accounts.guards import first_words
from accounts.models import Role, User
from accounts.services import Presented
from notifications import clock

JOINING = "accounts/joining.html"


@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """First the code, then what it joins, then in."""
    form = CodeForm(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        return render(request, "accounts/join.html", {"form": form})
    try:
        presented = services.open_with(code=form.cleaned_data["code"], address=address_of(request), at=clock.now())
    except APIException as refused:
        form.add_error(None, str(refused.detail))
        return render(request, "accounts/join.html", {"form": form}, status=refused.status_code)
    return come_in(request, presented) if "join" in request.POST else ask(request, presented, JoinForm({"code": form.cleaned_data["code"]}))


def ask(request: HttpRequest, presented: Presented, form: JoinForm, code: int = 200) -> HttpResponse:
    """What the code would join, and what a new person has to say for it."""
    joins = services.what_it_joins(invitation=presented.invitation, at=clock.now())
    seated = request.user if isinstance(request.user, User) else None
    shown: dict[str, Any] = {"form": form, "joins": joins, "seated": seated, "was_sent": "join" in request.POST}
    return render(request, JOINING, shown, status=code)


def come_in(request: HttpRequest, presented: Presented) -> HttpResponse:
    form = JoinForm(request.POST)
    if not form.is_valid():
        return ask(request, presented, form, code=400)
    try:
        user = joined_by(request, presented, form.cleaned_data)
    except APIException as refused:
        form.add_error(None, first_words(refused))
        return ask(request, presented, form, code=refused.status_code)
    if not request.user.is_authenticated:
        sessions.start(request, user)
    return redirect(first_page_of(user, presented.invitation.role))


def first_page_of(user: User, role: str) -> str:
    """An athlete goes on in the app. Who came to bring a team makes it now: that is what the invitation was for."""
    if role == Role.ATHLETE:
        return "app"
    return "coach-new-team" if services.may_make_team(user) and not user.is_staff else settings.LOGIN_REDIRECT_URL


def joined_by(request: HttpRequest, presented: Presented, given: dict[str, Any]) -> User:
    by, at = request.user if isinstance(request.user, User) else None, clock.now()
    if given["place"]:
        return services.claim_place(place_id=given["place"], presented=presented, by=by, at=at).user
    joined = services.accept_invitation(presented=presented, by=by, name=given["name"], locale=get_language() or "en", at=at)
    if joined.is_new and given["password"]:
        services.choose_first_password(user=joined.user, password=given["password"])
    return joined.user


@never_cache
@require_GET
def guardian(request: HttpRequest) -> HttpResponse:
    """Empty without its script: the link's secret stands behind the #, where no server sees it."""
    return render(request, "accounts/guardian.html")
