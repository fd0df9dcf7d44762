"""One click in a reminder stops reminders."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core import signing
from django.test import Client

from accounts.models import User
from notifications import stopping
from tests.notifications.sent import Nudge


@pytest.fixture
def mail_program() -> Client:
    """Somebody without cookies, as a mail program is."""
    return Client(enforce_csrf_checks=True)


def path(link: str) -> str:
    return link.removeprefix("http://testserver")


def test_it_works(mail_program: Client, reader: User) -> None:
    answer = mail_program.post(path(stopping.link(reader.pk, "nudge")), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert Nudge.stopped == [reader.pk]


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_link_scanner_stops_nothing(mail_program: Client, reader: User, method: str) -> None:
    answer = getattr(mail_program, method)(path(stopping.link(reader.pk, "nudge")))
    assert answer.status_code == 200
    assert Nudge.stopped == []


def test_the_page_names_nobody(mail_program: Client, reader: User) -> None:
    page = mail_program.get(path(stopping.link(reader.pk, "nudge"))).content.decode()
    assert "Carla" not in page
    assert "carla@example.org" not in page
    assert "<form" in page


@pytest.mark.parametrize("kind", ["page", "note", "no-such-kind"])
def test_what_cannot_be_stopped_has_no_page(mail_program: Client, reader: User, kind: str) -> None:
    assert mail_program.post(path(stopping.link(reader.pk, kind))).status_code == 404


def test_a_forged_link_is_404(mail_program: Client, reader: User) -> None:
    link = path(stopping.link(reader.pk, "nudge"))
    other_purpose = signing.dumps([reader.pk.hex, "nudge"], salt="something else")
    for forged in (link[:-3] + "x/", "/stop/nonsense/", f"/stop/{other_purpose}/"):
        assert mail_program.post(forged).status_code == 404
    assert Nudge.stopped == []


def test_an_old_link_still_works_and_a_very_old_one_does_not(mail_program: Client, reader: User) -> None:
    link = path(stopping.link(reader.pk, "nudge"))
    with time_machine.travel(timedelta(days=59)):
        assert mail_program.post(link).status_code == 200
    with time_machine.travel(timedelta(days=61)):
        assert mail_program.post(link).status_code == 404


def test_who_was_erased_is_not_an_error(mail_program: Client, db: None) -> None:
    assert mail_program.post(path(stopping.link(uuid4(), "nudge"))).status_code == 200
    assert Nudge.stopped == []
