"""Rows as the statement has them, made into what the rules and shapes take."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from accounts.models import User
from athletes.held_back import Caution
from athletes.models import Alert, HoldPlan, Pause
from athletes.rules.facts import EarlierNumbness, MorningRise
from notifications.statements import part_of
from poses.models import Pose, PoseVariant
from routines.models import Assignment, EarlierPlan, Routine, RoutineStep
from routines.rules import Days, zone_named
from routines.services import Calendar, days_of_membership

Found = Mapping[str, Any]


def day_or_none(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def moment_or_none(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def id_or_none(text: str | None) -> UUID | None:
    return UUID(text) if text else None


def runs(found: Iterable[tuple[Any, str, str | None]]) -> dict[Any, list[Days]]:
    by_key: dict[Any, list[Days]] = defaultdict(list)
    for key, first, last in found:
        by_key[key].append(Days(date.fromisoformat(first), day_or_none(last)))
    return dict(by_key)


def calendar(athlete: User, found: Found) -> Calendar:
    zone = zone_named(athlete.time_zone)
    members: dict[tuple[UUID, UUID], list[Days]] = defaultdict(list)
    for team, came_at, ended_at in found["members"] or ():
        days = days_of_membership(datetime.fromisoformat(came_at), moment_or_none(ended_at), zone)
        members[athlete.pk, UUID(team)].append(days)
    breaks = runs((UUID(team), *run) for team, *run in found["breaks"] or ())
    return Calendar(dict(members), breaks, runs((athlete.pk, *run) for run in found["aways"] or ()))


def assignments(found: Found) -> list[Assignment]:
    earlier: dict[str, list[EarlierPlan]] = defaultdict(list)
    for assigned, *plan in found["earlier_plans"] or ():
        earlier[assigned].append(earlier_plan(*plan))
    steps: dict[str, list[RoutineStep]] = defaultdict(list)
    for routine, *row in found["steps"] or ():
        steps[routine].append(step(*row))
    return [assignment(*row, earlier=earlier[row[0]], steps=steps[row[2]]) for row in found["assignments"] or ()]


def assignment(
    pk: str,
    team: str,
    routine: str,
    for_whole_team: bool,
    starts_on: str,
    ends_on: str | None,
    plan_from_on: str,
    per_week: int | None,
    weekdays: list[int] | None,
    due_time: str,
    created_at: str,
    *text: Any,
    earlier: list[EarlierPlan],
    steps: list[RoutineStep],
) -> Assignment:
    known = {
        "id": UUID(pk),
        "team_id": UUID(team),
        "routine_id": UUID(routine),
        "for_whole_team": for_whole_team,
        "starts_on": date.fromisoformat(starts_on),
        "ends_on": day_or_none(ends_on),
        "plan_from_on": date.fromisoformat(plan_from_on),
        "per_week": per_week,
        "weekdays": weekdays,
        "due_time": time.fromisoformat(due_time),
        "created_at": datetime.fromisoformat(created_at),
    }
    return part_of(Assignment, known, one={"routine": a_routine(routine, *text, steps=steps)}, many={"earlier_plans": earlier})


def a_routine(
    pk: str, family: str, version: int, name: str, notes: str, translations: dict[str, Any], *, steps: list[RoutineStep]
) -> Routine:
    known = {"id": UUID(pk), "family": UUID(family), "version": version, "name": name, "notes": notes, "translations": translations}
    return part_of(Routine, known, many={"steps": steps})


def earlier_plan(starts_on: str, ends_on: str, per_week: int | None, weekdays: list[int] | None) -> EarlierPlan:
    days = {"starts_on": date.fromisoformat(starts_on), "ends_on": date.fromisoformat(ends_on)}
    return part_of(EarlierPlan, {**days, "per_week": per_week, "weekdays": weekdays})


def step(
    hold_seconds: int, rest_seconds: int, note: str, pose: str, slug: str, version: int, has_sides: bool, variant: str | None
) -> RoutineStep:
    known = {"hold_seconds": hold_seconds, "rest_seconds": rest_seconds, "note": note, "pose_id": UUID(pose)}
    held = part_of(Pose, {"slug": slug, "version": version, "has_sides": has_sides})
    return part_of(RoutineStep, known, one={"pose": held, "variant": a_variant(variant)})


def a_pose(slug: str | None) -> Pose | None:
    return part_of(Pose, {"slug": slug}) if slug else None


def a_variant(slug: str | None) -> PoseVariant | None:
    return part_of(PoseVariant, {"slug": slug}) if slug else None


def hold_plan(pose: str, max_seconds: int | None, variant: str | None, instead: str | None) -> HoldPlan:
    known = {"pose_id": UUID(pose), "max_seconds": max_seconds}
    return part_of(HoldPlan, known, one={"variant": a_variant(variant), "instead": a_pose(instead)})


def pause(
    pk: str,
    reason: str,
    alert: str | None,
    from_at: str,
    lifted_at: str | None,
    until_on: str | None,
    pose: str | None,
    slug: str | None,
    set_by: str | None,
) -> Pause:
    known = {
        "id": UUID(pk),
        "reason": reason,
        "alert_id": id_or_none(alert),
        "from_at": datetime.fromisoformat(from_at),
        "lifted_at": moment_or_none(lifted_at),
        "until_on": day_or_none(until_on),
        "pose_id": id_or_none(pose),
    }
    return part_of(Pause, known, one={"pose": a_pose(slug), "set_by": part_of(User, {"name": set_by}) if set_by is not None else None})


def caution(pose: str, code: str, open_variants: list[str] | None) -> Caution:
    return Caution(pose, code, frozenset(open_variants or ()))


def case(pk: str, level: str, state: str, pose: str | None) -> Alert:
    return part_of(Alert, {"id": UUID(pk), "level": level, "state": state}, one={"pose": a_pose(pose)})


def days_done(found: Iterable[Sequence[str]]) -> dict[UUID, list[date]]:
    by_family: dict[UUID, list[date]] = defaultdict(list)
    for family, day in found:
        by_family[UUID(family)].append(date.fromisoformat(day))
    return dict(by_family)


def numbness(found: Iterable[tuple[str, str | None, str]], day: date, within_days: int) -> list[EarlierNumbness]:
    each = (EarlierNumbness(pose, variant, (day - date.fromisoformat(on)).days) for pose, variant, on in found)
    return [one for one in each if one.days_ago <= within_days]


def morning(on: str, pain: int, before: int, *, day: date) -> MorningRise:
    return MorningRise((day - date.fromisoformat(on)).days, pain - before)
