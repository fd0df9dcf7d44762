"""Who may read and write what a team is asked to do."""

from rest_framework.exceptions import NotAuthenticated
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from accounts.models import Team, User
from accounts.permissions import LooksAfterTeam
from accounts.services import may_make_team
from routines.models import Assignment, Routine


def signed_in(request: Request) -> User:
    if not isinstance(request.user, User):
        raise NotAuthenticated
    return request.user


class LooksAfterTeams(LooksAfterTeam):
    """A list, or something new: for who looks after any team now. One object: for who looks after its team; the library for all of them."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        # one object is asked for by its id: whoever is not within its reach has to get 404, not 403
        return getattr(view, "detail", False) or looks_after_any(signed_in(request))

    def has_object_permission(self, request: Request, view: APIView, obj: Routine | Assignment) -> bool:
        if obj.team_id is not None:
            return super().has_object_permission(request, view, obj)
        # what is copied stays as it was
        changes_nothing = request.method in SAFE_METHODS or getattr(view, "action", "") == "copy"
        return changes_nothing and looks_after_any(signed_in(request))


class AnswersForTeams(BasePermission):
    """Who looks after a team, may make one, or looks after the platform."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        user = signed_in(request)
        return looks_after_any(user) or may_make_team(user)


def looks_after_any(user: User) -> bool:
    return Team.objects.looked_after_by(user).exists()
