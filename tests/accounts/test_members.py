import pytest

from accounts import services
from accounts.models import Consent, Membership, Role, Team
from tests import cast
from tests.accounts.counting import queries_of
from tests.accounts.mailbox import mails_to
from tests.cast import Person
from tests.conftest import NOON


def member(person, team=None):
    return f"/api/v1/members/{person.user.memberships.filter(ended_at=None, **({'team': team} if team else {})).get().pk}/"


def members(team):
    return f"/api/v1/teams/{team.pk}/members/"


def test_it_works(carla, ana, harriers):
    listed = carla.get(members(harriers)).json()["results"]
    assert [(row["user"]["name"], row["role"], row["approved"], row["guardian"]) for row in listed] == [
        ("Ana", "athlete", True, "not_needed"),
        ("Carla", "coach", True, "not_needed"),
    ]


def test_a_coach_gives_a_role(carla, ana, harriers):
    response = carla.patch(member(ana), {"role": "health_contact"})
    assert (response.status_code, response.json()["role"]) == (200, "health_contact")
    assert ana.user.memberships.current().get().role == Role.HEALTH_CONTACT
    assert ana.user.memberships.count() == 2  # what was asked of the athlete stays true


def test_giving_a_role_wants_a_fresh_sign_in(carla, ana):
    carla.user.set_password("a long enough phrase")
    carla.user.save()
    session = carla.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": 0}]
    session.save()
    refused = carla.patch(member(ana), {"role": "coach"})
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:sign_in_again")
    assert ana.user.memberships.current().get().role == Role.ATHLETE


def test_an_athlete_may_leave(ana, harriers, carla):
    assert ana.delete(member(ana)).status_code == 204
    assert not ana.user.memberships.current().exists()
    assert ana.get(f"/api/v1/teams/{harriers.pk}/").status_code == 404


def test_leaving_closes_what_the_team_read(ana, harriers):
    ana.delete(member(ana))
    assert set(ana.user.consents.live().values_list("kind", flat=True)) == {"keep"}


def test_who_joins_again_shares_nothing_yet(ana, harriers, carla):
    ana.delete(member(ana))
    cast.join(harriers, ana.user)
    assert not Consent.objects.open_to(Team.objects.all()).exists()


def test_leaving_twice_is_404(ana):
    path = member(ana)
    assert [ana.delete(path).status_code, ana.delete(path).status_code] == [204, 404]


def test_a_coach_takes_an_athlete_off_the_team(carla, ana):
    assert carla.delete(member(ana)).status_code == 204
    assert Membership.objects.get(user=ana.user).ended_at is not None


def test_the_last_coach_stays(carla, harriers):
    for refused in (carla.delete(member(carla)), carla.patch(member(carla), {"role": "athlete"})):
        assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:last_coach")


def test_a_coach_who_left_is_not_called_any_more(carla, colin, harriers):
    colin.delete(member(colin))
    harriers.refresh_from_db()
    assert harriers.safety_contact == carla.user
    assert "told when nobody" in mails_to("carla@example.org")[-1]


def test_a_coach_who_left_gets_404_at_the_next_request(carla, colin, harriers, ana):
    services.end_membership(membership=colin.user.memberships.get(), by=carla.user, at=NOON)
    assert colin.get(members(harriers)).status_code == 404
    assert colin.patch(member(ana), {"role": "coach"}).status_code == 404


def test_an_athlete_raises_nobody(ana, carla, hanna):
    for path in (member(ana), member(carla), member(hanna)):
        assert ana.patch(path, {"role": "coach"}).status_code == 403
    assert ana.delete(member(carla)).status_code == 403
    assert ana.user.memberships.current().get().role == Role.ATHLETE


def test_a_health_contact_makes_no_coach(hanna, ana, carla):
    refused = hanna.patch(member(ana), {"role": "coach"})
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:role_too_high")
    assert hanna.patch(member(hanna), {"role": "coach"}).status_code == 403
    assert hanna.delete(member(carla)).status_code == 403


def test_a_role_counts_in_its_own_team_only(carla, boris, ben, striders):
    cast.join(striders, carla.user)
    assert carla.patch(member(ben), {"role": "coach"}).status_code == 403
    assert carla.patch(member(carla, striders), {"role": "coach"}).status_code == 403


def test_who_waits_for_a_nod_sees_nothing_of_the_team(harriers, carla):
    eva = Person(cast.user("Eva"))
    cast.join(harriers, eva.user, approved_at=None)
    assert eva.get(f"/api/v1/teams/{harriers.pk}/").status_code == 404
    assert eva.get("/api/v1/me/").json()["memberships"][0]["approved"] is False
    assert eva.patch(member(eva), {"approved": True}).status_code == 403
    assert carla.patch(member(eva), {"approved": True}).json()["approved"] is True
    assert eva.get(f"/api/v1/teams/{harriers.pk}/").status_code == 200


def test_a_nod_is_not_taken_back_by_the_same_door(carla, ana):
    assert carla.patch(member(ana), {"approved": False}).status_code == 400


def test_an_athlete_gets_403(ana, harriers):
    assert ana.get(members(harriers)).status_code == 403


def test_another_team_gets_404(boris, ben, harriers, ana):
    for stranger in (boris, ben):
        assert stranger.get(members(harriers)).status_code == 404
        assert stranger.patch(member(ana), {"role": "coach"}).status_code == 404
        assert stranger.delete(member(ana)).status_code == 404


def test_staff_without_a_team_get_403(zoe, harriers):
    assert zoe.get(members(harriers)).status_code == 403


def test_nobody_gets_401(nobody, harriers, ana):
    assert nobody.get(members(harriers)).status_code == nobody.delete(member(ana)).status_code == 401


def test_it_takes_the_same_queries_for_one_and_for_three(carla, harriers, mina):
    two = queries_of(carla, members(harriers))
    for name in ("Eva", "Finn", "Gil"):
        cast.join(harriers, cast.user(name, birth_year=2010))
    assert queries_of(carla, members(harriers)) == two


def test_the_list_says_whose_guardian_is_missing(carla, harriers, mina, maria):
    row = next(row for row in carla.get(members(harriers)).json()["results"] if row["user"]["name"] == "Mina")
    assert row["guardian"] == "missing"
    maria.consented_at = NOON
    maria.save()
    row = next(row for row in carla.get(members(harriers)).json()["results"] if row["user"]["name"] == "Mina")
    assert row["guardian"] == "consented"


@pytest.mark.parametrize("body", [{"role": "admin"}, {"role": None}, {"team": "x"}, {"user": "x"}, {"joined_at": "2020-01-01"}])
def test_bad_bodies_are_refused(carla, ana, body):
    assert carla.patch(member(ana), body).status_code == 400
