import pytest
from allauth.account.models import EmailAddress
from rest_framework.test import APIClient

from accounts import codes, services
from accounts.models import Invitation, Membership, Role, User, WrongCodes
from notifications import clock
from tests import cast
from tests.cast import Person
from tests.conftest import NOON

ACCEPT, LOOK_UP = "/api/v1/invitations/accept/", "/api/v1/invitations/look-up/"


@pytest.fixture
def link(carla, harriers, time):
    """To Nils, as it lies in his mailbox."""
    return codes.mailed(services.invite(by=carla.user, team=harriers, email="nils@example.org", role=Role.ATHLETE, at=NOON).secret)


def accept(device, code, **more):
    return device.post(ACCEPT, {"code": code, **more}, format="json")


def test_it_works(nobody, link, harriers):
    response = accept(nobody, link, name="Nils")
    assert response.status_code == 200
    nils = User.objects.get(email="nils@example.org")
    membership = Membership.objects.current().get(user=nils)
    assert (membership.team, membership.role, nils.name) == (harriers, "athlete", "Nils")
    assert response.json()["id"] == str(nils.pk)
    assert nobody.get("/api/v1/me/").json()["name"] == "Nils"  # this device is signed in


def test_a_mailed_link_proves_the_address(nobody, link):
    accept(nobody, link)
    assert EmailAddress.objects.get(email="nils@example.org").verified


def test_a_link_that_a_coach_was_shown_proves_nothing(nobody, link):
    accept(nobody, codes.read_proof(link)[0])
    assert not EmailAddress.objects.get(email="nils@example.org").verified


def test_an_app_gets_a_session_token_and_no_cookie(nobody, link):
    response = accept(nobody, link, client="app")
    token = response.json()["session_token"]
    assert not nobody.cookies.get("session")
    assert nobody.get("/api/v1/me/").status_code == 401
    assert nobody.get("/api/v1/me/", headers={"X-Session-Token": token}).json()["name"] == "nils"


def test_a_browser_needs_the_csrf_token(link):
    strict = APIClient(enforce_csrf_checks=True)
    assert accept(strict, link).status_code == 403
    assert accept(strict, link, client="app").status_code == 200


def test_the_same_person_again_changes_nothing(nobody, link):
    first = accept(nobody, link)
    again = accept(nobody, link)
    assert (again.status_code, again.json()["id"]) == (200, first.json()["id"])
    assert User.objects.filter(email="nils@example.org").count() == 1


def test_a_used_link_is_no_link(nobody, link):
    accept(nobody, link)
    other = APIClient()
    refused = accept(other, link)
    assert (refused.status_code, refused.json()["type"]) == (404, "urn:lumbar:code_unknown")


def test_looking_changes_nothing(nobody, link, harriers, carla):
    looked = nobody.post(LOOK_UP, {"code": link}, format="json").json()
    assert (looked["team"]["name"], looked["role"], looked["coaches"], looked["places"]) == ("Harriers", "athlete", ["Carla"], [])
    assert not User.objects.filter(email="nils@example.org").exists()
    assert Invitation.objects.usable(clock.now()).exists()


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_a_link_scanner_accepts_nothing(nobody, link, method):
    getattr(nobody, method)(ACCEPT)
    getattr(nobody, method)("/join/")
    assert Invitation.objects.get().accepted_at is None


def test_a_forwarded_link_is_worth_nothing(ben, link):
    refused = accept(ben, link)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:another_address")
    assert not Membership.objects.filter(team__name="Harriers", user=ben.user).exists()
    assert Invitation.objects.get().accepted_at is None


def test_who_has_an_account_signs_in_first(nobody, link):
    nils = Person(cast.user("Nils"))
    refused = accept(nobody, link)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:sign_in_first")
    assert accept(nils, link).status_code == 200
    assert nils.user.memberships.current().exists()


def test_who_has_no_address_yet_takes_the_invited_one(link, place):
    dora = Person(place)
    assert accept(dora, link).status_code == 200
    place.refresh_from_db()
    assert place.email == "nils@example.org"


def test_a_link_runs_out(nobody, link, time):
    time.forward(days=7, seconds=1)
    assert accept(nobody, link).status_code == 404


def test_a_closed_link_is_no_link(nobody, link):
    services.close_invitation(invitation=Invitation.objects.get(), at=NOON)
    assert accept(nobody, link).status_code == 404


def test_a_link_dies_with_its_inviters_right(nobody, link, carla, colin, harriers):
    services.end_membership(membership=carla.user.memberships.get(), by=colin.user, at=NOON)
    assert accept(nobody, link).status_code == 404


