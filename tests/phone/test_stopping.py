"""A session by a clock that runs fast, a stop in the middle of a hold, and what becomes of it."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from accounts.models import User
from athletes.models import Alert, CheckIn, SymptomReport
from notifications import clock
from routines.models import Assignment
from routines.services import give_team_its_routine
from tests.cast import Person
from tests.phone.conftest import Club, Telephone

pytestmark = pytest.mark.browser
PICTURES = os.environ.get("PHONE_PICTURES")


@pytest.fixture(autouse=True)
def routine(club: Club) -> None:
    """What every new team comes with."""
    if not Assignment.objects.filter(team=club.team).exists():
        call_command("load_routines", verbosity=0)
        give_team_its_routine(team=club.team, by=club.carla, at=clock.now() - timedelta(days=30))


def seen(page: Page, name: str) -> None:
    """Kept only for who wants to look at them."""
    if PICTURES:
        for scheme in ("dark", "light"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=str(Path(PICTURES) / f"{name}.{scheme}.png"))


def passes(page: Page, seconds: float) -> None:
    """Its timers run as often as they would."""
    page.clock.run_for(int(seconds * 1000))


def begin(phone: Telephone, ana: User) -> Page:
    phone.context.add_cookies([{"name": "session", "value": str(Person(ana).session.session_key), "url": phone.club.url}])
    page = phone.open("/app/")
    page.clock.install()
    start = page.get_by_role("button", name="Start", exact=True)
    seen(page, "today")
    start.click()
    expect(page.get_by_role("button", name="Something's up")).to_be_visible()
    seen(page, "before")
    page.get_by_role("button", name="No numbness, tingling or fever: start").click()
    expect(page.get_by_text("Get ready")).to_be_visible()
    return page


def to_the_hold(page: Page) -> None:
    """Past the rest and the guided steps of the first times, which take as long as the pose has steps."""
    held = page.get_by_role("button", name="End this hold")
    while not held.is_visible():
        page.get_by_role("button", name="Forward").click()


def test_it_works(club: Club, telephone: Callable[..., Telephone]) -> None:
    """At second 22 of figure four left, without a network."""
    ana, phone = club.athlete(), telephone()
    page = begin(phone, ana)
    seen(page, "ready")
    for _hold in range(3):
        to_the_hold(page)
        seen(page, "hold")
        passes(page, 60.5)
    to_the_hold(page)
    passes(page, 22)
    phone.context.set_offline(True)
    page.get_by_role("button", name="End this hold").click()
    seen(page, "asked")
    page.get_by_role("button", name="Numb or tingling – stop").click()
    expect(page.get_by_role("heading", name="Come out of the pose now")).to_be_visible()
    seen(page, "come-out")
    page.get_by_role("button", name="Numb", exact=True).click()
    seen(page, "flags")
    page.get_by_role("button", name="None of these").click()
    expect(page.get_by_role("heading", name="Two quiet minutes")).to_be_visible()
    seen(page, "quiet")
    passes(page, 122)
    seen(page, "gone")
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_role("heading", name="Where was it?")).to_be_visible()
    seen(page, "where")
    page.get_by_role("button", name="4", exact=True).click()
    page.get_by_role("button", name="Done").click()
    # worked out on the phone: nothing has left it yet
    expect(page.get_by_role("heading", name="Stop this pose for now")).to_be_visible()
    expect(page.get_by_text("Nobody has been told yet.")).to_be_visible()
    assert not SymptomReport.objects.filter(athlete=ana).exists()
    seen(page, "advice-offline")

    phone.context.set_offline(False)
    passes(page, 6)
    expect(page.get_by_text("Kept on this phone")).to_be_hidden()
    seen(page, "advice")
    report = SymptomReport.objects.get(athlete=ana)
    said = report.answers
    assert (report.pose and report.pose.slug, said["pose_side"], said["hold_elapsed_seconds"]) == ("reclined-figure-four", "left", 22)
    assert Alert.objects.get(athlete=ana).level == "alert"
    page.get_by_role("button", name="That is all for today").click()
    expect(page).to_have_url(f"{club.url}/app/after")
    seen(page, "after")


def test_urgent_shows_at_once_and_asks_no_network(club: Club, telephone: Callable[..., Telephone]) -> None:
    ana, phone = club.athlete(), telephone()
    page = begin(phone, ana)
    to_the_hold(page)
    phone.context.set_offline(True)
    page.get_by_role("button", name="Numb or tingling – stop").click()
    page.get_by_role("button", name="Tingling", exact=True).click()
    page.get_by_role("button", name="Both legs feel odd").click()
    page.get_by_role("group", name="Is there numbness").get_by_role("button", name="Yes").click()
    seen(page, "flags-open")
    page.get_by_role("button", name="Show me what to do").click()
    expect(page.get_by_role("heading", name="These answers need medical help now")).to_be_visible()
    expect(page.get_by_role("link", name="Call 112")).to_have_attribute("href", "tel:112")
    expect(page.get_by_role("button", name="Read this first")).to_be_disabled()
    seen(page, "urgent")
    passes(page, 5)
    expect(page.get_by_role("button", name="I have read it")).to_be_enabled()


def test_killed_in_a_hold_it_goes_on_where_it_was(club: Club, telephone: Callable[..., Telephone]) -> None:
    ana, phone = club.athlete(), telephone()
    page = begin(phone, ana)
    to_the_hold(page)
    passes(page, 20)
    page.goto("about:blank")
    page.goto("/app/")
    expect(page.get_by_role("heading", name="You are not through yet")).to_be_visible()
    seen(page, "unfinished")
    page.get_by_role("button", name="Go on").click()
    # the seconds that the phone was dead are gone from no hold and added to none
    minutes, _, left = page.get_by_role("timer").inner_text().partition(":")
    assert (minutes, 0 < int(left) <= 40) == ("0", True)
    assert not CheckIn.objects.filter(athlete=ana).exists()
