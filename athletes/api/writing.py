"""Doors through which a phone creates what it has already named: 201 the first time, 200 on a repeat, 409 with what is stored."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from athletes.exceptions import StoredDifferently
from athletes.services.repeats import Stored
from notifications import clock
from notifications.rest import Conflict, canonical_hash
from routines.permissions import signed_in

Row = TypeVar("Row", bound=models.Model)


def put_once(
    request: Request,
    shape: type[serializers.Serializer[Any]],
    service: Callable[..., Stored[Row]],
    show: Callable[[Row], Mapping[str, Any]],
    *,
    quickly: Callable[[Any, User], Mapping[str, Any] | None] | None = None,
    **names: UUID | User | models.Model,
) -> Response:
    """Check the shape, store once, show what is stored. What `quickly` reads at a glance needs no serializer."""
    body = quickly(request.data, signed_in(request)) if quickly else None
    if body is None:
        serializer = shape(data=request.data, context={"request": request})
        serializer.is_valid(raise_exception=True)
        body = serializer.validated_data
    try:
        row, is_new = service(**names, body=body, body_hash=canonical_hash(request.data), now=clock.at_the_door(request))
    except StoredDifferently as other:
        raise Conflict(_("Something else is stored under this id."), "already_stored", stored=show(other.row)) from other
    return Response(show(row), status.HTTP_201_CREATED if is_new else status.HTTP_200_OK)
