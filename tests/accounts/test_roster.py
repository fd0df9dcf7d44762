import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from rest_framework.test import APIClient
from uuid_utils.compat import uuid7

from accounts import services
from accounts.models import Membership, ReadLog, User
from accounts.services import NewPlace
from tests import cast
from tests.accounts.counting import queries_of
from tests.cast import Person
from tests.conftest import NOON


def roster(team):
    return f"/api/v1/teams/{team.pk}/roster/"


def claim(device, place, code, **more):
    return device.post(f"/api/v1/roster/{place.pk}/claim/", {"code": code, **more}, format="json")


@pytest.fixture
def dora(nobody, place, window):
    """Dora's phone, which has just taken her name. It keeps its secret."""
    nobody.secret = claim(nobody, place, window.code).json()["device_secret"]
    nobody.user = place
    return nobody


def reissue(coach, place):
    return coach.post(f"/api/v1/roster/{place.pk}/reissue/")


def test_it_works(carla, harriers):
    names = [{"name": "Dora"}, {"name": "Emil"}]
    added = carla.post(roster(harriers), {"places": names})
    assert added.status_code == 201
    assert [place["name"] for place in added.json()] == ["Dora", "Emil"]
    assert [place["claimed_at"] for place in carla.get(roster(harriers)).json()["places"]] == [None, None]
    dora = User.objects.get(name="Dora")
    assert (dora.email, dora.has_usable_password(), dora.time_zone) == (None, False, "Europe/Berlin")
    assert dora.memberships.current().get().role == "athlete"


def test_repeating_changes_nothing(carla, harriers):
    body = {"places": [{"id": str(uuid7()), "name": "Dora"}]}
    first, second = carla.post(roster(harriers), body), carla.post(roster(harriers), body)
    assert first.json() == second.json()
    assert Membership.objects.athletes().count() == 1


def test_an_id_of_somebody_else_is_refused(carla, harriers, ben):
    refused = carla.post(roster(harriers), {"places": [{"id": str(ben.user.pk), "name": "Mine now"}]})
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:id_in_use")
    assert not Membership.objects.filter(team=harriers, user=ben.user).exists()


@pytest.mark.parametrize(
    "places", [[], [{}], [{"name": ""}], [{"name": "x" * 81}], [{"name": "a\nb"}], [{"name": "A", "email": "a@b.c"}], "Dora"]
)
def test_bad_names_are_refused(carla, harriers, places):
    assert carla.post(roster(harriers), {"places": places}).status_code == 400


def test_it_takes_the_same_queries_for_one_and_for_three(carla, harriers, place):
    one = queries_of(carla, roster(harriers))
    services.add_places(team=harriers, places=[NewPlace("Emil"), NewPlace("Fred")], at=NOON)
    assert queries_of(carla, roster(harriers)) == one


def test_an_unchanged_roster_is_304(carla, harriers, place):
    tag = carla.get(roster(harriers)).headers["ETag"]
    assert carla.get(roster(harriers), headers={"If-None-Match": tag}).status_code == 304
    services.add_places(team=harriers, places=[NewPlace("Emil")], at=NOON)
    assert carla.get(roster(harriers), headers={"If-None-Match": tag}).status_code == 200


def test_the_window_opens_for_a_quarter_of_an_hour(carla, harriers, time):
    opened = carla.post(f"{roster(harriers)}window/", {"open": True}).json()
    assert (opened["until"], len(opened["code"])) == ("2026-11-24T11:15:00.000000Z", 9)
    assert carla.post(f"{roster(harriers)}window/", {"open": False}).json() == {"until": None, "code": None, "link": None}


def test_a_claim_makes_the_place_this_devices(dora, place, carla, harriers):
    assert dora.get("/api/v1/me/").json()["id"] == str(place.pk)
    assert dora.get("/api/v1/me/").json()["is_bound"] is False
    assert carla.get(roster(harriers)).json()["places"][0]["claimed_at"] is not None
    assert UserSession.objects.filter(user=place).count() == 1


def test_a_claim_again_from_the_same_device_changes_nothing(dora, place, window):
    again = claim(dora, place, window.code)
    assert (again.status_code, again.json()["device_secret"]) == (200, "")


def test_a_second_hand_learns_that_the_name_is_taken(dora, place, window):
    refused = claim(APIClient(), place, window.code)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:place_taken")


def test_free_names_are_seen_while_the_window_is_open(window, place, time):
    seen = APIClient().post("/api/v1/invitations/look-up/", {"code": window.code}, format="json").json()
    assert [free["name"] for free in seen["places"]] == ["Dora"]
    time.forward(minutes=16)
    seen = APIClient().post("/api/v1/invitations/look-up/", {"code": window.code}, format="json").json()
    assert seen["places"] == []


def test_a_closed_window_lets_nobody_in(nobody, place, window, time):
    time.forward(minutes=15)
    refused = claim(nobody, place, window.code)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:window_closed")


