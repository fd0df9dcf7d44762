from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from rest_framework.exceptions import APIException

from accounts import services
from accounts.models import Consent, Cover, Role, Team, User
from accounts.services import Choices
from notifications import clock
from tests import cast
from tests.accounts.counting import queries_of
from tests.cast import Person
from tests.conftest import NOON

CONSENTS = "/api/v1/me/consents/"


@pytest.fixture
def eva(harriers):
    """An adult athlete who has agreed to nothing yet."""
    person = Person(cast.user("Eva"))
    cast.join(harriers, person.user)
    return person


def choose(person, *, keep=True, teams=(), private=(), text_version="1"):
    chosen = [{"team": str(team.pk), "team_reads": True, "private": team in private} for team in teams]
    return person.put(CONSENTS, {"text_version": text_version, "keep": keep, "teams": chosen})


def live(person):
    return set(person.user.consents.live().values_list("kind", flat=True))


def test_it_works(eva, carla, harriers):
    before = eva.get(CONSENTS).json()
    assert (before["keep"], before["teams"][0]["team_reads"], before["teams"][0]["private"]) == (None, None, None)
    assert before["teams"][0]["readers"] == [{"name": "Carla", "role": "coach"}]
    after = choose(eva, teams=[harriers]).json()
    assert after["keep"]["text_version"] == "1"
    assert after["teams"][0]["team_reads"]["named"] == ["Carla"]
    assert User.objects.cared_for_by(carla.user).get() == eva.user


def test_keeping_alone_lets_nobody_read(eva, carla, harriers):
    choose(eva)
    assert live(eva) == {"keep"}
    assert not User.objects.cared_for_by(carla.user).exists()


def test_taken_back_it_holds_at_once(ana, carla, harriers):
    assert User.objects.cared_for_by(carla.user).exists()
    choose(ana, keep=True)
    assert not User.objects.cared_for_by(carla.user).exists()
    assert Consent.objects.get(person=ana.user, kind="team_reads").withdrawn_at is not None


def test_what_is_left_out_is_not_agreed_to(ana, harriers):
    choose(ana, keep=False)
    assert live(ana) == set()


def test_repeating_changes_nothing(eva, carla, harriers):
    choose(eva, teams=[harriers])
    before = list(Consent.objects.order_by("pk").values())
    choose(eva, teams=[harriers])
    assert list(Consent.objects.order_by("pk").values()) == before


def test_given_again_it_is_a_new_row(eva, carla, harriers):
    for keep in (True, False, True):
        choose(eva, keep=keep)
    assert [bool(consent.withdrawn_at) for consent in eva.user.consents.order_by("given_at")] == [True, False]


def test_the_private_answers_are_the_health_contacts(eva, carla, hanna, harriers):
    after = choose(eva, teams=[harriers], private=[harriers]).json()
    assert after["teams"][0]["private"]["named"] == ["Hanna"]
    assert Consent.objects.open_to(Team.objects.all(), kind="private").get().person == eva.user


def test_without_a_health_contact_there_is_nobody_to_ask(eva, carla, harriers):
    refused = choose(eva, teams=[harriers], private=[harriers])
    assert refused.json()["errors"][0]["code"] == "no_health_contact"
    assert live(eva) == set()


def test_reading_needs_keeping(eva, carla, harriers):
    assert choose(eva, keep=False, teams=[harriers]).status_code == 400


def test_a_new_text_is_agreed_to_anew(eva, carla, harriers, monkeypatch):
    choose(eva, teams=[harriers])
    monkeypatch.setattr("accounts.consent_texts.VERSION", "2")
    services.choose_consents(person=eva.user, choices=Choices(keep=True), given_by=eva.user, at=NOON, text_version="2")
    assert eva.user.consents.live().get().text_version == "2"


def test_an_old_text_is_refused(eva, harriers):
    refused = choose(eva, text_version="0")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:text_changed")


def test_another_teams_reading_cannot_be_given(eva, striders, boris):
    refused = choose(eva, teams=[striders])
    assert refused.json()["errors"][0]["code"] == "not_in_team"
    assert live(eva) == set()


def test_a_coach_is_no_athlete_of_the_own_team(carla, harriers):
    assert choose(carla, teams=[harriers]).status_code == 400


def test_age_is_said_first(harriers):
    dora = Person(cast.user("Dora", birth_year=None, birth_month=None))
    cast.join(harriers, dora.user)
    refused = choose(dora)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:birth_month_first")


def test_a_minor_alone_cannot_agree(mina, carla, harriers):
    refused = choose(mina, teams=[harriers])
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:guardian_first")
    assert not Consent.objects.exists()


def test_a_minor_may_always_take_back(mina, maria, carla, harriers):
    services.choose_as_guardian(guardian=maria, choices=Choices(True, frozenset({harriers.pk})), text_version="1", at=NOON)
    assert live(mina) == {"keep", "team_reads"}
    choose(mina, keep=False)
    assert live(mina) == set()


def test_a_cover_reads_while_it_runs(ana, carla, colin, boris, striders, harriers, ben):
    """Carla covers Boris beside her own team: Ben's answers open, and close again."""
    cast.join(striders, carla.user, Role.HEALTH_CONTACT, ended_at=NOON)
    now = clock.now()
    Cover.objects.create(person=boris.user, substitute=carla.user, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(hours=1))
    assert set(User.objects.cared_for_by(carla.user)) == {ana.user, ben.user}
    services.end_cover(person=boris.user)
    assert set(User.objects.cared_for_by(carla.user)) == {ana.user}


def test_staff_read_nothing(ana, zoe):
    assert not User.objects.cared_for_by(zoe.user).exists()


def test_one_live_yes_is_a_constraint(ana):
    with pytest.raises(IntegrityError, match="one_live_consent"), transaction.atomic():
        cast.consent(ana.user)


def test_nobody_gets_401(nobody):
    assert nobody.get(CONSENTS).status_code == nobody.put(CONSENTS, {}).status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"keep": True},
        {"keep": "perhaps", "teams": [], "text_version": "1"},
        {"keep": True, "teams": [{"team": "x", "team_reads": True}], "text_version": "1"},
        {"keep": True, "teams": [], "text_version": "1", "given_by": "me"},
        {"keep": True, "teams": {}, "text_version": "1"},
    ],
)
def test_bad_bodies_are_refused(ana, body):
    assert ana.put(CONSENTS, body).status_code == 400
    assert live(ana) == {"keep", "team_reads"}


def test_it_takes_the_same_queries_for_one_and_for_three(eva, carla, harriers):
    one = queries_of(eva, CONSENTS)
    for name in ("A", "B"):
        cast.join(cast.team(name), eva.user)
    choose(eva, teams=[harriers])
    assert queries_of(eva, CONSENTS) == one


def test_a_guardian_who_is_gone_gives_nothing(mina, maria, harriers):
    services.withdraw_guardian(guardian=maria, at=NOON)
    with pytest.raises(APIException) as refused:
        services.choose_consents(person=mina.user, choices=Choices(True), given_by=mina.user, at=NOON)
    assert refused.value.get_codes() == "guardian_first"
