"""A case's whole life in any order: reports, people, the clock, and who comes and goes. Ten things hold after every step (D7)."""

from datetime import timedelta
from typing import Any, ClassVar

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings as chosen_settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from uuid_utils.compat import uuid7

from accounts.models import Consent, Membership, Role, User
from athletes import escalation, settling
from athletes.exceptions import StillMissing, StoredDifferently
from athletes.models import Alert, AlertEvent, EscalationPolicy, FollowUp, Pause, SymptomReport
from athletes.reminders import remind
from athletes.rules.clearing import Plan
from athletes.rules.escalation_policy import DEFAULT_POLICY
from athletes.rules.vocabulary import Level
from athletes.services import alerts
from athletes.services.cases import gravity
from athletes.services.check_ins import record_check_in
from athletes.services.reports import complete_report, report_symptom
from notifications import clock, delivery
from notifications.models import Delivery, Notification, OperationsAlarm
from notifications.rest import Conflict, canonical_hash
from poses.models import Pose
from tests import cast
from tests.athletes.rules.counts import PROFILE, chosen
from tests.athletes.said import NONE_OF_THESE, bladder, lasting, settling as settling_report, tingling
from tests.conftest import NOON

EXAMPLES = chosen("LUMBAR_LIVES", quick=5, reduced=10, full=2_000)
STEPS = chosen("LUMBAR_LIFE_STEPS", quick=15, reduced=30, full=50)

# making a failure short takes minutes, which `make test` leaves to whoever looks into it
SHRINK = [Phase.shrink] if PROFILE == "full" else []

SAID = {
    "stretch": lambda **more: tingling(sensations=[], severity_worst=None, **more),
    "watch": tingling,
    "settling": settling_report,
    "alert": lasting,
    "lasting": lambda **more: {**lasting(**more), "resolved": "no", "resolved_after_minutes": None},
    "same_day": lambda **more: tingling(red_flags={**NONE_OF_THESE, "leg_weak": "yes"}, **more),
    "now": bladder,
}
POSES = ("reclined-figure-four", "banana-pose", None)
ZONES = ("Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", "Australia/Lord_Howe")
PAGES = ("alert", "urgent")
# what may stand behind each change of state, and exactly one of them does
CAUSES = {
    (None, "open"): {"opened"},
    ("open", "acknowledged"): {"acknowledged"},
    ("acknowledged", "open"): {"ack_expired", "level_raised"},
    ("open", "cleared"): {"cleared", "settled"},
    ("acknowledged", "cleared"): {"cleared"},
    ("cleared", "open"): {"reopened"},
}

said = st.sampled_from(sorted(SAID))
poses = st.sampled_from(POSES)
people = st.sampled_from(["Carla", "Colin"])
pick = st.integers(0, 5)


