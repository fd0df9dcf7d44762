"""A case's whole life in any order: reports, people, the clock, providers, crashes, who comes and goes. Ten things hold throughout (D7)."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from django.conf import settings
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, settings as chosen_settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from uuid_utils.compat import uuid7

from accounts.models import Consent, Membership, Role, User
from athletes import escalation, paging, settling
from athletes.exceptions import StillMissing, StoredDifferently
from athletes.models import Alert, EscalationPolicy, FollowUp, SymptomReport
from athletes.reminders import remind
from athletes.rules.clearing import Plan
from athletes.rules.escalation_policy import DEFAULT_POLICY
from athletes.rules.vocabulary import Level
from athletes.services import alerts, cases
from athletes.services.cases import gravity
from athletes.services.check_ins import record_check_in
from athletes.services.reports import complete_report, report_symptom
from notifications import channels, clock, delivery, outcomes, poison
from notifications.channels import ChannelError
from notifications.kinds import Kind, Message
from notifications.models import Channel, Delivery, OperationsAlarm, PushSubscription
from notifications.rest import Conflict, canonical_hash
from poses.models import Pose
from tests import cast
from tests.athletes.rules.counts import PROFILE, chosen
from tests.athletes.said import NONE_OF_THESE, bladder, lasting, settling as settling_report, tingling
from tests.conftest import NOON

pytestmark = pytest.mark.lengthy

EXAMPLES = chosen("LUMBAR_LIVES", quick=5, reduced=200, full=2_000)
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
# what an event makes of a case; the others leave its state as it is
BECOMES = {
    "opened": "open",
    "acknowledged": "acknowledged",
    "ack_expired": "open",
    "level_raised": "open",
    "cleared": "cleared",
    "settled": "cleared",
    "reopened": "open",
}
# each of these has happened only if the state was another before
CHANGES = {"acknowledged", "ack_expired", "cleared", "settled", "reopened"}

# where a program may die, and what it was doing there
HOOKS: dict[str, tuple[Any, str, str]] = {
    "before a message is written": (Kind, "message", "deliver"),
    "before it is sent": (channels, "send", "deliver"),
    "after it is sent": (outcomes, "finish", "deliver"),
    "while it is marked": (outcomes, "erase_sealed", "deliver"),
    "while a case is told": (cases, "tell", "report"),
    "while it is paged": (paging, "notify_many", "report"),
    "while a step fires": (paging, "notify_many", "fire"),
    "after a step has fired": (escalation, "tell", "fire"),
}
ANSWERS: dict[str, ChannelError | None] = {
    "takes it": None,
    "is busy": ChannelError("busy"),
    "refuses us": ChannelError("settings", config=True),
    "refuses the recipient": ChannelError("recipient_refused", permanent=True),
    "knows the endpoint no more": ChannelError("gone", gone=True),
}
WORK: tuple[Callable[..., bool], ...] = (
    settling.decide_one,
    settling.report_one_flag,
    escalation.fire_one,
    escalation.pass_one_unreached,
    escalation.start_one_shared,
    escalation.move_one_left_alone,
)

BROKEN = """
SELECT 'a report is in no case' FROM athletes_symptomreport r
WHERE (r.level <> 'none' OR EXISTS (SELECT 1 FROM athletes_followup f WHERE f.report_id = r.id AND f.level <> 'none'))
  AND NOT EXISTS (SELECT 1 FROM athletes_alertevent e WHERE e.report = r.id)
