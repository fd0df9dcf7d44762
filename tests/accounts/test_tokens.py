from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from rest_framework.test import APIClient
from uuid_utils.compat import uuid7

from accounts import services
from accounts.models import PersonalToken
from accounts.scopes import SCOPES
from notifications import clock
from tests import cast
from tests.cast import Person

TOKENS = "/api/v1/me/tokens/"
NEW = {"name": "my script", "scopes": ["read:me", "read:teams"]}


def script(secret):
    return APIClient(headers={"Authorization": f"Bearer {secret}"})


def mint(person, *scopes):
    return services.mint_token(user=person.user, name="script", scopes=list(scopes), at=clock.now()).secret


def test_it_works(carla, harriers):
    made = carla.post(TOKENS, NEW)
    assert made.status_code == 201
    client = script(made.json()["secret"])
    assert client.get("/api/v1/me/").json()["name"] == "Carla"
    assert client.get(f"/api/v1/teams/{harriers.pk}/members/").status_code == 200


def test_it_is_shown_once_and_kept_as_a_digest(carla):
    secret = carla.post(TOKENS, NEW).json()["secret"]
    assert secret not in carla.get(TOKENS).content.decode()
    assert secret not in str(PersonalToken.objects.values().get())


def test_its_last_use_is_noted(carla):
    secret = carla.post(TOKENS, NEW).json()["secret"]
    assert carla.get(TOKENS).json()["results"][0]["last_used_at"] is None
    script(secret).get("/api/v1/me/")
    assert carla.get(TOKENS).json()["results"][0]["last_used_at"] is not None


def test_out_of_scope_is_403(carla, harriers):
    client = script(mint(carla, "read:me"))
    for refused in (
        client.get(f"/api/v1/teams/{harriers.pk}/members/"),
        client.patch("/api/v1/me/", {}, format="json"),
        client.get(f"/api/v1/teams/{uuid7()}/"),  # before anybody asks whether there is such a team
    ):
        assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:out_of_scope")
    assert script(mint(carla, "write:me")).patch("/api/v1/me/", {"locale": "de"}, format="json").status_code == 200


def test_no_token_opens_the_doors_to_tokens(carla):
    client = script(mint(carla, *SCOPES))
    assert client.get(TOKENS).status_code == client.post(TOKENS, NEW, format="json").status_code == 403


def test_what_is_open_to_everybody_is_open_to_tokens(carla):
    client = script(mint(carla, "read:me"))
    assert client.get("/api/v1/poses/").status_code == client.get("/api/v1/schema/").status_code == 200


def test_a_script_joins_no_team(carla, team_code):
    client = script(mint(carla, *SCOPES))
    refused = client.post("/api/v1/invitations/accept/", {"code": team_code.code}, format="json")
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:out_of_scope")


def test_a_token_gives_no_right_that_its_person_has_not(ana, harriers):
    client = script(mint(ana, *SCOPES))
    assert client.get(f"/api/v1/teams/{harriers.pk}/members/").status_code == 403


def test_it_is_made_only_after_a_second_factor(harriers):
    weak = Person(cast.user("Carl"), second_factor=False)
    refused = weak.post(TOKENS, NEW)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:second_factor_required")
    assert weak.get(TOKENS).status_code == 403


def test_revoked_it_dies_with_the_next_request(carla):
    made = carla.post(TOKENS, NEW).json()
    assert carla.delete(f"{TOKENS}{made['token']['id']}/").status_code == 204
    assert script(made["secret"]).get("/api/v1/me/").status_code == 401


def test_it_ends(carla, time):
    secret = mint(carla, "read:me")
    time.forward(days=90)
    assert script(secret).get("/api/v1/me/").status_code == 401


def test_it_dies_with_its_account(carla):
    secret = mint(carla, "read:me")
    carla.user.is_active = False
    carla.user.save()
    assert script(secret).get("/api/v1/me/").status_code == 401


def test_anothers_token_is_neither_seen_nor_revoked(carla, ana):
    made = carla.post(TOKENS, NEW).json()
    assert ana.get(TOKENS).json()["results"] == []
    assert ana.delete(f"{TOKENS}{made['token']['id']}/").status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {},
        {**NEW, "scopes": []},
        {**NEW, "scopes": ["read:everything"]},
        {**NEW, "name": ""},
        {**NEW, "expires_at": "2020-01-01T00:00:00Z"},
        {**NEW, "expires_at": "2099-01-01T00:00:00Z"},
        {**NEW, "user": "x"},
    ],
)
def test_bad_bodies_are_refused(carla, body):
    assert carla.post(TOKENS, body).status_code == 400


def test_nobody_has_more_than_twenty(carla):
    for _ in range(20):
        mint(carla, "read:me")
    assert carla.post(TOKENS, NEW).json()["type"] == "urn:lumbar:too_many_tokens"


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Bearer a b", "Bearer \xff\xfe", "Bearer " + "x" * 5000, "bearer x", "Basic eA=="])
def test_odd_headers_are_401(db, header):
    assert APIClient(HTTP_AUTHORIZATION=header).get("/api/v1/me/").status_code == 401


def test_the_server_makes_one_for_anybody_here(carla):
    out = StringIO()
    call_command("access_token", "CARLA@example.org", stdout=out)
    assert script(out.getvalue().strip()).get("/api/v1/me/").json()["name"] == "Carla"
    assert set(PersonalToken.objects.get().scopes) == SCOPES


def test_the_server_makes_none_for_a_stranger(db):
    with pytest.raises(CommandError):
        call_command("access_token", "nobody@example.org")


def test_a_token_ends_within_a_year(carla):
    with pytest.raises(Exception, match="next year"):
        services.mint_token(user=carla.user, name="s", scopes=["read:me"], at=clock.now(), expires_at=clock.now() + timedelta(days=400))
