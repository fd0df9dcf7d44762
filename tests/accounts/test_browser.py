"""In a real browser: what no server test sees. The secret behind the #, a passkey, a page under its content policy."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from accounts import services
from accounts.models import Role, User
from accounts.services import NewPlace
from notifications import clock
from tests import cast
from tests.accounts.mailbox import code_for

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
PHRASE = "four small hills of grass"
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def house(live_server: Any, settings: Any) -> str:
    """The address of the running pages: by name, since browsers give no passkey to a bare number."""
    address = live_server.url.replace("127.0.0.1", "localhost")
    settings.ALLOWED_HOSTS, settings.BASE_URL = ["localhost"], address
    return str(address)


@pytest.fixture
def context(house: str, chromium: Browser) -> BrowserContext:
    return chromium.new_context(viewport=PHONE, base_url=house)  # type: ignore[arg-type]


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that may not complain: a script or style that the content policy stops is an error here."""
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    yield page
    assert complaints == []


@pytest.fixture
def carla(house: str) -> User:
    user = cast.user("Carla")
    user.set_password(PHRASE)
    user.save()
    cast.join(cast.team("Harriers"), user, Role.COACH)
    return user


def window(coach: User) -> str:
    team = coach.memberships.get().team
    services.add_places(team=team, places=[NewPlace("Dora"), NewPlace("Emil")], at=clock.now())
    return services.open_claim_window(team=team, by=coach, at=clock.now()).code


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_a_teams_link_leads_into_the_app(page: Page, carla: User) -> None:
    code = window(carla)
    page.goto(f"/join/#{code}")
    expect(page.get_by_role("heading", name="Who are you?")).to_be_visible()
    expect(page.get_by_role("button", name="Dora")).to_be_visible()
    assert code not in page.url
    assert fits(page)


def test_a_link_opened_where_the_page_is_open_already(page: Page, carla: User) -> None:
    page.goto("/join/")
    page.goto(f"/join/#{window(carla)}")
    expect(page.get_by_role("button", name="Emil")).to_be_visible()


def test_a_passkey_signs_in_alone_and_as_the_second_thing(page: Page, context: BrowserContext, carla: User) -> None:
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": VIRTUAL_DEVICE})
    type_the_password(page, carla)
    page.wait_for_url(lambda url: "/login/" not in url)
    assert page.request.get("/api/v1/me/tokens/").status == 403  # no second factor yet
    page.goto("/accounts/2fa/webauthn/add/")
    page.fill("[name=password]", PHRASE)  # who adds a way in shows once more who they are
    page.get_by_role("button", name="Confirm").click()
    assert fits(page)
    page.get_by_role("button", name="Add a passkey").click()
    page.wait_for_url("**/recovery-codes/**")
    assert page.request.get("/api/v1/me/tokens/").status == 200
    page.get_by_role("button", name="Sign out").click()
    page.goto("/accounts/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: "/login/" not in url)
    assert page.request.get("/api/v1/me/tokens/").status == 200
    page.get_by_role("button", name="Sign out").click()
    type_the_password(page, carla)
    expect(page.get_by_role("heading", name="And the second thing")).to_be_visible()
    assert page.request.get("/api/v1/me/").status == 401  # the password alone opens nothing
    assert fits(page)
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url(lambda url: "/2fa/" not in url)
    assert page.request.get("/api/v1/me/tokens/").status == 200


def type_the_password(page: Page, user: User) -> None:
    page.goto("/accounts/login/")
    page.fill("[name=login]", user.email or "")
    page.fill("[name=password]", PHRASE)
    page.get_by_role("button", name="Sign in", exact=True).click()


VIRTUAL_DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def test_a_guardian_says_yes_and_then_no(page: Page, carla: User) -> None:
    mina = cast.user("Mina", birth_year=clock.now().year - 16, birth_month=1)
    cast.join(carla.memberships.get().team, mina)
    letter = services.invite_guardian(minor=mina, name="Maria", locale="en", at=clock.now())
    page.goto(f"/guardian/#{letter.secret}")
    page.get_by_label("Your e-mail address").fill("maria@example.org")
    page.get_by_role("button", name="Send me the code").click()
    page.get_by_label("The code").fill(code_for_when_sent("maria@example.org", page))
    page.get_by_role("button", name="Go on").click()
    keep, reading = page.locator("[name=keep]"), page.locator("[name=team]")
    expect(keep).not_to_be_checked()  # nothing is ticked for anybody
    keep.check()
    reading.check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert mina.consents.live().count() == 2
    expect(page.get_by_role("heading", name="What coaches wrote")).to_be_visible()
    page.goto("/guardian/")  # the same device, another day
    expect(keep).to_be_checked()
    keep.uncheck()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    assert mina.consents.live().count() == 0
    expect(page.get_by_role("heading", name="What coaches wrote")).to_be_hidden()
    assert fits(page)


def code_for_when_sent(address: str, page: Page) -> str:
    expect(page.get_by_label("The code")).to_be_visible()
    return code_for(address)
