"""The page that tells staff how the house is doing."""

from datetime import timedelta

import pytest

from config.status import span
from notifications.clock import FrozenClock
from notifications.models import Delivery, EngineBeat, LastBackup, Queue
from notifications.services import raise_alarm, record_beat
from tests.cast import Person
from tests.config.test_metrics import waiting
from tests.conftest import NOON

pytestmark = pytest.mark.django_db


def words(person: Person) -> str:
    answer = person.get("/admin/status/", headers={"Accept": "text/html"})
    assert answer.status_code == 200, answer.status_code
    return " ".join(answer.content.decode().split())


def test_it_works(zoe: Person, time: FrozenClock) -> None:
    for role in EngineBeat.Role:
        record_beat(role=role, now=NOON - timedelta(seconds=7))
    LastBackup.objects.create(taken_at=NOON - timedelta(minutes=4))
    page = words(zoe)
    assert "Messages go out." in page
    assert '<th scope="row">Watch</th> <td>1</td><td>7.0 s</td>' in page
    assert "4 min ago" in page
    assert "PostgreSQL" in page


def test_what_is_not_well_is_marked(zoe: Person, ana: Person, time: FrozenClock) -> None:
    waiting(ana, Queue.ALERTS, timedelta(minutes=3))
    raise_alarm(kind="message_not_delivered", now=NOON)
    page = words(zoe)
    assert page.count("Messages may not be going out.") == 1  # at the top, as on every page
    assert '<tr class="ill"> <th scope="row">Alerts</th> <td>1</td>' in page
    assert "1 alarm is open" in page
    assert "none by `make backup`" in page
    assert not Delivery.objects.filter(attempts__gt=0).exists()  # looking sends nothing


def test_it_is_for_staff(ana: Person, carla: Person) -> None:
    for person in (ana, carla):
        assert person.get("/admin/status/").status_code in (302, 403, 404)


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 s"), (0.43, "0.4 s"), (12.2, "12 s"), (119, "119 s"), (200, "3 min"), (9000, "2 h"), (200_000, "2 d")]
)
def test_spans_are_said_as_people_do(seconds: float, said: str) -> None:
    assert span(seconds) == said
