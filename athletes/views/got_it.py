"""I've got it: from a locked phone, without signing in. Opening the page does nothing, since link scanners open pages (B30, C16)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from athletes import got_it
from athletes.models import Alert
from athletes.services.alerts import acknowledge_alert
from athletes.services.drills import answer_practice, is_practice
from notifications import clock


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """One button. Who it was made for may have left since: rights are checked when it is pressed."""
    claim = got_it.read(token)
    if claim is None:
        return page(request, "gone")
    if request.method != "POST":
        return page(request, "practice" if is_practice(claim.about) else "ask")
    reader = User.objects.filter(pk=claim.reader_id, is_active=True).first()
    return page(request, "gone") if reader is None else answered(request, claim.about, reader)


def answered(request: HttpRequest, about: UUID, reader: User) -> HttpResponse:
    alert = Alert.objects.visible_to(reader).filter(pk=about).first()
    if alert is None:
        return page(request, "practised" if answer_practice(team_id=about, by=reader, at=clock.now()) else "gone")
    alert = acknowledge_alert(alert=alert, by=reader, at=clock.now())
    return page(request, state_for(alert, reader), case_path=f"/coach/alerts/{alert.pk}/")


def state_for(alert: Alert, reader: User) -> str:
    if alert.state == Alert.State.CLEARED:
        return "closed"
    return "yours" if alert.acknowledged_by_id == reader.pk else "taken"


def page(request: HttpRequest, state: str, **more: str) -> HttpResponse:
    return render(request, "athletes/got_it.html", {"state": state, **more}, status=404 if state == "gone" else 200)


urls = [path("a/<str:token>/", answer, name="got-it")]
