"""Web push, to a service that checks the signature and a phone that decrypts."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from accounts.models import User
from notifications.channels import vapid
from notifications.clock import FrozenClock
from notifications.models import Channel, Delivery, PushSubscription
from tests.notifications.certificates import certificate_for
from tests.notifications.outbox import deliver_all, only, state_of, tell
from tests.notifications.phone import Phone, unpadded
from tests.notifications.push_service import PushService, raw, status


def ring(reader: User, kind: str = "note", **given: Any) -> Delivery:
    return only(tell(reader, kind, Channel.WEB_PUSH, **given))


def test_it_works(reader: User, phone: Phone, push_service: PushService) -> None:
    delivery = ring(reader, "page")
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.provider_ref) == ("accepted", "/message/1")
    [push] = push_service.received
    message = delivery.notification
    assert message.about is not None
    assert push["words"] == {
        "title": "New safety message.",
        "body": "Please open Lumbar.",
        "path": f"/alerts/{message.about}/",
        "tag": message.about.hex,
        "id": str(message.pk),
    }
    headers = push["headers"]
    assert (headers["TTL"], headers["Urgency"], headers["Topic"]) == ("14400", "high", message.about.hex)
    assert len(headers["Topic"]) <= 32


def test_it_is_not_kept_longer_than_it_is_good_for(reader: User, phone: Phone, push_service: PushService, noon: FrozenClock) -> None:
    ring(reader, expires_at=noon.at + timedelta(minutes=10))
    deliver_all()
    headers = push_service.received[0]["headers"]
    assert (headers["TTL"], headers["Urgency"]) == ("600", "normal")


@pytest.mark.parametrize(
    ("code", "state", "reason", "is_kept"),
    [
        (200, "accepted", "", True),
        (202, "accepted", "", True),
        (301, "dead", "push_refused", True),
        (400, "dead", "push_refused", True),
        (401, "pending", "channel_misconfigured:vapid_refused", True),
        (403, "pending", "channel_misconfigured:vapid_refused", True),
        (404, "dead", "subscription_gone", False),
        (410, "dead", "subscription_gone", False),
        (429, "pending", "push_service_busy", True),
        (500, "pending", "push_service_busy", True),
        (503, "pending", "push_service_busy", True),
    ],
)
def test_what_a_service_may_answer(
    reader: User, phone: Phone, push_service: PushService, code: int, state: str, reason: str, is_kept: bool
) -> None:
    push_service.answers.append(status(code, Location="http://127.0.0.1/elsewhere"))
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == (state, reason)
    assert PushSubscription.objects.exists() == is_kept
    assert len(push_service.received) == 1  # a redirect is not followed


def test_what_is_too_large_is_shrunk(reader: User, phone: Phone, push_service: PushService) -> None:
    push_service.answers.append(status(413))
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert delivery.state == "accepted"
    first, second = (push["words"] for push in push_service.received)
    assert "body" in first
    assert "body" not in second


def test_a_service_says_when_to_come_back(reader: User, phone: Phone, push_service: PushService, noon: FrozenClock) -> None:
    push_service.answers.append(status(429, Retry_After="300"))
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert delivery.available_at - noon.at >= timedelta(minutes=4)


@pytest.mark.parametrize("wish", ["9" * 4000, "-5", "soon", "Wed, 21 Oct 2099 07:28:00 GMT", "٣"])
def test_no_wish_keeps_a_message_for_more_than_an_hour(
    reader: User, phone: Phone, push_service: PushService, noon: FrozenClock, wish: str
) -> None:
    push_service.answers.append(raw(f"HTTP/1.1 429 no\r\nRetry-After: {wish}\r\nContent-Length: 0\r\n\r\n".encode()))
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert delivery.state == "pending"
    assert delivery.available_at - noon.at <= timedelta(minutes=72)


def test_a_subscription_to_another_key_is_forgotten(reader: User, phone: Phone, push_service: PushService, settings: Any) -> None:
    settings.VAPID_PRIVATE_KEY = vapid.new_private_key()
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("dead", "other_vapid_key")
    assert push_service.received == []


def test_without_a_key_it_waits_for_us(reader: User, phone: Phone, push_service: PushService, settings: Any) -> None:
    settings.VAPID_PRIVATE_KEY = ""
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("pending", "channel_misconfigured:no_vapid_key")


def test_a_host_taken_off_the_list_is_not_rung(reader: User, phone: Phone, push_service: PushService, settings: Any) -> None:
    settings.PUSH_ALLOWED_HOSTS = ["fcm.googleapis.com"]
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("dead", "forbidden_endpoint")
    assert push_service.received == []


def test_a_browser_that_went_away_meanwhile(reader: User, phone: Phone, push_service: PushService) -> None:
    delivery = ring(reader)
    reader.push_subscriptions.all().delete()
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("dead", "subscription_gone")


def test_keys_that_encrypt_nothing_are_forgotten(reader: User, phone: Phone, push_service: PushService) -> None:
    reader.push_subscriptions.update(p256dh=unpadded(b"\x04" + b"\x01" * 64))
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("dead", "unusable_keys")


HOSTILE = [
    raw(b""),
    raw(b"", then_wait=1.5),
    raw(b"HTTP/1.1 201 Created\r\n", then_wait=1.5),
    raw(b"HTTP/1.1 201 Created\r\n" + b"X: y\r\n" * 10_000 + b"\r\n"),
    raw(b"HTTP/1.1 201 " + b"A" * 100_000 + b"\r\n\r\n"),
    raw(b"HTTP/1.1 500 no\r\nContent-Length: 99999999999\r\n\r\n" + b"x" * 200_000),
    raw(b"HTTP/1.1 500 no\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\n"),
    raw(b"HTTP/1.1 99999 what\r\n\r\n"),
    raw(b"HTTP/9.9 201 Created\r\n\r\n"),
    raw(b"220 this is a mail server\r\n"),
    raw(b"\x00\xff\xfe" * 1_000),
    raw(b"HTTP/1.1 403 no\r\nContent-Length: 40\r\n\r\n<script>alert(1)</script>\x00\x1b[31m\xff\xff\xff\xff\xff\xff\xff\xff"),
]


@pytest.mark.parametrize("answer", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_answer_crashes_nothing(reader: User, phone: Phone, push_service: PushService, answer: Any) -> None:
    push_service.answers.append(answer)
    delivery = ring(reader)
    deliver_all()
    delivery.refresh_from_db()
    assert delivery.state in ("pending", "dead")
    assert delivery.crashes == 0
    assert "\x00" not in delivery.error_detail


def test_random_answers_crash_nothing(reader: User, phone: Phone, push_service: PushService, noon: FrozenClock) -> None:
    chance = random.Random(20261122)
    heads = [b"HTTP/1.1 201 Created\r\n", b"HTTP/1.1 429 no\r\nRetry-After: ", b"HTTP/1.1 410 Gone", b"HTTP/1.1 ", b""]
    delivery = ring(reader)
    for _ in range(60):
        push_service.answers.append(raw(chance.choice(heads) + chance.randbytes(chance.randrange(300)) + b"\r\n\r\n"))
        Delivery.objects.filter(pk=delivery.pk).update(state="pending", done_at=None, available_at=noon.at, attempts=0)
        deliver_all()
        delivery.refresh_from_db()
        assert delivery.crashes == 0


# Over TLS


@pytest.fixture
def certificate_host() -> str:
    return "localhost"


@pytest.fixture
def certificate(tmp_path: Path, certificate_host: str) -> Path:
    return certificate_for(certificate_host, tmp_path)


@pytest.fixture
def push_service(request: pytest.FixtureRequest, settings: Any) -> Iterator[PushService]:
    """Over TLS where a test asks for a certificate."""
    with PushService(request.getfixturevalue("certificate") if "certificate" in request.fixturenames else None) as service:
        settings.VAPID_PRIVATE_KEY = vapid.new_private_key()
        settings.PUSH_ALLOWED_HOSTS = [*settings.PUSH_ALLOWED_HOSTS, service.origin]
        yield service


def test_a_certificate_that_is_trusted(
    certificate: Path, reader: User, phone: Phone, push_service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    delivery = ring(reader)
    deliver_all()
    assert state_of(delivery) == "accepted"


def test_a_certificate_nobody_vouches_for(certificate: Path, reader: User, phone: Phone, push_service: PushService) -> None:
    delivery = ring(reader)
    deliver_all()
    assert state_of(delivery) == "pending"
    assert push_service.received == []


@pytest.mark.parametrize("certificate_host", ["somebody-else.example"])
def test_a_certificate_of_somebody_else(
    certificate: Path, reader: User, phone: Phone, push_service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    delivery = ring(reader)
    deliver_all()
    assert state_of(delivery) == "pending"
    assert push_service.received == []
