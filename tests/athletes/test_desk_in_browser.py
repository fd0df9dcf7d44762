"""A coach's desk in a real browser: it stands open, somebody reports, two coaches reach for it, and a close is refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from uuid_utils.compat import uuid7

from accounts.models import Role, User
from athletes.got_it import token_for
from athletes.models import Alert, CheckIn
from notifications.clock import FrozenClock
from notifications.models import Notification
from tests import cast
from tests.athletes.said import bladder, lasting
from tests.conftest import NOON
from tests.phone.budget import A_MINUTE, HEAD, Walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
POLL_MILLISECONDS = 3_000
# how many they are in a week of thirty runners: tests/test_demo_club.py
A_WEEKS_ALERTS, A_WEEKS_SECONDS = 2, 600


@pytest.fixture
def house(live_server: Any, settings: Any) -> str:
    settings.REQUIRE_MFA = False
    settings.ALLOWED_HOSTS, settings.BASE_URL = ["localhost", "testserver"], live_server.url.replace("127.0.0.1", "localhost")
    return str(settings.BASE_URL)


@pytest.fixture
def signed_in(house: str, chromium: Browser) -> Callable[[User], Page]:
    """A page of somebody's own browser, in which no script or style may be stopped or fail."""

    def page_of(user: User) -> Page:
        context = chromium.new_context(base_url=house, viewport={"width": 360, "height": 740})
        add_session(context, user, house)
        page = context.new_page()
        page.on("pageerror", lambda fault: pytest.fail(str(fault)))
        page.on("console", lambda said: pytest.fail(said.text) if "Content Security Policy" in said.text else None)
        return page

    return page_of


def add_session(context: BrowserContext, user: User, house: str) -> None:
    client = Client()
    client.force_login(user)
    cookie = client.cookies[django_settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": django_settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": house}])


def report(athlete: User, said: dict[str, Any]) -> None:
    sent = cast.Person(athlete).put(f"/api/v1/symptom-reports/{uuid7()}/", said)
    assert sent.status_code == 201, sent.content


def enter(on: Locator) -> None:
    """Without a mouse. That Tab leads there is seen on every page, in test_every_coach_page.py."""
    on.focus()
    on.press("Enter")


def ask_again(page: Page) -> None:
    """The page's own clock goes on by as long as an open page may leave somebody waiting."""
    page.clock.run_for(POLL_MILLISECONDS)


# a tone is two lines down from here: what would sound is written down instead
HEARD = """
  window.heard = [];
  window.AudioContext = class {
    currentTime = 0;
    createOscillator() {
      const frequency = {};
      return { frequency, connect: (next) => next, start: () => heard.push(frequency.value), stop() {} };
    }
    createGain() {
      return { gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: (next) => next };
    }
  };
"""


def test_an_alert_reaches_an_open_desk_and_one_coach(time: object, signed_in: Callable[[User], Page]) -> None:
    team = cast.team("Harriers")
    carla, colin, ana = cast.user("Carla"), cast.user("Colin"), cast.user("Ana", phone="+49 30 1234")
    cast.join(team, carla, Role.COACH)
    cast.join(team, colin, Role.COACH)
    cast.join(team, ana)
    cast.share(ana, team)
    desk, beside = signed_in(carla), signed_in(colin)
    for page in (desk, beside):
        page.clock.install(time=NOON)
    desk.add_init_script(HEARD)
    desk.goto("/coach/")
    expect(desk.get_by_text("Nobody needs you.")).to_be_visible()
    desk.context.set_offline(True)
    ask_again(desk)
    stale = desk.get_by_text("What you see may be out of date.")
    expect(stale).to_be_visible()
    desk.context.set_offline(False)
    ask_again(desk)
    expect(stale).to_be_hidden()

    report(ana, bladder())
    alert = Alert.objects.get()
    ask_again(desk)
    expect(desk.locator("#needs")).to_have_text("1 person needs you.")
    expect(desk).to_have_title("(1) Who needs me · Lumbar")
    assert desk.evaluate("heard") == [523, 659]
    ask_again(desk)
    assert desk.evaluate("heard.length") == 2  # once for each case, however often the desk asks

    beside.goto(f"/coach/alerts/{alert.pk}/")
    beside.clock.pause_at(NOON + timedelta(hours=1))  # it shows what was so a moment ago
    enter(desk.get_by_role("link", name="Ana").first)
    desk.wait_for_url("**/coach/alerts/**")
    enter(desk.get_by_role("button", name="I've got it"))
    expect(desk.get_by_text("It is yours. Now call, and record it here.")).to_be_visible()
    beside.get_by_role("button", name="I've got it").click()
    expect(beside.get_by_text("Carla was first, and has it.")).to_be_visible()
    beside.get_by_text("Add a note").click()
    beside.get_by_label("For who looks after").fill("Her mother knows.")
    beside.get_by_text("Was shown:").click()
    desk.get_by_role("button", name="by phone").click()
    expect(desk.get_by_text("been in touch").first).to_be_visible()
    ask_again(beside)
    expect(beside.get_by_text("Carla has been in touch.")).to_be_visible()
    expect(beside.get_by_label("For who looks after")).to_have_value("Her mother knows.")
    expect(beside.locator(".shown[open]")).to_be_visible()

    enter(desk.get_by_text("Close the case").first)
    desk.get_by_role("button", name="Close the case").click()
    expect(desk.get_by_role("status").get_by_text("professional was seen")).to_be_visible()
    alert.refresh_from_db()
    assert alert.state == Alert.State.ACKNOWLEDGED


