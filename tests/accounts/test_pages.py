"""The joining page, as who has a link or the team's letters meets it."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from accounts import codes, services
from accounts.models import Invitation, Role, User
from tests.accounts.mailbox import link_for
from tests.cast import Person
from tests.conftest import NOON


@pytest.fixture
def phone(db):
    """A browser that nobody is signed in on."""
    return Client()


def test_it_works(phone, zoe):
    """A first coach: the mail, a name, a password, in."""
    services.invite(by=zoe.user, team=None, email="sam@example.org", role=Role.COACH, may_make_team=True, at=NOON)
    code = link_for("sam@example.org")
    shown = phone.post("/join/", {"code": f"http://testserver/join/#{code}"})
    assert "Bring your team" in shown.content.decode()
    response = phone.post("/join/", {"code": code, "join": "1", "name": "Sam", "password": "four small hills"})
    assert (response.status_code, response.headers["Location"]) == (302, "/coach/teams/new/")  # straight on to what the invitation was for
    sam = User.objects.get(email="sam@example.org")
    assert (sam.name, sam.check_password("four small hills"), services.may_make_team(sam)) == ("Sam", True, True)
    assert phone.get("/api/v1/me/").json()["name"] == "Sam"


def test_looking_joins_nobody(phone, team_code):
    page = phone.post("/join/", {"code": codes.spelled(team_code.code)})
    assert page.status_code == 200
    assert "Coached by Carla" in page.content.decode()
    assert User.objects.filter(claimed_at__isnull=False).count() == 0


def test_by_the_teams_letters(phone, team_code):
    phone.post("/join/", {"code": team_code.code, "join": "1", "name": "Eva"})
    assert phone.get("/api/v1/me/").json()["memberships"][0]["approved"] is False


def test_an_own_name_is_tapped(phone, window, place):
    assert "Dora" in phone.post("/join/", {"code": window.code}).content.decode()
    phone.post("/join/", {"code": window.code, "join": "1", "place": str(place.pk)})
    assert phone.get("/api/v1/me/").json()["id"] == str(place.pk)


def test_a_taken_name_is_said_so(phone, window, place):
    Client().post("/join/", {"code": window.code, "join": "1", "place": str(place.pk)})
    page = phone.post("/join/", {"code": window.code, "join": "1", "place": str(place.pk)})
    assert page.status_code == 409
    assert "taken this name" in page.content.decode()


def test_who_is_signed_in_joins_as_that(ben, team_code):
    assert "You join as Ben" in ben.post("/join/", {"code": team_code.code}, format="multipart").content.decode()
    ben.post("/join/", {"code": team_code.code, "join": "1"}, format="multipart")
    assert ben.user.memberships.count() == 2


def test_who_has_an_account_is_sent_to_sign_in(phone, carla, ben, harriers):
    secret = services.invite(by=carla.user, team=harriers, email="ben@example.org", role=Role.ATHLETE, at=NOON).secret
    page = phone.post("/join/", {"code": secret}).content.decode()
    assert "/accounts/login/?next=/join/" in page
    assert phone.post("/join/", {"code": secret, "join": "1", "name": "Not Ben"}).status_code == 403


def test_a_weak_password_joins_nobody(phone, carla, harriers):
    services.invite(by=carla.user, team=harriers, email="nils@example.org", role=Role.ATHLETE, at=NOON)
    page = phone.post("/join/", {"code": link_for("nils@example.org"), "join": "1", "name": "Nils", "password": "password"})
    assert page.status_code == 400
    assert not User.objects.filter(email="nils@example.org").exists()
    assert Invitation.objects.get().accepted_at is None


def test_a_wrong_code_is_said_plainly(phone):
    page = phone.post("/join/", {"code": "BBBB-BBBB"})
    assert page.status_code == 404
    assert "opens nothing" in page.content.decode()


def test_the_sixth_wrong_code_waits(phone):
    assert [phone.post("/join/", {"code": "BBBB-BBBB"}).status_code for _ in range(6)] == [404] * 5 + [429]


def test_names_are_shown_as_text(phone, carla, harriers, window):
    services.add_places(team=harriers, places=[services.NewPlace("<script>alert(1)</script>")], at=NOON)
    assert "<script>alert" not in phone.post("/join/", {"code": window.code}).content.decode()


def test_pages_are_not_kept(phone):
    for path in ("/join/", "/guardian/"):
        assert "no-store" in phone.get(path).headers["Cache-Control"]


def test_the_guardians_page_knows_nobody(phone, letter):
    page = phone.get("/guardian/").content.decode()
    assert "Mina" not in page
    assert "js/guardian.js" in page
    assert phone.post("/guardian/").status_code == 405


def test_the_admin_invites_a_coach(zoe):
    page = zoe.post("/admin/accounts/invitation/add/", {"email": "sam@example.org"}, format="multipart", follow=True)
    assert page.status_code == 200
    invitation = Invitation.objects.get()
    assert (invitation.role, invitation.team, invitation.may_make_team, invitation.created_by) == ("coach", None, True, zoe.user)
    link = link_for("sam@example.org")
    assert codes.read_proof(link)[0] in page.content.decode()
    assert link not in page.content.decode()  # the proof of the address is the mailbox's alone


@pytest.mark.parametrize("name", ["organisation", "user", "team", "membership", "invitation", "personaltoken", "readlog"])
def test_the_admin_lists(zoe, carla, ana, harriers, name):
    assert zoe.get(f"/admin/accounts/{name}/").status_code == 200


def test_the_admin_deletes_nobody(zoe, ana):
    assert zoe.post(f"/admin/accounts/user/{ana.user.pk}/delete/", {"post": "yes"}, format="multipart").status_code == 403


def test_staff_make_themselves_no_superuser(harriers, carla):
    clerk = Person(carla.user)
    carla.user.is_staff = True
    carla.user.save()
    carla.user.user_permissions.set(Permission.objects.filter(content_type__app_label="accounts"))
    zone = {"name": "Carla", "time_zone": "UTC", "locale": "en", "country": "DE", "is_active": "on", "is_superuser": "on"}
    assert clerk.post(f"/admin/accounts/user/{carla.user.pk}/change/", zone, format="multipart").status_code == 302
    carla.user.refresh_from_db()
    assert (carla.user.is_superuser, carla.user.country) == (False, "DE")
