"""A day on which nothing is wrong: what it asks of the athlete, counted; and the same day where the network or the phone gives out."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from time import monotonic
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from accounts.models import Away, Role, Team, User
from athletes.models import CheckIn, FollowUp, SymptomReport
from athletes.views.app import built
from notifications import clock
from tests import cast
from tests.cast import Person
from tests.phone.budget import HEAD, Walk
from tests.phone.conftest import ONLINE, Club, Telephone
from tests.phone.looking import look
from tests.phone.session import go_to, hold_to_the_end, open_part, point_at, stage, start

pytestmark = pytest.mark.browser

Telephones = Callable[..., Telephone]


@pytest.fixture(scope="module")
def budget() -> Iterator[list[Walk]]:
    """Printed at the end, for whoever runs the tests with `-s`."""
    walks: list[Walk] = []
    yield walks
    print("", HEAD, *(walk.row() for walk in walks), sep="\n")


def sent(page: Page) -> None:
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()


def report_of(person: User) -> dict[str, Any]:
    """The one there is, as the athlete reads it."""
    one = SymptomReport.objects.get(athlete=person)
    return dict(Person(person).get(f"/api/v1/symptom-reports/{one.pk}/").json())


HEADSET = "navigator.mediaSession.setActionHandler = (action, press) => { (window.headset ??= {})[action] = press }"


def practised_yesterday(person: User, team: Team) -> None:
    at, routine = clock.now() - timedelta(days=1), team.assignments.get().routine
    said = {"kind": "session", "routine": str(routine.pk), "routine_version": routine.version, "day": f"{at:%Y-%m-%d}", "holds": []}
    times = {"started_at": at.isoformat(), "finished_at": at.isoformat()}
    assert Person(person).put(f"/api/v1/check-ins/{uuid4()}/", said | times).status_code == 201


def on(drawing: Locator, across: float, down: float) -> dict[str, float]:
    box = drawing.bounding_box()
    assert box
    return {"x": box["width"] * across, "y": box["height"] * down}


def test_it_works(club: Club, telephone: Telephones, budget: list[Walk]) -> None:
    """Two taps to the first hold, none until the end, two after it."""
    ana = club.athlete()
    page = telephone(**ONLINE).today(ana)
    look(page, "today")
    walk = Walk(page, "reminder to the first hold")
    walk.tap("Start")
    look(page, "before")
    walk.tap("No numbness, tingling or fever: start")
    expect(page.get_by_role("timer")).to_be_visible()
    look(page, "ready")
    budget.append(walk)
    assert walk.taps <= 2
    walk = Walk(page, "start to end of an uneventful session")
    hold_to_the_end(page)
    look(page, "after")
    budget.append(walk)
    assert any("Change sides" in said for said in page.evaluate("spoken"))
    walk = Walk(page, "after it")
    walk.tap("4", answers=True)
    walk.tap("Nothing hurt", answers=True)
    sent(page)
    look(page, "done")
    budget.append(walk)
    assert walk.taps <= 2
    assert walk.questions <= 2
    session = CheckIn.objects.get(athlete=ana)
    assert (session.comfort, session.nothing_hurt, session.is_completed, session.declared_clear) == (4, True, True, True)
    assert {(hold.ended, hold.held_seconds, hold.worst_pain) for hold in session.holds.all()} == {("done", 60, 0)}
    assert session.holds.count() == 7  # and side two as long as side one


def test_a_guest_stores_nothing(club: Club, telephone: Telephones, budget: list[Walk]) -> None:
    page = telephone(**ONLINE).open("/try/")
    look(page, "try")
    before = CheckIn.objects.count()
    walk = Walk(page, "QR to the first hold as a guest")
    walk.tap("Start")
    walk.tap("No numbness, tingling or fever: start")
    expect(page.get_by_role("timer")).to_be_visible()
    budget.append(walk)
    assert walk.taps <= 3
    look(page, "try-player")
    assert CheckIn.objects.count() == before


def test_a_stop_reaches_the_coach(club: Club, telephone: Telephones, budget: list[Walk]) -> None:
    """Figure four, the second side, second 22, and no network: come out, six lines, two quiet minutes, where, how strong, what to do."""
    ana = club.athlete()
    phone = telephone()
    page = phone.today(ana)
    start(page)
    began = monotonic()
    go_to(page, "Reclined figure four, left side")
    look(page, "hold")
    page.clock.run_for(22_000)
    phone.context.set_offline(True)
    walk = Walk(page, "stop to advice")
    walk.tap("Numb or tingling – stop")
    meanwhile = monotonic() - began  # the phone's clock runs on while we look
    expect(page.get_by_role("heading", name="Come out of the pose now")).to_be_visible()
    look(page, "come-out")
    walk.tap("Tingling", answers=True)
    expect(page.locator(".flag-line")).to_have_count(6)
    look(page, "flags")
    assert walk.read() <= 60
    walk.tap("None of these", answers=True)
    expect(page.get_by_role("heading", name="Two quiet minutes")).to_be_visible()
    look(page, "quiet")
    page.clock.run_for(121_000)
    expect(page.get_by_role("heading", name="Has it gone?")).to_be_visible()
    look(page, "gone")
    walk.tap("No", answers=True)
    back = page.locator(".body-view svg").last
    walk.tap(back, answers=True, position=on(back, 0.91, 0.57))
    expect(page.get_by_role("button", name="Take back: your right hand")).to_be_visible()
    look(page, "where")
    walk.tap("3", answers=True)
    expect(page.get_by_role("heading", name="Stop this pose for now")).to_be_visible()
    budget.append(walk)
    assert walk.taps <= 7
    expect(page.get_by_text("Nobody has been told yet.")).to_be_visible()
    look(page, "advice-offline")
    assert not SymptomReport.objects.filter(athlete=ana).exists()
    phone.context.set_offline(False)
    expect(page.locator("main").get_by_text("Carla")).to_be_visible()
    look(page, "advice")
    case = ana.alerts.get()
    assert (case.level, case.state, case.pose.slug) == ("alert", "open", "reclined-figure-four")
    report = report_of(ana)
    assert (report["pose_side"], report["sensations"]) == ("left", ["tingling"])
    assert 22 <= report["hold_elapsed_seconds"] <= 23 + meanwhile
    followed = FollowUp.objects.get(report=report["id"])
    assert (followed.answers["regions"], followed.answers["severity_worst"]) == ([{"region": "hand", "side": "right"}], 3)
    assert followed.device["level"] == followed.level == "alert"


COMING_OUT = "/api/v1/poses/banana-pose/figures/6.svg?side=right"
IS_KEPT = """async (drawing) => {
  const shelf = await caches.open('figures')
  while (!(await shelf.match(drawing))) await new Promise((done) => setTimeout(done, 50))
}"""


def test_offline_from_start_to_end_is_one_check_in_and_one_report(club: Club, telephone: Telephones) -> None:
    ana = club.athlete()
    phone = telephone(has_drawings=True)
    page = phone.today(ana)
    page.evaluate(IS_KEPT, COMING_OUT)  # fetched ahead, and never shown yet
    phone.context.set_offline(True)
    start(page)
    go_to(page, "Banana pose, right side")
    page.clock.run_for(15_000)
    page.get_by_role("button", name="Numb or tingling – stop").tap()
    page.locator(f".come-out img[src='{COMING_OUT}']").evaluate("(drawing) => drawing.decode()")  # fails where it is not drawn
    page.get_by_role("button", name="Tingling", exact=True).tap()
    page.get_by_role("button", name="None of these").tap()
    page.get_by_role("button", name="It has gone").tap()
    point_at(page, "your right hand")
    page.get_by_role("button", name="2", exact=True).tap()
    expect(page.get_by_text("Kept on this phone. It goes out when there is a network.")).to_be_visible()
    page.get_by_role("button", name="That is all for today").tap()
    page.get_by_role("button", name="Nothing hurt").tap()
    expect(page.get_by_text("Saved on this phone. It goes out with the next network.")).to_be_visible()
    assert not CheckIn.objects.filter(athlete=ana).exists()
    phone.context.set_offline(False)
    sent(page)
    report = report_of(ana)
    assert (report["check_in"], report["triage"]["level"]) == (str(CheckIn.objects.get(athlete=ana).pk), "watch")


FIRST_FRAME = """
;(function wait() {
  window.firstFrame = document.querySelector('#app')?.innerText
  if (!firstFrame) requestAnimationFrame(wait)
})()
"""


def test_killed_in_the_middle_of_a_hold_it_goes_on_where_it_was(club: Club, telephone: Telephones) -> None:
    ana = club.athlete()
    phone = telephone()
    page = phone.today(ana)
    start(page)
    go_to(page, "Reclined figure four, right side")
    began = monotonic()
    page.clock.run_for(20_000)
    page.close()
    phone.context.set_offline(True)
    phone.context.add_init_script(FIRST_FRAME)
    again = phone.open("/app/")
    expect(again.get_by_role("heading", name="You are not through yet")).to_be_visible()
    assert "You are not through yet" in again.evaluate("firstFrame")  # from the device, at once and whole
    assert "0 of 3 this week" in again.evaluate("firstFrame")
    assert again.evaluate("shifts") == []
    look(again, "unfinished")
    again.get_by_role("button", name="Go on").tap()
    assert stage(again).startswith("Reclined figure four")
    left = int(again.get_by_role("timer").get_attribute("aria-label").split()[0])
    assert 38 - (monotonic() - began) <= left <= 45  # neither lost nor stretched


def test_two_devices_on_one_day_are_two_sessions_and_nothing_twice(club: Club, telephone: Telephones) -> None:
    ana = club.athlete()
    pages = [telephone(**ONLINE).today(ana) for _ in range(2)]
    for page in pages:
        start(page)
        go_to(page, "Banana pose, right side")
        page.clock.run_for(12_000)
        page.get_by_role("button", name="Forward").tap()  # ten seconds and more are a hold
        page.get_by_role("button", name="Leave").tap()
        page.get_by_role("button", name="That is all for today").tap()
        page.get_by_role("button", name="Nothing hurt").tap()
        sent(page)
    assert CheckIn.objects.filter(athlete=ana).count() == 2


# asked in the page itself: from here, five seconds may be over before the answer comes
LEAVES_AT_FIRST = """async (button) => {
  button.click()
  await new Promise((drawn) => queueMicrotask(() => queueMicrotask(drawn)))
  const leave = document.querySelector('.urgent .foot button')
  return [leave.innerText, leave.disabled]
}"""


def test_urgent_in_airplane_mode_asks_nobody(club: Club, telephone: Telephones) -> None:
    """The screen that says whom to call comes from the phone alone. Who may read it is asked when there is a network."""
    phone, ana, studio = telephone(), club.athlete(), cast.team("Studio")
    cast.join(studio, cast.user("Hanna"), Role.HEALTH_CONTACT)
    cast.join(studio, ana)
    cast.share(ana, studio)
    page = phone.today(ana)
    start(page)
    go_to(page, "Banana pose, right side")
    phone.context.set_offline(True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Numb or tingling – stop").tap()
    page.get_by_role("button", name="Numb", exact=True).tap()
    page.locator(".flag-line").first.tap()
    page.get_by_role("button", name="Yes", exact=True).first.tap()
    look(page, "flags-open")
    assert page.get_by_role("button", name="Show me what to do").evaluate(LEAVES_AT_FIRST) == ["Read this first", True]
    expect(page.get_by_role("heading", name="These answers need medical help now")).to_be_visible()
    expect(page.get_by_role("link", name="Call 112")).to_have_attribute("href", "tel:112")
    look(page, "urgent")
    assert [url for url in asked if "/figures/" not in url] == []  # drawings come from the cache
    page.clock.run_for(5_000)
    expect(page.get_by_role("button", name="I have read it")).to_be_enabled()

    phone.context.set_offline(False)
    private = page.get_by_role("checkbox")  # the answer was an intimate one, and nobody had asked who may read such
    with page.expect_response(lambda answer: answer.request.method == "PUT") as agreed:
        private.tap()
    assert agreed.value.ok, agreed.value.text()
    look(page, "private", may_move=True)  # who may read it came from the network, and stands between
    expect(private).to_be_checked()
    assert "Hanna" in page.locator("label").inner_text()
    assert ana.consents.live().filter(kind="private", team=studio).exists()
    page.get_by_role("button", name="I have read it").tap()
    page.get_by_role("button", name="Nothing hurt").tap()
    page.get_by_role("button", name="Back to today").tap()
    page.get_by_role("button", name="Answer").tap()
    expect(page.get_by_role("heading", name="Is it still there?")).to_be_visible()
    look(page, "still-there", may_move=True)
    page.get_by_role("button", name="Not sure").tap()
    page.get_by_role("heading", name="Today").wait_for()


def test_another_way_is_chosen_before_a_hold(club: Club, telephone: Telephones) -> None:
    """And the morning after a first session it is asked how the back is; and a headset's one button asks about the pose just left."""
    ana = club.athlete()
    practised_yesterday(ana, club.team)
    phone = telephone(**ONLINE)
    phone.context.add_init_script(HEADSET)
    page = phone.today(ana)
    page.get_by_role("button", name="Answer").tap()
    look(page, "morning")
    page.get_by_role("button", name="4", exact=True).tap()
    page.get_by_role("button", name="No", exact=True).tap()
    start(page)
    page.get_by_role("button", name="Another way to do it").tap()
    look(page, "ways")
    page.get_by_role("button", name="A smaller curve").tap()
    go_to(page, "Banana pose, right side")
    page.clock.run_for(12_000)
    page.get_by_role("button", name="Forward").tap()
    page.evaluate("headset.pause()")
    page.get_by_role("button", name="Nothing – go on").tap()
    page.get_by_role("button", name="Leave").tap()
    look(page, "leave")
    page.get_by_role("button", name="That is all for today").tap()
    expect(page.get_by_role("heading", name="How was it?")).to_be_visible()
    page.clock.run_for(500)  # the buttons are the screen's own from its first frame on
    page.evaluate("headset.pause()")
    expect(page.get_by_role("heading", name="Come out of the pose now")).to_be_visible()
    page.get_by_role("button", name="Just a stretch feeling").tap()
    page.get_by_role("button", name="Nothing hurt").tap()
    sent(page)
    assert CheckIn.objects.get(athlete=ana, kind="morning").back_pain == 4
    held = CheckIn.objects.filter(athlete=ana, kind="session").latest("started_at").holds.get()
    assert held.variant
    assert held.variant.slug == "smaller-curve"


