"""Who gets as far as a coach's page: signed in, with a second factor where it is asked for."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache

from accounts.models import Team, User
from accounts.permissions import second_factor_page
from routines.rules import zone_named

Page = Callable[..., HttpResponse]


def for_who_looks_after_somebody(page: Page) -> Page:
    """Here health answers of others are shown, and times as they are where the reader is."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        elsewhere = second_factor_page(request)
        if elsewhere:
            return redirect(elsewhere)
        with timezone.override(zone_named(reader_of(request).time_zone)):
            return page(request, *args, **kwargs)

    guarded_page: Page = login_required(never_cache(guarded))
    return guarded_page


def reader_of(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def refuse_who_looks_after_nobody(reader: User) -> None:
    if not Team.objects.looked_after_by(reader).exists():
        raise PermissionDenied
