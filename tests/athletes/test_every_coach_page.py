"""Each page that a coach can open, once: light, as wide as a phone or a desk, nothing for axe by day or night, all of it reached by Tab."""

import gzip
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings as django_settings
from playwright.sync_api import Browser, BrowserContext, Page

from accounts.models import User
from notifications.clock import FrozenClock
from tests.access.asks import filled
from tests.access.readers import browser_of, no_health_contact
from tests.access.routes import every_route
from tests.access.world import World, build

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
AXE = Axe().axe_script
WIDTHS = (1440, 768, 360)
NO_PAGES = (".csv", ".pdf", ".js", "/now/", "/claims/")
OF_THE_ACCOUNT = (
    "email/",
    "password/change/",
    "2fa/",
    "2fa/totp/activate/",
    "2fa/webauthn/add/",
    "2fa/recovery-codes/generate/",
    "sessions/",
)
MOST_TABS = 300
MOST_BYTES = 100 * 1024


@pytest.fixture
def house(live_server: Any, settings: Any) -> str:
    settings.ALLOWED_HOSTS, settings.BASE_URL = ["localhost", "testserver"], live_server.url.replace("127.0.0.1", "localhost")
    return str(settings.BASE_URL)


@pytest.fixture
def world(time: FrozenClock, house: str) -> World:
    return build(time)


def window_of(chromium: Browser, house: str, user: User) -> Page:
    context: BrowserContext = chromium.new_context(base_url=house, reduced_motion="reduce")
    name = django_settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": browser_of(user).cookies[name].value, "url": house}])
    page = context.new_page()
    page.add_init_script(AXE)  # kept by the browser, where each page would be sent half a megabyte
    page.on("pageerror", lambda fault: pytest.fail(str(fault)))
    page.on("console", lambda said: pytest.fail(said.text) if "Content Security Policy" in said.text else None)
    return page


def test_each_page(chromium: Browser, house: str, world: World) -> None:
    ana, carla, hanna, zoe = (window_of(chromium, house, world.people[name]) for name in ("Ana", "Carla", "Hanna", "Zoe"))
    case = filled("/coach/alerts/{pk}/", world)
    found = [faults_on(hanna, case), faults_on(carla, case)]  # beside a health contact a coach sees less
    found += [faults_on(zoe, "/coach/teams/new/"), faults_on(ana, filled("/led/{code}/", world)), faults_on(ana, "/me/packet/")]
    for page in (ana, hanna, zoe):
        page.close()
    no_health_contact(world)
    found += [faults_on(carla, path) for path in (*coach_pages(world), *(f"/accounts/{path}" for path in OF_THE_ACCOUNT))]
    assert not any(found), "\n".join(str(fault) for faults in found for fault in faults)


def coach_pages(world: World) -> Iterator[str]:
    for method, path in every_route():
        if method == "GET" and path.startswith(("/coach/", "/a/")) and not path.endswith((*NO_PAGES, "/new/")):
            yield filled(path, world)


def faults_on(page: Page, path: str) -> list[Any]:
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == 200, path
    heavy = too_heavy(page, path, answer.body())
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    return [*heavy, *out_of_reach(page, path), *too_wide(page, path), *found_by_axe(page, path)]


TOO_WIDE = """() => document.documentElement.scrollWidth > innerWidth
  && [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .slice(-3).map((one) => one.outerHTML.slice(0, 80)).join(" ")"""


NEEDED = """() => [...document.querySelectorAll("link[rel=stylesheet], script[src], img[src]:not([src^=data])")]
  .map((one) => one.src || one.href)"""
WEIGHTS: dict[str, int] = {}


def too_heavy(page: Page, path: str, html: bytes) -> list[Any]:
    """What a first visit loads, compressed as the server sends it."""
    for address in page.evaluate(NEEDED):
        if address not in WEIGHTS:
            WEIGHTS[address] = len(gzip.compress(page.request.get(address).body()))
    weight = len(gzip.compress(html)) + sum(WEIGHTS[address] for address in set(page.evaluate(NEEDED)))
    print(f"{path:<100}{weight / 1024:>7.1f} KiB")
    return [(path, "weighs", weight)] if weight > MOST_BYTES else []


def too_wide(page: Page, path: str) -> Iterator[Any]:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if wide := page.evaluate(TOO_WIDE):
            yield path, "overflows", width, wide


# only what is wrong comes back: what passes is by far the larger part
FAULTS = """async (options) => {
  const found = await axe.run({resultTypes: ["violations"], ...options});
  return found.violations.flatMap((fault) => fault.nodes.map((node) => [fault.id, node.html.slice(0, 120)]));
}"""


def found_by_axe(page: Page, path: str) -> Iterator[Any]:
    """By night only the colours differ."""
    for scheme, options in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        yield from ((path, scheme, *fault) for fault in page.evaluate(FAULTS, options))
    page.emulate_media(color_scheme="light")


# of the choices of one question Tab stops at one, and the arrows lead to the others
WATCH_THE_FOCUS = """() => {
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const shown = [...document.querySelectorAll(controls)].filter((one) => one.checkVisibility() && one.tabIndex === 0 && !one.disabled);
  const choices = (one) => shown.filter((other) => other.type === "radio" && other.name === one.name && other.form === one.form);
  const stop = (one) => choices(one).find((other) => other.checked) ?? choices(one)[0];
  window.unreached = new Set(shown.filter((one) => one.type !== "radio" || one === stop(one)));
  window.unseen = new Set();
  const isMarked = (one) => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  document.addEventListener("focusin", ({target}) => {
    window.unreached.delete(target);
    if (![target, target.nextElementSibling, target.closest("label")].some((one) => one && isMarked(one))) window.unseen.add(target);
  });
}"""


def out_of_reach(page: Page, path: str) -> Iterator[Any]:
    """By keyboard alone: whatever can be pressed or filled in gets the focus, and shows that it has it."""
    page.evaluate(WATCH_THE_FOCUS)
    for _batch in range(MOST_TABS // 10):
        for _press in range(10):
            page.keyboard.press("Tab")
        if page.evaluate("window.unreached.size === 0"):
            break
    for kind in ("unreached", "unseen"):
        yield from ((path, kind, html) for html in page.evaluate(f"[...window.{kind}].map((one) => one.outerHTML.slice(0, 120))"))