def test_a_link_dies_when_its_inviter_is_made_less(nobody, carla, colin, harriers, time):
    coachs = services.invite(by=carla.user, team=harriers, email="sam@example.org", role=Role.COACH, at=NOON)
    services.change_role(membership=carla.user.memberships.get(), role=Role.HEALTH_CONTACT, by=colin.user, at=NOON)
    assert accept(nobody, coachs.secret).status_code == 404


def test_the_role_is_the_invitations(nobody, link):
    refused = accept(nobody, link, role="coach")
    assert refused.status_code == 400
    assert not User.objects.filter(email="nils@example.org").exists()


# By the team's code


def test_by_team_code_the_coach_nods(nobody, team_code, carla):
    response = accept(nobody, team_code.code, name="Eva")
    assert (response.status_code, response.json()["approved"]) == (200, False)
    eva = User.objects.get(name="Eva")
    assert not eva.memberships.current().exists()
    carla.patch(f"/api/v1/members/{response.json()['membership']}/", {"approved": True})
    assert eva.memberships.current().get().role == "athlete"


def test_while_the_window_is_open_no_nod_is_needed(nobody, window):
    assert accept(nobody, window.code, name="Eva").json()["approved"] is True


def test_the_code_may_be_typed_as_people_type(nobody, team_code):
    typed = f" {codes.spelled(team_code.code).lower()} "
    assert accept(nobody, typed, name="Eva").status_code == 200


def test_a_new_person_says_a_name(nobody, team_code):
    refused = accept(nobody, team_code.code)
    assert refused.json()["errors"][0]["pointer"] == "/name"


def test_the_code_is_good_again_and_again_until_it_is_closed(team_code):
    for name in ("Eva", "Finn", "Gil"):
        assert accept(APIClient(), team_code.code, name=name).status_code == 200
    services.close_invitation(invitation=team_code, at=NOON)
    assert accept(APIClient(), team_code.code, name="Hal").status_code == 404


def test_who_left_and_comes_back_waits_for_a_nod(ana, team_code, harriers):
    services.end_membership(membership=ana.user.memberships.get(), by=ana.user, at=NOON)
    assert accept(ana, team_code.code).json()["approved"] is False
    assert ana.user.memberships.count() == 2


def test_a_member_joins_once(ana, team_code):
    assert accept(ana, team_code.code).json()["approved"] is True
    assert ana.user.memberships.count() == 1


# Guessing


def test_the_sixth_wrong_code_in_a_minute_is_not_even_looked_at(nobody, team_code, time):
    for _ in range(5):
        assert accept(nobody, "BBBBBBBB").status_code == 404
    refused = nobody.post(LOOK_UP, {"code": team_code.code}, format="json")
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 61
    time.forward(seconds=60)
    assert nobody.post(LOOK_UP, {"code": team_code.code}, format="json").status_code == 200


def test_a_whole_club_behind_one_router_comes_in(team_code):
    for number in range(30):
        assert accept(APIClient(), team_code.code, name=f"Runner {number}").status_code == 200


def test_a_made_up_forwarded_address_is_not_believed(nobody, team_code):
    for number in range(5):
        nobody.post(ACCEPT, {"code": "BBBBBBBB"}, format="json", headers={"X-Forwarded-For": f"10.1.1.{number}"})
    refused = nobody.post(ACCEPT, {"code": team_code.code, "name": "Eva"}, format="json", headers={"X-Forwarded-For": "10.1.1.99"})
    assert refused.status_code == 429


def test_a_household_of_ipv6_addresses_counts_as_one(team_code):
    for number in range(5):
        APIClient(REMOTE_ADDR=f"2001:db8::{number}").post(ACCEPT, {"code": "BBBBBBBB"}, format="json")
    refused = APIClient(REMOTE_ADDR="2001:db8::ffff").post(ACCEPT, {"code": team_code.code, "name": "Eva"}, format="json")
    assert refused.status_code == 429


def test_forgotten_after_an_hour(db, time):
    for address in ("10.0.0.1", "10.0.0.2"):
        with pytest.raises(Exception, match="opens nothing"):
            services.open_with(code="BBBBBBBB", address=address, at=time.at)
        time.forward(hours=2)
    assert WrongCodes.objects.count() == 1


@pytest.mark.parametrize("code", ["", "x" * 201, "ÄÖÜ", "' or 1=1", "\N{ZERO WIDTH SPACE}", "Ⅷ" * 8])
def test_odd_codes_open_nothing(nobody, team_code, code):
    assert accept(nobody, code, name="Eva").status_code in {400, 404}


def test_a_coachs_link_runs_out_after_a_day(nobody, carla, harriers, time):
    secret = services.invite(by=carla.user, team=harriers, email="sam@example.org", role=Role.COACH, at=NOON).secret
    time.forward(hours=25)
    assert accept(nobody, secret).status_code == 404
