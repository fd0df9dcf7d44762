"""Who gets as far as a page, whatever its room, and how a page says that something was refused."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from rest_framework.exceptions import APIException

from accounts.models import Team, User
from accounts.permissions import second_factor_page
from accounts.rules import zone_named

Page = Callable[..., HttpResponse]


def for_who_is_signed_in(page: Page) -> Page:
    """A page that shows no health answer, or asks for the second factor itself before it does. Times are those of where the reader is."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with timezone.override(zone_named(reader_of(request).time_zone)):
            return page(request, *args, **kwargs)

    guarded_page: Page = login_required(never_cache(guarded))
    return guarded_page


def for_who_looks_after_somebody(page: Page) -> Page:
    """Here health answers of others are shown: a second factor, where it is asked for."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        elsewhere = second_factor_page(request)
        return redirect(elsewhere) if elsewhere else page(request, *args, **kwargs)

    return for_who_is_signed_in(guarded)


def reader_of(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def refuse_who_looks_after_nobody(reader: User) -> None:
    if not Team.objects.looked_after_by(reader).exists():
        raise PermissionDenied


def first_words(refused: APIException) -> str:
    """The first sentence of a refusal, whatever its shape."""
    detail: Any = refused.detail
    while isinstance(detail, dict | list):
        detail = next((part for part in (detail.values() if isinstance(detail, dict) else detail) if part), _("That did not work."))
    return str(detail)
