from datetime import UTC, datetime

import pytest
from rest_framework.test import APIClient

from accounts import services
from accounts.models import Guardian, User
from accounts.services import Choices
from tests import cast
from tests.accounts.mailbox import code_for, link_for, mails_to
from tests.cast import Person
from tests.conftest import NOON

PAGE, CODE, BIND, CONSENT = (f"/api/v1/guardian/{door}" for door in ("", "code/", "bind/", "consent/"))
ADDRESS = "maria@example.org"


class Device(APIClient):
    """A guardian's phone, which says its token with every request."""

    def __init__(self, token):
        super().__init__(headers={"X-Guardian-Token": token})
        self.default_format = "json"


def bind(letter):
    """Marias's phone after the code came back."""
    device = Device(letter.secret)
    assert device.post(CODE, {"email": ADDRESS}).status_code == 202
    return Device(device.post(BIND, {"code": code_for(ADDRESS)}).json()["device_secret"])


def agree(device, *teams, keep=True):
    chosen = [{"team": str(team.pk), "team_reads": True} for team in teams]
    return device.put(CONSENT, {"text_version": "1", "keep": keep, "teams": chosen})


def letter_path(minor):
    return f"/api/v1/members/{minor.user.memberships.get().pk}/guardian/"


def test_it_works(letter, mina, carla, harriers):
    device = bind(letter)
    assert device.get(PAGE).json()["minor"] == "Mina"
    after = agree(device, harriers)
    assert after.status_code == 200
    assert after.json()["consents"]["teams"][0]["team_reads"]["by_guardian"] is True
    assert User.objects.cared_for_by(carla.user).get() == mina.user
    assert mina.get("/api/v1/me/").json()["needs_guardian"] is False


def test_the_letter_alone_opens_nothing_but_the_asking_for_a_code(letter, harriers):
    device = Device(letter.secret)
    page = device.get(PAGE).json()
    assert (page["is_bound"], page["consents"], page["needs_address"]) == (False, None, True)
    refused = agree(device, harriers)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:code_required")


def test_the_letter_opens_no_more_after_another_device_was_bound(letter, harriers):
    bind(letter)
    assert agree(Device(letter.secret), harriers).status_code == 403
    assert Device(letter.secret).get(PAGE).json()["consents"] is None


def test_a_no_closes_everything_at_once(letter, mina, carla, harriers):
    device = bind(letter)
    agree(device, harriers)
    agree(device, keep=False)
    assert not mina.user.consents.live().exists()
    assert not User.objects.cared_for_by(carla.user).exists()
    assert Guardian.objects.get().withdrawn_at is not None


def test_a_yes_after_a_no_opens_again(letter, mina, harriers):
    device = bind(letter)
    agree(device, harriers, keep=True)
    agree(device, keep=False)
    agree(device, harriers)
    assert mina.user.consents.live().count() == 2


def test_the_private_answers_stay_between_minor_and_health_contact(letter, mina, hanna, carla, harriers):
    device = bind(letter)
    agree(device, harriers)
    services.choose_consents(
        person=mina.user, choices=Choices(True, frozenset({harriers.pk}), frozenset({harriers.pk})), given_by=mina.user, at=NOON
    )
    assert device.get(PAGE).json()["consents"]["teams"][0]["private"] is None
    agree(device, harriers)  # the guardian's saving again takes nothing back
    assert mina.user.consents.live().filter(kind="private").exists()
    assert (
        device.put(
            CONSENT, {"text_version": "1", "keep": True, "teams": [{"team": str(harriers.pk), "team_reads": True, "private": True}]}
        ).status_code
        == 400
    )


def test_the_mail_holds_a_code_and_no_name(letter):
    Device(letter.secret).post(CODE, {"email": ADDRESS})
    assert "Mina" not in mails_to(ADDRESS)[-1]
    assert len(code_for(ADDRESS)) == 6


def test_where_the_letter_named_an_address_no_other_is_taken(mina, time):
    services.invite_guardian(minor=mina.user, name="Maria", locale="en", email=ADDRESS, at=NOON)
    device = Device(link_for(ADDRESS))
    device.post(CODE, {"email": "thief@example.org"})
    assert mails_to("thief@example.org") == []
    assert len(mails_to(ADDRESS)) == 2


def test_a_mistyped_address_can_be_said_again(letter, time):
    device = Device(letter.secret)
    device.post(CODE, {"email": "mraia@example.org"})
    time.forward(minutes=2)
    bind(letter)
    assert Guardian.objects.get().person.email == ADDRESS


def test_an_address_in_use_is_not_taken_over(letter, ana):
    refused = Device(letter.secret).post(CODE, {"email": "ana@example.org"})
    assert refused.json()["errors"][0]["code"] == "not_usable"


