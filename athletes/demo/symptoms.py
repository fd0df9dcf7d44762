"""What was felt, and what people did about it: five cases and how each went, told through the same services as any other."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from random import Random
from typing import Any, Final

from accounts.models import User
from athletes.demo.habits import Interruption
from athletes.demo.identity import key_at
from athletes.demo.names import ATHLETES
from athletes.demo.people import Member, People
from athletes.demo.practice import Practice
from athletes.models import Alert, CheckIn
from athletes.rules.clearing import Plan
from athletes.rules.vocabulary import RED_FLAGS
from athletes.services import alerts
from athletes.services.check_ins import record_check_in
from athletes.services.reports import report_symptom
from notifications.rest import canonical_hash
from routines.rules import instant_of, local_day, zone_named

NONE_OF_THESE: Final = dict.fromkeys(RED_FLAGS, "no")
FIGURE_FOUR, SPHINX, TWIST = "reclined-figure-four", "sphinx-pelvic-tilt", "supine-twist-lift"
# awake somewhere at any hour: who felt something just now is the first of these for whom it is day
TODAYS: Final = ("Ana Lindqvist", "Tomas Abreu", "Priya Nandakumar")
DAYTIME = range(7, 22)
JUST_NOW, IN_THE_EVENING = timedelta(minutes=9), time(18, 40)
ZONES: Final = {somebody.name: zone_named(somebody.zone) for somebody in ATHLETES}
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Course:
    """One case: who felt what when, and what came after."""

    name: str
    pose: str
    side: str
    days_ago: int
    says: dict[str, Any]
    then: Callable[["Told"], None]
    back_after_days: int | None = None
    then_seconds: int | None = None

    @property
    def zone(self) -> tzinfo:
        return ZONES[self.name]

    def at(self, now: datetime) -> datetime:
        """Just now, or on an evening where that athlete lives."""
        if self.days_ago == 0:
            return now - JUST_NOW
        return instant_of(local_day(now, self.zone) - self.days_ago * DAY, IN_THE_EVENING, self.zone)


@dataclass(frozen=True, slots=True)
class Told:
    """A case that was opened, and who takes part in it."""

    alert: Alert
    athlete: User
    at: datetime
    people: People


def nothing_yet(told: Told) -> None:
    """It waits for somebody."""


def somebody_has_it(told: Told) -> None:
    """Carla took it and rang the athlete; next morning it was gone. From the third day on it may be closed."""
    alerts.acknowledge_alert(alert=told.alert, by=told.people.carla, at=told.at + 7 * MINUTE)
    alerts.record_contact(alert=told.alert, by=told.people.carla, how="phone", contacted_at=None, at=told.at + 25 * MINUTE)
    say_it_is_gone(told, told.at + 14 * HOUR)


def closed_with_a_plan(told: Told) -> None:
    somebody_has_it(told)
    plan = Plan(kind="retry", hold_seconds=30)
    alerts.clear_alert(alert=told.alert, by=told.people.carla, plan=plan, was_useful=True, at=told.at + 3 * DAY)


def closed_after_a_professional(told: Told) -> None:
    """Urgent: only with the athlete's own statement that a professional agreed."""
    colin = told.people.colin
    alerts.acknowledge_alert(alert=told.alert, by=colin, at=told.at + 2 * MINUTE)
    alerts.record_contact(alert=told.alert, by=colin, how="phone", contacted_at=None, at=told.at + 6 * MINUTE)
    alerts.add_note(alert=told.alert, by=colin, text="On the way to a doctor with a friend.", at=told.at + 9 * MINUTE)
    seen_at = told.at + 6 * DAY
    seen_on = local_day(seen_at, zone_named(told.athlete.time_zone))
    alerts.attest(alert=told.alert, by=told.athlete, seen_on=seen_on, at=seen_at)
    plan = Plan(kind="retry", hold_seconds=20)
    alerts.clear_alert(alert=told.alert, by=told.people.carla, plan=plan, was_useful=True, at=told.at + 8 * DAY)


def tingling(minutes: int) -> dict[str, Any]:
    """Gone after so many minutes, and none of the list."""
    return {
        "hold_elapsed_seconds": 22,
        "onset": "during_pose",
        "sensations": ["tingling"],
        "regions": [{"region": "foot_ankle", "side": "left"}],
        "severity_worst": 3,
        "severity_now": 0,
        "resolved": "yes",
        "resolved_after_minutes": minutes,
        "adjusted_and_retried": "no",
        "spread": "none",
        "red_flags": NONE_OF_THESE,
    }