def test_another_teams_code_takes_no_name(nobody, place, window, boris, striders):
    other = services.open_claim_window(team=striders, by=boris.user, at=NOON)
    assert claim(nobody, place, other.code).status_code == 404


def test_a_personal_link_takes_no_name(nobody, place, carla, harriers, window):
    link = services.invite(by=carla.user, team=harriers, email="nils@example.org", role="athlete", at=NOON)
    assert claim(nobody, place, link.secret).status_code == 404


def test_a_coachs_own_name_is_no_place(nobody, window, carla):
    assert claim(nobody, carla.user, window.code).status_code == 404


def test_who_has_an_address_cannot_be_claimed(nobody, window, ana):
    refused = claim(nobody, ana.user, window.code)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:place_taken")


def test_who_is_signed_in_as_somebody_else_signs_out_first(carla, place, window):
    refused = claim(carla, place, window.code)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:sign_out_first")


def test_an_app_claims_without_a_cookie(nobody, place, window):
    token = claim(nobody, place, window.code, client="app").json()["session_token"]
    assert APIClient().get("/api/v1/me/", headers={"X-Session-Token": token}).json()["name"] == "Dora"


# Reissue


def test_a_reissue_ends_the_old_sessions(dora, place, carla, time):
    response = reissue(carla, place)
    assert (response.status_code, response.json()["claimed_at"]) == (200, None)
    assert dora.get("/api/v1/me/").status_code == 401
    place.refresh_from_db()
    assert place.hidden_before == NOON


def test_it_stands_in_the_access_log(dora, place, carla, window):
    reissue(carla, place)
    assert ReadLog.objects.get(athlete=place.pk).reader == carla.user.pk
    new = APIClient()
    claim(new, place, window.code)
    line = new.get("/api/v1/me/access-log/").json()["results"][0]
    assert (line["action"], line["reader_name"]) == ("place.reissued", "Carla")


def test_the_earlier_device_confirms(dora, place, carla, window):
    reissue(carla, place)
    claim(APIClient(), place, window.code)
    confirmed = APIClient().post(f"/api/v1/roster/{place.pk}/confirm/", {"device_secret": dora.secret}, format="json")
    assert confirmed.status_code == 204
    place.refresh_from_db()
    assert place.hidden_before is None


def test_the_new_device_cannot_confirm_itself(dora, place, carla, window):
    reissue(carla, place)
    secret = claim(APIClient(), place, window.code).json()["device_secret"]
    refused = APIClient().post(f"/api/v1/roster/{place.pk}/confirm/", {"device_secret": secret}, format="json")
    assert refused.status_code == 404
    place.refresh_from_db()
    assert place.hidden_before is not None


def test_reissued_twice_the_first_device_confirms(dora, place, carla, window):
    reissue(carla, place)
    claim(APIClient(), place, window.code)
    reissue(carla, place)
    confirmed = APIClient().post(f"/api/v1/roster/{place.pk}/confirm/", {"device_secret": dora.secret}, format="json")
    assert confirmed.status_code == 204


def test_once_bound_only_the_person_can_move_it(carla, ana, dora, place):
    assert reissue(carla, ana.user).json()["type"] == "urn:lumbar:place_is_bound"
    Authenticator.objects.create(user=place, type=Authenticator.Type.WEBAUTHN, data={})
    assert reissue(carla, place).status_code == 403
    assert dora.get("/api/v1/me/").status_code == 200


def test_an_unclaimed_place_is_left_alone(carla, place):
    assert reissue(carla, place).status_code == 200
    assert not ReadLog.objects.exists()


def test_an_athlete_gets_403(ana, harriers, place):
    assert ana.get(roster(harriers)).status_code == 403
    assert ana.post(roster(harriers), {"places": [{"name": "X"}]}).status_code == 403
    assert ana.post(f"{roster(harriers)}window/", {"open": True}).status_code == 403
    assert reissue(ana, place).status_code == 403


def test_another_teams_coach_gets_404(boris, harriers, place):
    assert boris.get(roster(harriers)).status_code == 404
    assert boris.post(roster(harriers), {"places": [{"name": "X"}]}).status_code == 404
    assert boris.post(f"{roster(harriers)}window/", {"open": True}).status_code == 404
    assert reissue(boris, place).status_code == 404


def test_nobody_gets_401(nobody, harriers, place):
    assert nobody.get(roster(harriers)).status_code == 401
    assert reissue(nobody, place).status_code == 401


def test_a_place_in_two_teams_is_reissued_by_either_coach(boris, striders, place, dora):
    cast.join(striders, place)
    assert reissue(boris, place).status_code == 200


def test_a_place_that_left_is_404(carla, colin, place):
    services.end_membership(membership=place.memberships.get(), by=carla.user, at=NOON)
    assert reissue(colin, place).status_code == 404
    assert Person(place).get("/api/v1/me/").json()["memberships"] == []
