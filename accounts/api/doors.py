"""What the doors of this room share."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework import serializers
from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import Team, User
from accounts.permissions import LooksAfterTeam
from notifications.rest import CursorPages, with_etag


class Door(APIView):
    """A door, and who stands in it."""

    scope: str | None = ""

    @property
    def person(self) -> User:
        if not isinstance(self.request.user, User):
            raise NotAuthenticated
        return self.request.user

    def read(self, answer: serializers.BaseSerializer[Any]) -> Response:
        return with_etag(self.request, answer.data)

    def ask(self, permission: BasePermission) -> None:
        """A permission that only some bodies need."""
        if not permission.has_permission(self.request, self):
            self.permission_denied(self.request, getattr(permission, "message", None), getattr(permission, "code", None))


class ListDoor(Door):
    """A list, a page at a time."""

    pagination_class = CursorPages  # named here so that the schema tells of pages

    def page_of(self, rows: QuerySet[Any], shape: type[serializers.BaseSerializer[Any]], **context: Any) -> Response:
        pages = self.pagination_class()
        page = pages.paginate_queryset(rows, self.request, self)
        return with_etag(self.request, pages.get_paginated_response(shape(page, many=True, context=context).data).data)


class TeamDoor(Door):
    """What belongs to a team: 404 to strangers, 403 to who does not look after it."""

    permission_classes: tuple[type[BasePermission], ...] = (IsAuthenticated, LooksAfterTeam)
    scope = "teams"

    def team(self) -> Team:
        rows = Team.objects.visible_to(self.person).select_related("organisation", "safety_contact")
        team = get_object_or_404(rows, pk=self.kwargs["team_id"])
        self.check_object_permissions(self.request, team)
        return team


class TeamListDoor(ListDoor, TeamDoor):
    pass


def checked(shape: type[serializers.BaseSerializer[Any]], body: Any, **options: Any) -> dict[str, Any]:
    """The body in that shape, or 400."""
    given = shape(data=body, **options)
    given.is_valid(raise_exception=True)
    return dict(given.validated_data)
