"""E-mail to a mail server that may do anything."""

import random
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Mailbox
from django.core import mail

from accounts.models import User
from notifications.clock import FrozenClock
from notifications.delivery import deliver_one
from notifications.models import Delivery
from tests.athletes.rules.counts import chosen
from tests.notifications.outbox import WORKER, deliver_all, only, state_of, tell
from tests.notifications.sink import DRIP, DROP, FLOOD, GARBAGE, HANG, Sink, free_port

WAITS, DIES, ALARMS, LEAVES = "pending", "dead", "misconfigured", "accepted"


def test_it_works(reader: User, sink: Sink) -> None:
    delivery = only(tell(reader))
    deliver_all()
    [letter] = sink.accepted
    assert (letter["Subject"], letter["To"]) == ("New safety message.", "carla@example.org")
    assert letter["Message-ID"] == f"<{delivery.pk}@localhost>"
    assert letter["Auto-Submitted"] == "auto-generated"
    plain, html = letter.get_body(("plain",)), letter.get_body(("html",))
    assert plain is not None
    assert html is not None
    link = f"http://testserver/alerts/{delivery.notification.about}/"
    assert link in plain.get_content()
    assert f'href="{link}"' in html.get_content()


def test_a_mail_server_of_another_make(reader: User, sink: Sink, settings: Any) -> None:
    received: list[Any] = []

    class Box(Mailbox):
        def handle_message(self, message: Any) -> None:
            received.append(message)

    controller = Controller(Box(), hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        settings.EMAIL_PORT = controller.port
        delivery = only(tell(reader))
        deliver_all()
    finally:
        controller.stop()
    assert received[0]["Message-ID"] == f"<{delivery.pk}@localhost>"


@pytest.mark.parametrize(
    ("script", "outcome"),
    [
        ({"greeting": HANG}, WAITS),
        ({"greeting": DROP}, WAITS),
        ({"greeting": DRIP}, WAITS),
        ({"greeting": FLOOD}, WAITS),
        ({"greeting": GARBAGE}, WAITS),
        ({"greeting": "421 too many connections"}, WAITS),
        ({"greeting": "554 no service for you"}, ALARMS),
        ({"MAIL": "451 try later"}, WAITS),
        ({"MAIL": "550 sender not allowed"}, ALARMS),
        ({"RCPT": "450 mailbox busy"}, WAITS),
        ({"RCPT": "421 closing"}, WAITS),
        ({"RCPT": "550 no such mailbox"}, DIES),
        ({"RCPT": DROP}, WAITS),
        ({"RCPT": FLOOD}, WAITS),
        ({"DATA": "451 greylisted"}, WAITS),
        ({"content": "452 disk full"}, WAITS),
        ({"content": "554 looks like spam"}, DIES),
        ({"content": DROP}, WAITS),
        ({"content": HANG}, WAITS),
        ({"content": GARBAGE}, WAITS),
        ({"QUIT": HANG}, LEAVES),
        ({"QUIT": DROP}, LEAVES),
        ({"QUIT": GARBAGE}, LEAVES),
        ({"QUIT": "500 what?"}, LEAVES),
    ],
    ids=lambda value: "-".join([*value, *value.values()]) if isinstance(value, dict) else value,
)
def test_what_a_server_may_do(reader: User, sink: Sink, script: dict[str, str], outcome: str) -> None:
    sink.script = script
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert outcome_of(delivery) == outcome
    assert delivery.crashes == 0


def test_random_answers_crash_nothing(reader: User, sink: Sink) -> None:
    """Servers out of their minds: each row ends or waits, and none is blamed for it (C35)."""
    chance = random.Random(20261122)
    stages = ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "content", "QUIT"]
    for _ in range(chosen("LUMBAR_ANSWERS", quick=40, reduced=200, full=2_000)):
        code = chance.choice(["", "2", "250", "354", "421", "450", "550", "554", "999", "-1", "٢٥٠"])
        noise = "".join(chr(chance.choice([0, 9, 13, 27, 34, 60, 233, 0x202E, 0x1F4A9])) for _ in range(chance.randrange(40)))
        sink.script = {chance.choice(stages): f"{code}{chance.choice([' ', '-', ''])}{noise}"}
        delivery = only(tell(reader))
        Delivery.objects.exclude(pk=delivery.pk).filter(done_at=None).delete()
        deliver_one(worker=WORKER)
        delivery.refresh_from_db()
        assert (delivery.state in ("accepted", "pending", "dead"), delivery.crashes) == (True, 0), sink.script
        assert delivery.error_detail.isprintable()


def outcome_of(delivery: Delivery) -> str:
    if delivery.state == Delivery.State.PENDING and delivery.error_class.startswith("channel_misconfigured"):
        return ALARMS
    return delivery.state


