"""The coach's pages in a real browser: a new coach's first evening, thirty athletes in one act, a routine built by keyboard alone."""

from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accounts import services
from accounts.models import Role, Team, User
from accounts.services import NewPlace
from athletes.models import CheckIn
from notifications import clock
from routines.models import Assignment, Enrolment, Routine
from routines.services import start_team
from tests import cast
from tests.accounts.mailbox import link_for
from tests.phone.budget import A_MINUTE, HEAD, Walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
NARROW = {"width": 360, "height": 740}
FEW_WORDS = 110  # on a page, however many they are
BAD_LIST = "new@example.org\nno address\nnew@example.org\n"


@pytest.fixture
def house(live_server: Any, settings: Any) -> str:
    address = live_server.url.replace("127.0.0.1", "localhost")
    settings.ALLOWED_HOSTS, settings.BASE_URL, settings.REQUIRE_MFA = ["localhost"], address, False
    call_command("load_routines", verbosity=0)
    cast.organisation()
    return str(address)


def window_of(chromium: Browser, house: str, size: dict[str, int] = NARROW, user: User | None = None) -> BrowserContext:
    """A browser of its own, signed in as somebody or as nobody."""
    context = chromium.new_context(viewport=size, base_url=house, has_touch=True)  # type: ignore[arg-type]
    if user is not None:
        client = Client()
        client.force_login(user)
        name = django_settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": house}])
    return context


def careful(page: Page) -> Page:
    """A script or style that the content policy stops is an error here."""

    def stop(words: str) -> None:
        raise AssertionError(words)

    page.on("pageerror", lambda fault: stop(str(fault)))
    page.on("console", lambda said: stop(said.text) if "Content Security Policy" in said.text else None)
    return page


def test_from_the_invitation_to_the_square_and_a_name_that_turns(chromium: Browser, house: str) -> None:
    zoe = cast.user("Zoe", is_staff=True)
    services.invite(by=zoe, team=None, email="sam@example.org", role=Role.COACH, may_make_team=True, at=clock.now())
    sam = Walk(careful(window_of(chromium, house).new_page()), "invitation mail to the square", taps=1)  # on the link
    sam.page.goto(f"/join/#{link_for('sam@example.org')}")
    sam.type("Your name", "Sam")
    sam.tap("Join as coach")
    sam.type("Name of the team", "Hares")
    sam.tap("Make the team")
    sam.tap("Open the window")
    expect(sam.page.get_by_role("img", name="Join the team")).to_be_visible()
    assert sam.taps <= 12
    assert sam.typed <= 3
    print("", HEAD, sam.row(), sep="\n")
    team = Team.objects.get()
    assert Assignment.objects.get(team=team).per_week == 3
    assert team.safety_contact is not None
    assert team.safety_contact.name == "Sam"
    sam.type("Paste names, one on each line", "Dora\nEmil")
    sam.tap("Add to the roster")
    expect(sam.page.get_by_text("0 of 2 names are taken.")).to_be_visible()
    phone = window_of(chromium, house).new_page()
    phone.goto(f"/join/#{team.invitations.get(kind='team_code').code}")
    phone.get_by_role("button", name="Dora").click()
    expect(sam.page.get_by_text("1 of 2 names are taken.")).to_be_visible()


@pytest.fixture
def carla(house: str) -> User:
    """A coach of thirty, one of whom has practised."""
    carla = cast.user("Carla")
    team = start_team(name="Harriers", by=carla, at=clock.now())
    places = services.add_places(team=team, places=[NewPlace(f"Runner {n}") for n in range(30)], at=clock.now())
    cast.share(places[0], team)
    keep = places[0].consents.get(kind="keep")
    CheckIn.objects.create(
        athlete=places[0], consent=keep, kind="session", day=clock.now().date(), received_at=clock.now(), comfort=4, body_hash=""
    )
    return carla


def test_a_coachs_evening(chromium: Browser, house: str, carla: User) -> None:
    team, library = Team.objects.get(), Routine.objects.library().get()
    page = careful(window_of(chromium, house, user=carla).new_page())
    base = f"/coach/teams/{team.pk}"
    assign_to_thirty(page, base)
    invite_a_list(page, base)
    build_by_keyboard(page, f"{base}/routines/{library.pk}/")
    drag_the_second_to_the_top(page)


def assign_to_thirty(page: Page, base: str) -> None:
    """What is usual stands there already, with who gets what beside it: next week is one tap. Every word is read, once on each page."""
    walk = Walk(page, "thirty athletes assigned, from the routines")
    page.goto(f"{base}/routines/")
    walk.tap(page.get_by_role("link", name="Assign a routine"))
    expect(page.get_by_text("30 athletes are asked.")).to_be_visible()
    with page.expect_response("**/assign/preview/"):
        walk.tap(page.locator("label:has([name=start])").nth(1))
    walk.tap("Assign")
    assert (walk.taps, walk.typed) <= (3, 0)
    assert max(walk.words.values()) <= FEW_WORDS
    assert walk.reading <= A_MINUTE
    print("", HEAD, walk.row(), sep="\n")
    expect(page.get_by_text("is assigned.")).to_be_visible()
    made = Assignment.objects.latest("created_at")
    assert (Enrolment.objects.filter(assignment=made).count(), made.starts_on.weekday()) == (30, 0)


def invite_a_list(page: Page, base: str) -> None:
    page.goto(f"{base}/invite/")
    page.get_by_label("A list of addresses").set_input_files({"name": "list.csv", "mimeType": "text/csv", "buffer": BAD_LIST.encode()})
    page.get_by_role("button", name="Look at the list").click()
    expect(page.get_by_role("heading", name="1 line is good")).to_be_visible()
    expect(page.get_by_role("row", name="2 no address This is no e-mail address.")).to_be_visible()
    page.get_by_role("button", name="Invite 1").click()
    expect(page.get_by_role("heading", name="1 invitation is on its way")).to_be_visible()


def build_by_keyboard(page: Page, path: str) -> None:
    """No mouse: copy, move the first pose down, change its seconds, save."""
    page.goto(path)
    press(page, "Copy and change")
    expect(page.locator("[data-total]")).to_have_text("7:30 min")
    press(page, "Banana pose: down")
    expect(page.get_by_role("status").filter(has_text="Banana pose is now number 2 of 4.")).to_be_attached()
    page.locator("[name=hold_seconds]").nth(1).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("30")
    expect(page.locator("[data-total]")).to_have_text("6:30 min")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saved.")).to_be_visible()
    made = Routine.objects.exclude(team=None).get()
    first, second, *_rest = made.steps.order_by("order").select_related("pose")
    assert (first.pose.slug, second.pose.slug, second.hold_seconds) == ("reclined-figure-four", "banana-pose", 30)


def drag_the_second_to_the_top(page: Page) -> None:
    page.locator("[data-handle]").nth(1).hover()
    page.mouse.down()
    first = page.locator("li.build-step").first.bounding_box()
    assert first is not None
    page.mouse.move(first["x"] + 20, max(first["y"], 0) + 5, steps=3)
    page.mouse.up()
    expect(page.get_by_role("status").filter(has_text="Banana pose is now number 1 of 4.")).to_be_attached()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")
