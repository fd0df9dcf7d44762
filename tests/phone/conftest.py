"""A club behind a server of its own, and telephones. Started once: each test brings its own athlete, so nothing is swept up between."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from itertools import count
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django import DjangoDbBlocker
from pytest_django.live_server_helper import LiveServer

from accounts import services
from accounts.models import Team, User
from accounts.services import NewPlace
from notifications import clock
from routines.services import start_team
from tests import cast
from tests.cast import Person

IPHONE_LIKE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
    "locale": "en-GB",
    "timezone_id": "Europe/Berlin",
}


# where no network is ever missed: nothing is fetched ahead for such a day
ONLINE: dict[str, Any] = {"service_workers": "block"}


@dataclass
class Club:
    """Carla's team with its routine, and the address of the running platform."""

    url: str
    carla: User
    team: Team
    numbers: Iterator[int]

    def place(self, name: str) -> str:
        """A name on the roster, nobody else's, with the claim window open. The code is what the QR holds."""
        services.add_places(team=self.team, places=[NewPlace(name)], at=clock.now())
        return services.open_claim_window(team=self.team, by=self.carla, at=clock.now()).code

    def athlete(self) -> User:
        """An adult of the team who keeps the answers and shares them, and was asked everything before."""
        person = cast.user(f"Ana{next(self.numbers)}", locale="en")
        cast.join(self.team, person)
        cast.share(person, self.team)
        phone = Person(person)
        asked = phone.get("/api/v1/me/go-ahead/").json()
        none = {question["code"]: {"answer": "no"} for question in asked["questions"]}
        history = {"weight_cancer": "no", "shape": "no"}
        said = {"asked_professional": True, "cautions": none, "history": history, "text_version": asked["text_version"]}
        assert phone.put("/api/v1/me/go-ahead/", said).status_code == 201
        return person


@pytest.fixture(scope="module")
def club(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Club]:
    with django_db_blocker.unblock():
        call_command("load_routines", verbosity=0, stdout=StringIO())
        carla = cast.user("Carla")
        cast.organisation()
        team = start_team(name="Harriers", by=carla, at=clock.now() - timedelta(days=60), time_zone="Europe/Berlin")
        server = LiveServer("localhost")
        yield Club(str(server.url), carla, team, count(1))
        server.stop()
        call_command("flush", interactive=False, verbosity=0)
        connections.close_all()


@pytest.fixture
def transactional_db(club: Club) -> None:
    """In the place of pytest-django's, which empties every table after each test."""


@pytest.fixture(autouse=True)
def reachable(club: Club, transactional_db: None, settings: Any) -> None:
    settings.ALLOWED_HOSTS, settings.BASE_URL, settings.CSRF_TRUSTED_ORIGINS = ["localhost", "testserver"], club.url, [club.url]


DOUBLES = """
// no push service, no voice and no Background Sync here: what the app asks of them is written down
window.spoken = [];
window.woken = [];
SyncManager.prototype.register = async (tag) => void window.woken.push(tag);
Object.defineProperty(window, "speechSynthesis", {value: {
  speak(said) { window.spoken.push(said.text); setTimeout(() => said.onend?.(), 1); },
  cancel() {}, pause() {}, resume() {}, getVoices: () => [{lang: "en-GB", name: "Double", localService: true, default: true}],
  addEventListener() {}, removeEventListener() {},
}});
navigator.vibrate = () => true;
// what moved without having been touched, and by how much in the browser's own score
window.shifts = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    const moved = shift.sources.map(({node}) => (node?.outerHTML ?? node?.textContent ?? "").slice(0, 80));
    if (!shift.hadRecentInput) window.shifts.push({moved, score: shift.value});
  }
}).observe({type: "layout-shift", buffered: true});
"""

# the page fetches a hundred of them ahead; the worker keeps what is shown all the same
NO_DRAWINGS = "Cache.prototype.add = async () => {};"


@dataclass
class Telephone:
    """A phone-sized browser that may not complain: a script error, a blocked script, or a word with a foreign host is a failure."""

    context: BrowserContext
    complaints: list[str]
    club: Club
    is_kept: bool  # by the app's worker, for a day without a network

    def open(self, path: str) -> Page:
        page = self.context.new_page()
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.on("console", lambda said: self.complaints.append(said.text) if "Content Security Policy" in said.text else None)
        page.goto(path)
        return page

    def today(self, person: User) -> Page:
        """Signed in, as if by the sign-in page; the day, the poses and the service worker have come. Its clock can be run ahead."""
        session = Person(person).session.session_key
        self.context.add_cookies([{"name": "session", "value": str(session), "url": self.club.url}])
        page = self.open("/app/")
        page.clock.install()
        if self.is_kept:
            page.evaluate("navigator.serviceWorker.ready.then(() => caches.keys())")
        expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
        return page


@pytest.fixture
def telephone(chromium: Browser, club: Club) -> Iterator[Callable[..., Telephone]]:
    """Makes telephones; the foreign requests of all of them are counted."""
    made: list[Telephone] = []

    def make(*, has_drawings: bool = False, **options: Any) -> Telephone:
        context = chromium.new_context(base_url=club.url, **(IPHONE_LIKE | options))
        context.add_init_script(DOUBLES if has_drawings else DOUBLES + NO_DRAWINGS)
        phone = Telephone(context, [], club, is_kept=options.get("service_workers") != "block")
        context.on(
            "request",
            lambda request: None if request.url.startswith((club.url, "data:", "blob:")) else phone.complaints.append(request.url),
        )
        made.append(phone)
        return phone

    yield make
    for phone in made:
        phone.context.close()
    assert [complaint for phone in made for complaint in phone.complaints] == []
