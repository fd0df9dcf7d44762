"""The athlete's own affairs, screen by screen; and a phone that is rung, forgets it was, and is rung again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from notifications.channels import vapid
from notifications.models import Channel, PushSubscription
from tests.notifications.outbox import deliver_all, tell
from tests.notifications.phone import Phone
from tests.notifications.push_service import PushService
from tests.phone.conftest import ONLINE, Club, Telephone
from tests.phone.looking import look
from tests.phone.session import open_part

pytestmark = pytest.mark.browser

DOUBLE = (Path(__file__).parent / "push_manager.js").read_text()
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1"
TWO_TAPS = ["Tap Share at the bottom of Safari.", "Choose “Add to Home Screen”."]
DOOR = "/api/v1/me/push-subscriptions/"


def badge_of(page: Page) -> int:
    """On the app's icon, once the messages have come."""
    for _ in range(600):
        if badge := page.evaluate("window.badge"):
            return int(badge)
        page.wait_for_timeout(50)
    return 0


def test_it_works(club: Club, telephone: Callable[..., Telephone]) -> None:
    """Nothing on any of these screens keeps anybody out. An iPhone is told how to put the app on its home screen."""
    page = telephone(**ONLINE, user_agent=IPHONE).today(club.athlete())
    page.get_by_role("link", name="When to get medical help").tap()
    look(page, "help")
    page.get_by_role("button", name="Back", exact=True).tap()
    page.get_by_role("link", name="Progress").tap()
    expect(page.get_by_text("Nothing reported.")).to_be_visible()
    look(page, "progress", may_move=True)
    page.get_by_role("link", name="Me", exact=True).tap()
    look(page, "me", may_move=True)
    for name in page.locator(".lines a").all_inner_texts():
        open_part(page, name)
        expect(page.get_by_text("One moment")).to_be_hidden()
        look(page, f"me-{name.lower().replace(' ', '-')}", may_move=True)
        if name == "Home screen and calendar":
            assert page.locator(".install-steps li").all_inner_texts() == [
                "Tap Share at the bottom of Safari.",
                "Choose “Add to Home Screen”.",
            ]


def test_a_phone_that_is_rung(club: Club, telephone: Callable[..., Telephone], settings: Any) -> None:
    ana = club.athlete()
    with PushService() as service:
        settings.VAPID_PRIVATE_KEY = vapid.new_private_key()
        settings.PUSH_ALLOWED_HOSTS = [service.origin]
        service.phones = [Phone(service.origin), Phone(service.origin)]
        phone = telephone()
        phone.context.add_init_script(DOUBLE.replace("PHONES", json.dumps([each.subscription for each in service.phones])))
        page = phone.today(ana)
        open_part(page, "How we reach you")
        page.get_by_role("button", name="Let it ring").tap()
        expect(page.get_by_text("This phone is told.")).to_be_visible()
        look(page, "rung", may_move=True)
        page.get_by_role("button", name="Try it").tap()
        expect(page.get_by_text("On its way.")).to_be_visible()
        deliver_all()
        assert service.received[-1]["words"]["title"]
        tell(ana, "push_test", Channel.IN_APP)
        deliver_all()

        page.evaluate("localStorage.removeItem('held')")  # as browsers do it: without a word
        with page.expect_response(lambda answer: answer.url.endswith(DOOR) and answer.request.method == "POST"):
            page.reload()
        assert PushSubscription.objects.filter(user=ana, endpoint=service.phones[1].endpoint).exists()
        assert badge_of(page) == 1

        ana.refresh_from_db()
        ana.channels = ["web_push"]
        ana.save()
        page.evaluate("localStorage.setItem('permission', 'denied')")
        with page.expect_response(lambda answer: answer.request.method == "PATCH"):
            page.reload()
        ana.refresh_from_db()
        assert set(ana.channels) == {"web_push", "email"}
