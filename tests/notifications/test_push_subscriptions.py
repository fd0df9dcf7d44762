"""The browsers a person may be rung on."""

from typing import Any
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from notifications.channels import vapid
from notifications.clock import FrozenClock
from notifications.models import PushSubscription
from notifications.services.push import MOST_BROWSERS
from tests.cast import Person
from tests.notifications.outbox import deliver_all
from tests.notifications.phone import Phone, unpadded
from tests.notifications.push_service import PushService

DOOR = "/api/v1/me/push-subscriptions/"


@pytest.fixture(autouse=True)
def with_a_key(settings: Any) -> None:
    settings.VAPID_PRIVATE_KEY = vapid.new_private_key()


def test_it_works(carla: Person, noon: FrozenClock) -> None:
    answer = carla.post(DOOR, Phone().subscription)
    assert answer.status_code == 201
    listed = carla.get(DOOR).json()
    assert listed["application_server_key"] == vapid.application_server_key()
    assert listed["results"] == [answer.json()]
    assert set(answer.json()) == {"id", "created_at"}  # the endpoint is a secret, also from who looks over a shoulder


def test_repeating_renews_the_keys(carla: Person) -> None:
    phone = Phone()
    first = carla.post(DOOR, phone.subscription)
    renewed = {**phone.subscription, "keys": Phone().subscription["keys"]}
    again = carla.post(DOOR, renewed)
    assert (again.status_code, again.json()) == (200, first.json())
    assert PushSubscription.objects.get().p256dh == renewed["keys"]["p256dh"]


def test_an_id_may_be_brought_along(carla: Person) -> None:
    phone, chosen = Phone(), str(uuid4())
    assert carla.post(DOOR, {**phone.subscription, "id": chosen}).json()["id"] == chosen
    assert carla.post(DOOR, {**phone.subscription, "id": chosen}).status_code == 200


def test_anothers_id_is_in_use(carla: Person, boris: Person) -> None:
    taken = carla.post(DOOR, Phone().subscription).json()["id"]
    answer = boris.post(DOOR, {**Phone().subscription, "id": taken})
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:lumbar:id_in_use")
    assert PushSubscription.objects.get().user == carla.user


def test_a_shared_phone_rings_for_who_signed_in_last(carla: Person, boris: Person) -> None:
    phone = Phone()
    first = carla.post(DOOR, phone.subscription).json()
    second = boris.post(DOOR, phone.subscription)
    assert second.status_code == 201
    assert second.json()["id"] != first["id"]
    assert PushSubscription.objects.get().user == boris.user


def test_a_browser_is_forgotten(carla: Person) -> None:
    own = carla.post(DOOR, Phone().subscription).json()["id"]
    assert carla.delete(f"{DOOR}{own}/").status_code == 204
    assert carla.delete(f"{DOOR}{own}/").status_code == 404


def test_anothers_browser_is_not_there(carla: Person, boris: Person) -> None:
    own = carla.post(DOOR, Phone().subscription).json()["id"]
    assert boris.delete(f"{DOOR}{own}/").status_code == 404
    assert boris.get(DOOR).json()["results"] == []
    assert PushSubscription.objects.exists()


def test_nobody_gets_401(nobody: APIClient, db: None) -> None:
    for answer in (nobody.get(DOOR), nobody.post(DOOR), nobody.delete(f"{DOOR}{uuid4()}/"), nobody.post(f"{DOOR}test/")):
        assert answer.status_code == 401


def test_the_oldest_make_room(carla: Person, noon: FrozenClock) -> None:
    first = carla.post(DOOR, Phone().subscription).json()["id"]
    for _ in range(MOST_BROWSERS):
        noon.forward(seconds=1)
        carla.post(DOOR, Phone().subscription)
    assert PushSubscription.objects.count() == MOST_BROWSERS
    assert not PushSubscription.objects.filter(pk=first).exists()


GOOD = Phone()


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"endpoint": "https://10.0.0.1/x"}, "/endpoint"),
        ({"endpoint": "http://169.254.169.254/"}, "/endpoint"),
        ({"endpoint": "x" * 3000}, "/endpoint"),
        ({"endpoint": 7}, "/endpoint"),
        ({"endpoint": None}, "/endpoint"),
        ({"keys": None}, "/keys"),
        ({"keys": {}}, "/keys/p256dh"),
        ({"keys": {"p256dh": GOOD.p256dh, "auth": "short"}}, "/keys/auth"),
        ({"keys": {"p256dh": GOOD.p256dh, "auth": "ü" * 22}}, "/keys/auth"),
        ({"keys": {"p256dh": unpadded(b"\x04" + b"\x01" * 64), "auth": GOOD.auth}}, "/keys/p256dh"),
        ({"keys": {"p256dh": "A" * 4000, "auth": GOOD.auth}}, "/keys/p256dh"),
        ({"keys": {"p256dh": GOOD.p256dh, "auth": GOOD.auth, "extra": 1}}, "/keys/extra"),
        ({"user": str(uuid4())}, "/user"),
        ({"application_server_key": "mine"}, "/application_server_key"),
        ({"id": "nonsense"}, "/id"),
        ({"expirationTime": "soon"}, "/expirationTime"),
    ],
)
def test_bad_input_is_named(carla: Person, changes: dict[str, Any], pointer: str) -> None:
    answer = carla.post(DOOR, {**GOOD.subscription, **changes})
    assert answer.status_code == 400
    assert pointer in [error["pointer"] for error in answer.json()["errors"]]
    assert not PushSubscription.objects.exists()


# Does it ring?


def test_a_person_rings_the_own_phone(carla: Person, push_service: PushService) -> None:
    phone = Phone(push_service.origin)
    push_service.phones.append(phone)
    carla.post(DOOR, phone.subscription)
    answer = carla.post(f"{DOOR}test/")
    assert (answer.status_code, answer.json()) == (202, {"browsers": 1})
    deliver_all()
    assert push_service.received[0]["words"]["title"] == "Lumbar can reach you here"


def test_without_a_browser_nothing_rings(carla: Person) -> None:
    assert carla.post(f"{DOOR}test/").json() == {"browsers": 0}


def test_nobody_rings_a_hundred_times(carla: Person) -> None:
    codes = [carla.post(f"{DOOR}test/").status_code for _ in range(7)]
    assert codes == [202] * 6 + [429]
