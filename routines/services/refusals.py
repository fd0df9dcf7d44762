"""Why something was not done, with a code that a client can act on."""

from typing import TypeVar
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import Team
from notifications.rest import Conflict
from routines.models import Assignment, Routine

TeamOwned = TypeVar("TeamOwned", Routine, Assignment)


class RoutineIsFrozen(Conflict):
    def __init__(self, routine: Routine) -> None:
        detail = _("Athletes have been given this routine, so it stays as it is. Copy it: the copy is its next version.")
        super().__init__(detail, "routine_frozen", copy=reverse("routine-copy", args=[routine.pk]))


class AssignmentIsOver(Conflict):
    def __init__(self, assignment: Assignment) -> None:
        super().__init__(_("This assignment is over. What it asked for stays as it was; make a new one."), "assignment_over")


def made_before(model: type[TeamOwned], key: UUID | None, team: Team) -> TeamOwned | None:
    """What an earlier request made under this id. In another team's hands nothing is said about it but that it is taken."""
    made = model._default_manager.filter(pk=key).first() if key else None
    if made is not None and made.team_id != team.pk:
        raise Conflict(_("This id is in use."), "id_in_use")
    return made
