"""A team's settings on a page."""

import pytest

from accounts.models import Cover
from tests.pages import page, press

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _noon(time):
    """Breaks and cover are days."""


def settings_page(team, rest=""):
    return f"/coach/teams/{team.pk}/settings/{rest}"


def test_it_works(harriers, carla, colin):
    harriers.refresh_from_db()
    form = {"version": str(harriers.version), "safety_contact": str(carla.user.pk), "safety_hours": "daily 7 to 21"}
    assert "Saved." in press(carla, settings_page(harriers), **form).content.decode()
    harriers.refresh_from_db()
    assert (harriers.safety_contact, harriers.safety_hours) == (carla.user, "daily 7 to 21")


def test_nobodys_change_is_overwritten_unseen(harriers, carla):
    stale = str(harriers.version)
    press(carla, settings_page(harriers), version=stale, name="Hares")
    assert press(carla, settings_page(harriers), version=stale, name="Foxes").status_code == 412
    harriers.refresh_from_db()
    assert harriers.name == "Hares"


@pytest.mark.parametrize(("said", "kept"), [("12", 12), ("", None)])
def test_how_long_answers_are_kept(harriers, carla, said, kept):
    harriers.health_kept_months = 36
    harriers.save()
    press(carla, settings_page(harriers), version=str(harriers.version), name="Hares", health_kept_months=said)
    harriers.refresh_from_db()
    assert (harriers.name, harriers.health_kept_months) == ("Hares", kept)


def test_a_safety_contact_looks_after_the_team(harriers, carla, ana):
    answer = press(carla, settings_page(harriers), version=str(harriers.version), safety_contact=str(ana.user.pk))
    assert answer.status_code == 400
    assert "Somebody who looks after this team." in answer.content.decode()


def test_a_break_and_its_end(harriers, carla):
    press(carla, settings_page(harriers, "breaks/"), **{"from": "2026-12-24", "until": "2026-12-26", "note": "Holidays"})
    (made,) = harriers.breaks.all()
    assert "Holidays" in page(carla, settings_page(harriers))
    press(carla, settings_page(harriers, f"breaks/{made.pk}/end/"))
    assert not harriers.breaks.exists()


def test_a_break_backwards_is_refused(harriers, carla):
    answer = press(carla, settings_page(harriers, "breaks/"), **{"from": "2026-12-26", "until": "2026-12-24"})
    assert "The last day comes after the first." in answer.content.decode()


def test_cover_and_back(harriers, carla, colin):
    press(carla, settings_page(harriers, "cover/"), substitute=str(colin.user.pk), until="2026-11-30")
    assert Cover.objects.get().substitute == colin.user
    assert "Colin covers you until 30 November." in page(carla, settings_page(harriers))
    press(carla, settings_page(harriers, "cover/end/"))
    assert not Cover.objects.exists()


def test_only_who_looks_after_one_of_the_teams_covers(harriers, carla, ana):
    answer = press(carla, settings_page(harriers, "cover/"), substitute=str(ana.user.pk), until="2026-11-30")
    assert "A coach or health contact of one of your teams." in answer.content.decode()
