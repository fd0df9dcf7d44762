"""The drawings, and the page of somebody who is asked to read a text.

Drawings are pictures, so an error in asking for one is the site's usual error and not a drawing of it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import conditional_page, require_http_methods, require_safe

from notifications import clock
from poses import figures, reviewing_links, services
from poses.figures.library import UnknownFigure
from poses.models import ReviewInvitation
from poses.rules import OTHER_SIDE


@cache
def drawn(key: str, side: str | None, still: bool) -> bytes:
    return figures.svg(key, side, still=still).encode()


@require_safe
@conditional_page
def figure(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """A figure for the side the instruction names, as it was drawn unless one is given; with `moving=1` it comes from the step before."""
    side, moving = request.GET.get("side"), request.GET.get("moving")
    if side is not None and side not in OTHER_SIDE:
        raise BadRequest("side is left or right")
    if moving not in (None, "1"):
        raise BadRequest("moving is 1, or is not said")
    try:
        picture = drawn(f"{slug}/{name}", side, moving is None)
    except UnknownFigure as fault:
        raise Http404 from fault
    # asked again each time, and answered with 304: a corrected drawing arrives at once
    return HttpResponse(picture, content_type="image/svg+xml", headers={"Cache-Control": "public, no-cache"})


class AnswerForm(forms.Form):
    name = forms.CharField(label=_("Your name"), max_length=80)
    seen = forms.CharField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("What is wrong"), max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 3}))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, token: str) -> HttpResponse:
    """The text that waits, what it was before, and two buttons. Opening the page does nothing, since mail scanners open pages."""
    found = services.open_invitation(reviewing_links.read(token), now=clock.now())
    if found is None:
        return render(request, "poses/review.html", {"state": "gone"}, status=404)
    invitation, text = found
    form = AnswerForm(request.POST or None, initial={"seen": text.digest})
    if request.method != "POST" or not form.is_valid():
        return render(request, "poses/review.html", {"form": form, **asked(invitation, text)})
    return render(request, "poses/review.html", answered(request, invitation, text, form))


def asked(invitation: ReviewInvitation, text: services.WaitingText) -> dict[str, Any]:
    return {"state": "ask", "invitation": invitation, "template": text.template, **text.shown()}


def answered(request: HttpRequest, invitation: ReviewInvitation, text: services.WaitingText, form: AnswerForm) -> dict[str, Any]:
    said = form.cleaned_data
    if request.POST.get("verb") == "back":
        text.send_back(because=f"{said['name']}: {said['because']}"[:400])
        return {"state": "sent_back"}
    try:
        text.sign(name=said["name"], seen=said["seen"], at=clock.now())
    except services.Refused as refusal:
        now = services.text_waiting(invitation.kind, invitation.about)
        if now is None:
            return {"state": "gone"}
        return {"refusal": str(refusal), "form": AnswerForm(initial={"seen": now.digest}), **asked(invitation, now)}
    return {"state": "signed"}
