"""Claim, send, mark."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from accounts.models import User
from notifications import clock, hints, outcomes, tasks
from notifications.clock import FrozenClock
from notifications.delivery import deliver, deliver_forgotten, deliver_one, deliver_unclaimed, drain, sweep
from notifications.models import Channel, Delivery, OperationsAlarm
from notifications.models.delivery import LEASE
from notifications.services import Planned, withdraw
from notifications.services.engine import engine_status
from tests import cast
from tests.cast import Person
from tests.conftest import NOON
from tests.notifications.outbox import WORKER, deliver_all, only, state_of, tell
from tests.notifications.phone import Phone
from tests.notifications.push_service import PushService, status
from tests.notifications.sent import Listening
from tests.notifications.sink import Sink


def test_it_works(reader: User, sink: Sink, noon: FrozenClock) -> None:
    delivery = only(tell(reader))
    assert deliver_one(worker=WORKER) is True
    delivery.refresh_from_db()
    assert (delivery.state, delivery.done_at, delivery.lease_token) == ("accepted", noon.at, None)
    assert [mail["To"] for mail in sink.accepted] == ["carla@example.org"]
    attempt = delivery.attempt_rows.get()
    assert (attempt.number, attempt.worker, attempt.outcome) == (1, WORKER, "accepted")


def test_without_work_it_says_so(db: None) -> None:
    assert deliver_one(worker=WORKER) is False


def test_what_was_accepted_is_not_sent_again(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader))
    assert deliver(delivery.pk, worker=WORKER) is True
    assert deliver(delivery.pk, worker=WORKER) is False
    assert len(sink.accepted) == 1


def test_alerts_leave_before_everything_else(reader: User, sink: Sink, noon: FrozenClock) -> None:
    for kind in ("note", "nudge", "code", "page"):
        tell(reader, kind, sealed="1")
        noon.forward(seconds=1)
    deliver_all()
    subjects = [mail["Subject"] for mail in sink.accepted]
    assert subjects == ["New safety message.", "Your code", "Your routine is waiting", "A note"]


def test_a_worker_of_one_lane_leaves_the_others_alone(reader: User, sink: Sink) -> None:
    tell(reader, "nudge")
    note = only(tell(reader, "note"))
    assert drain("bulk", worker=WORKER) is False
    assert (state_of(note), len(sink.accepted)) == ("accepted", 1)


def test_a_drain_ends_in_time_and_says_there_is_more(reader: User, sink: Sink) -> None:
    tell(reader, "note")
    assert drain("bulk", worker=WORKER, seconds=0) is True


def test_what_is_for_the_morning_waits(reader: User, sink: Sink, noon: FrozenClock) -> None:
    tell(reader, planned=[Planned(Channel.EMAIL, available_at=noon.at + timedelta(hours=20))])
    assert deliver_all() == 0
    noon.forward(hours=20)
    assert deliver_all() == 1


# Whether it is still wanted


def test_what_is_not_wanted_any_more_is_cancelled(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader, "unwanted"))
    deliver_all()
    assert state_of(delivery) == "cancelled"
    assert sink.seen == []


def test_what_expired_is_counted_missed(reader: User, sink: Sink, noon: FrozenClock) -> None:
    delivery = only(tell(reader, "nudge", expires_at=noon.at + timedelta(hours=2)))
    noon.forward(hours=2)
    deliver_all()
    assert state_of(delivery) == "missed"
    assert sink.seen == []


def test_a_sweep_counts_a_whole_night_as_missed(reader: User, sink: Sink, noon: FrozenClock) -> None:
    late = [only(tell(reader, "nudge", expires_at=noon.at + timedelta(hours=2), sealed="x")) for _ in range(3)]
    in_time = only(tell(reader, "nudge", expires_at=noon.at + timedelta(hours=9)))
    noon.forward(hours=5)
    assert sweep() == 3
    assert {state_of(delivery) for delivery in late} == {"missed"}
    assert state_of(in_time) == "pending"
    late[0].notification.refresh_from_db()
    assert late[0].notification.sealed == ""


def test_what_is_withdrawn_does_not_leave(reader: User, sink: Sink, noon: FrozenClock) -> None:
    message = tell(reader, "page", Channel.IN_APP, Channel.EMAIL)
    assert withdraw(kind="page", about=message.about, now=noon.at) == 1
    assert withdraw(kind="page", about=message.about, now=noon.at) == 0
    assert dict(message.deliveries.values_list("channel", "state")) == {"in_app": "accepted", "email": "cancelled"}
    assert deliver_all() == 0


def test_withdrawing_one_leaves_the_others(reader: User, noon: FrozenClock) -> None:
    kept, gone = tell(reader, "nudge"), tell(reader, "nudge")
    assert withdraw(kind="nudge", key=gone.key, now=noon.at) == 1
    assert state_of(only(kept)) == "pending"
    with pytest.raises(ValueError, match="Name what is withdrawn"):
        withdraw(kind="nudge", now=noon.at)


def test_a_claimed_row_is_not_withdrawn(reader: User, noon: FrozenClock) -> None:
    message = tell(reader)
    Delivery.objects.claim(worker=WORKER, now=noon.at)
    assert withdraw(kind="page", about=message.about, now=noon.at) == 0


# Leases


def test_a_claimed_row_is_nobody_elses(reader: User, noon: FrozenClock) -> None:
    tell(reader)
    assert Delivery.objects.claim(worker="one", now=noon.at) is not None
    assert Delivery.objects.claim(worker="two", now=noon.at) is None


def test_a_dead_workers_row_is_taken_over_when_its_lease_ends(reader: User, sink: Sink, noon: FrozenClock) -> None:
    delivery = only(tell(reader))
    Delivery.objects.claim(worker="the dead one", now=noon.at)
    noon.forward(seconds=LEASE.total_seconds() - 1)
    assert deliver_all() == 0
    noon.forward(seconds=1)
    assert deliver_all() == 1
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts, delivery.crashes) == ("accepted", 2, 1)
    assert list(delivery.attempt_rows.order_by("number").values_list("worker", "outcome")) == [
        ("the dead one", "crashed"),
        (WORKER, "accepted"),
    ]


def test_a_worker_that_was_too_slow_marks_nothing(reader: User, noon: FrozenClock) -> None:
    tell(reader)
    slow = Delivery.objects.claim(worker="slow", now=noon.at)
    assert slow is not None
    quick = Delivery.objects.claim(worker="quick", now=noon.forward(seconds=30))
    assert quick is not None
    outcomes.cancel(slow)
    assert state_of(slow) == "sending"
    outcomes.finish(quick, "")
    assert state_of(quick) == "accepted"


def test_the_watch_takes_what_nobody_claimed_for_three_seconds(reader: User, sink: Sink, noon: FrozenClock) -> None:
    note, code, alert = only(tell(reader, "note")), only(tell(reader, "code", sealed="1")), only(tell(reader))
    assert deliver_unclaimed(worker=WORKER) is False
    noon.forward(seconds=3)
    assert deliver_unclaimed(worker=WORKER) is True
    assert (state_of(alert), state_of(code)) == ("accepted", "pending")
    assert deliver_unclaimed(worker=WORKER) is True
    assert state_of(code) == "accepted"
    assert deliver_unclaimed(worker=WORKER) is False
    assert state_of(note) == "pending"  # it can wait for the workers


def test_without_workers_what_can_wait_leaves_after_a_minute(reader: User, sink: Sink, noon: FrozenClock) -> None:
    reminder, note = only(tell(reader, "nudge")), only(tell(reader, "note"))
    noon.forward(seconds=59)
    assert deliver_forgotten(worker=WORKER) is False
    noon.forward(seconds=1)
    assert deliver_forgotten(worker=WORKER) is True
    assert (state_of(reminder), state_of(note)) == ("accepted", "pending")


def test_a_sweep_points_workers_at_what_is_due(reader: User, noon: FrozenClock, unhinted: list[tuple[str, str]]) -> None:
    tell(reader, "note")
    tell(reader, "code", sealed="1")
    sweep()
    assert sorted(unhinted) == [("drain", "alerts"), ("drain", "bulk")]


# Trying again


def test_a_temporary_failure_is_tried_again(reader: User, sink: Sink, noon: FrozenClock) -> None:
    sink.script["RCPT"] = "451 later"
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("pending", "recipient_refused")
    assert timedelta(seconds=1.6) <= delivery.available_at - noon.at <= timedelta(seconds=2.4)
    sink.script.clear()
    noon.forward(seconds=3)
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempts, delivery.error_class) == ("accepted", 2, "")
    assert (delivery.due_at, delivery.done_at) == (NOON, noon.at)


def test_a_failing_channel_is_tried_for_long_and_then_given_up(reader: User, sink: Sink, noon: FrozenClock) -> None:
    sink.script["RCPT"] = "451 later"
    delivery = only(tell(reader, "impatient"))
    for _ in range(70):
        deliver_all()
        noon.forward(minutes=1)
    assert state_of(delivery) == "dead"


def test_a_safety_message_is_tried_until_it_is_withdrawn(reader: User, sink: Sink, noon: FrozenClock) -> None:
    sink.script["RCPT"] = "451 later"
    delivery = only(tell(reader))
    for _ in range(40):
        deliver_all()
        noon.forward(hours=2)
    assert state_of(delivery) == "pending"


def test_our_own_mistake_waits_and_raises_an_alarm_until_it_is_repaired(reader: User, sink: Sink, noon: FrozenClock) -> None:
    sink.script["MAIL"] = "550 who are you?"
    delivery = only(tell(reader, "impatient"))
    for _ in range(70):
        deliver_all()
        noon.forward(minutes=1)
    assert state_of(delivery) == "pending"
    alarm = OperationsAlarm.objects.open().get()
    assert (alarm.kind, alarm.key, alarm.occurrences > 1) == ("channel_misconfigured", "channel_misconfigured:email", True)
    sink.script.clear()
    noon.forward(minutes=10)
    deliver_all()
    assert state_of(delivery) == "accepted"
    assert not OperationsAlarm.objects.open().exists()


# Giving up


def test_a_dead_phone_is_replaced_by_a_mail(reader: User, phone: Phone, push_service: PushService, sink: Sink) -> None:
    push_service.answers.append(status(410))
    message = tell(reader, "page", Channel.WEB_PUSH)
    deliver_all()
    assert dict(message.deliveries.values_list("channel", "state")) == {"web_push": "dead", "email": "accepted"}
    assert not reader.push_subscriptions.exists()
    assert not OperationsAlarm.objects.exists()  # the mail reached her


def test_who_cannot_be_reached_at_all_is_shown_to_staff(reader: User, sink: Sink) -> None:
    sink.script["RCPT"] = "550 no such person"
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class, delivery.error_detail) == ("dead", "recipient_refused", "no such person")
    alarm = OperationsAlarm.objects.open().get()
    assert (alarm.kind, alarm.about) == ("message_not_delivered", delivery.pk)


def test_somebody_without_an_address_is_shown_to_staff(reader: User) -> None:
    reader.email = None
    reader.save()
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("dead", "no_address")
    assert OperationsAlarm.objects.open().exists()


def test_a_dead_note_is_no_alarm(reader: User, sink: Sink) -> None:
    sink.script["RCPT"] = "550 no such person"
    delivery = only(tell(reader, "note"))
    deliver_all()
    assert state_of(delivery) == "dead"
    assert not OperationsAlarm.objects.exists()


def test_a_sender_learns_how_it_ended(reader: User, sink: Sink) -> None:
    first = only(tell(reader, "listening"))
    deliver_all()
    sink.script["RCPT"] = "550 no such person"
    second = only(tell(reader, "listening"))
    deliver_all()
    assert Listening.told == [("accepted", first.pk), ("dead", second.pk)]


# Faults of ours


def test_a_broken_template_still_sends_the_built_in_words(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader, "unwritable"))
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.plain) == ("accepted", True)
    assert "Please open Lumbar." in sink.accepted[0].get_content()


def test_a_fault_is_counted_on_its_row_and_the_next_one_leaves(reader: User, sink: Sink) -> None:
    faulty, fine = only(tell(reader, "faulty")), only(tell(reader))
    deliver_all()
    faulty.refresh_from_db()
    assert (faulty.state, faulty.crashes, faulty.error_class) == ("pending", 1, "ZeroDivisionError")
    assert state_of(fine) == "accepted"


def test_after_five_faults_it_is_dead_and_staff_know(reader: User, sink: Sink, noon: FrozenClock) -> None:
    delivery = only(tell(reader, "faulty"))
    for _ in range(5):
        deliver_all()
        noon.forward(minutes=2)
    assert state_of(delivery) == "dead"
    assert set(OperationsAlarm.objects.open().values_list("kind", flat=True)) == {"delivery_crashes", "message_not_delivered"}


def test_a_row_that_killed_five_workers_is_not_tried_again(reader: User, sink: Sink, noon: FrozenClock) -> None:
    delivery = only(tell(reader))
    for _ in range(5):
        assert Delivery.objects.claim(worker="killed", now=noon.at)
        noon.forward(seconds=20)
    deliver_all()
    assert state_of(delivery) == "dead"
    assert sink.seen == []


def test_a_careless_sender_does_not_unsend(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader, "careless"))
    deliver_all()
    assert state_of(delivery) == "accepted"
    assert OperationsAlarm.objects.open().get().kind == "message_kind_failed"


def test_a_careless_sender_does_not_keep_the_dead_alive(reader: User, sink: Sink) -> None:
    sink.script["RCPT"] = "550 no such person"
    delivery = only(tell(reader, "careless"))
    deliver_all()
    assert state_of(delivery) == "dead"


def test_a_kind_of_a_newer_release_waits_for_its_workers(reader: User, settings: Any) -> None:
    from notifications.kinds import kind_named

    delivery = only(tell(reader))
    settings.NOTIFICATION_KINDS = {}
    kind_named.cache_clear()
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.crashes) == ("pending", 0)
    assert OperationsAlarm.objects.open().exists()


# Around it


def test_codes_are_kept_no_longer_than_needed(reader: User, sink: Sink) -> None:
    message = tell(None, "code", address="new@example.org", sealed="the code is 123456")
    deliver_all()
    message.refresh_from_db()
    assert message.sealed == ""
    assert "123456" in sink.accepted[0].get_content()
    assert sink.accepted[0]["To"] == "new@example.org"


def test_after_a_restore_only_codes_leave(reader: User, sink: Sink, settings: Any) -> None:
    settings.RESTORE_MODE = True
    alert, code = only(tell(reader)), only(tell(reader, "code", sealed="1"))
    deliver_all()
    assert (state_of(alert), state_of(code)) == ("pending", "accepted")


def test_after_a_restore_an_admin_releases_them(reader: User, sink: Sink) -> None:
    call_command("hold_messages", stdout=StringIO())
    alert, code = only(tell(reader)), only(tell(reader, "code", sealed="1"))
    deliver_all()
    assert (state_of(alert), state_of(code)) == ("pending", "accepted")
    assert engine_status(clock.now()).oldest_due_alert is None  # the house is not ill: somebody has to get in and look
    zoe = Person(cast.user("Zoe", is_staff=True, is_superuser=True))
    alarm = OperationsAlarm.objects.get(kind="restored")
    page = "/admin/notifications/operationsalarm/"
    assert "Look through the open cases" in zoe.get(page).content.decode()
    zoe.post(page, {"action": "resolve", "_selected_action": [str(alarm.pk)]}, format="multipart")
    deliver_all()
    assert state_of(alert) == "accepted"


def test_a_hint_of_this_release_delivers(reader: User, sink: Sink) -> None:
    first, second = only(tell(reader)), only(tell(reader, "note"))
    tasks.deliver(str(first.pk), hints.HINT_VERSION)
    tasks.drain("bulk", hints.HINT_VERSION)
    assert (state_of(first), state_of(second)) == ("accepted", "accepted")


def test_a_hint_of_another_release_is_left_to_it(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader))
    tasks.deliver("not even a uuid", hints.HINT_VERSION + 1)
    tasks.drain("alerts", hints.HINT_VERSION + 1)
    assert state_of(delivery) == "pending"


def test_an_attempt_is_never_changed(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader))
    deliver_all()
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        delivery.attempt_rows.update(outcome="dead")


@pytest.mark.parametrize(
    ("column", "value", "rule"),
    [
        ("state", "sending", "a_lease_is_held_exactly_while_sending"),
        ("state", "accepted", "a_delivery_is_done_exactly_when_it_is_not_live"),
    ],
)
def test_a_row_cannot_lie(reader: User, column: str, value: str, rule: str) -> None:
    tell(reader)
    with pytest.raises(IntegrityError, match=rule), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE notifications_delivery SET {column} = %s", [value])
