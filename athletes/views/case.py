"""The page of a case: what was reported and when, what is still to be done, and whose turn it is. The same rights and verbs as the API."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import path
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext as _
from django.views.decorators.http import require_POST, require_safe
from rest_framework.exceptions import APIException

from accounts.guards import for_who_looks_after_somebody, reader_of
from accounts.models import Organisation, Team, User
from accounts.services.audit import record_read
from athletes import case_page, telling, words
from athletes.api.alerts import with_people
from athletes.case_lines import line_of, names_of_poses
from athletes.cases import FULL, HEALTH_CONTACT_ONLY, MASKED, URGENT_ONLY, cases_json
from athletes.exceptions import StillMissing
from athletes.models import Alert
from athletes.paging import is_minor
from athletes.rules.clearing import Missing
from athletes.rules.vocabulary import Level, UrgentKind
from athletes.told import told_of
from athletes.views.live import is_read, known_by, tag_of
from athletes.views.verbs import VERBS
from notifications import clock
from poses.models import Pose, PoseVariant
from poses.services import read_poses


def reached(request: HttpRequest, pk: UUID) -> Alert:
    """404 to who is further away, 403 to who is near in another role."""
    reader = reader_of(request)
    alert = with_people(Alert.objects.within_reach_of(reader)).prefetch_related("events__by").filter(pk=pk).first()
    if alert is None:
        raise Http404
    if not Alert.objects.visible_to(reader).filter(pk=pk).exists():
        raise PermissionDenied
    return alert


@require_safe
@for_who_looks_after_somebody
def case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Also what an open page asks for again: 304 where nothing has changed, and then no line in the athlete's log either."""
    return page(request, reached(request, pk))


@require_POST
@for_who_looks_after_somebody
def act(request: HttpRequest, pk: UUID, verb: str) -> HttpResponse:
    """One verb on a case. What was refused is said on the case's page, where what was typed still stands."""
    alert, reader = reached(request, pk), reader_of(request)
    if verb not in VERBS:
        raise Http404
    try:
        alert = VERBS[verb].do(alert, reader, request.POST, clock.now())
    except APIException as refused:
        for sentence in refused_words(refused):
            messages.error(request, sentence)
        return page(request, reached(request, pk), said=request.POST, tried=verb, status=refused.status_code)
    if verb == "acknowledge" and alert.acknowledged_by_id not in (None, reader.pk):
        messages.info(request, _("%(name)s was first, and has it.") % {"name": alert.acknowledged_by})
    else:
        messages.success(request, str(VERBS[verb].done))
    return redirect("case", pk=pk)


def refused_words(refused: APIException) -> list[str]:
    if isinstance(refused, StillMissing):
        return [str(words.MISSING[Missing(code)]) for code in refused.more["missing"]]
    detail = refused.detail
    return [str(detail) if isinstance(detail, str) else _("Something was missing or could not be read. Nothing was changed.")]


def page(request: HttpRequest, alert: Alert, *, said: Any = None, tried: str = "", status: int = 200) -> HttpResponse:
    reader, now, locale = reader_of(request), clock.now(), get_language() or "en"
    shown = standing(alert, reader, now, locale)
    tag = tag_of_case(alert, shown)
    if known_by(request) == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    if not is_read(known_by(request), tag):
        record_read(reader=reader, athlete=alert.athlete, action="alert.read", about=alert.pk, at=now)
    context = {
        **shown,
        "section": "desk",
        "tag": tag,
        "who_reads": who_reads(reader, alert, shown["case"]["detail"]),
        "earlier": case_page.earlier_cases(alert, reader),
        "said": said or {},
        "tried": tried,
        **detail(alert, shown["case"], locale),
    }
    response = render(request, "athletes/case.html", context, status=status)
    response["ETag"] = tag
    return response