def weak_leg() -> dict[str, Any]:
    return tingling(40) | {
        "sensations": ["tingling", "weakness"],
        "severity_worst": 5,
        "regions": [{"region": "lower_leg", "side": "right"}],
        "red_flags": NONE_OF_THESE | {"leg_weak": "yes"},
    }


def courses(now: datetime) -> list[Course]:
    """Oldest first, as they would have happened."""
    return [
        Course("Arvid Marchetti", TWIST, "right", 58, weak_leg(), closed_after_a_professional, 8, 20),
        Course("Selma Okafor", FIGURE_FOUR, "right", 30, tingling(4), closed_with_a_plan, 3, 30),
        Course("Jonas Wetterling", FIGURE_FOUR, "left", 3, tingling(5), somebody_has_it),
        Course("Leila Thorne", SPHINX, "none", 2, tingling(1), nothing_yet),
        Course(who_is_awake(now), FIGURE_FOUR, "left", 0, tingling(3), nothing_yet),
    ]


def who_is_awake(now: datetime) -> str:
    return next(name for name in TODAYS if now.astimezone(ZONES[name]).hour in DAYTIME)


def interruption_by(course: Course, now: datetime) -> Interruption:
    """What the case leaves of that athlete's practice: a case at urgent held everything back, a watch nothing but its time."""
    at, zone = course.at(now), course.zone
    until = local_day(at + course.back_after_days * DAY, zone) if course.back_after_days else None
    pose = None if course.then in (closed_after_a_professional, nothing_yet) else course.pose
    return Interruption(course.name, at, local_day(at, zone), until, pose, course.then_seconds)


def report_all(people: People, practice: Practice) -> list[Alert]:
    return [tell(course, people, practice) for course in courses(practice.now)]


def tell(course: Course, people: People, practice: Practice) -> Alert:
    """The session that was stopped, the report, and what came after."""
    member, at = people.named(course.name), course.at(practice.now)
    luck = Random(f"{practice.seed}:case:{course.name}")
    session = stop(member, course, practice, at, luck)
    body = course.says | {
        "pose": next(hold for hold in session.holds.all() if hold.ended == "numb_tingling").pose,
        "pose_side": course.side,
        "hold_target_seconds": 60,
        "check_in": session.pk,
        "reported_at": at,
        "back_pain_before": session.back_pain_before,
    }
    report_symptom(athlete=member.user, report_id=key_at(at, luck), body=body, body_hash=canonical_hash([course.name, "report"]), now=at)
    alert = Alert.objects.get(athlete=member.user)
    course.then(Told(alert, member.user, at, people))
    alert.refresh_from_db()
    return alert


def stop(member: Member, course: Course, practice: Practice, at: datetime, luck: Random) -> CheckIn:
    """Up to the hold that was given up, which was the last."""
    holds: list[dict[str, Any]] = []
    for step in practice.steps:
        for side in step.pose.sides():
            stops = (step.pose.slug, side) == (course.pose, course.side)
            how = {"held_seconds": 22, "ended": "numb_tingling"} if stops else {"held_seconds": 60, "ended": "done"}
            holds.append({"pose": step.pose, "side": side, "target_seconds": 60, **how})
            if stops:
                return recorded(member, holds, practice, at, luck)
    raise ValueError(f"{course.pose} is not held on {course.side}")


def recorded(member: Member, holds: list[dict[str, Any]], practice: Practice, at: datetime, luck: Random) -> CheckIn:
    started_at = at - timedelta(seconds=sum(hold["held_seconds"] + 8 for hold in holds) + 30)
    body = {
        "kind": CheckIn.Kind.SESSION,
        "routine": practice.routine,
        "routine_version": practice.routine.version,
        "day": local_day(at, zone_named(member.somebody.zone)),
        "started_at": started_at,
        "finished_at": at,
        "declared_clear": True,
        "back_pain_before": 1,
        "comfort": 3,
        "nothing_hurt": False,
        "holds": holds,
    }
    key = key_at(started_at, luck)
    return record_check_in(athlete=member.user, check_in_id=key, body=body, body_hash=canonical_hash([str(key)]), now=at).row


def say_it_is_gone(told: Told, at: datetime) -> None:
    """The answer to the next morning's "still there?"."""
    day = local_day(at, zone_named(told.athlete.time_zone))
    body = {"kind": CheckIn.Kind.FOLLOW_UP, "day": day, "alert": told.alert.pk, "still_there": "no"}
    key = key_at(at, Random(f"gone:{told.athlete.name}"))
    record_check_in(athlete=told.athlete, check_in_id=key, body=body, body_hash=canonical_hash([str(key)]), now=at)