NEW_VERSION = """async () => {
  const worker = await navigator.serviceWorker.getRegistration('/app/')
  await worker.update()
  if (!worker.waiting) await new Promise((done) => (worker.installing.onstatechange = done))
}"""


def test_a_new_version_waits_for_the_end_of_the_session(club: Club, telephone: Telephones, monkeypatch: pytest.MonkeyPatch) -> None:
    ana = club.athlete()
    page = telephone().today(ana)
    start(page)
    go_to(page, "Banana pose, right side")
    newer = built("worker.js") + b"\nself.isNewer = true"
    monkeypatch.setattr("athletes.views.app.built", lambda name: newer if name == "worker.js" else built(name))
    page.evaluate("window.isTheSamePage = true")
    page.evaluate(NEW_VERSION)
    hold_to_the_end(page)
    page.get_by_role("button", name="Nothing hurt").tap()
    sent(page)
    assert page.evaluate("window.isTheSamePage")
    assert CheckIn.objects.get(athlete=ana).holds.count() == 7
    page.get_by_role("button", name="Back to today").tap()
    look(page, "new-version")
    with page.expect_navigation():
        page.get_by_role("button", name="Take it").tap()
    expect(page.get_by_text("Done today")).to_be_visible()
    assert page.evaluate("navigator.serviceWorker.getRegistration('/app/').then((worker) => worker.waiting)") is None


