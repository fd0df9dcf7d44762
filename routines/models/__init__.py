"""Which poses, held how long, asked of whom and when."""

from routines.models.assignments import AssignedAthlete, Assignment, EarlierPlan
from routines.models.enrolments import Enrolment
from routines.models.routines import Routine, RoutineStep, steps_in_order

__all__ = ["AssignedAthlete", "Assignment", "EarlierPlan", "Enrolment", "Routine", "RoutineStep", "steps_in_order"]
