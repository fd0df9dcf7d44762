"""Lead now: one screen plays the session for all, with no account and no network needed; and each athlete's private word on it."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from rest_framework.exceptions import PermissionDenied as NotTicked
from uuid_utils.compat import uuid7

from accounts.guards import for_who_is_signed_in
from accounts.models import Membership, User
from accounts.permissions import team_for_page
from athletes.api.led import named_by, own_part
from athletes.exceptions import ConsentNeeded, StoredDifferently
from athletes.leading import holds_of, routine_of
from athletes.models import CheckIn
from athletes.rules.advice import red_flag_list
from athletes.rules.led_codes import code_of
from athletes.serializers.led import LedRatingSerializer
from athletes.services.led import rate_led_session
from notifications import clock

WORKER = settings.BASE_DIR / "static" / "js" / "lead_worker.js"


@require_safe
@for_who_is_signed_in
def lead(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Kept on the device it needs nothing more: names for ticking, figures, and the id under which it is sent when there is a network."""
    team = team_for_page(request, pk)
    routine, led_session = routine_of(team, clock.now()), uuid7()
    members = Membership.objects.current().athletes().filter(team=team)
    shown = {
        "section": "team",
        "team": team,
        "routine": routine,
        "holds": holds_of(routine, get_language() or "en") if routine else [],
        "people": User.objects.filter(pk__in=members.values("user"), is_active=True).order_by("name", "pk"),
        "led_session": led_session,
        "link": settings.BASE_URL + reverse("led-page", args=[code_of(led_session)]),
    }
    return render(request, "athletes/lead.html", shown)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Opens a session that was kept on the device. It lies at /coach/ because a worker reaches no page above itself."""
    return HttpResponse(WORKER.read_bytes(), content_type="text/javascript", headers={"Cache-Control": "no-cache"})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest, code: str) -> HttpResponse:
    """Two taps on the own phone. Without an account nothing is stored, and the advice is shown all the same."""
    led_session = named_by(code)
    if not isinstance(request.user, User):
        return page(request, "guest")
    try:
        check_in = own_part(request.user, led_session)
    except NotTicked as refused:
        raise PermissionDenied from refused
    if check_in is None:
        return page(request, "waiting")
    return rated(request, check_in, code) if request.method == "POST" else page(request, state_of(check_in))


def rated(request: HttpRequest, check_in: CheckIn, code: str) -> HttpResponse:
    """Said once: a second word changes nothing, and the page shows that it was said."""
    comfort, nothing_hurt = request.POST.get("comfort", ""), request.POST.get("nothing_hurt")
    said = LedRatingSerializer(data={"comfort": int(comfort) if comfort.isdecimal() else None, "nothing_hurt": nothing_hurt})
    if not said.is_valid():
        return page(request, "ask", status=400)
    given: dict[str, Any] = said.validated_data
    try:
        rate_led_session(check_in=check_in, **given)
    except StoredDifferently:
        return page(request, "said")
    except ConsentNeeded:
        return page(request, "unkept")
    return redirect("led-page", code=code)


def state_of(check_in: CheckIn) -> str:
    return "ask" if check_in.comfort is None and check_in.nothing_hurt is None else "said"


def page(request: HttpRequest, state: str, status: int = 200) -> HttpResponse:
    shown = {"state": state, "signs": red_flag_list(get_language() or "en"), "comforts": range(1, 6)}
    return render(request, "athletes/led_rating.html", shown, status=status)


urls = [
    path("coach/worker.js", worker, name="coach-worker"),
    path("coach/teams/<uuid:pk>/lead/", lead, name="coach-lead"),
    path("led/<str:code>/", rate, name="led-page"),
]
