"""What the pages of this room share."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from rest_framework.exceptions import APIException

from accounts.models import Team, User
from poses.services import ShownPose, read_poses
from routines.models import Routine

Page = Callable[..., HttpResponse]


def for_who_is_signed_in(page: Page) -> Page:
    """No health answer is shown here, so no second factor is asked for. Times are as they are where the reader is."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with timezone.override(ZoneInfo(reader_of(request).time_zone)):
            return page(request, *args, **kwargs)

    guarded_page: Page = login_required(never_cache(guarded))
    return guarded_page


def reader_of(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def routine_in(team: Team, pk: UUID) -> Routine:
    """One of the team's, or of the library."""
    return get_object_or_404(Routine.objects.with_steps().filter(Q(team=None) | Q(team=team)), pk=pk)


def poses_in_words(request: HttpRequest) -> dict[str, ShownPose]:
    return {pose.slug: pose for pose in read_poses(locale=getattr(request, "LANGUAGE_CODE", "en"))}


def uuid_from(text: str) -> UUID:
    """An id out of a form; what is none is the id of nothing."""
    try:
        return UUID(text)
    except ValueError as fault:
        raise Http404 from fault


def first_words(refused: APIException) -> str:
    """The first sentence of a refusal, whatever its shape."""
    detail: Any = refused.detail
    while isinstance(detail, dict | list):
        detail = next((part for part in (detail.values() if isinstance(detail, dict) else detail) if part), _("That did not work."))
    return str(detail)
