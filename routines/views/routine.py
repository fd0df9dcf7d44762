"""One routine: to build while nobody was given it, to read and copy once it was, and beside its other versions."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from rest_framework.exceptions import APIException, ValidationError
from uuid_utils.compat import uuid7

from accounts.guards import first_words, for_who_is_signed_in, reader_of
from accounts.models import Team
from accounts.permissions import team_for_page
from notifications import clock
from poses.services import ShownPose
from routines.models import Routine
from routines.rules.differences import Difference, StepAsked, differences
from routines.serializers import RoutineChanges
from routines.services import copy_routine, edit_routine
from routines.services.routines import next_version
from routines.views.doors import poses_in_words, routine_in, uuid_from
from routines.views.steps import step_of
from routines.views.writing import Written

KINDS: Final[dict[str, str | Promise]] = {
    "added": gettext_lazy("new"),
    "removed": gettext_lazy("left out"),
    "moved": gettext_lazy("at another place"),
}


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_is_signed_in
def routine(request: HttpRequest, pk: UUID, routine_id: UUID) -> HttpResponse:
    team = team_for_page(request, pk)
    shown = routine_in(team, routine_id)
    if request.method != "POST":
        return page(request, team, shown)
    poses = poses_in_words(request)
    written = Written.from_form(request)
    if "act" in request.POST:
        usual = {slug: pose.hold_default_seconds for slug, pose in poses.items()}
        return page(request, team, shown, written.rearranged(request.POST["act"], usual))
    try:
        save(shown, written, request.POST.get("edition", ""))
    except ValidationError as refused:
        written.errors = refused.detail if isinstance(refused.detail, dict) else {}
        messages.error(request, _("Nothing was saved yet. Look at the marked fields."))
        return page(request, team, shown, written, status=400)
    except APIException as refused:
        messages.error(request, first_words(refused))
        return redirect("coach-routine", team.pk, shown.pk)
    messages.success(request, _("Saved."))
    return redirect("coach-routine", team.pk, shown.pk)


class ReadAgain(APIException):
    status_code = 412
    default_detail = _("Somebody changed this routine while you did. This is what it says now; nothing of yours was saved.")


@transaction.atomic
def save(shown: Routine, written: Written, edition: str) -> Routine:
    """With the API's own shape and verb. A form that was read before somebody else saved is refused."""
    held = Routine.objects.select_for_update(no_key=True).get(pk=shown.pk)
    if edition != str(held.edition):
        raise ReadAgain
    shape = RoutineChanges(data=written.as_body())
    shape.is_valid(raise_exception=True)
    return edit_routine(routine=held, **shape.validated_data)


def page(request: HttpRequest, team: Team, shown: Routine, written: Written | None = None, status: int = 200) -> HttpResponse:
    poses = poses_in_words(request)
    may_edit = shown.team_id is not None and not shown.is_frozen
    written = written or Written.of(shown)
    words: dict[str, Any] = {
        "section": "routines",
        "team": team,
        "routine": shown,
        "text": shown.text_in(),
        "may_edit": may_edit,
        "written": written,
        "steps": [step_of(step, poses, fault) for step, fault in zip(written.steps, faults_of(written), strict=True)],
        "poses": poses.values(),
        "next_version": next_version(shown, team),
        "copy_id": uuid7(),  # pressed twice, it is one copy
        **versions_of(request, team, shown, poses),
    }
    return render(request, "routines/routine.html", words, status=status)


def faults_of(written: Written) -> list[Any]:
    """What is wrong with each step; nothing where the form says nothing about steps."""
    said = written.errors.get("steps", {})
    by_number = said if isinstance(said, dict) else dict(enumerate(said))
    return [by_number.get(number, {}) for number, _step in enumerate(written.steps)]


def versions_of(request: HttpRequest, team: Team, shown: Routine, poses: dict[str, ShownPose]) -> dict[str, Any]:
    """The others of its family that this team may see, and what is different against one of them."""
    rows = Routine.objects.with_steps().filter(family=shown.family).exclude(pk=shown.pk)
    others = sorted((other for other in rows if other.team_id in (None, team.pk)), key=lambda other: -other.version)
    asked = request.GET.get("against", str(shown.copied_from_id or ""))
    against = next((other for other in others if str(other.pk) == asked), None)
    found = differences(asked_of(against), asked_of(shown)) if against else []
    return {"others": others, "against": against, "differences": [difference_words(one, poses) for one in found]}


def asked_of(routine: Routine) -> list[StepAsked]:
    return [
        StepAsked(step.pose.slug, step.variant.slug if step.variant else None, step.hold_seconds, step.rest_seconds, step.note)
        for step in routine.steps.all()
    ]


def difference_words(one: Difference, poses: dict[str, ShownPose]) -> str:
    step = one.after or one.before
    name = poses[step.pose].name if step and step.pose in poses else ""
    changes = changes_of(one.before, one.after) if one.before and one.after else []
    return "; ".join([name, *([str(KINDS[one.kind])] if one.kind in KINDS else []), *changes])


def changes_of(before: StepAsked, after: StepAsked) -> list[str]:
    pairs = [
        (_("hold %(before)s → %(after)s s"), before.hold_seconds, after.hold_seconds),
        (_("rest %(before)s → %(after)s s"), before.rest_seconds, after.rest_seconds),
    ]
    said = [words % {"before": old, "after": new} for words, old, new in pairs if old != new]
    said += [_("done in another way")] if before.variant != after.variant else []
    return said + ([_("another note")] if before.note != after.note else [])


@require_POST
@for_who_is_signed_in
def copy(request: HttpRequest, pk: UUID, routine_id: UUID) -> HttpResponse:
    """The next version, to be edited at once."""
    team = team_for_page(request, pk)
    source, key = routine_in(team, routine_id), uuid_from(request.POST.get("id", "")) if "id" in request.POST else None
    copied = copy_routine(routine=source, team=team, by=reader_of(request), at=clock.now(), routine_id=key)
    return redirect(reverse("coach-routine", args=[team.pk, copied.pk]))


urls = [
    path("coach/teams/<uuid:pk>/routines/<uuid:routine_id>/", routine, name="coach-routine"),
    path("coach/teams/<uuid:pk>/routines/<uuid:routine_id>/copy/", copy, name="coach-routine-copy"),
]