UNION ALL
SELECT 'two cases are open for one pose' FROM athletes_alert WHERE state <> 'cleared' GROUP BY athlete_id, pose_id HAVING count(*) > 1
UNION ALL
SELECT 'a page waits although somebody has the case'
FROM notifications_delivery d JOIN notifications_notification n ON n.id = d.notification_id JOIN athletes_alert a ON a.id = n.about
WHERE d.state = 'pending' AND n.kind IN ('alert', 'urgent') AND a.state <> 'open'
UNION ALL
SELECT 'a pause outlives its case' FROM athletes_pause p JOIN athletes_alert a ON a.id = p.alert_id
WHERE p.lifted_at IS NULL AND a.state = 'cleared'
UNION ALL
SELECT 'a case above watch holds nothing back' FROM athletes_alert a
WHERE a.state <> 'cleared' AND a.level <> 'watch' AND a.corrected_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM athletes_pause p WHERE p.alert_id = a.id AND p.reason = 'alert' AND p.lifted_at IS NULL)
UNION ALL
SELECT 'two reminders on one day' FROM notifications_notification WHERE kind = 'reminder'
GROUP BY recipient_id, right(key, 10) HAVING count(*) > 1
"""
STORIES = """
SELECT a.id, a.state, a.step, a.level, a.urgent_kind, md5(a.policy_snapshot::text), array_agg(e.kind ORDER BY e.id)
FROM athletes_alert a JOIN athletes_alertevent e ON e.alert_id = a.id GROUP BY a.id
"""

said = st.sampled_from(sorted(SAID))
poses = st.sampled_from(POSES)
people = st.sampled_from(["Carla", "Colin"])
pick = st.integers(0, 5)


class Died(BaseException):
    """No `except Exception` of the house's may catch it: nothing is caught in a process that was killed."""


