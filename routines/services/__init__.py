"""Verbs on routines and assignments: keyword-only, one transaction, the object back, harmless when repeated."""

from routines.services.assignments import assign_routine, edit_assignment, end_assignment
from routines.services.enrolments import advance_enrolments, claim_due_enrolments, sync_enrolments
from routines.services.library import ARTICLE_ROUTINE, LibraryRoutine, give_team_its_routine, start_team, store_library_routine
from routines.services.previewing import Expected, preview_assignment
from routines.services.refusals import AssignmentIsOver, RoutineIsFrozen
from routines.services.routines import StepDraft, copy_routine, create_routine, edit_routine
from routines.services.schedule import AskedRoutine, Calendar, Place, asked_by, asked_routines, days_of_membership
from routines.services.terms import Terms, today_of_team

__all__ = [
    "ARTICLE_ROUTINE",
    "AskedRoutine",
    "AssignmentIsOver",
    "Calendar",
    "Expected",
    "LibraryRoutine",
    "Place",
    "RoutineIsFrozen",
    "StepDraft",
    "Terms",
    "advance_enrolments",
    "asked_by",
    "asked_routines",
    "assign_routine",
    "claim_due_enrolments",
    "copy_routine",
    "create_routine",
    "days_of_membership",
    "edit_assignment",
    "edit_routine",
    "end_assignment",
    "give_team_its_routine",
    "preview_assignment",
    "start_team",
    "store_library_routine",
    "sync_enrolments",
    "today_of_team",
]
