"""What an athlete felt stays in the database and behind a sign-in: nothing of it leaves in a message, a log, a queue or a cache (C23)."""

import json
import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.cache import caches
from django.db import connection
from uuid_utils.compat import uuid7

from accounts.models import Role
from athletes.digests import send_digests
from athletes.escalation import fire_one
from athletes.models import Alert
from config.logs import formatter
from notifications import hints
from notifications.channels import vapid
from notifications.delivery import deliver_one
from notifications.models import PushSubscription
from tests import cast
from tests.athletes.said import bladder, lasting, settling
from tests.cast import Person
from tests.notifications.phone import Phone
from tests.notifications.push_service import PushService
from tests.notifications.sink import Sink

pytestmark = pytest.mark.django_db

CANARY = "zilpzalp"
# the athlete's own words and names, and what a body part, a symptom, a pose or a sign is called on the wire and in words
NEVER = (
    *(CANARY, "reclined-figure-four", "figure four", "foot_ankle", "foot or ankle", "buttock", "tingling", "numb", "bladder", "saddle"),
    *("during_pose", "severity", "red_flags", "back pain", "back_pain", "still_there", "weakness"),
)


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """Every line of every logger, at its most talkative, as the house writes it."""
    written, root = StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(written), root.level
    handler.setFormatter(formatter())
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.setLevel(level)
    root.removeHandler(handler)


@pytest.fixture
def queued(monkeypatch) -> list[str]:
    """What a broker would hold."""
    messages: list[str] = []

    class App:
        def send_task(self, *args, **options):
            messages.append(json.dumps([args, options], default=str))

    monkeypatch.setattr(hints, "current_app", App())
    return messages


@pytest.fixture
def sink(settings) -> Iterator[Sink]:
    with Sink() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        yield server


@pytest.fixture
def pushed(settings, carla) -> Iterator[PushService]:
    """Carla's phone rings."""
    with PushService() as service:
        settings.VAPID_PRIVATE_KEY = vapid.new_private_key()
        settings.PUSH_ALLOWED_HOSTS = [*settings.PUSH_ALLOWED_HOSTS, service.origin]
        phone = Phone(service.origin)
        service.phones.append(phone)
        keys = {"endpoint": phone.endpoint, "p256dh": phone.p256dh, "auth": phone.auth}
        PushSubscription.objects.create(
            user=carla.user, created_at=cast.EARLIER, application_server_key=vapid.application_server_key(), **keys
        )
        yield service


@pytest.fixture
def zilana(harriers) -> Person:
    """An athlete with the canary in her very name, in her contact's, and in all she says."""
    user = cast.user("Zilana", emergency_contact_name=CANARY, emergency_contact_phone=f"{CANARY}1", phone=f"{CANARY}2")
    cast.join(harriers, user)
    cast.share(user, harriers)
    user.name = f"{CANARY} {CANARY}"
    user.save()
    return Person(user)


@pytest.fixture
def told_of(time, sink, pushed, queued, logged, carla, colin, zilana, harriers, django_capture_on_commit_callbacks):
    """Two cases from the first word to the last, with pages, steps, mails, a push, a comment and the digest of the morning."""
    cast.join(harriers, cast.user("Hanna"), Role.HEALTH_CONTACT)
    with django_capture_on_commit_callbacks(execute=True):
        felt(zilana)
        answered(carla, zilana)
        for _ in range(8):
            time.forward(hours=4)
            while fire_one(now=time.at):
                pass
            send_digests(now=time.at)
    while deliver_one(worker="a test"):
        pass
    return time


def felt(athlete: Person) -> None:
    """Every field that takes a word has one, and every answer is one that must not travel."""
    first, second, session = uuid7(), uuid7(), uuid7()
    places = [{"region": region, "side": "left"} for region in ("buttock", "foot_ankle")]
    said = settling(other_text=CANARY, sensations=["tingling", "weakness"])
    later = {"regions": places, "resolved": "yes", "resolved_after_minutes": 3}
    assert athlete.put(f"/api/v1/symptom-reports/{first}/", said).status_code == 201
    assert athlete.put(f"/api/v1/symptom-reports/{first}/follow-up/", later).status_code == 201
    assert athlete.put(f"/api/v1/symptom-reports/{second}/", bladder(other_text=CANARY, pose="banana-pose")).status_code == 201
    note = {"kind": "anytime", "day": "2026-11-24", "back_pain": 7, "numb_tingling": True, "note": CANARY}
    assert athlete.put(f"/api/v1/check-ins/{session}/", note).status_code == 201
    refused = athlete.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(other_text=CANARY * 99, sensations=[CANARY]))
    assert refused.status_code == 400
    assert CANARY not in refused.content.decode()


def answered(coach: Person, athlete: Person) -> None:
    alert = Alert.objects.filter(athlete=athlete.user).earliest("opened_at")
    for verb, said in (
        ("note", {"text": CANARY}),
        ("keep-paused", {"until": None, "reason": CANARY}),
        ("contact", {"how": "phone"}),
        ("raise", {"level": "urgent"}),
    ):
        assert coach.post(f"/api/v1/alerts/{alert.pk}/{verb}/", said).status_code == 200, verb
    coach.get("/api/v1/alerts/")
    coach.get(f"/coach/alerts/{alert.pk}/")


def test_there_is_something_to_leak(told_of, sink, pushed, queued, logged):
    """Else nothing below could fail."""
    assert len(sink.accepted) >= 3
    assert pushed.received
    assert queued
    assert "request_finished" in logged.getvalue()
    assert Alert.objects.filter(level="urgent").count() == 2


def test_no_mail_tells(told_of, sink):
    for letter in sink.accepted:
        whole = "\n".join([*(f"{name}: {value}" for name, value in letter.items()), *(part.get_content() for part in texts_of(letter))])
        assert leaked(whole) == [], letter["Subject"]


def texts_of(letter):
    return [part for part in letter.walk() if part.get_content_maintype() == "text"]


def test_no_push_tells(told_of, pushed):
    for push in pushed.received:
        assert leaked(json.dumps(push, default=str)) == []


def test_no_hint_in_the_broker_tells(told_of, queued):
    assert [leaked(message) for message in queued] == [[]] * len(queued)


def test_no_log_line_tells(told_of, logged):
    lines = logged.getvalue().splitlines()
    assert [line for line in lines if leaked(line)] == []


def test_no_message_in_the_database_tells(told_of):
    """What waits to be sent says who and when; its words are made when it leaves."""
    for table in ("notification", "delivery", "deliveryattempt", "operationsalarm"):
        assert leaked(dump(f"notifications_{table}")) == [], table


def test_no_cache_tells(told_of):
    assert leaked(dump("shared_cache")) == []
    # the poses' texts name every complaint there is; they are everybody's, and asked for by nobody in particular
    assert leaked(repr({key: content for key, content in caches["local"]._cache.items() if ":poses:" not in key})) == []


def test_the_log_of_who_read_what_holds_no_answer(told_of):
    assert leaked(dump("accounts_readlog")) == []


def dump(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return repr(cursor.fetchall())


def leaked(text: str) -> list[str]:
    return [word for word in NEVER if word in text.lower()]
