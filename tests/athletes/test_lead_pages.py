"""The page that leads a group, and the private word of each on the own phone."""

import pytest
from uuid_utils.compat import uuid7

from athletes.models import CheckIn
from athletes.rules.led_codes import code_of
from tests.athletes.test_desk_figures import ana_owes, page

pytestmark = pytest.mark.django_db

__all__ = ["ana_owes"]


@pytest.fixture
def led(ana_owes, harriers, carla):
    """Ana was ticked; nobody answered for her."""
    session = uuid7()
    hold = {"pose": "sphinx-pelvic-tilt", "side": "none", "target_seconds": 60, "held_seconds": 60, "ended": "done"}
    routine = page(carla, f"/coach/teams/{harriers.pk}/lead/").context["routine"]
    body = {"team": str(harriers.pk), "routine": str(routine.pk), "started_at": "2026-11-24T09:00:00Z"}
    sent = carla.put(f"/api/v1/led-sessions/{session}/", {**body, "athletes": [str(ana_owes.user.pk)], "holds": [hold]})
    assert sent.status_code == 201, sent.content
    return f"/led/{code_of(session)}/"


def test_it_works(ana_owes, harriers, carla):
    shown = page(carla, f"/coach/teams/{harriers.pk}/lead/").context
    assert [(hold["pose"], hold["side"]) for hold in shown["holds"]][:2] == [("banana-pose", "right"), ("banana-pose", "left")]
    assert len(shown["holds"]) == 7
    assert all(hold["figure"] and hold["cue"] for hold in shown["holds"])
    assert shown["link"].endswith(f"/led/{code_of(shown['led_session'])}/")


def test_two_taps_on_the_own_phone(led, ana_owes):
    assert "How was it?" in page(ana_owes, led).content.decode()
    ana_owes.post(led, {"comfort": "4", "nothing_hurt": "true"}, format="multipart")
    assert "it is kept" in page(ana_owes, led).content.decode()
    ana_owes.post(led, {"comfort": "1", "nothing_hurt": "false"}, format="multipart")
    assert CheckIn.objects.get().comfort == 4


def test_without_an_account_nothing_is_stored_and_the_signs_are_shown(led, nobody):
    shown = nobody.post(led, {"comfort": "4", "nothing_hurt": "true"}, format="multipart")
    assert "Nobody has been told." in shown.content.decode()
    assert CheckIn.objects.get().comfort is None


def test_before_it_was_sent(ana_owes):
    assert "Not here yet" in page(ana_owes, f"/led/{code_of(uuid7())}/").content.decode()


def test_who_keeps_no_answers_here(led, ana_owes):
    ana_owes.user.consents.update(withdrawn_at="2026-11-01T00:00:00Z")
    assert "Nothing was stored" in ana_owes.post(led, {"comfort": "4"}, format="multipart").content.decode()