def standing(alert: Alert, reader: User, now: datetime, locale: str) -> dict[str, Any]:
    """Where the case stands, and what this reader may do about it now."""
    (shown,) = cases_json([alert], reader=reader, now=now, with_reports=True)
    names = names_of_poses(locale)
    verbs = {name for name, verb in VERBS.items() if verb.is_offered(alert, reader)}
    return {
        "case": shown,
        "line": line_of(shown, names, now),
        "verbs": verbs,
        "events": [telling.event_told(event) for event in reversed(shown["events"]) if event["kind"] not in words.MESSAGES],
        "sent": [telling.event_told(event) for event in reversed(shown["events"]) if event["kind"] in words.MESSAGES],
        "told": told_by_state(alert),
        "is_minor": is_minor(alert.athlete, now),
        # a minor is written to where the guardian reads along (GUI:S32)
        "address": None if is_minor(alert.athlete, now) else alert.athlete.email,
        "contacts": words.CONTACTS,
        **(ways_back(alert, names, now) if "clear" in verbs else {}),
    }


def told_by_state(alert: Alert) -> list[tuple[str, str]]:
    """Who has seen it, who was told, who is being told: each state with its names."""
    told = told_of(alert) if alert.level != Level.WATCH else []
    names = {state: ", ".join(reader.who for reader in told if reader.state == state) for state in words.TOLD}
    return [(str(label), names[state]) for state, label in words.TOLD.items() if names[state]]


def tag_of_case(alert: Alert, shown: dict[str, Any]) -> str:
    parts = (render_to_string(f"athletes/case/{part}.html", shown) for part in ("head", "story"))
    return tag_of(f"{alert.pk}{alert.version}", "".join(parts))


def detail(alert: Alert, shown: dict[str, Any], locale: str) -> dict[str, Any]:
    """What was said, what stood on the athlete's screen, and how the pose went before: each as far as this reader may know."""
    country = alert.athlete.country or Organisation.objects.values_list("country", flat=True).first() or ""
    if shown["detail"] == URGENT_ONLY:
        kind = UrgentKind(alert.urgent_kind) if alert.urgent_kind else None
        return {"advice": case_page.advice_of(Level(alert.level), kind, told_of(alert), country, locale)}
    if shown["detail"] not in (FULL, MASKED):
        return {}
    said = {report["pose"] for report in shown["reports"]}
    poses = {pose.slug: pose for pose in read_poses(locale=locale, poses=Pose.objects.published().filter(slug__in=said - {None}))}
    reports = case_page.reports_told(shown, alert, poses, country=country, locale=locale)
    holds = [(date_format(hold.day, "j M"), hold) for hold in case_page.holds_of_pose(alert)]
    return {"reports": reports, "holds": holds}


def ways_back(alert: Alert, names: dict[str, str], now: datetime) -> dict[str, Any]:
    variants = PoseVariant.objects.offered().filter(pose=alert.pose).prefetch_related("translations") if alert.pose else []
    return {"demands": case_page.demands_on(alert, now), "variants": variants, "instead": case_page.poses_instead(alert, names)}


def who_reads(reader: User, alert: Alert, how_much: str) -> str:
    """What this reader is not shown, and why: said, not hidden."""
    if how_much == HEALTH_CONTACT_ONLY and User.objects.cared_for_by(reader).filter(pk=alert.athlete_id).exists():
        return _(
            "What was felt is for the team's health contact, who also decides about the return."
            " You see how grave it is and how long it has waited."
        )
    if how_much == HEALTH_CONTACT_ONLY:
        return _("You were called in because nobody had answered. What was felt is for those who look after %(name)s.") % {
            "name": alert.athlete
        }
    if how_much == FULL:
        return _("Private answers are shown to you as health contact, because %(name)s said yes to that.") % {"name": alert.athlete}
    if is_health_contact(reader, alert):
        return _("%(name)s has not shared the private answers with you. They are not shown here, whatever they were.") % {
            "name": alert.athlete
        }
    return _("Private answers are never shown to a coach, not even which question was ticked.")


def is_health_contact(reader: User, alert: Alert) -> bool:
    teams = Team.objects.looked_after_by(reader, "health_contact")
    return User.objects.sharing_with(teams).filter(pk=alert.athlete_id).exists()


urls = [
    path("coach/alerts/<uuid:pk>/", case, name="case"),
    path("coach/alerts/<uuid:pk>/<slug:verb>/", act, name="case-verb"),
]
