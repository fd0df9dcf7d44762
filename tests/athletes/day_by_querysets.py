"""What `read_day` must find, asked in the words of the models: two dozen queries, each of which says what its rows are."""

from datetime import date
from uuid import UUID

from django.db.models import prefetch_related_objects

from accounts.models import Organisation, User
from athletes.day.reading import Day, window_of
from athletes.facts import facts_of
from athletes.held_back import Caution, cautions_of
from athletes.models import Alert, CheckIn, GoAhead, HoldPlan, Pause
from athletes.questions import DAY, answered, sessions_to_ask_about
from athletes.rulesets import ruleset_in_force
from athletes.schedule import WEEK, days_done
from routines.models import Assignment, steps_in_order
from routines.services.schedule import Calendar, chosen_days


def read_by_querysets(athlete: User, day: date) -> Day:
    window = window_of(day)
    cautions = GoAhead.objects.filter(athlete=athlete).latest_first().values_list("cautions", flat=True).first()
    ruleset = ruleset_in_force()
    facts = facts_of(athlete, day=day, ruleset=ruleset)
    calendar = Calendar.of([athlete.pk], window.first, window.last)
    assigned = assignments(calendar, window.first, window.last)
    session = sessions_to_ask_about({athlete.pk}, day - DAY).order_by("-started_at", "-id").first()
    done = days_done([athlete.pk], window.first - WEEK, window.last + WEEK)
    return Day(
        window=window,
        answered=cautions,
        cautions=cautions_answered_yes(cautions),
        country=Organisation.objects.values_list("country", flat=True).first(),
        ruleset=ruleset,
        pauses=pauses(athlete),
        calendar=calendar,
        assignments=assigned,
        chosen=chosen_days(assigned, [athlete.pk]),
        done={family: days for (_, family), days in done.items()},
        last_session_on=last_session_on(athlete, day),
        plans=plans(athlete),
        cases=list(Alert.objects.open().filter(athlete=athlete).select_related("pose").order_by("opened_at", "id")),
        ask_about=session.pk if session else None,
        is_answered=answered({athlete.pk}, day).exists(),
        numbness=list(facts.numbness),
        mornings=list(facts.morning_rises),
        sessions_since_clearance=facts.sessions_since_clearance,
        usual=list(facts.usual),
    )


def assignments(calendar: Calendar, first: date, last: date) -> list[Assignment]:
    touching = Assignment.objects.touching(first, last).filter(team__in={team for _, team in calendar.members})
    found = list(touching.select_related("routine").prefetch_related("earlier_plans").order_by("-created_at", "-id"))
    prefetch_related_objects([assignment.routine for assignment in found], steps_in_order())
    return found


def cautions_answered_yes(cautions: dict[str, dict] | None) -> list[Caution]:
    return cautions_of({code for code, given in (cautions or {}).items() if given["answer"] == "yes"})


def pauses(athlete: User) -> list[Pause]:
    own = Pause.objects.filter(athlete=athlete)
    return list((own.running() | own.of_whole_routine()).select_related("pose", "set_by").order_by("id"))


def plans(athlete: User) -> dict[UUID, HoldPlan]:
    return {plan.pose_id: plan for plan in HoldPlan.objects.current().filter(athlete=athlete).select_related("variant", "instead")}


def last_session_on(athlete: User, day: date) -> date | None:
    return CheckIn.objects.filter(athlete=athlete).sessions().filter(day__lte=day).order_by("-day").values_list("day", flat=True).first()
