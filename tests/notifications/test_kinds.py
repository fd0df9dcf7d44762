"""Every kind of message that the platform names."""

from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings

from notifications.clock import FrozenClock
from notifications.kinds import Kind, UnknownKind, kind_named
from notifications.models import Notification, Queue

NAMES = sorted(settings.NOTIFICATION_KINDS)  # before this folder's own are added


@pytest.mark.parametrize("name", NAMES)
def test_it_works(name: str) -> None:
    kind = kind_named(name)
    assert isinstance(kind, Kind)
    assert (kind.name, kind.queue in Queue) == (name, True)


@pytest.mark.parametrize("name", NAMES)
def test_a_safety_message_cannot_be_stopped_and_what_can_be_stopped_is(name: str) -> None:
    kind = kind_named(name)
    assert not (kind.is_safety and kind.can_be_stopped)
    assert kind.can_be_stopped == (type(kind).stop is not Kind.stop)


@pytest.mark.parametrize("name", NAMES)
def test_a_line_of_the_inbox_asks_the_database_nothing(name: str, noon: FrozenClock) -> None:
    """Without a database here, a query would fail."""
    headline = kind_named(name).headline(Notification(kind=name, about=uuid4(), key="k", created_at=noon.at))
    assert headline.title
    assert headline.path.startswith("/")


@pytest.mark.parametrize("name", ["no-such-kind", ""])
def test_an_unknown_kind_is_named(name: str) -> None:
    with pytest.raises(UnknownKind):
        kind_named(name)


def test_a_kind_whose_class_is_gone_is_unknown_too(settings: Any) -> None:
    settings.NOTIFICATION_KINDS = {"old": "notifications.kinds.NoSuchClass"}
    with pytest.raises(UnknownKind):
        kind_named("old")
