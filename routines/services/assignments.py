"""Asking a team, or chosen athletes, to do a routine; and asking for something else from today on."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError

from accounts.models import Team, User
from routines.models import AssignedAthlete, Assignment, EarlierPlan, Routine
from routines.rules.days import DAY
from routines.services.enrolments import sync_enrolments
from routines.services.refusals import AssignmentIsOver, made_before
from routines.services.terms import THREE_YEARS, Terms, faults_of_athletes, faults_of_plan, refuse_impossible, today_of_team


@transaction.atomic
def assign_routine(*, routine: Routine, team: Team, terms: Terms, by: User, at: datetime, assignment_id: UUID | None = None) -> Assignment:
    """Ask a team for a routine, in one act for however many. It freezes the routine. The same id again is the same assignment."""
    made = made_before(Assignment, assignment_id, team)
    if made is not None:
        return made
    if routine.team_id not in (None, team.pk):
        raise ValidationError({"routine": [_("Choose a routine of this team, or of the library.")]})
    refuse_impossible(terms, team=team, today=today_of_team(team, at))
    freeze(routine, at)
    assignment = Assignment.objects.create(
        **({"id": assignment_id} if assignment_id else {}),
        **terms.asked(),
        routine=routine,
        team=team,
        for_whole_team=terms.athletes is None,
        starts_on=terms.starts_on,
        ends_on=terms.ends_on,
        plan_from_on=terms.starts_on,
        due_time=terms.due_time,
        created_by=by,
        created_at=at,
    )
    choose(assignment, terms.athletes or frozenset(), from_on=terms.starts_on)
    sync_enrolments(now=at, assignment=assignment)
    return assignment


@transaction.atomic
def edit_assignment(*, assignment: Assignment, terms: Terms, at: datetime) -> Assignment:
    """Ask for something else from today on. What past days asked for stays; those who practised lose nothing."""
    assignment = Assignment.objects.select_for_update(of=["self"], no_key=True).select_related("team").get(pk=assignment.pk)
    before, today = Terms.of(assignment), today_of_team(assignment.team, at)
    if terms == before:
        return assignment
    if assignment.ends_on is not None and assignment.ends_on < today:
        raise AssignmentIsOver(assignment)
    refuse_change(before, terms, team=assignment.team, today=today)
    if (terms.per_week, terms.weekdays) != (before.per_week, before.weekdays):
        change_plan(assignment, terms, today)
    if terms.starts_on != before.starts_on:
        assignment.starts_on = assignment.plan_from_on = terms.starts_on
    assignment.ends_on, assignment.due_time = terms.ends_on, terms.due_time
    assignment.edition += 1
    assignment.save()
    choose_others(assignment, before.athletes or frozenset(), terms.athletes or frozenset(), max(today, assignment.starts_on))
    sync_enrolments(now=at, assignment=assignment)
    return assignment


def end_assignment(*, assignment: Assignment, at: datetime) -> Assignment:
    """Ask for nothing from today on. Ended again, it stays as it was."""
    today = today_of_team(assignment.team, at)
    if assignment.ends_on is not None and assignment.ends_on < today:
        return assignment
    last = max(today, assignment.starts_on) - DAY
    return edit_assignment(assignment=assignment, terms=Terms.of(assignment).changed(ends_on=last), at=at)


def freeze(routine: Routine, at: datetime) -> None:
    """From here on it is what athletes were given."""
    # an edit under way holds this row: it is finished before, or refused after
    locked = Routine.objects.select_for_update(no_key=True).get(pk=routine.pk)
    if not locked.is_frozen:
        locked.frozen_at = at
        locked.edition += 1
        locked.save(update_fields=["frozen_at", "edition"])
    routine.frozen_at = locked.frozen_at


def refuse_change(before: Terms, after: Terms, *, team: Team, today: date) -> None:
    """Days that have passed have asked already; they cannot be asked otherwise."""
    faults = dict([*faults_of_plan(after), *faults_of_athletes(after, team, before.athletes or frozenset())])
    if after.starts_on != before.starts_on and (before.starts_on <= today or not today <= after.starts_on <= today + THREE_YEARS):
        faults["starts_on"] = _("It has started. End it and make a new one.")
    if after.ends_on is not None and after.ends_on < max(today, after.starts_on) - DAY:
        faults["ends_on"] = _("Past days have asked already. End it yesterday or later.")
    if (after.athletes is None) != (before.athletes is None):
        faults["athletes"] = _("The whole team stays the whole team. End it and make a new one for those you choose.")
    if faults:
        raise ValidationError({field: [message] for field, message in faults.items()})


def change_plan(assignment: Assignment, terms: Terms, today: date) -> None:
    """The old plan counts until yesterday, the new one from today."""
    if assignment.plan_from_on < today:
        asked = {"per_week": assignment.per_week, "weekdays": assignment.weekdays}
        EarlierPlan.objects.create(assignment=assignment, starts_on=assignment.plan_from_on, ends_on=today - DAY, **asked)
        assignment.plan_from_on = today
    for name, value in terms.asked().items():
        setattr(assignment, name, value)


def choose_others(assignment: Assignment, before: frozenset[UUID], after: frozenset[UUID], from_on: date) -> None:
    taken_off = AssignedAthlete.objects.current().filter(assignment=assignment, athlete__in=before - after)
    taken_off.filter(from_on__gte=from_on).delete()
    taken_off.update(until_on=from_on - DAY)
    choose(assignment, after - before, from_on=from_on)


def choose(assignment: Assignment, athletes: frozenset[UUID], *, from_on: date) -> None:
    AssignedAthlete.objects.bulk_create(
        AssignedAthlete(assignment=assignment, athlete_id=athlete, from_on=from_on) for athlete in sorted(athletes)
    )
