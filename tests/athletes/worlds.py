"""Made-up clubs around one athlete, by a seed: each row that a day could be read from, in every state, and a stranger's beside it."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from accounts.models import Away, Break, Consent, Membership, Organisation, Role, Team, User
from athletes.models import Alert, CheckIn, GoAhead, Hold, HoldPlan, Pause, ReportedBy, Ruleset, SymptomReport, UsualSymptom
from athletes.rules.escalation_policy import Step
from poses.models import Caution, Pose, PoseVariant
from routines.models import AssignedAthlete, Assignment, EarlierPlan, Routine, RoutineStep

ZONES = ("Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu")
SESSIONS = (UUID(int=1), UUID(int=2))
T = TypeVar("T")


class World:
    def __init__(self, seed: int, at: datetime) -> None:
        self.random, self.at = Random(seed), at
        self.poses = list(Pose.objects.order_by("slug"))
        self.variants = list(PoseVariant.objects.order_by("id"))
        self.organisation = Organisation.objects.create(name="Club", country=self.one(["DE", "GB"]))
        self.athlete, self.stranger, self.coach = (self.person(name) for name in ("Ana", "Ben", "Carla"))
        self.consents = {who: Consent.objects.create(**self.consent(who)) for who in (self.athlete, self.stranger)}
        self.today = at.astimezone(ZoneInfo(self.athlete.time_zone)).date()
        self.make()

    def make(self) -> None:
        self.teams = [Team.objects.create(organisation=self.organisation, name=name) for name in "AB"]
        for team in self.teams:
            self.join(team)
            self.assign(team)
        for who in self.consents:
            self.practise(who)
            self.feel(who)
        if self.maybe(0.3):
            Ruleset.objects.create(
                organisation=self.organisation, version="1", thresholds={"repeat_days": self.one([14, 20, 28])}, valid_from=self.at
            )

    # chances

    def one(self, choices: Any) -> Any:
        return self.random.choice(list(choices))

    def maybe(self, chance: float = 0.5) -> bool:
        return self.random.random() < chance

    def some(self, choices: list[T], most: int) -> list[T]:
        return self.random.sample(choices, self.random.randint(0, min(most, len(choices))))

    def day(self, back: int = 20, ahead: int = 0) -> date:
        return self.today + timedelta(days=self.random.randint(-back, ahead))

    def moment(self, back: int = 20) -> datetime:
        return self.at - timedelta(minutes=self.random.randint(0, back * 24 * 60))

    # people

    def person(self, name: str) -> User:
        born = {"birth_year": self.one([1990, 2011]), "birth_month": 5}
        days = self.one([None, [], [0, 2, 4], list(range(7))])
        return User.objects.create(
            name=name, email=f"{name}@example.org", time_zone=self.one(ZONES), country=self.one(["", "FR"]), reminder_days=days,
            locale=self.one(["en", "de"]), **born,
        )  # fmt: skip

    def consent(self, who: User) -> dict[str, Any]:
        return {"person": who, "given_by": who, "kind": Consent.Kind.KEEP, "text_version": "1", "given_at": self.moment(90)}

    def join(self, team: Team) -> None:
        for who in (self.athlete, self.stranger):
            for ended in self.some([None, self.moment(12), self.moment(3)], 2):
                came = self.moment(40)
                Membership.objects.create(
                    team=team, user=who, role=self.one([Role.ATHLETE, Role.ATHLETE, Role.COACH]), joined_at=came,
                    approved_at=self.one([came, came + timedelta(days=2), None]), ended_at=ended,
                )  # fmt: skip
        for first in [self.day(10, 10) for _ in self.some([1, 2], 2)]:
            Break.objects.create(team=team, from_on=first, until_on=first + timedelta(days=self.random.randint(0, 5)))
        for first in [self.day(10, 10) for _ in self.some([1, 2], 2)]:
            until = self.one([None, first + timedelta(days=self.random.randint(0, 5))])
            Away.objects.create(person=self.one([self.athlete, self.stranger]), from_on=first, until_on=until)

    # what is asked

    def assign(self, team: Team) -> None:
        routines = [self.routine(team, number) for number in range(2)]
        for _ in range(self.random.randint(1, 3)):
            starts = self.day(30, 5)
            ends = self.one([None, None, starts + timedelta(days=self.random.randint(0, 40))])
            plan_from = starts + timedelta(days=self.one([0, 3]))
            assignment = Assignment.objects.create(
                routine=self.one(routines), team=team, for_whole_team=self.maybe(0.7), starts_on=starts, ends_on=ends,
                plan_from_on=plan_from, due_time=time(self.random.randint(5, 22)), created_at=self.moment(), **self.plan(),
            )  # fmt: skip
            if plan_from > starts:
                EarlierPlan.objects.create(assignment=assignment, starts_on=starts, ends_on=plan_from - timedelta(days=1), **self.plan())
            for who in self.some([self.athlete, self.stranger], 2):
                AssignedAthlete.objects.create(
                    assignment=assignment, athlete=who, from_on=self.day(), until_on=self.one([None, self.day(0, 9)])
                )

    def plan(self) -> dict[str, Any]:
        if self.maybe():
            return {"per_week": self.random.randint(1, 7)}
        return {"weekdays": sorted(self.random.sample(range(7), self.random.randint(1, 7)))}

    def routine(self, team: Team, number: int) -> Routine:
        routine = Routine.objects.create(
            team=team, name=f"Routine {number}", notes=self.one(["", "Slowly."]), created_at=self.at,
            translations=self.one([{}, {"de": {"name": "Auf Deutsch"}}]),
        )  # fmt: skip
        for order, pose in enumerate(self.random.sample(self.poses, self.random.randint(1, 4)), 1):
            own = [variant for variant in self.variants if variant.pose_id == pose.pk]
            RoutineStep.objects.create(
                routine=routine, order=order, pose=pose, variant=self.one([None, *own]), hold_seconds=self.one([20, 60, 120]),
                rest_seconds=self.one([0, 15]), note=self.one(["", "Breathe."]),
            )  # fmt: skip
        return routine

    # what was done

    def practise(self, who: User) -> None:
        routines = list(Routine.objects.all())
        sessions = [self.check_in(who, self.one(["session", "session", "led"]), routine=self.one([None, *routines])) for _ in range(6)]
        for session in sessions:
            self.check_in(who, "morning", about=self.one([None, session.pk]), back_pain=self.one([None, 0, 4]))
        if self.maybe(0.3):
            self.check_in(who, "follow_up", alert=sessions[0].pk)

    def check_in(self, who: User, kind: str, **answers: Any) -> CheckIn:
        # a morning's question is asked of the days gone by; answered today, nothing more is asked
        day = self.day(self.one([1, 7, 20])) if kind != "morning" else self.today - timedelta(days=self.random.randint(1, 8))
        consent = self.one([None, self.consents[who], self.consents[who]])
        if consent is None:
            answers = {name: given for name, given in answers.items() if name != "back_pain"}
        started = self.one([None, self.moment(10), self.moment(10)])
        one = CheckIn.objects.create(
            athlete=who, consent=consent, kind=kind, day=day, started_at=started, received_at=self.at,
            back_pain_before=self.one([None, 0, 2]) if consent else None, is_completed=self.maybe(0.7), body_hash="",
            recorded_by=self.coach if kind == "led" else None, **answers,
        )  # fmt: skip
        Hold.objects.create(
            check_in=one, athlete=who, day=day, order=0, pose=self.one(self.poses), side="none", target_seconds=60, held_seconds=60,
            ended=self.one(Hold.Ended), worst_pain=self.one([None, 0, 3]),
        )  # fmt: skip
        return one

    # what was felt

    def feel(self, who: User) -> None:
        consent = self.consents[who]
        for _ in self.some([1, 2], 2):
            GoAhead.objects.create(
                athlete=who, consent=consent, asked_professional=False, cautions=self.cautions(), text_version="1",
                answered_at=self.moment(), body_hash="",
            )  # fmt: skip
        for pose in self.some([None, *self.poses], 4):
            self.case(who, pose)
        for pose in [pose for pose in self.poses if self.maybe(0.7)]:
            HoldPlan.objects.create(
                athlete=who, consent=consent, kind="chosen", pose=pose, variant=self.one([None, *self.variants]),
                instead=self.one([None, self.poses[0]]), max_seconds=self.one([None, 10, 30]), from_at=self.at,
                ended_at=self.one([None, self.at]),
            )  # fmt: skip
        for region in self.some(["lower_back", "buttock", "calf"], 3):
            UsualSymptom.objects.create(
                athlete=who, consent=consent, region=region, side="left", sensation="tingling", professional_knows=self.maybe(),
                named_at=self.at, withdrawn_at=self.one([None, self.at]), body_hash="",
            )  # fmt: skip
        self.report(who)

    def cautions(self) -> dict[str, Any]:
        codes = self.some(list(Caution.values), 5)
        return {code: {"answer": self.one(["yes", "no"]), "go_ahead": self.maybe(), "go_ahead_on": None} for code in codes}

    def report(self, who: User) -> None:
        earlier: list[SymptomReport] = []
        for _ in range(self.random.randint(0, 5)):
            pose = self.one([None, *self.poses])
            earlier.append(
                SymptomReport.objects.create(
                    athlete=who, consent=self.consents[who], ruleset_version="1", level="watch", received_at=self.at, body_hash="",
                    reported_at=self.moment(30), text_version="1", pose=pose, variant=self.one([None, *self.variants]), answers={},
                    has_numb_tingling=self.maybe(0.8), corrects=self.one([None, None, *(one.pk for one in earlier)]),
                    check_in=self.one([None, *SESSIONS]), reported_by=self.one(ReportedBy),
                )
            )  # fmt: skip

    def case(self, who: User, pose: Pose | None) -> None:
        state, level = self.one(Alert.State), self.one(["watch", "alert", "urgent"])
        opened, closed = self.moment(), state == Alert.State.CLEARED
        by = {"acknowledged_by": self.coach, "acknowledged_at": self.at} if state == Alert.State.ACKNOWLEDGED else {}
        ending = {"cleared_at": self.moment(20), "cleared_by": self.coach} if closed else {}
        alert = Alert.objects.create(
            athlete=who, consent=self.consents[who], pose=pose, level=level, state=state, opened_at=opened, escalating_since=opened,
            last_reported_at=opened, policy_snapshot={}, step=Step.COACHES, **by, **ending,
        )  # fmt: skip
        Pause.objects.create(
            athlete=who, consent=self.consents[who], pose=pose, reason="alert", alert=alert, set_by=self.one([None, self.coach]),
            from_at=opened, until_on=self.one([None, self.day(3, 3)]), lifted_at=self.moment(5) if closed else None,
        )  # fmt: skip
