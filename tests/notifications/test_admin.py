"""Staff look after what could not be delivered."""

from uuid import uuid4

import pytest

from accounts.models import User
from notifications.clock import FrozenClock
from notifications.models import Delivery, EngineBeat, OperationsAlarm
from notifications.services import record_beat, record_bounce, send_again
from tests.cast import Person
from tests.notifications.outbox import deliver_all, only, state_of, tell
from tests.notifications.sink import Sink

LIST = "/admin/notifications/delivery/"


@pytest.fixture
def dead(reader: User, sink: Sink, noon: FrozenClock) -> Delivery:
    """A page to somebody whose address refuses mail."""
    sink.script["RCPT"] = "550 <b>no</b> such person"
    delivery = only(tell(reader))
    deliver_all()
    sink.script.clear()
    delivery.refresh_from_db()
    return delivery


def test_it_works(zoe: Person, dead: Delivery, reader: User, noon: FrozenClock) -> None:
    only(tell(reader, "note"))
    page = zoe.get(LIST, HTTP_ACCEPT="text/html").content.decode()
    assert str(dead.pk) in page
    assert "recipient_refused" in page
    assert page.count('class="action-select"') == 1  # what waits is not what needs somebody
    assert "carla@example.org" not in page
    assert str(dead.notification.about) not in page


def test_a_strangers_words_are_shown_as_words(zoe: Person, dead: Delivery) -> None:
    page = zoe.get(f"{LIST}{dead.pk}/change/", HTTP_ACCEPT="text/html").content.decode()
    assert "&lt;b&gt;no&lt;/b&gt; such person" in page
    assert "carla@example.org" not in page


def test_it_is_sent_again(zoe: Person, dead: Delivery, sink: Sink) -> None:
    zoe.post(LIST, {"action": "send_again", "_selected_action": [str(dead.pk)]}, format="multipart")
    assert state_of(dead) == "pending"
    assert not OperationsAlarm.objects.open().exists()
    deliver_all()
    assert state_of(dead) == "accepted"
    assert len(sink.accepted) == 1


def test_sending_again_what_was_accepted_changes_nothing(zoe: Person, reader: User, sink: Sink, noon: FrozenClock) -> None:
    delivery = only(tell(reader))
    deliver_all()
    assert send_again(delivery=delivery, now=noon.at).state == "accepted"


def test_somebody_saw_to_it_in_another_way(zoe: Person, dead: Delivery) -> None:
    zoe.post(f"{LIST}{dead.pk}/change/", {"dismissal_note": "Phoned her."}, format="multipart")
    dead.refresh_from_db()
    assert (dead.state, dead.dismissed_by, dead.dismissal_note) == ("dead", zoe.user, "Phoned her.")
    assert dead.dismissed_at is not None
    assert not OperationsAlarm.objects.open().exists()
    assert 'class="action-select"' not in zoe.get(LIST, HTTP_ACCEPT="text/html").content.decode()


def test_the_first_dismissal_stands(zoe: Person, dead: Delivery) -> None:
    for note in ("Phoned her.", "Something else."):
        zoe.post(f"{LIST}{dead.pk}/change/", {"dismissal_note": note}, format="multipart")
    dead.refresh_from_db()
    assert dead.dismissal_note == "Phoned her."


def test_rows_are_neither_made_nor_deleted_by_hand(zoe: Person, dead: Delivery) -> None:
    assert zoe.get(f"{LIST}add/").status_code == 403
    assert zoe.post(f"{LIST}{dead.pk}/delete/", {"post": "yes"}, format="multipart").status_code == 403
    assert Delivery.objects.filter(pk=dead.pk).exists()


def test_a_coach_does_not_get_in(carla: Person) -> None:
    assert carla.get(LIST, HTTP_ACCEPT="text/html").status_code == 302


def test_an_alarm_is_resolved(zoe: Person, dead: Delivery) -> None:
    alarm = OperationsAlarm.objects.open().get()
    page = zoe.get("/admin/notifications/operationsalarm/", HTTP_ACCEPT="text/html").content.decode()
    assert "message_not_delivered" in page
    zoe.post("/admin/notifications/operationsalarm/", {"action": "resolve", "_selected_action": [str(alarm.pk)]}, format="multipart")
    assert not OperationsAlarm.objects.open().exists()
    assert zoe.get("/admin/notifications/enginebeat/", HTTP_ACCEPT="text/html").status_code == 200


# A mail that came back


def test_a_bounce_is_shown_to_staff(reader: User, sink: Sink, noon: FrozenClock) -> None:
    delivery = only(tell(reader))
    deliver_all()
    assert record_bounce(delivery_id=delivery.pk, detail="mailbox full", now=noon.at) is True
    assert record_bounce(delivery_id=delivery.pk, detail="mailbox full", now=noon.at) is False
    assert state_of(delivery) == "bounced"
    assert OperationsAlarm.objects.open().get().about == delivery.pk
    send_again(delivery=delivery, now=noon.at)
    assert state_of(delivery) == "pending"


def test_a_bounce_of_something_else_is_no_news(db: None, noon: FrozenClock) -> None:
    assert record_bounce(delivery_id=uuid4(), detail="", now=noon.at) is False


def test_staff_see_when_the_engine_is_silent(zoe: Person, noon: FrozenClock) -> None:
    def page() -> str:
        return str(zoe.get(LIST, HTTP_ACCEPT="text/html").content.decode())

    assert "Messages may not be going out." in page()  # nobody has ever been heard of
    for role in EngineBeat.Role:
        record_beat(role=role, now=noon.at)
    assert "Messages may not be going out." not in page()
    noon.forward(seconds=61)
    assert "Messages may not be going out." in page()
