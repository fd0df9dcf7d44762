"""A provider says that a mail came back: believed when it proves who it is, and harmless when it repeats itself."""

import hashlib
import hmac
import json
from base64 import b64encode
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from notifications.models import Channel, Delivery, OperationsAlarm
from notifications.services import Planned, notify

PASSWORD = "provider:a long password"


@pytest.fixture
def provider(settings: Any) -> Client:
    settings.MAIL_EVENTS_PROVIDER, settings.MAIL_EVENTS_SECRET = "postmark", PASSWORD
    return Client(enforce_csrf_checks=True, headers={"Authorization": f"Basic {b64encode(PASSWORD.encode()).decode()}"})


@pytest.fixture
def delivery(reader: User, noon: Any) -> Delivery:
    """A safety message that the mail server took."""
    message = notify(recipient=reader, kind="page", key="bounced", planned=[Planned(Channel.EMAIL)], now=noon.at)
    sent = message.deliveries.get(channel=Channel.EMAIL)
    Delivery.objects.filter(pk=sent.pk).update(state=Delivery.State.ACCEPTED, done_at=noon.at)
    return sent


def bounce(delivery: Delivery, **changes: Any) -> str:
    event = {
        "RecordType": "Bounce",
        "Type": "HardBounce",
        "Email": "carla@example.org",
        "MessageID": "00000000-0000-0000-0000-000000000000",
        "Metadata": {"delivery": str(delivery.pk)},
        "Description": "The server was unable to deliver your message",
        "BouncedAt": "2026-11-24T11:00:00Z",
        **changes,
    }
    return json.dumps(event)


def tell(provider: Client, body: str) -> int:
    return provider.post("/mail-events/", body, content_type="application/json").status_code


def state(delivery: Delivery) -> str:
    return str(Delivery.objects.values_list("state", flat=True).get(pk=delivery.pk))


def test_it_works(provider: Client, delivery: Delivery) -> None:
    assert tell(provider, bounce(delivery)) == 204
    assert state(delivery) == "bounced"
    assert OperationsAlarm.objects.filter(kind="message_not_delivered", about=delivery.pk, resolved_at=None).exists()


def test_repeating_changes_nothing(provider: Client, delivery: Delivery) -> None:
    assert [tell(provider, bounce(delivery)) for _ in range(2)] == [204, 204]
    assert OperationsAlarm.objects.get(about=delivery.pk).occurrences == 1


@pytest.mark.parametrize("kind", ["Delivery", "Open", "Nonsense"])
def test_what_is_no_bounce_changes_nothing(provider: Client, delivery: Delivery, kind: str) -> None:
    assert tell(provider, bounce(delivery, RecordType=kind)) == 204
    assert state(delivery) == "accepted"


def test_one_of_somebody_elses_mails_is_passed_over(provider: Client, delivery: Delivery) -> None:
    assert tell(provider, bounce(delivery, Metadata={})) == 204
    assert state(delivery) == "accepted"


@pytest.mark.parametrize("body", ["", "[]", "null", '"words"', "{", '{"RecordType": {}}', "\x00"])
def test_what_cannot_be_read_is_refused(provider: Client, delivery: Delivery, body: str) -> None:
    assert tell(provider, body) == 400


def test_without_the_password_nobody_is_believed(provider: Client, delivery: Delivery) -> None:
    assert tell(Client(), bounce(delivery)) == 403
    assert tell(Client(headers={"Authorization": "Basic bm86bm8="}), bounce(delivery)) == 403
    assert state(delivery) == "accepted"


@pytest.mark.parametrize(("name", "secret"), [("", PASSWORD), ("postmark", ""), ("carrier pigeon", PASSWORD)])
def test_the_door_is_shut_until_both_are_named(provider: Client, delivery: Delivery, settings: Any, name: str, secret: str) -> None:
    settings.MAIL_EVENTS_PROVIDER, settings.MAIL_EVENTS_SECRET = name, secret
    assert tell(provider, bounce(delivery)) == 404


def test_one_that_signs_is_believed_by_its_signature(delivery: Delivery, settings: Any) -> None:
    settings.MAIL_EVENTS_PROVIDER, settings.MAIL_EVENTS_SECRET = "mailgun", "signing key"

    def event(key: str) -> str:
        signed = {"timestamp": "1795000000", "token": "x" * 50}
        signed["signature"] = hmac.new(key.encode(), "".join(signed.values()).encode(), hashlib.sha256).hexdigest()
        came_back = {"event": "failed", "severity": "permanent", "message": {"headers": {"message-id": f"{delivery.pk}@localhost"}}}
        return json.dumps({"signature": signed, "event-data": {**came_back, "timestamp": 1795000000.0, "recipient": "carla@example.org"}})

    assert tell(Client(), event("another key")) == 403
    assert state(delivery) == "accepted"
    assert tell(Client(), event("signing key")) == 204
    assert state(delivery) == "bounced"