@contextmanager
def dying_at(hook: str) -> Iterator[None]:
    place, name, _ = HOOKS[hook]
    living = getattr(place, name)

    def die(*_: Any, **__: Any) -> None:
        raise Died

    setattr(place, name, die)
    try:
        yield
    finally:
        setattr(place, name, living)


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
        self.handed_over: Counter[str] = Counter()
        self.excused: Counter[str] = Counter()  # whose sender died between sending and marking
        self.latest, self.answer = "", "takes it"
        channels.SENDERS.update(dict.fromkeys((Channel.EMAIL, Channel.WEB_PUSH), self.provide))

    def teardown(self) -> None:
        if hasattr(self, "clock"):
            channels.SENDERS.update(self.known["senders"])
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

    @rule(minutes=st.sampled_from([1, 3, 11, 61, 250, 25 * 60, 50 * 60]))
    def tick(self, minutes: int) -> None:
        self.time.forward(minutes=minutes)
        now = self.time.at
        for work in WORK:
            rounds = 0
            while work(now=now):
                rounds += 1
                assert rounds < 50, f"{work.__name__} never ends"
        remind(now=now)
        self.somebody_is_coming()

    def somebody_is_coming(self) -> None:
        """(2) Asked after the watch has looked: whose athlete began to share a moment ago is told by its next round."""
        shared = User.objects.sharing_with(type(self.team).objects.all())
        for alert in Alert.objects.unacknowledged().above_watch().filter(contacted_at=None, next_step_at=None, athlete__in=shared):
            live = Delivery.objects.live().filter(notification__about=alert.pk).exists()
            assert live or OperationsAlarm.objects.open().filter(about=alert.pk).exists(), "nobody is coming"

    # what providers do

    def provide(self, row: Delivery, message: Message) -> str:
        """(6) The far end of mail and push: what it takes goes only to who may read, and pages only where somebody is still wanted."""
        assert not settings.RESTORE_MODE, "sent while an admin was still looking"
        if fault := ANSWERS[self.answer]:
            raise fault
        self.latest = row.dedupe_key
        self.handed_over[row.dedupe_key] += 1
        assert self.handed_over[row.dedupe_key] <= 1 + self.excused[row.dedupe_key], "sent twice, and nobody had died"
        if row.notification.about and row.notification.kind != "comment":
            self.refuse_unread(row)
        return ""

    def refuse_unread(self, row: Delivery) -> None:
        """(4), (5)"""
        told = row.notification
        readable = Alert.objects.visible_to(told.recipient).filter(pk=told.about).values_list("state", flat=True).first()
        assert readable, "told somebody who may not read it"
        assert told.kind not in PAGES or readable == "open", "paged after somebody had it"

    @rule(answer=st.sampled_from(["takes it", *ANSWERS]))
    def send_messages(self, answer: str) -> None:
        self.answer = answer
        for _ in range(40):
            if not delivery.deliver_one(worker="w"):
                break
        self.answer = "takes it"

    @rule(who=people)
    def ring_here_too(self, who: str) -> None:
        person = User.objects.get(name=who)
        keys = {"p256dh": "p", "auth": "a", "application_server_key": "k", "created_at": self.time.at}
        PushSubscription.objects.create(user=person, endpoint=f"https://fcm.googleapis.com/{uuid7()}", **keys)

    # what breaks

    @rule(hook=st.sampled_from(sorted(HOOKS)), what=said, pose=poses)
    def crash(self, hook: str, what: str, pose: str | None) -> None:
        """The program dies there, what it had not committed is gone, and another one does the work again."""
        work = HOOKS[hook][2]
        if work == "deliver":
            self.die_delivering(hook)
        elif work == "report":
            self.die_reporting(hook, self.said_now(what, pose))
        else:
            self.die_firing(hook)

    def die_delivering(self, hook: str) -> None:
        self.latest = ""
        with dying_at(hook), suppress(Died):
            delivery.deliver_one(worker="dead")
        if self.latest:
            self.excused[self.latest] += 1
        self.time.forward(seconds=21)

    def die_reporting(self, hook: str, body: dict[str, Any]) -> None:
        before = SymptomReport.objects.count()
        with dying_at(hook), suppress(Died), transaction.atomic():
            self.send(body)
            raise Died  # it was no case, or told to nobody, and died a moment later
        assert SymptomReport.objects.count() == before
        self.send(body)

    def die_firing(self, hook: str) -> None:
        self.time.forward(minutes=11)
        before = list(Alert.objects.order_by("pk").values_list("pk", "pages", "fired", "step"))
        with dying_at(hook), suppress(Died):
            if escalation.fire_one(now=self.time.at):
                return  # an athlete who shares with nobody: told to nobody
        assert list(Alert.objects.order_by("pk").values_list("pk", "pages", "fired", "step")) == before

    @rule(minutes=st.sampled_from([1, 61]))
    def restore(self, minutes: int) -> None:
        """From a backup: until an admin has looked, no page leaves."""
        settings.RESTORE_MODE = True
        try:
            self.time.forward(minutes=minutes)
            self.send_messages("takes it")
        finally:
            settings.RESTORE_MODE = False

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
    def nothing_is_broken(self) -> None:
        """(1), (3), (4), (9), and what is above watch holds something back. One question, since it is asked after every step."""
        with connection.cursor() as cursor:
            cursor.execute(BROKEN)
            assert cursor.fetchall() == []

    @invariant()
    def cases_only_rise_and_every_change_is_told(self) -> None:
        """(7), (8), (10)"""
        with connection.cursor() as cursor:
            cursor.execute(STORIES)
            stories = cursor.fetchall()
        for alert, state, step, level, kind, policy, events in stories:
            now = {"step": step, "gravity": gravity(level, kind), "policy": policy}
            before = self.seen.get(alert, now) if hasattr(self, "seen") else now
            assert now["step"] >= before["step"]
            assert now["gravity"] >= before["gravity"]
            assert now["policy"] == before["policy"]
            assert told_state(events) == state, events
            self.seen[alert] = now


def told_state(events: list[str]) -> str:
    """The state that a case's own story leads to; every change of it is told once."""
    state = ""
    for event in events:
        becomes = BECOMES.get(event, state)
        assert event not in CHANGES or becomes != state, f"{event} told twice: {events}"
        state = becomes
    return state


@pytest.fixture
def club(db: None, harriers: Any, carla: Any, colin: Any, ana: Any, zoe: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    harriers.organisation.safety_contact = cast.user("Olga")
    harriers.organisation.save()
    monkeypatch.setattr(poison, "send_in_child", poison.send_plainly)  # a child would not see what is not committed
    Life.known = {"team": harriers, "poses": {pose.slug: pose for pose in Pose.objects.all()}, "senders": dict(channels.SENDERS)}


def test_any_life(club: None) -> None:
    quiet = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    counts = {"max_examples": EXAMPLES, "stateful_step_count": STEPS, "phases": [Phase.explicit, Phase.reuse, Phase.generate, *SHRINK]}
    run_state_machine_as_test(Life, settings=chosen_settings(deadline=None, suppress_health_check=quiet, print_blob=True, **counts))
