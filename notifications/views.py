"""The page behind "no more of these" in a mail, and the door by which a mail provider says what came back."""

import structlog
from anymail.exceptions import AnymailWebhookValidationFailure
from django.contrib.auth import get_user_model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from notifications import bounces, clock, stopping
from notifications.kinds import Kind, UnknownKind, kind_named

log = structlog.get_logger(__name__)


@csrf_exempt  # a mail program posts it, without cookies (RFC 8058); the signed link is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Opening the link changes nothing, since mail scanners open links. Posting it stops one kind for one person."""
    wish = stopping.read(token)
    if wish is None:
        raise Http404
    kind = stoppable(wish.kind)
    if request.method == "POST":
        recipient = get_user_model().objects.filter(pk=wish.recipient).first()
        if recipient is not None:  # who has been erased gets no more mail either
            kind.stop(recipient)
    return render(request, "notifications/stop.html", {"is_done": request.method == "POST"})


def stoppable(name: str) -> Kind:
    try:
        kind = kind_named(name)
    except UnknownKind as fault:
        raise Http404 from fault
    if kind.is_safety or not kind.can_be_stopped:
        raise Http404
    return kind


@csrf_exempt  # a provider's machine posts it; its signature or password is the proof
@require_POST
def mail_events(request: HttpRequest) -> HttpResponse:
    """Repeated or out of order, it does no harm. What cannot be read is refused, so that the provider shows it to its owner."""
    listener = bounces.listener()
    if listener is None:
        raise Http404
    try:
        listener.run_validators(request)
        events = list(listener.parse_events(request))
    except AnymailWebhookValidationFailure:
        return HttpResponse(status=403)
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        log.warning("mail_events_not_understood", error_class=type(fault).__name__)
        return HttpResponse(status=400)
    bounces.note_bounces(events, clock.now())
    return HttpResponse(status=204)
