"""Killed between any two steps of a page's life, from the report to the mark: stored once, told to each reader, and never a step lost."""

import os
import signal
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from uuid_utils.compat import uuid7

from accounts.models import Team, User
from athletes import escalation
from athletes.models import Alert, AlertEvent, SymptomReport
from athletes.services import reports
from athletes.services.reports import report_symptom
from notifications import channels, clock, delivery, hints, outcomes
from notifications.models import Delivery, Notification
from notifications.models.delivery import LEASE
from poses.models import Pose
from tests import cast
from tests.athletes.rules.counts import chosen
from tests.athletes.said import lasting
from tests.notifications.outbox import COMMITTED
from tests.notifications.sink import Sink

pytestmark = [COMMITTED, pytest.mark.servers, pytest.mark.chaos]

KILLS = chosen("KILLS_A_HOOK", quick=1, reduced=2, full=50)
READERS = 2
Work = Callable[[], object]

# where the web process dies, and whether the report is stored by then
REPORTING: dict[str, tuple[Any, str, bool]] = {
    "while a page is written": (escalation.paging, "notify_many", False),
    "before the commit": (reports, "settle_flags_of", False),
    "before the nudge": (hints, "hint", True),
    "while nudging": (hints, "publish", True),
}
# where whoever sends dies, and how many mails are out by then
SENDING: dict[str, tuple[Any, str, int]] = {
    "while it is claimed": (Delivery, "save", 0),
    "after it is claimed": (delivery, "attempt", 0),
    "before it is sent": (channels, "send", 0),
    "after it is sent": (outcomes, "finish", 1),
    "while it is marked": (outcomes, "erase_sealed", 1),
}
# where the watch dies while it fires a step
FIRING: dict[str, tuple[Any, str, bool]] = {
    "while a step is written": (escalation.paging, "notify_many", False),
    "before a step's commit": (escalation, "tell", False),
    "before a step's nudge": (hints, "hint", True),
}


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    with Sink() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


@pytest.fixture
def moving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[timedelta], None]]:
    """Time that only goes forward, for this process and those it starts. No broker: what was nudged is sent by the watch."""
    monkeypatch.setattr(hints, "publish", lambda *_, **__: True)
    ahead = timedelta()

    def forward(by: timedelta) -> None:
        nonlocal ahead
        ahead += by
        clock.move(ahead)

    yield forward
    clock.move(timedelta())


@pytest.fixture
def club(harriers: Team, carla: Any, colin: Any) -> Team:
    return harriers


def killed(place: Any, name: str, work: Work) -> None:
    """Do it in a process of its own, which dies by SIGKILL when it comes to `name`."""
    child = os.fork()
    if child == 0:
        for line in connections.all(initialized_only=True):
            line.leaked, line.connection = line.connection, None  # the parent's, and not ours to close
        setattr(place, name, die)
        try:
            work()
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL, f"it never came to {name}"


def die(*_: Any, **__: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fresh_athlete(team: Team) -> User:
    athlete = cast.user(f"Ana{uuid7().hex}")
    cast.join(team, athlete)
    cast.share(athlete, team)
    return athlete


def report(athlete: User, report_id: UUID) -> None:
    body = {**lasting(), "pose": Pose.objects.get(slug="banana-pose"), "reported_at": clock.now()}
    report_symptom(athlete=athlete, report_id=report_id, body=body, body_hash="x", now=clock.now())


def send_all() -> None:
    """As the watch does with what nobody claimed."""
    while delivery.deliver_unclaimed(worker="watch"):
        pass


def told_once(sink: Sink, alert: Alert) -> bool:
    """Each reader has one mail about it, under one name."""
    names = [
        f"<{pk}@localhost>" for pk in Delivery.objects.filter(notification__about=alert.pk, channel="email").values_list("pk", flat=True)
    ]
    sent = [mail["Message-ID"] for mail in sink.accepted if mail["Message-ID"] in names]
    return len(names) == READERS and sorted(sent) == sorted(names)


def test_the_web_process(club: Team, sink: Sink, moving: Callable[[timedelta], None]) -> None:
    for hook, (place, name, is_stored) in [*REPORTING.items()] * KILLS:
        athlete, report_id = fresh_athlete(club), uuid7()
        killed(place, name, lambda athlete=athlete, report_id=report_id: report(athlete, report_id))
        assert SymptomReport.objects.filter(pk=report_id).exists() is is_stored, hook
        assert AlertEvent.objects.filter(report=report_id).exists() is is_stored, hook
        report(athlete, report_id)  # the phone, which has had no answer
        moving(timedelta(seconds=4))
        send_all()
        assert AlertEvent.objects.filter(report=report_id, kind="opened").count() == 1, hook
        assert told_once(sink, Alert.objects.get(athlete=athlete)), hook


def test_whoever_sends(club: Team, sink: Sink, moving: Callable[[timedelta], None]) -> None:
    for hook, (place, name, sent_by_the_dead) in [*SENDING.items()] * KILLS:
        athlete = fresh_athlete(club)
        report(athlete, uuid7())
        before = len(sink.accepted)
        moving(timedelta(seconds=4))
        killed(place, name, send_all)
        assert len(sink.accepted) - before == sent_by_the_dead, hook
        moving(LEASE + timedelta(seconds=4))
        send_all()
        mails = [mail["Message-ID"] for mail in sink.accepted[before:]]
        assert (len(set(mails)), len(mails)) == (READERS, READERS + sent_by_the_dead), hook
        assert not Delivery.objects.live().exists(), hook


def test_the_watch_while_it_fires(club: Team, sink: Sink, moving: Callable[[timedelta], None]) -> None:
    for hook, (place, name, has_fired) in [*FIRING.items()] * KILLS:
        athlete = fresh_athlete(club)
        report(athlete, uuid7())
        moving(timedelta(seconds=4))
        send_all()
        Alert.objects.exclude(athlete=athlete).update(next_step_at=None, unreached_at=None)
        alert = Alert.objects.get(athlete=athlete)
        moving(timedelta(hours=4))
        killed(place, name, lambda: escalation.fire_one(now=clock.now()))
        alert.refresh_from_db()
        assert (alert.pages, alert.events.filter(kind="step_fired").exists()) == ((2, True) if has_fired else (1, False)), hook
        while escalation.fire_one(now=clock.now()):
            pass
        moving(timedelta(seconds=4))
        send_all()
        pages = Notification.objects.filter(about=alert.pk, recipient__name="Carla")
        assert pages.count() == 2, hook
        assert not Delivery.objects.live().filter(notification__about=alert.pk).exists(), hook
