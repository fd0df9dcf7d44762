"""In a real browser: an editor who has never seen the desk changes a cue in two languages, has it read, and goes back."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accounts.models import Team, User
from notifications import clock
from poses.models import Pose, ReviewInvitation
from poses.reviewing_links import link_for
from poses.services import read_poses
from routines.services import give_team_its_routine, sync_enrolments
from tests import cast
from tests.cast import Person
from tests.phone.looking import look

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
PHONE = {"width": 390, "height": 844}
NEW = {"en": "Lie down, legs long.", "de": "Leg dich lang hin."}


@pytest.fixture
def house(live_server: Any, settings: Any) -> str:
    address = live_server.url.replace("127.0.0.1", "localhost")
    settings.ALLOWED_HOSTS, settings.BASE_URL = ["localhost"], address
    cast.organisation()
    return str(address)


def signed_in(chromium: Browser, house: str, person: Client | None, **options: Any) -> BrowserContext:
    context = chromium.new_context(base_url=house, **options)
    if person is not None:
        name = django_settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": person.cookies[name].value, "url": house}])
    return context


class Clicks:
    """Counts what a hand does."""

    def __init__(self, page: Page) -> None:
        self.page, self.number = page, 0

    def on(self, selector: Any) -> None:
        self.number += 1
        selector.click()


def cues() -> list[str]:
    only = Pose.objects.filter(slug="banana-pose")
    return [read_poses(locale=code, poses=only)[0].steps[0].sides["right"].cue for code in NEW]


def ana_does_it() -> None:
    """One athlete whom a changed pose reaches."""
    harriers, carla = cast.team(), cast.user("Carla")
    cast.join(harriers, cast.user("Ana"))
    call_command("load_routines", verbosity=0)
    give_team_its_routine(team=harriers, by=carla, at=clock.now() - timedelta(days=1))
    sync_enrolments(now=clock.now())


def test_a_cue_in_two_languages_is_live_after_six_clicks(chromium: Browser, house: str) -> None:
    ana_does_it()
    zoe = Person(cast.user("Zoe", is_staff=True, is_superuser=True))
    context = signed_in(chromium, house, zoe)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type == "error" else None)
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    hand = Clicks(page)
    page.goto("/admin/poses/pose/")
    look(page, "poses", may_move=True)
    hand.on(page.get_by_role("link", name="Banana pose"))
    for code, words in NEW.items():
        box = page.locator(f"[name='steps-0-cue.{code}']")
        hand.on(box)
        box.fill(words)
    look(page, "writing", may_move=True)
    hand.on(page.get_by_role("button", name="Save and go on"))
    expect(page.locator(".changes td:last-child")).to_have_text(list(NEW.values()))
    expect(page.locator(".changes ins")).to_have_text(["down,", NEW["de"]])
    expect(page.get_by_text("Harriers")).to_be_visible()
    assert page.locator(".touched > div").filter(has_text="Athletes").locator("dd").inner_text() == "1"
    look(page, "going", may_move=True)
    previews_on_a_phone(chromium, house, zoe)
    assert cues() != list(NEW.values())
    hand.on(page.get_by_role("button", name="Send to review"))
    page.get_by_label("Ask somebody without an account").fill("rita@example.org")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_text("The link is on its way by mail.")).to_be_visible()
    assert cues() != list(NEW.values())

    rita = signed_in(chromium, house, None, viewport=PHONE).new_page()
    rita.goto(link_for(ReviewInvitation.objects.get()))
    assert too_wide(rita) == []
    rita.get_by_label("Your name").fill("Rita Okafor")
    Clicks(rita).on(rita.get_by_role("button", name="I have read it: yes"))
    expect(rita.get_by_role("heading", name="Thank you")).to_be_visible()
    assert cues() == list(NEW.values())
    assert hand.number + 1 <= 6

    goes_back(page)
    assert complaints == []
    looks_at_the_rest(page, zoe)


def too_wide(page: Page) -> list[str]:
    """What reaches over the edge of the page, and is in nothing that scrolls by itself."""
    reaching: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("main *")]
            .filter(each => each.getBoundingClientRect().right > innerWidth && !each.closest(".changes"))
            .map(each => `${each.tagName} ${each.className} ${each.getAttribute("name") ?? ""}`)"""
    )
    return reaching


def previews_on_a_phone(chromium: Browser, house: str, zoe: Person) -> None:
    """Before anybody else sees it: both sides, in both languages."""
    phone = signed_in(chromium, house, zoe, viewport=PHONE).new_page()
    pose = Pose.objects.get(slug="banana-pose")
    for path in ("change/", "history/", "going/"):
        phone.goto(f"/admin/poses/pose/{pose.pk}/{path}")
        assert too_wide(phone) == [], path
    phone.get_by_role("link", name="Look at it as an athlete does").click()
    expect(phone.get_by_text(NEW["en"])).to_have_count(2)
    phone.get_by_role("link", name="Deutsch").click()
    expect(phone.get_by_text(NEW["de"])).to_have_count(2)
    assert too_wide(phone) == []


def goes_back(page: Page) -> None:
    page.get_by_role("link", name="Versions").click()
    expect(page.get_by_text("signed off by Rita Okafor")).to_be_visible()
    page.get_by_role("button", name="Go back to version 1").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Published. Athletes see it now.")).to_be_visible()
    assert NEW["en"] not in cues()


def looks_at_the_rest(page: Page, zoe: Person) -> None:
    """One page of each make: the start, Django's own list and form, and those that ask before they do."""
    team = Team.objects.get()
    for name, path in {
        "admin": "",
        "users": "accounts/user/",
        "user": f"accounts/user/{zoe.user.pk}/change/",
        "hand over": f"accounts/team/{team.pk}/hand-over/",
        "reason": f"athletes/persononfile/{User.objects.get(name='Ana').pk}/answers/",
        "missing": "poses/pose/missing/",
    }.items():
        page.goto(f"/admin/{path}")
        look(page, name, may_move=True)
