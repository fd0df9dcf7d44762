"""The doors of this room: new teams, routines, assignments."""

from routines.api.assignments import AssignmentViewSet
from routines.api.routines import RoutineViewSet
from routines.api.teams import TeamsDoor

__all__ = ["AssignmentViewSet", "RoutineViewSet", "TeamsDoor"]