def test_five_wrong_codes_end_the_code(letter):
    device = Device(letter.secret)
    device.post(CODE, {"email": ADDRESS})
    right = code_for(ADDRESS)
    wrong = "000000" if right != "000000" else "111111"
    for _ in range(5):
        assert device.post(BIND, {"code": wrong}).status_code == 404
    assert device.post(BIND, {"code": right}).status_code == 404


def test_a_code_is_good_for_ten_minutes(letter, time):
    device = Device(letter.secret)
    device.post(CODE, {"email": ADDRESS})
    time.forward(minutes=10)
    assert device.post(BIND, {"code": code_for(ADDRESS)}).status_code == 404


def test_a_code_is_good_once(letter):
    bind(letter)
    assert Device(letter.secret).post(BIND, {"code": code_for(ADDRESS)}).status_code == 404


def test_one_code_a_minute(letter):
    device = Device(letter.secret)
    device.post(CODE, {"email": ADDRESS})
    assert device.post(CODE, {"email": ADDRESS}).status_code == 429


@pytest.mark.parametrize(
    ("born", "zone", "still", "over"),
    [
        # the month's last day counts, in the minor's own zone
        ((2008, 11), "Europe/Berlin", datetime(2026, 11, 29, 22, 59, tzinfo=UTC), datetime(2026, 11, 29, 23, 0, tzinfo=UTC)),
        ((2008, 11), "Pacific/Auckland", datetime(2026, 11, 29, 10, 59, tzinfo=UTC), datetime(2026, 11, 29, 11, 0, tzinfo=UTC)),
        ((2008, 11), "America/New_York", datetime(2026, 11, 30, 4, 59, tzinfo=UTC), datetime(2026, 11, 30, 5, 0, tzinfo=UTC)),
    ],
)
def test_it_ends_at_eighteen(harriers, time, born, zone, still, over):
    minor = cast.user("Mika", birth_year=born[0], birth_month=born[1], time_zone=zone)
    cast.join(harriers, minor)
    device = bind(services.invite_guardian(minor=minor, name="Maria", locale="en", at=time.at))
    time.at = still
    assert device.get(PAGE).status_code == 200
    time.at = over
    assert device.get(PAGE).status_code == 401
    assert agree(device, harriers).status_code == 401


def test_the_minor_names_the_guardian(mina, time):
    made = mina.post(letter_path(mina), {"name": "Maria", "email": ADDRESS})
    assert made.status_code == 201
    assert "/guardian/#" in made.json()["link"]
    assert "Mina" not in mails_to(ADDRESS)[-1]


def test_the_coach_prints_a_letter(mina, carla):
    link = carla.post(letter_path(mina), {"name": "Maria", "locale": "de"}).json()["link"]
    assert Device(link.partition("#")[2]).get(PAGE).json()["minor"] == "Mina"


def test_a_second_letter_voids_the_first(mina, carla):
    first = carla.post(letter_path(mina), {"name": "Maria"}).json()["link"].partition("#")[2]
    second = carla.post(letter_path(mina), {"name": "Maria"}).json()["link"].partition("#")[2]
    assert Device(first).get(PAGE).status_code == 401
    assert Device(second).get(PAGE).status_code == 200
    assert Guardian.objects.count() == 1


def test_a_minor_is_not_their_own_guardian(mina):
    refused = mina.post(letter_path(mina), {"name": "Me", "email": "MINA@example.org"})
    assert refused.json()["errors"][0]["code"] == "own_address"


def test_an_adult_has_no_guardian(ana):
    assert ana.post(letter_path(ana), {"name": "Mum"}).json()["type"] == "urn:lumbar:no_minor"


def test_team_mates_and_strangers_name_nobodys_guardian(ana, boris, mina):
    assert ana.post(letter_path(mina), {"name": "X"}).status_code == 403
    assert boris.post(letter_path(mina), {"name": "X"}).status_code == 404


def test_a_guardians_token_opens_no_other_door(letter, harriers, mina):
    device = bind(letter)
    assert device.get("/api/v1/me/").status_code == 401
    assert device.get(f"/api/v1/teams/{harriers.pk}/").status_code == 401


def test_a_session_is_no_guardian(ana, mina, letter):
    strict = Person(mina.user)
    strict.force_authenticate(None)
    assert strict.get(PAGE).status_code == 401


@pytest.mark.parametrize("token", ["", "x", "ü", "a" * 5000])
def test_odd_tokens_are_401(token, letter):
    assert APIClient(headers={"X-Guardian-Token": token}).get(PAGE).status_code == 401


def test_another_minors_guardian_sees_and_changes_nothing_here(letter, mina, striders, harriers):
    other = cast.user("Mika", birth_year=2010, birth_month=1)
    cast.join(striders, other)
    device = bind(services.invite_guardian(minor=other, name="Otto", locale="en", at=NOON))
    assert device.get(PAGE).json()["minor"] == "Mika"
    assert agree(device, harriers).status_code == 400
    assert not mina.user.consents.exists()
