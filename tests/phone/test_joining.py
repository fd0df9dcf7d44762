"""From the QR on the coach's screen to the first session: an own place in the team."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from accounts import services
from accounts.models import User
from athletes.models import GoAhead
from notifications import clock
from tests.phone.budget import Walk
from tests.phone.conftest import ONLINE, Club, Telephone
from tests.phone.looking import look

pytestmark = pytest.mark.browser


def test_it_works(club: Club, telephone: Callable[..., Telephone]) -> None:
    code = club.place("Dora")
    page = telephone(**ONLINE).open(f"/join/#{code}")
    walk = Walk(page, "QR to the first hold in an own place")
    expect(page.get_by_role("button", name="Dora")).to_be_visible()
    look(page, "names")
    walk.tap("Dora", answers=True)
    expect(page.get_by_role("heading", name="When were you born?")).to_be_visible()
    look(page, "birth")
    assert code not in page.url
    walk.type("Month and year", "05 / 1998")
    walk.tap("Go on")
    expect(page.get_by_role("heading", name="Who sees what")).to_be_visible()
    look(page, "choices")
    choices = page.get_by_role("checkbox")
    expect(choices).to_have_count(2)
    assert not page.get_by_role("checkbox", checked=True).count()  # nothing is ticked for anybody
    walk.tap(choices.nth(0), answers=True)
    walk.tap(choices.nth(1), answers=True)
    assert "Carla" in page.locator("main").inner_text()
    walk.tap("Go on")
    expect(page.get_by_role("heading", name="Anything on this list?")).to_be_visible()
    look(page, "cautions")
    walk.tap("None of these", answers=True)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    assert walk.words["Who sees what"] <= 60
    walk.tap("Start")
    walk.tap("No numbness, tingling or fever: start")
    expect(page.get_by_role("timer")).to_be_visible()
    assert walk.taps <= 8
    assert walk.typed <= 1
    assert walk.questions <= 5
    dora = User.objects.get(name="Dora")
    assert {consent.kind for consent in dora.consents.live()} == {"keep", "team_reads"}
    assert (dora.birth_year, dora.time_zone) == (1998, "Europe/Berlin")
    assert GoAhead.objects.get(athlete=dora).history == {"weight_cancer": "no", "shape": "no"}

    # her coach gives her name to a new phone: this one, which is signed out by that, says that it was right
    services.reissue_place(place=dora, by=club.carla, at=clock.now())
    page.goto("/app/")
    expect(page.get_by_role("heading", name="Did you move to a new phone?")).to_be_visible()
    look(page, "sign-in")
    page.get_by_role("button", name="Yes, that was me").tap()
    expect(page.get_by_text("Your earlier answers show on the new phone.")).to_be_visible()
    dora.refresh_from_db()
    assert dora.hidden_before is None

    # and hands it on to her brother, who is asked everything anew
    page.get_by_role("button", name="I have a code or link").tap()
    page.get_by_label("Code or link").fill(club.place("Emil"))
    look(page, "code")
    page.get_by_role("button", name="Go on").tap()
    page.get_by_role("button", name="Emil").tap()
    page.get_by_label("Month and year").fill(f"05 / {clock.now().year - 7}")
    page.get_by_role("button", name="Go on").tap()
    expect(page.get_by_role("heading", name="Practise along with your team")).to_be_visible()
    look(page, "too-young")
    assert not User.objects.filter(name="Emil", birth_year__isnull=False).exists()


def test_below_eighteen_a_guardian_says_yes_first(club: Club, telephone: Callable[..., Telephone]) -> None:
    """On a German phone, in a team that speaks English: the phone's own language it is, to the end."""
    page = telephone(**ONLINE, locale="de-DE").open(f"/join/#{club.place('Finn')}")
    page.get_by_role("button", name="Finn").tap()
    expect(page.get_by_role("heading", name="Wann bist du geboren?")).to_be_visible()
    page.get_by_label("Monat und Jahr").fill(f"01 / {clock.now().year - 16}")
    page.get_by_role("button", name="Weiter").tap()
    expect(page.get_by_role("heading", name="Erst sagen die Eltern Ja")).to_be_visible()
    page.get_by_label("Name").fill("Greta")
    page.get_by_label("E-Mail-Adresse").fill("greta@example.org")
    look(page, "guardian")
    page.get_by_role("button", name="Den Brief schicken").tap()
    expect(page.get_by_text("Wir schicken Greta einen Brief.")).to_be_visible()
    page.get_by_role("button", name="Weiter").tap()
    expect(page.get_by_role("heading", name="Trifft etwas davon zu?")).to_be_visible()
    expect(page.get_by_text("Übersetzung nicht geprüft")).to_be_visible()
    look(page, "cautions-unreviewed")
    page.get_by_role("button", name="Nichts davon").tap()
    page.get_by_role("button", name="Start", exact=True).tap()
    page.get_by_role("button", name="Nichts taub, kein Kribbeln, kein Fieber: los").tap()
    expect(page.locator(".stage").get_by_text("Übersetzung nicht geprüft")).to_be_visible()
    look(page, "ready-unreviewed")