def test_nobody_listens(reader: User, sink: Sink, settings: Any) -> None:
    settings.EMAIL_PORT = free_port()
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert (delivery.state, delivery.error_class) == ("pending", "mail_server_unreachable")


def test_a_wrong_password_is_ours_to_repair(reader: User, sink: Sink, settings: Any) -> None:
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "lumbar", "wrong"
    sink.script["AUTH"] = "535 no"
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert outcome_of(delivery) == ALARMS


def test_a_server_without_tls_is_ours_to_repair(reader: User, sink: Sink, settings: Any) -> None:
    settings.EMAIL_USE_TLS = True
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert outcome_of(delivery) == ALARMS


@pytest.mark.parametrize("address", ["nonsense", "a@b@c", "x@" + "y" * 70 + ".example"])
def test_what_is_no_address_is_given_up(reader: User, sink: Sink, address: str) -> None:
    sink.script["RCPT"] = "553 what?"
    delivery = only(tell(None, "page", address=address))
    deliver_all()
    assert state_of(delivery) == DIES


def test_a_mail_sent_twice_is_one_mail_to_its_reader(reader: User, sink: Sink, noon: FrozenClock) -> None:
    """The server took it and the answer was lost: there is no way to know, so it goes again under the same name."""
    sink.script["content"] = DROP
    tell(reader)
    deliver_all()
    sink.script.clear()
    noon.forward(minutes=1)
    deliver_all()
    assert len(sink.seen) == 2
    assert sink.seen[0]["Message-ID"] == sink.seen[1]["Message-ID"]


def test_a_strangers_words_are_cut_and_cleaned(reader: User, sink: Sink) -> None:
    sink.script["RCPT"] = "550 " + "\x1b[31m<script>alert(1)</script>" * 40
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert len(delivery.error_detail) == 300
    assert "\x1b" not in delivery.error_detail


def test_a_reminder_is_stopped_by_one_click_and_an_alert_is_not(reader: User, sink: Sink) -> None:
    tell(reader, "nudge")
    tell(reader, "page")
    deliver_all()
    alert, reminder = sink.accepted
    assert reminder["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = reminder["List-Unsubscribe"].strip(" <>")
    assert link.startswith("http://testserver/stop/")
    body = reminder.get_body(("plain",))
    assert body is not None
    assert link in body.get_content().replace("=\n", "")
    assert alert["List-Unsubscribe"] is None


def test_it_speaks_the_readers_language(reader: User, sink: Sink) -> None:
    for locale in ("de", "xx-nowhere", "../../etc", ""):
        reader.locale = locale
        reader.save()
        tell(reader)
        deliver_all()
    languages = [language_of(letter) for letter in sink.accepted]
    assert languages == ["de", "en", "en", "en"]


def language_of(letter: EmailMessage) -> str:
    html = letter.get_body(("html",))
    assert html is not None
    found: str = html.get_content().split('lang="')[1][:2]
    return found


def test_a_subject_is_one_line(reader: User, sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.notifications.sent import Page

    monkeypatch.setattr(Page, "title", "New\r\nBcc: everybody@example.org\n" + "x" * 100_000)
    tell(reader)
    deliver_all()
    [letter] = sink.accepted
    assert letter["Bcc"] is None
    assert letter["Subject"].startswith("New Bcc: everybody@example.org xxx")
    assert len(letter["Subject"]) == 200


def test_other_backends_are_used_as_they_are(reader: User, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    tell(reader)
    deliver_all()
    assert [letter.to for letter in mail.outbox] == [["carla@example.org"]]


@pytest.mark.parametrize(("code", "outcome"), [(200, LEAVES), (429, WAITS), (503, WAITS), (401, ALARMS), (403, ALARMS), (400, DIES)])
def test_a_providers_api(reader: User, settings: Any, monkeypatch: pytest.MonkeyPatch, code: int, outcome: str) -> None:
    """Through django-anymail, whose last step alone is replaced: the request to the provider."""
    import requests

    def answered(*_: Any, **__: Any) -> requests.Response:
        response = requests.Response()
        response.status_code = code
        response._content = b'{"id": "<1@provider>", "message": "Queued."}'
        response.headers["Content-Type"] = "application/json"
        return response

    monkeypatch.setattr(requests.Session, "request", answered)
    settings.EMAIL_BACKEND = "anymail.backends.mailgun.EmailBackend"
    settings.ANYMAIL = {"MAILGUN_API_KEY": "key", "MAILGUN_SENDER_DOMAIN": "example.org"}
    settings.DEFAULT_FROM_EMAIL = "lumbar@example.org"
    delivery = only(tell(reader))
    deliver_all()
    delivery.refresh_from_db()
    assert outcome_of(delivery) == outcome
