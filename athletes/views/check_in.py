"""One session as it came back, and a short word on it: the athlete reads it, a minor's guardian too, and nobody answers here."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods
from uuid_utils.compat import uuid7

from accounts.guards import for_who_looks_after_somebody, reader_of
from accounts.services.audit import record_read
from athletes.access import reads_detail
from athletes.case_lines import names_of_poses
from athletes.case_page import HoldTold, hold_told
from athletes.models import CheckIn
from athletes.paging import is_minor
from athletes.serializers.comments import CommentSerializer
from athletes.services.comments import write_comment
from notifications import clock


@require_http_methods(["GET", "HEAD", "POST"])
@for_who_looks_after_somebody
def check_in(request: HttpRequest, pk: UUID) -> HttpResponse:
    session = reached(request, pk)
    if request.method == "POST":
        return comment_on(request, session)
    return page(request, session)


def reached(request: HttpRequest, pk: UUID) -> CheckIn:
    """404 to who is further away; 403 to who is near and does not read the answers: beside a health contact the coach too."""
    reader = reader_of(request)
    found = CheckIn.objects.within_reach_of(reader).filter(pk=pk).select_related("athlete", "routine", "recorded_by").first()
    if found is None:
        raise Http404
    if not reads_detail(reader, found.athlete_id):
        raise PermissionDenied
    return found


def comment_on(request: HttpRequest, session: CheckIn) -> HttpResponse:
    """The form carries the comment's id: sent twice, it is one comment."""
    said = CommentSerializer(data={name: request.POST[name] for name in ("id", "text") if request.POST.get(name)})
    if not said.is_valid():
        return page(request, session, typed=request.POST.get("text", ""), errors=said.errors, status=400)
    given = said.validated_data
    write_comment(check_in=session, author=reader_of(request), text=given["text"], comment_id=given.get("id"), at=clock.now())
    return redirect("coach-check-in", pk=session.pk)


def page(request: HttpRequest, session: CheckIn, *, typed: str = "", errors: Any = None, status: int = 200) -> HttpResponse:
    now = clock.now()
    record_read(reader=reader_of(request), athlete=session.athlete, action="check_in.read", about=session.pk, at=now)
    shown = {
        "section": "team",
        "check_in": session,
        "holds": holds_of(session),
        "comments": session.comments.select_related("author"),
        "is_minor": is_minor(session.athlete, now),
        "new_id": uuid7(),
        "typed": typed,
        "errors": errors,
    }
    return render(request, "athletes/check_in.html", shown, status=status)


def holds_of(session: CheckIn) -> list[tuple[str, HoldTold]]:
    names = names_of_poses(get_language() or "en")
    return [(names.get(hold.pose.slug, hold.pose.slug), hold_told(hold)) for hold in session.holds.select_related("pose")]


urls = [path("coach/check-ins/<uuid:pk>/", check_in, name="coach-check-in")]
