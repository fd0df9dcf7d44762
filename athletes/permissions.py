"""What a reader may do with a case that is within reach. Who is further away has had 404 from the queryset."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.models import User
from athletes.access import reads_detail
from athletes.models import Alert


class AnswersForAthlete(BasePermission):
    """Coach, health contact or called-in safety contact of this very athlete. A list is closed to who answers for nobody."""

    message = _("Only who looks after this athlete may do this.")

    def has_permission(self, request: Request, view: APIView) -> bool:
        if getattr(view, "detail", False):
            return True
        user: User = request.user  # type: ignore[assignment]
        return User.objects.coached_by(user).exists() or Alert.objects.visible_to(user).exists()

    def has_object_permission(self, request: Request, view: APIView, obj: Any) -> bool:
        return Alert.objects.visible_to(request.user).filter(pk=obj.pk).exists()  # type: ignore[arg-type]


class MayClear(BasePermission):
    """The health contact where a team names one, else its coach: who may clear in one of the athlete's teams may clear."""

    message = _("This team's health contact decides about the return.")
    code = "health_contact_only"

    def has_object_permission(self, request: Request, view: APIView, obj: Any) -> bool:
        return reads_detail(request.user, obj.athlete_id)  # type: ignore[arg-type]