def test_a_weeks_alerts_from_a_locked_phone_to_the_close(time: FrozenClock, chromium: Browser, house: str) -> None:
    """The message and the button, where nobody signs in; then the case, the talk, and two quiet days later the close."""
    team = cast.team("Harriers")
    carla, ana = cast.user("Carla"), cast.user("Ana")
    cast.join(team, carla, Role.COACH)
    cast.join(team, ana)
    cast.share(ana, team)
    report(ana, lasting())
    told = Notification.objects.get(recipient=carla, kind="alert")
    page = chromium.new_context(base_url=house, has_touch=True, viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"/a/{token_for(told)}/")
    assert "Ana" not in page.content()
    walk = Walk(page, "alert to I've got it, from a locked phone", taps=1)  # the message itself
    walk.tap("I've got it")
    expect(page.get_by_text("It is yours")).to_be_visible()
    assert (walk.taps, walk.typed) <= (3, 0)
    assert Alert.objects.get().acknowledged_by == carla

    add_session(page.context, carla, house)
    whole = Walk(page, "the same, read, spoken about and closed", taps=walk.taps, words=dict(walk.words))
    whole.tap(page.get_by_role("link", name="Read the case"))
    whole.tap("by phone")
    expect(page.get_by_text("been in touch").first).to_be_visible()
    assert whole.reading <= A_MINUTE
    time.forward(hours=49)
    add_session(page.context, carla, house)
    page.goto("/coach/")
    whole.tap(page.get_by_role("link", name="Ana").first)
    whole.tap(page.locator("summary", has_text="Close the case"))
    whole.tap("Close the case")
    expect(page.get_by_text("Closed").first).to_be_visible()
    assert Alert.objects.get().state == Alert.State.CLEARED
    assert A_WEEKS_ALERTS * whole.reading <= A_WEEKS_SECONDS
    assert whole.typed == 0
    print(
        "", HEAD, walk.row(), whole.row(), f"two a week: {A_WEEKS_ALERTS * whole.reading / 60:.1f} minutes of reading and tapping", sep="\n"
    )


UNTIL_IT_IS_KEPT = """async () => {
  const isKept = async () => (await (await caches.open("lead")).keys()).some((one) => one.url.endsWith("/lead/"));
  while (!(await isKept())) await new Promise((on) => setTimeout(on, 50));
}"""


def test_a_session_is_led_without_a_network(time: object, signed_in: Callable[[User], Page]) -> None:
    """A look at the desk is enough: opened, played, ticked, kept on the device, and sent when there is a network again."""
    call_command("load_routines", verbosity=0)
    team = cast.team("Harriers")
    carla, ana, emil = cast.user("Carla"), cast.user("Ana"), cast.user("Emil")
    cast.join(team, carla, Role.COACH)
    cast.join(team, ana)
    cast.join(team, emil)
    page = signed_in(carla)
    page.goto("/coach/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.evaluate(UNTIL_IT_IS_KEPT)
    page.context.set_offline(True)
    page.goto("/coach/")
    expect(page.get_by_role("heading", name="Lead now")).to_be_visible()
    page.get_by_role("button", name="Start").click()
    page.wait_for_function("document.getElementById('figure').naturalWidth > 0")
    for _part in range(14):  # seven holds, each with its getting ready
        expect(page.get_by_text("Ana", exact=True)).to_be_hidden()
        page.get_by_role("button", name="Next").click()
    page.get_by_text("For the coach: who was there").click()
    page.get_by_label("Ana").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Kept on this device.")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("Saved. Each of them has this session.")).to_be_visible()
    led = CheckIn.objects.get()
    assert (led.kind, led.athlete, led.recorded_by, led.comfort) == ("led", ana, carla, None)
    page.get_by_label("Emil").check()  # he came late
    with page.expect_response("**/api/v1/led-sessions/*/"):
        page.get_by_role("button", name="Save").click()
    assert CheckIn.objects.filter(kind="led").values("athlete").distinct().count() == 2
