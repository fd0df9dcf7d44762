"""The coach's desk and the page of a case: who needs me now, what happened, and what may be done. The same rights and verbs as the API."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from rest_framework.exceptions import APIException

from accounts.models import Team, User
from accounts.permissions import second_factor_page
from accounts.services.audit import record_read, record_reads
from athletes import telling, words
from athletes.api.alerts import with_people
from athletes.cases import cases_json
from athletes.digests import digest_of
from athletes.exceptions import StillMissing
from athletes.messages.digests import sentences
from athletes.models import Alert
from athletes.rules.clearing import Missing
from athletes.rules.vocabulary import Level
from athletes.views.verbs import VERBS
from notifications import clock
from poses.models import PoseVariant
from poses.services import ShownPose, read_poses

Page = Callable[..., HttpResponse]


def for_who_looks_after_somebody(page: Page) -> Page:
    """Signed in, with a second factor where it is asked for: here health answers of others are shown."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        elsewhere = second_factor_page(request)
        return redirect(elsewhere) if elsewhere else page(request, *args, **kwargs)

    guarded_page: Page = login_required(never_cache(guarded))
    return guarded_page


def reader_of(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


@require_safe
@for_who_looks_after_somebody
def desk(request: HttpRequest) -> HttpResponse:
    """One line first; then what is open, the gravest and oldest above."""
    reader, now = reader_of(request), clock.now()
    alerts = list(with_people(Alert.objects.visible_to(reader).open()))
    if not alerts and not Team.objects.looked_after_by(reader).exists():
        raise PermissionDenied
    record_reads(reader=reader, athletes=list({alert.athlete_id for alert in alerts}), action="alerts.listed", at=now)
    cases = cases_json(alerts, reader=reader, now=now, with_reports=False)
    poses = poses_in_words(request)
    lines = [line_of(one, poses) for one in sorted(cases, key=urgency)]
    shown = {
        "section": "desk",
        "line": " ".join(sentences(digest_of(reader, now))),
        "cases": [line for line in lines if line["level"] != Level.WATCH],
        "watches": [line for line in lines if line["level"] == Level.WATCH],
    }
    return render(request, "athletes/desk.html", shown)


def urgency(shown: dict[str, Any]) -> tuple[bool, int, datetime]:
    """What nobody has taken comes first, then the gravest, then the oldest."""
    return (shown["state"] != Alert.State.OPEN, -Level(shown["level"]).rank, shown["opened_at"])


def line_of(shown: dict[str, Any], poses: dict[str, ShownPose]) -> dict[str, Any]:
    return {**shown, "title": telling.title_of(shown, poses), "level_words": words.LEVELS[Level(shown["level"])]}


def poses_in_words(request: HttpRequest) -> dict[str, ShownPose]:
    return {pose.slug: pose for pose in read_poses(locale=getattr(request, "LANGUAGE_CODE", "en"))}


def reached(request: HttpRequest, pk: UUID) -> Alert:
    """404 to who is further away, 403 to who is near in another role."""
    reader = reader_of(request)
    alert = with_people(Alert.objects.within_reach_of(reader)).filter(pk=pk).first()
    if alert is None:
        raise Http404
    if not Alert.objects.visible_to(reader).filter(pk=pk).exists():
        raise PermissionDenied
    return alert


@require_safe
@for_who_looks_after_somebody
def case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was reported and when, what the rules still demand, and the case's story."""
    reader, now, alert = reader_of(request), clock.now(), reached(request, pk)
    record_read(reader=reader, athlete=alert.athlete, action="alert.read", about=alert.pk, at=now)
    (shown,) = cases_json([alert], reader=reader, now=now, with_reports=True)
    poses = poses_in_words(request)
    page = {
        "section": "desk",
        "case": line_of(shown, poses),
        "reports": [telling.report_told(report, poses) for report in shown["reports"]],
        "events": [telling.event_told(event) for event in shown["events"]],
        "missing": [words.MISSING[Missing(code)] for code in shown["missing_to_clear"]],
        "verbs": {name for name, verb in VERBS.items() if verb.is_offered(alert, reader)},
        "contacts": words.CONTACTS,
        "variants": PoseVariant.objects.offered().filter(pose=alert.pose).prefetch_related("translations") if alert.pose else [],
    }
    return render(request, "athletes/case.html", page)


@require_POST
@for_who_looks_after_somebody
def act(request: HttpRequest, pk: UUID, verb: str) -> HttpResponse:
    """One verb on a case. What was refused is said on the case's page, and nothing is lost."""
    alert = reached(request, pk)
    if verb not in VERBS:
        raise Http404
    try:
        VERBS[verb].do(alert, reader_of(request), request.POST, clock.now())
    except StillMissing as missing:
        for code in missing.more["missing"]:
            messages.error(request, str(words.MISSING[Missing(code)]))
    except APIException as refused:
        messages.error(request, refused_words(refused))
    return redirect("case", pk=pk)


def refused_words(refused: APIException) -> str:
    detail = refused.detail
    return str(detail) if isinstance(detail, str) else _("Something was missing or could not be read. Nothing was changed.")


urls = [
    path("coach/", desk, name="desk"),
    path("coach/alerts/<uuid:pk>/", case, name="case"),
    path("coach/alerts/<uuid:pk>/<slug:verb>/", act, name="case-verb"),
]
