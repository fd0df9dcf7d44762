"""The in-app inbox."""

import base64
from typing import Any
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from notifications.clock import FrozenClock
from notifications.kinds import kind_named
from notifications.models import Channel
from notifications.services import Outgoing, Planned, notify_many
from tests.cast import Person
from tests.notifications.outbox import tell

INBOX = "/api/v1/notifications/"


def test_it_works(carla: Person, noon: FrozenClock) -> None:
    message = tell(carla.user, "page", Channel.IN_APP, Channel.EMAIL)
    assert carla.get(INBOX).json() == {
        "results": [
            {
                "id": str(message.pk),
                "kind": "page",
                "about": str(message.about),
                "title": "New safety message.",
                "body": "Please open Lumbar.",
                "path": f"/alerts/{message.about}/",
                "created_at": "2026-11-24T11:00:00.000000Z",
                "read_at": None,
            }
        ],
        "next": None,
        "previous": None,
    }


def test_newest_first_page_by_page(carla: Person, noon: FrozenClock) -> None:
    told = [str(tell(carla.user, "note", Channel.IN_APP).pk) for _ in range(3)]
    first = carla.get(INBOX, {"limit": 2}).json()
    second = carla.get(first["next"]).json()
    assert [line["id"] for line in first["results"] + second["results"]] == told[::-1]


def test_reading_is_remembered_once(carla: Person, noon: FrozenClock) -> None:
    message = tell(carla.user, "note", Channel.IN_APP)
    first = carla.post(f"{INBOX}{message.pk}/read/").json()
    noon.forward(hours=1)
    assert carla.post(f"{INBOX}{message.pk}/read/").json() == first
    assert first["read_at"] == "2026-11-24T11:00:00.000000Z"


def test_looking_at_the_list_is_not_reading(carla: Person) -> None:
    tell(carla.user, "note", Channel.IN_APP)
    carla.get(INBOX)
    assert carla.get(INBOX).json()["results"][0]["read_at"] is None


def test_what_went_by_mail_alone_is_not_there(carla: Person) -> None:
    message = tell(carla.user, "note", Channel.EMAIL)
    assert carla.get(INBOX).json()["results"] == []
    assert carla.post(f"{INBOX}{message.pk}/read/").status_code == 404


def test_anothers_message_is_not_there(carla: Person, boris: Person) -> None:
    message = tell(carla.user, "note", Channel.IN_APP)
    assert boris.get(INBOX).json()["results"] == []
    answer, absent = boris.post(f"{INBOX}{message.pk}/read/"), boris.post(f"{INBOX}{uuid4()}/read/")
    assert (answer.status_code, answer.content) == (404, absent.content)
    message.refresh_from_db()
    assert message.read_at is None


def test_nobody_gets_401(nobody: APIClient, db: None) -> None:
    assert nobody.get(INBOX).status_code == 401
    assert nobody.post(f"{INBOX}{uuid4()}/read/").status_code == 401


def test_a_kind_of_a_newer_release_is_still_a_message(carla: Person, settings: Any) -> None:
    tell(carla.user, "note", Channel.IN_APP)
    settings.NOTIFICATION_KINDS = {}
    kind_named.cache_clear()
    [line] = carla.get(INBOX).json()["results"]
    assert (line["title"], line["path"]) == ("New message", "/")


def test_it_speaks_the_language_that_is_asked_for(carla: Person) -> None:
    tell(carla.user, "push_test", Channel.IN_APP)
    assert carla.get(INBOX).json()["results"][0]["title"] == "Lumbar can reach you here"


def test_three_cost_as_many_queries_as_one(carla: Person, noon: FrozenClock, django_assert_num_queries: Any) -> None:
    def tell_more(count: int) -> None:
        plan = [Planned(Channel.IN_APP)]
        notify_many((Outgoing("page", str(uuid4()), plan, carla.user.pk, about=uuid4()) for _ in range(count)), now=noon.at)

    tell_more(1)
    with django_assert_num_queries(1):
        assert len(carla.get(INBOX).json()["results"]) == 1
    tell_more(2)
    with django_assert_num_queries(1):
        assert len(carla.get(INBOX).json()["results"]) == 3


@pytest.mark.parametrize("limit", ["0", "101", "-1", "many", "9" * 5000, "１"])
def test_an_impossible_limit_is_refused(carla: Person, limit: str) -> None:
    assert carla.get(INBOX, {"limit": limit}).status_code == 400


@pytest.mark.parametrize(
    "position", ["p=not-a-uuid", "p=%00", "p=", "r=1&p=1", "o=99999999999999999999", "o=-1", "o=5&p=" + "x" * 900, "r=maybe"]
)
def test_a_cursor_somebody_made_up_is_refused(carla: Person, position: str) -> None:
    tell(carla.user, "note", Channel.IN_APP)
    cursor = base64.b64encode(position.encode()).decode()
    assert carla.get(INBOX, {"cursor": cursor}).status_code in (200, 404)
    assert carla.get(INBOX, {"cursor": position}).status_code in (200, 404)


def test_a_message_that_is_no_uuid_is_not_there(carla: Person) -> None:
    assert carla.post(f"{INBOX}nonsense/read/").status_code == 404
