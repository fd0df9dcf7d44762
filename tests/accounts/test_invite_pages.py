"""Bringing people in, on a page: the window, the names, personal links, and a list with bad lines."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts import codes, services
from accounts.address_lists import Fault, read_list
from accounts.models import Invitation, Membership, User
from notifications import clock
from tests import cast
from tests.accounts.mailbox import link_for
from tests.pages import page, press

pytestmark = pytest.mark.django_db

LIST = """E-mail;Role
ana@example.org;athlete
new@example.org
;;
nobody
NEW@example.org;
fiona@example.org;physio
physio@example.org;health contact
"""


@pytest.fixture(autouse=True)
def _noon(time):
    """The window closes by the clock."""


def invite_page(team, rest=""):
    return f"/coach/teams/{team.pk}/invite/{rest}"


def upload(person, team, text):
    file = SimpleUploadedFile("list.csv", text.encode())
    return press(person, invite_page(team, "list/"), file=file).content.decode()


def test_it_works(harriers, carla):
    shown = press(carla, invite_page(harriers, "window/")).content.decode()
    code = harriers.invitations.get().code
    assert codes.spelled(code) in shown
    assert 'class="qr"' in shown
    assert "Scan, and tap your name" in shown
    press(carla, invite_page(harriers, "window/"), open="0")
    harriers.refresh_from_db()
    assert harriers.claim_window_until is None


def test_names_become_places_once(harriers, carla):
    form = {"id": "0192f1d6-3e1f-7c3a-9d2b-3f5a7b9c1d2e", "names": "• Dora\n\n2. Emil  \r\nDora\n"}
    press(carla, invite_page(harriers, "places/"), **form)
    press(carla, invite_page(harriers, "places/"), **form)
    assert sorted(User.objects.filter(memberships__team=harriers, memberships__role="athlete").values_list("name", flat=True)) == [
        "2. Emil",
        "Dora",
        "Dora",
    ]


def test_a_claim_shows_as_it_happens(harriers, carla, place):
    services.open_claim_window(team=harriers, by=carla.user, at=clock.now())
    assert "0 of 1 names are taken." in page(carla, invite_page(harriers, "claims/"))
    assert "every 3s" in page(carla, invite_page(harriers, "claims/"))
    User.objects.filter(pk=place.pk).update(claimed_at=clock.now())
    assert "1 of 1 names are taken." in page(carla, invite_page(harriers, "claims/"))


def test_the_page_stops_asking_when_the_window_is_shut(harriers, carla, place):
    assert "every 3s" not in page(carla, invite_page(harriers, "claims/"))


def test_a_nod_and_a_new_phone(harriers, carla):
    member = cast.join(harriers, cast.user("Emil", email=None, claimed_at=clock.now()), approved_at=None)
    assert "wait for your nod" in page(carla, invite_page(harriers))
    press(carla, f"/coach/members/{member.pk}/nod/")
    member.refresh_from_db()
    assert member.approved_at is not None
    press(carla, f"/coach/members/{member.pk}/reissue/")
    assert User.objects.get(name="Emil").claimed_at is None


def test_who_signs_in_alone_is_out_of_the_coachs_hands(harriers, carla, ana):
    member = Membership.objects.get(user=ana.user)
    assert "Only they can move." in press(carla, f"/coach/members/{member.pk}/reissue/").content.decode()


def test_a_personal_link_is_shown_this_once(harriers, carla):
    form = {"id": "0192f1d6-3e1f-7c3a-9d2b-3f5a7b9c1d2e", "email": "fiona@example.org", "role": "athlete"}
    assert "/join/#" in press(carla, invite_page(harriers, "mail/"), **form).content.decode()
    assert "/join/#" not in press(carla, invite_page(harriers, "mail/"), **form).content.decode()
    assert harriers.invitations.count() == 1
    assert "/join/#" not in page(carla, invite_page(harriers))


def test_sent_again_it_is_a_new_link_and_revoked_it_is_none(harriers, carla):
    old = services.invite(by=carla.user, team=harriers, email="fiona@example.org", role="athlete", at=clock.now())
    press(carla, f"/coach/invitations/{old.invitation.pk}/resend/")
    old.invitation.refresh_from_db()
    assert old.invitation.closed_at is not None
    fresh = harriers.invitations.usable(clock.now()).get()
    press(carla, f"/coach/invitations/{fresh.pk}/close/")
    assert not harriers.invitations.usable(clock.now()).exists()


def test_a_code_closed_or_made_anew(harriers, carla, team_code):
    press(carla, invite_page(harriers, "code/"), act="renew")
    assert harriers.invitations.usable(clock.now()).get().code != team_code.code
    press(carla, invite_page(harriers, "code/"), act="close")
    assert not harriers.invitations.usable(clock.now()).exists()


def test_a_list_names_each_bad_line_and_sends_nothing(harriers, carla, ana):
    shown = upload(carla, harriers, LIST)
    assert "2 lines are good" in shown
    assert not Invitation.objects.exists()
    for number, words in ((2, "Is in the team already."), (5, "no e-mail address"), (6, "further up"), (7, "second column")):
        assert f"<td>{number}</td>" in shown
        assert words in shown


def test_the_good_lines_are_invited_once(harriers, carla, ana):
    for _ in range(2):
        press(carla, invite_page(harriers, "list/"), text=LIST, **{"import": "1"})
    invited = dict(harriers.invitations.values_list("email", "role"))
    assert invited == {"new@example.org": "athlete", "physio@example.org": "health_contact"}
    assert link_for("new@example.org")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a@example.org\nb@example.org", [None, None]),
        ("a@example.org\tcoach", [None]),
        ('"a@example.org","health_contact"', [None]),
        ("a@example.org,president", [Fault.NO_ROLE]),
        ("=cmd()", [Fault.NO_ADDRESS]),
        ("", []),
        ("\n".join(f"a{n}@example.org" for n in range(501)), [None] * 500 + [Fault.TOO_MANY]),
    ],
)
def test_lists_as_spreadsheets_write_them(text, faults):
    assert [line.fault for line in read_list(text)] == faults
