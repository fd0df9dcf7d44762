"""What the pages of this room share."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from rest_framework.exceptions import APIException

from accounts.models import User

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


def plain(refused: APIException) -> str:
    """The first sentence of a refusal, whatever its shape."""
    detail: Any = refused.detail
    while isinstance(detail, dict | list):
        detail = next(iter(detail.values() if isinstance(detail, dict) else detail))
    return str(detail)


def tried(request: HttpRequest, act: Callable[[], object], done: str) -> bool:
    """Do it and say so, or say why not. Nothing is lost either way."""
    try:
        act()
    except APIException as refused:
        messages.error(request, plain(refused))
        return False
    messages.success(request, done)
    return True
