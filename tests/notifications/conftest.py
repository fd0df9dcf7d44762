"""Real servers for the far ends: a mail server and a push service, both scripted by the test."""

from collections.abc import Iterator
from typing import Any

import pytest

from accounts.models import User
from notifications import clock, hints
from notifications.channels import hurry, vapid
from notifications.clock import FrozenClock
from notifications.kinds import kind_named
from notifications.models import PushSubscription
from tests import cast
from tests.conftest import NOON
from tests.notifications.phone import Phone
from tests.notifications.push_service import PushService
from tests.notifications.sent import Listening, Nudge
from tests.notifications.sent_names import KINDS
from tests.notifications.sink import Sink

DJANGO_SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture(autouse=True)
def kinds(settings: Any) -> Iterator[None]:
    """The senders of these tests beside the platform's own."""
    settings.NOTIFICATION_KINDS = {**settings.NOTIFICATION_KINDS, **KINDS}
    kind_named.cache_clear()
    Nudge.stopped.clear()
    Listening.told.clear()
    yield
    kind_named.cache_clear()


@pytest.fixture(autouse=True)
def unhinted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """No broker: what would have been published, as (task, argument)."""
    published: list[tuple[str, str]] = []

    def publish(task: str, argument: str, *, lane: str) -> bool:
        published.append((task.rpartition(".")[2], argument))
        return True

    monkeypatch.setattr(hints, "publish", publish)
    return published


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that hangs is given up within a second, so that the tests are not."""
    monkeypatch.setattr(hurry, "CONNECT_SECONDS", 0.4)
    monkeypatch.setattr(hurry, "TOTAL_SECONDS", 0.8)


@pytest.fixture
def noon() -> Iterator[FrozenClock]:
    with clock.frozen(NOON) as frozen:
        yield frozen


@pytest.fixture
def sink(settings: Any) -> Iterator[Sink]:
    with Sink() as server:
        settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = DJANGO_SMTP, "127.0.0.1", server.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        yield server


@pytest.fixture
def push_service(settings: Any) -> Iterator[PushService]:
    with PushService() as service:
        settings.VAPID_PRIVATE_KEY = vapid.new_private_key()
        settings.PUSH_ALLOWED_HOSTS = [*settings.PUSH_ALLOWED_HOSTS, service.origin]
        yield service


@pytest.fixture
def reader(db: None) -> User:
    """Somebody with a mail address and no phone."""
    return cast.user("Carla")


@pytest.fixture
def phone(reader: User, push_service: PushService) -> Phone:
    """The reader's phone, which can be rung."""
    phone = Phone(push_service.origin)
    push_service.phones.append(phone)
    PushSubscription.objects.create(
        user=reader,
        endpoint=phone.endpoint,
        p256dh=phone.p256dh,
        auth=phone.auth,
        application_server_key=vapid.application_server_key(),
        created_at=NOON,
    )
    return phone
