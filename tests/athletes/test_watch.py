"""The watch itself: what it does each second, and what must not stop it."""

import threading

import pytest
from uuid_utils.compat import uuid7

import athletes.settling
from athletes import escalation, poison, watch
from athletes.models import Alert, AlertEvent
from athletes.watch import Watch
from notifications import delivery, hints
from notifications.models import Delivery, EngineBeat, OperationsAlarm
from tests.athletes.said import lasting, settling
from tests.athletes.test_escalation import report

pytestmark = pytest.mark.django_db


@pytest.fixture
def climbing_fails_for(monkeypatch):
    """A case whose ladder cannot be climbed, as a broken row or a fault of ours would have it."""
    broken, climb = set(), escalation.climb

    def fails(alert, now):
        if alert.pk in broken:
            raise ZeroDivisionError
        climb(alert, now)

    monkeypatch.setattr(escalation, "climb", fails)
    return broken


def steps(alert):
    return alert.events.filter(kind=AlertEvent.Kind.STEP_FIRED).count()


def test_it_works(time, carla, ana, mailoutbox):
    alert = report(ana, lasting())
    time.forward(hours=4)
    one = Watch()
    one.round()
    time.forward(seconds=4)  # by then a worker would have taken it
    one.send_round()
    assert steps(alert) == 1
    assert len(mailoutbox) == 2
    assert EngineBeat.objects.filter(role="watch").exists()


def test_it_hints_at_what_is_due_and_sends_what_can_wait(time, carla, ana, monkeypatch):
    hinted, sent = [], []
    monkeypatch.setattr(hints, "hint_lane", hinted.append)
    monkeypatch.setattr(delivery, "deliver_forgotten", lambda *, worker: sent.append(worker))
    report(ana, lasting())
    one = Watch()
    one.send_round()
    assert (hinted, sent) == (["alerts"], [one.worker])


def test_where_nothing_is_due_it_only_looks(time, django_assert_max_num_queries):
    one = Watch()
    one.round()  # with its first beat
    with django_assert_max_num_queries(2):
        one.round()
        one.send_round()


def test_a_look_that_fails_stops_nothing(time, carla, ana, monkeypatch):
    alert = report(ana, lasting())
    time.forward(hours=4)
    monkeypatch.setattr(watch, "TO_DECIDE", lambda now: 1 / 0)
    Watch().round()
    assert steps(alert) == 1


def test_a_row_that_always_fails_starves_nobody(time, carla, ana, climbing_fails_for):
    bad = report(ana, lasting())
    time.forward(minutes=1)
    good = report(ana, lasting(pose="banana-pose"))
    climbing_fails_for.add(bad.pk)
    time.forward(hours=4)
    Watch().round()
    assert (steps(bad), steps(good)) == (0, 1)


def test_it_is_counted_alarmed_and_left_for_a_minute(time, carla, ana, climbing_fails_for, monkeypatch):
    tick = [0.0]
    monkeypatch.setattr(poison, "ASIDE_SECONDS", 60.0)
    bad = report(ana, lasting())
    climbing_fails_for.add(bad.pk)
    time.forward(hours=4)
    one = Watch()
    one.aside.clock = lambda: tick[0]
    for _ in range(3):
        one.round()
    alarm = OperationsAlarm.objects.get(kind=watch.ROW_FAILED, about=bad.pk)
    assert (alarm.occurrences, alarm.detail) == (1, "ZeroDivisionError")
    tick[0] = 61
    one.round()
    alarm.refresh_from_db()
    assert alarm.occurrences == 2


def test_once_repaired_it_goes_on(time, carla, ana, climbing_fails_for):
    bad = report(ana, lasting())
    climbing_fails_for.add(bad.pk)
    time.forward(hours=4)
    Watch().round()
    climbing_fails_for.clear()
    Watch().round()
    assert steps(bad) == 1


def flagged(athlete):
    said = {"kind": "anytime", "day": "2026-11-24", "numb_tingling": True}
    assert athlete.put(f"/api/v1/check-ins/{uuid7()}/", said).status_code == 201


@pytest.mark.parametrize("broken", ["decide_unsettled", "report_overdue_flags"])
def test_reports_and_flags_are_set_aside_too(time, carla, ana, monkeypatch, broken):
    report(ana, settling())
    flagged(ana)
    monkeypatch.setattr(athletes.settling, broken, lambda **_: 1 / 0)
    time.forward(minutes=10)
    one = Watch()
    one.round()
    assert OperationsAlarm.objects.filter(kind=watch.ROW_FAILED).count() == 1
    assert len(one.aside.rows()) == 1


def test_after_a_restore_nobody_is_paged(time, carla, ana, settings, mailoutbox):
    alert = report(ana, lasting())
    report(ana, settling(pose="banana-pose"))
    settings.RESTORE_MODE = True
    time.forward(hours=4)
    one = Watch()
    one.round()
    one.send_round()
    assert (steps(alert), mailoutbox) == (0, [])
    assert not Delivery.objects.filter(state="accepted", channel="email").exists()
    assert Alert.objects.filter(level="watch").exists()
    assert EngineBeat.objects.exists()
    settings.RESTORE_MODE = False
    one.round()
    assert steps(alert) == 1


@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_hangs_holds_up_no_step(monkeypatch):
    hanging, rounds, over = threading.Event(), [], threading.Event()

    def hang(**_):
        hanging.set()
        over.wait(30)
        return False

    def escalated(*, now, without):
        rounds.append(now)
        return False

    monkeypatch.setattr(watch, "EVERY_SECONDS", 0.01)
    monkeypatch.setattr(watch, "has_work", lambda _: True)
    monkeypatch.setattr(delivery, "deliver_unclaimed", hang)
    monkeypatch.setattr(escalation, "fire_one", escalated)
    running = threading.Thread(target=Watch().run, args=(over.is_set,))
    running.start()
    try:
        assert hanging.wait(30)
        before = len(rounds)
        while len(rounds) < before + 3:
            assert running.is_alive()
    finally:
        over.set()
        running.join(30)
    assert not running.is_alive()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.django_db(transaction=True)
def test_without_its_sender_it_ends(monkeypatch):
    def fail(self):
        raise SystemExit

    monkeypatch.setattr(watch, "EVERY_SECONDS", 0.01)
    monkeypatch.setattr(Watch, "send_round", fail)
    running = threading.Thread(target=Watch().run, args=(lambda: False,))
    running.start()
    running.join(30)
    assert not running.is_alive()


@pytest.mark.django_db(transaction=True)
def test_one_that_is_stuck_ends_at_once(monkeypatch):
    """A database line that swallows bytes raises nothing."""
    ended, over = threading.Event(), threading.Event()

    def end(code):
        ended.set()
        over.set()

    monkeypatch.setattr(watch, "EVERY_SECONDS", 0.01)
    monkeypatch.setattr(watch, "has_work", lambda _: True)
    monkeypatch.setattr(watch, "STUCK_AFTER_SECONDS", 0.2)
    monkeypatch.setattr(watch, "end_at_once", end)
    monkeypatch.setattr(escalation, "fire_one", lambda *, now, without: over.wait(30) and False)
    running = threading.Thread(target=Watch().run, args=(over.is_set,))
    running.start()
    assert ended.wait(30)
    running.join(30)
    assert not running.is_alive()


def test_work_that_goes_on_is_not_stuck(monkeypatch):
    pulse = watch.Pulse()
    assert not pulse.is_lost()  # before its first round
    pulse.beat()
    assert not pulse.is_lost()
    monkeypatch.setattr(watch, "STUCK_AFTER_SECONDS", -1.0)
    assert pulse.is_lost()
