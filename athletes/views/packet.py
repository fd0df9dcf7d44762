"""The packet for a clinician: released by the athlete, opened by a link or printed by a coach, and each opening in the athlete's log."""

from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.guards import for_who_is_signed_in, for_who_looks_after_somebody, reader_of
from accounts.models import User
from accounts.services.audit import record_read
from athletes.hand_over import packet_of
from athletes.models import Release
from athletes.services.releasing import record_opening, release_behind, release_packet, withdraw_release
from athletes.views.athlete import looked_at
from notifications import clock

LONGEST_NAME = 80


def pdf_response(athlete: User, reader: User) -> HttpResponse:
    from athletes.packet_pdf import pdf_of  # its fonts are a sixth of a process's start, and most processes never print

    packet = packet_of(athlete, reader=reader, locale=get_language() or "en", now=clock.now())
    response = HttpResponse(pdf_of(packet), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="packet.pdf"'
    response["X-Robots-Tag"] = "noindex"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_is_signed_in
def own(request: HttpRequest) -> HttpResponse:
    """The athlete's own page: to whom it is released, until when, and a new link, shown this once."""
    athlete, at, link = reader_of(request), clock.now(), ""
    to_whom = request.POST.get("to_whom", "").strip()[:LONGEST_NAME]
    if request.method == "POST" and to_whom:
        _made, secret = release_packet(athlete=athlete, to_whom=to_whom, at=at)
        link = settings.BASE_URL + reverse("packet", args=[secret])
    released = athlete.releases.live(at).order_by("-made_at")
    return render(request, "athletes/own_packet.html", {"released": released, "link": link, "to_whom": to_whom})


@require_POST
@for_who_is_signed_in
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    withdraw_release(release=get_object_or_404(Release, athlete=reader_of(request), pk=pk), at=clock.now())
    return redirect("own-packet")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def packet(request: HttpRequest, secret: str) -> HttpResponse:
    """One button: link scanners open pages, and what they open is not in the log as read."""
    release = release_behind(secret, clock.now())
    if release is None:
        raise Http404
    if request.method != "POST":
        return render(request, "athletes/packet.html", {"release": release})
    record_opening(release=release, at=clock.now())
    return pdf_response(release.athlete, release.athlete)


@require_safe
@for_who_looks_after_somebody
def printed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For the coach to hand over, while the athlete's release stands; without private answers."""
    looking = looked_at(request, pk)
    if not looking.in_detail or not looking.athlete.releases.live(looking.now).exists():
        raise PermissionDenied
    record_read(reader=looking.reader, athlete=looking.athlete, action="packet.read", at=looking.now)
    return pdf_response(looking.athlete, looking.reader)


urls = [
    path("me/packet/", own, name="own-packet"),
    path("me/packet/<uuid:pk>/end/", take_back, name="own-packet-end"),
    path("packet/<str:secret>/", packet, name="packet"),
    path("coach/athletes/<uuid:pk>/packet.pdf", printed, name="coach-packet"),
]