class Life(RuleBasedStateMachine):
    """Ana reports, Carla and Colin answer, the clock goes on. Each life is a transaction that is never kept."""

    known: ClassVar[dict[str, Any]] = {}

    @initialize()
    def begin(self) -> None:
        self.rollback = transaction.atomic()
        self.rollback.__enter__()
        self.clock = clock.frozen(NOON)
        self.time = self.clock.__enter__()
        self.ana, self.team = User.objects.get(name="Ana"), self.known["team"]
        self.seen: dict[Any, dict[str, Any]] = {}

    def teardown(self) -> None:
        if hasattr(self, "clock"):
            self.clock.__exit__(None, None, None)
            transaction.set_rollback(True)
            self.rollback.__exit__(None, None, None)

    # what the athlete says

    def said_now(self, what: str, pose: str | None, **more: Any) -> dict[str, Any]:
        body = SAID[what](pose=pose, **more)
        return {**body, "pose": self.known["poses"].get(pose), "reported_at": self.time.at}

    def send(self, body: dict[str, Any]) -> SymptomReport:
        words = canonical_hash({"words": str(sorted(body.items(), key=str))})
        report_id = uuid7()
        for _ in range(2):  # every phone repeats itself
            stored = report_symptom(athlete=self.ana, report_id=report_id, body=body, body_hash=words, now=self.time.at)
        return stored.row

    @rule(what=said, pose=poses)
    def report(self, what: str, pose: str | None) -> None:
        self.send(self.said_now(what, pose))

    @rule(what=said, pose=poses, which=pick)
    def correct(self, what: str, pose: str | None, which: int) -> None:
        reports = list(SymptomReport.objects.order_by("-received_at", "-id")[:6])
        if reports:
            self.send(self.said_now(what, pose, corrects=reports[which % len(reports)].pk))

    @rule(worse=st.booleans())
    def follow_up(self, worse: bool) -> None:
        waiting = SymptomReport.objects.filter(settling=True).select_related("pose", "variant", "athlete").order_by("-received_at").first()
        if waiting is None:
            return
        body = {"resolved": "no"} if worse else {"resolved": "yes", "resolved_after_minutes": 1, "red_flags": NONE_OF_THESE}
        try:
            complete_report(athlete=self.ana, report=waiting, body=body, body_hash=canonical_hash(body), now=self.time.at)
        except StoredDifferently:
            assert FollowUp.objects.filter(report=waiting, by="athlete").exists()

    @rule(answer=st.sampled_from(["yes", "no", "unsure"]))
    def still_there(self, answer: str) -> None:
        alert = Alert.objects.open().first()
        if alert is not None:
            self.check_in({"kind": "follow_up", "alert": alert.pk, "still_there": answer})

    @rule(pose=st.sampled_from(POSES[:2]), hurts=st.sampled_from([0, 0, 0, 4, 8]), ended=st.sampled_from(["done", "numb_tingling"]))
    def practise(self, pose: str, hurts: int, ended: str) -> None:
        hold = {"pose": self.known["poses"][pose], "side": "left", "target_seconds": 60, "held_seconds": 30, "ended": ended}
        self.time.forward(minutes=1)
        self.check_in({"kind": "session", "started_at": self.time.at, "holds": [{**hold, "worst_pain": hurts}]})

    def check_in(self, body: dict[str, Any]) -> None:
        body = {"day": self.time.at.date(), **body}
        record_check_in(athlete=self.ana, check_in_id=uuid7(), body=body, body_hash=canonical_hash({"b": str(body)}), now=self.time.at)

    # what people do

    def case(self, which: int, **states: Any) -> Alert | None:
        cases = list(Alert.objects.filter(**states).order_by("opened_at", "id"))
        return cases[which % len(cases)] if cases else None

    def doing(self, who: str, which: int | Alert, verb: Any, **how: Any) -> None:
        """Only who may, as at the door; and twice, since every button is pressed twice."""
        by, alert = User.objects.get(name=who), which if isinstance(which, Alert) else self.case(which)
        if alert is None or not Alert.objects.visible_to(by).filter(pk=alert.pk).exists():
            return
        try:
            once = verb(alert=alert, by=by, at=self.time.at, **how)
            events = once.events.count()
            verb(alert=alert, by=by, at=self.time.at, **how)
            assert once.events.count() == events
        except (Conflict, StillMissing):
            pass

    @rule(who=people, which=pick)
    def acknowledge(self, who: str, which: int) -> None:
        self.doing(who, which, alerts.acknowledge_alert)

    @rule(who=people, which=pick)
    def contact(self, who: str, which: int) -> None:
        self.doing(who, which, alerts.record_contact, how="phone", contacted_at=None)

    @rule(who=people, which=pick)
    def note(self, who: str, which: int) -> None:
        self.doing(who, which, alerts.add_note, text="Will call after training.")

    @rule(who=people, which=pick, level=st.sampled_from([Level.ALERT, Level.URGENT]))
    def raise_level(self, who: str, which: int, level: Level) -> None:
        self.doing(who, which, alerts.raise_level, level=level)

    @rule(who=people, which=pick, days=st.sampled_from([None, 1, 7]))
    def keep_paused(self, who: str, which: int, days: int | None) -> None:
        until = None if days is None else self.time.at.date() + timedelta(days=days)
        self.doing(who, which, alerts.keep_paused, until=until, reason="Until the race is over.")

    @rule(who=people, which=pick, plan=st.sampled_from([Plan("retry", 30, None, None), Plan("", None, None, None)]))
    def clear(self, who: str, which: int, plan: Plan) -> None:
        self.doing(who, which, alerts.clear_alert, plan=plan, was_useful=None)

    @rule(who=people, which=pick)
    def reopen(self, who: str, which: int) -> None:
        self.doing(who, which, alerts.reopen_alert, reason="It came back.")

    @rule(which=pick)
    def attest(self, which: int) -> None:
        alert = self.case(which, state__in=["open", "acknowledged"])
        if alert is not None:
            seen_on = self.time.at.date() - timedelta(days=1)
            alerts.attest(alert=alert, by=self.ana, seen_on=seen_on, at=self.time.at)

    @rule(which=pick)
    def bring_to_a_close(self, which: int) -> None:
        """Days in which all goes well: gone, seen by a professional, quiet for two days, closed with a plan."""
        alert = self.case(which, state__in=["open", "acknowledged"])
        if alert is None:
            return
        self.time.forward(hours=1)
        self.check_in({"kind": "follow_up", "alert": alert.pk, "still_there": "no"})
        self.time.forward(hours=49)
        alerts.attest(alert=alert, by=self.ana, seen_on=self.time.at.date(), at=self.time.at)
        plan = Plan("retry", 30, None, None) if alert.pose else Plan("swap", None, None, POSES[0])
        for who in ("Carla", "Colin"):
            self.doing(who, alert, alerts.clear_alert, plan=plan, was_useful=True)

    # what the clock does

    @rule(minutes=st.sampled_from([1, 11, 61, 250, 25 * 60, 50 * 60]))
    def tick(self, minutes: int) -> None:
        self.time.forward(minutes=minutes)
        now = self.time.at
        for work in (
            settling.decide_one,
            settling.report_one_flag,
            escalation.fire_one,
            escalation.start_one_shared,
            escalation.move_one_left_alone,
        ):
            rounds = 0
            while work(now=now):
                rounds += 1
                assert rounds < 50, f"{work.__name__} never ends"
        remind(now=now)

    @rule()
    def send_messages(self) -> None:
        """What is handed over now goes only to who may read, and pages only where somebody is still wanted."""
        before = set(Delivery.objects.filter(state="accepted").values_list("pk", flat=True))
        for _ in range(40):
            if not delivery.deliver_one(worker="w"):
                break
        handed_over = Delivery.objects.filter(state="accepted").exclude(pk__in=before).select_related("notification__recipient")
        for row in handed_over.filter(notification__about__in=Alert.objects.values("pk")):
            message = row.notification
            readable = Alert.objects.visible_to(message.recipient).filter(pk=message.about)
            assert readable.exists(), "told somebody who may not read it"
            if message.kind in PAGES:
                assert readable.get().state == "open", "paged after somebody had it"

    # who comes and goes, and what is changed meanwhile

    @rule(who=st.sampled_from(["Carla", "Colin", "Ana"]))
    def leave_or_join(self, who: str) -> None:
        person = User.objects.get(name=who)
        if Membership.objects.current().filter(user=person).update(ended_at=self.time.at) == 0:
            cast.join(self.team, person, Role.ATHLETE if who == "Ana" else Role.COACH)

    @rule()
    def share_or_not(self) -> None:
        if not Consent.objects.live().filter(person=self.ana, kind="team_reads").update(withdrawn_at=self.time.at):
            cast.consent(self.ana, self.team, Consent.Kind.TEAM_READS)

    @rule(is_valid=st.booleans())
    def edit_policy(self, is_valid: bool) -> None:
        ladder = {"rungs": [[0, 1], [5, 4]], "then_every_minutes": 5}
        policy = {**DEFAULT_POLICY, "ladders": dict.fromkeys(DEFAULT_POLICY["ladders"], ladder)} if is_valid else {}
        EscalationPolicy.objects.create(organisation=self.team.organisation, policy=policy, valid_from=self.time.at)

    @rule(who=st.sampled_from(["Ana", "Carla"]), zone=st.sampled_from(ZONES))
    def travel(self, who: str, zone: str) -> None:
        User.objects.filter(name=who).update(time_zone=zone)
        self.ana.refresh_from_db()

    # what holds after each of them

    @invariant()
    def every_report_is_in_a_case(self) -> None:
        """(1)"""
        if not hasattr(self, "clock"):
            return
        listed = set(AlertEvent.objects.filter(report__isnull=False).values_list("report", flat=True))
        judged = {*SymptomReport.objects.exclude(level="none").values_list("pk", flat=True)}
        judged |= {*FollowUp.objects.exclude(level="none").values_list("report", flat=True)}
        assert judged <= listed

    @invariant()
    def somebody_is_coming(self) -> None:
        """(2)"""
        if not hasattr(self, "clock"):
            return
        shared = User.objects.sharing_with(type(self.team).objects.all())
        for alert in Alert.objects.unacknowledged().above_watch().filter(contacted_at=None, athlete__in=shared):
            live = Delivery.objects.live().filter(notification__about=alert.pk).exists()
            alarm = OperationsAlarm.objects.open().filter(about=alert.pk).exists()
            waits_for_the_watch = alert.next_step_at is None  # told to nobody before sharing: the next tick starts it
            assert alert.next_step_at or live or alarm or waits_for_the_watch

    @invariant()
    def one_open_case_for_each_pose(self) -> None:
        """(3)"""
        poses = list(Alert.objects.open().values_list("pose", flat=True))
        assert len(poses) == len(set(poses))

    @invariant()
    def answered_and_closed_cases_are_quiet(self) -> None:
        """(4)"""
        quiet = Alert.objects.exclude(state="open").values("pk")
        assert not Delivery.objects.filter(state="pending", notification__kind__in=PAGES, notification__about__in=quiet).exists()
        assert not Pause.objects.running().filter(alert__state="cleared").exists()

    @invariant()
    def each_message_leaves_once(self) -> None:
        """(6), (9)"""
        ways = list(Delivery.objects.filter(state="accepted").values_list("notification__key", "channel", "subscription"))
        assert len(ways) == len(set(ways))
        days = list(Notification.objects.filter(kind="reminder").values_list("key", flat=True))
        assert len(days) == len(set(days))

    @invariant()
    def cases_only_rise_and_every_change_is_told(self) -> None:
        """(7), (8), (10)"""
        if not hasattr(self, "clock"):
            return
        for alert in Alert.objects.all():
            kinds = list(alert.events.order_by("id").values_list("kind", flat=True))
            now = {"state": alert.state, "step": alert.step, "policy": alert.policy_snapshot, "events": len(kinds)}
            now["gravity"] = gravity(alert.level, alert.urgent_kind)
            before = self.seen.get(alert.pk, {"state": None, "events": 0})
            if before["state"] is not None:
                assert now["step"] >= before["step"]
                assert now["gravity"] >= before["gravity"]
                assert now["policy"] == before["policy"]
            if before["state"] != alert.state:
                new = kinds[before["events"] :]
                assert any(kind in CAUSES[before["state"], alert.state] for kind in new), (before, alert.state, new)
            self.seen[alert.pk] = now

    @invariant()
    def what_is_above_watch_holds_something_back(self) -> None:
        for alert in Alert.objects.open().above_watch().filter(corrected_at=None):
            assert Pause.objects.running().filter(alert=alert, reason="alert").exists()


@pytest.fixture
def club(db: None, four_poses: None, harriers: Any, carla: Any, colin: Any, ana: Any, zoe: Any, mailoutbox: Any) -> None:
    harriers.organisation.safety_contact = cast.user("Olga")
    harriers.organisation.save()
    Life.known = {"team": harriers, "poses": {pose.slug: pose for pose in Pose.objects.all()}}


def test_any_life(club: None) -> None:
    quiet = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    counts = {"max_examples": EXAMPLES, "stateful_step_count": STEPS, "phases": [Phase.explicit, Phase.reuse, Phase.generate, *SHRINK]}
    run_state_machine_as_test(Life, settings=chosen_settings(deadline=None, suppress_health_check=quiet, print_blob=True, **counts))