def test_ill_without_a_network(club: Club, telephone: Telephones) -> None:
    """What waits is named to who signs out; what is refused says why, stays until that was read, and holds up nothing behind it."""
    ana = club.athlete()
    phone = telephone()
    page = phone.today(ana)
    phone.context.set_offline(True)
    open_part(page, "Away, resting or ill")
    page.locator("form").evaluate("(form) => (form.noValidate = true)")  # as a browser that knows no days would leave it
    page.get_by_label("Until, if you know").fill("2020-01-01")
    page.get_by_role("button", name="Save these days").tap()
    expect(page.get_by_text("Kept on this phone.")).to_be_visible()
    open_part(page, "Your data, and leaving")
    expect(page.get_by_text("One of your answers has not been sent yet, and would be lost.")).to_be_visible()
    expect(page.get_by_role("button", name="Sign out and lose them")).to_be_visible()
    page.get_by_role("link", name="Today").tap()
    page.get_by_role("button", name="Start", exact=True).tap()
    page.get_by_role("button", name="Something's up").tap()
    look(page, "something-is-up")
    page.get_by_role("button", name="Ill, or a temperature").tap()
    look(page, "rest-today")
    page.get_by_role("button", name="Back to today").tap()
    page.get_by_role("button", name="2 waiting to send").tap()
    look(page, "waiting")
    assert page.evaluate("woken") == ["outbox", "outbox"]  # it is sent even when the app is closed

    phone.context.set_offline(False)
    refused = page.locator(".card", has_text="The last day comes after the first.")
    expect(refused).to_be_visible()
    assert Away.objects.get(person=ana).kind == "ill"
    page.reload()
    look(page, "refused")
    refused.get_by_role("button", name="I have read it").tap()
    expect(page.get_by_text("Everything has been sent.")).to_be_visible()

    icon = json.loads(built("app.webmanifest"))
    page.goto(next(way["url"] for way in icon["shortcuts"] if way["name"] == "Something’s up"))
    expect(page.get_by_role("heading", name="What is it?")).to_be_visible()  # nothing has to be due for it
