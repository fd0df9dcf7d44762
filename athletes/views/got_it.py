"""I've got it: from a locked phone, without signing in. Opening the page does nothing, since link scanners open pages (B30, C16)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from athletes import got_it
from athletes.models import Alert
from athletes.services.alerts import acknowledge_alert
from notifications import clock


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """One button. Who it was made for may have left since: rights are checked when it is pressed."""
    claim = got_it.read(token)
    if claim is None:
        return render(request, "athletes/got_it.html", {"state": "gone"}, status=404)
    if request.method != "POST":
        return render(request, "athletes/got_it.html", {"state": "ask"})
    reader = User.objects.filter(pk=claim.reader_id, is_active=True).first()
    alert = Alert.objects.visible_to(reader).filter(pk=claim.alert_id).first() if reader else None
    if alert is None or reader is None:
        return render(request, "athletes/got_it.html", {"state": "gone"}, status=404)
    alert = acknowledge_alert(alert=alert, by=reader, at=clock.now())
    state = "yours" if alert.acknowledged_by_id == reader.pk else "taken"
    return render(request, "athletes/got_it.html", {"state": state, "case_path": f"/coach/alerts/{alert.pk}/"})


urls = [path("a/<str:token>/", answer, name="got-it")]
