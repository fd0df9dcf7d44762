import pytest
from allauth.account.models import EmailAddress

from tests import cast
from tests.accounts.mailbox import mails_to


def team_path(team):
    return f"/api/v1/teams/{team.pk}/"


def test_it_works(carla, harriers):
    response = carla.patch(team_path(harriers), {"name": "Night Owls", "safety_hours": "weekdays 8 to 18"})
    assert response.status_code == 200
    assert (response.json()["name"], response.json()["version"]) == ("Night Owls", 2)
    assert carla.get(team_path(harriers)).json() == response.json()


def test_everybody_in_the_team_reads_it(ana, hanna, carla, harriers):
    for member in (ana, hanna, carla):
        assert member.get(team_path(harriers)).json()["organisation"] == {"name": "Lauftreff", "country": "DE"}


def test_nobodys_change_is_overwritten_unseen(carla, colin, harriers):
    tag = carla.get(team_path(harriers)).headers["ETag"]
    colin.patch(team_path(harriers), {"name": "Colin's"})
    refused = carla.patch(team_path(harriers), {"name": "Carla's"}, headers={"If-Match": tag})
    assert refused.status_code == 412
    assert carla.get(team_path(harriers)).json()["name"] == "Colin's"


def test_the_safety_contact_is_named_and_the_others_are_told(carla, colin, hanna, harriers):
    response = carla.patch(team_path(harriers), {"safety_contact": str(hanna.user.pk)})
    assert response.json()["safety_contact"]["name"] == "Hanna"
    assert len(mails_to("colin@example.org")) == 1
    assert mails_to("carla@example.org") == []  # she did it


def test_an_unproved_mailbox_is_no_safety_contact(carla, hanna, harriers):
    EmailAddress.objects.filter(user=hanna.user).update(verified=False)
    refused = carla.patch(team_path(harriers), {"safety_contact": str(hanna.user.pk)})
    assert refused.json()["errors"][0] == {
        "pointer": "/safety_contact",
        "code": "unreachable",
        "detail": "This person has no proved e-mail address yet.",
    }


def test_only_who_looks_after_the_team_is_called(carla, ana, boris, harriers):
    for stranger in (ana, boris):
        assert carla.patch(team_path(harriers), {"safety_contact": str(stranger.user.pk)}).status_code == 400
    harriers.refresh_from_db()
    assert harriers.safety_contact is None


@pytest.mark.parametrize("field", ["organisation", "version", "id", "claim_window_until", "created_at", "memberships"])
def test_what_is_not_the_coachs_to_change_is_refused(carla, harriers, field):
    assert carla.patch(team_path(harriers), {field: "x"}).json()["errors"][0]["code"] == "unknown_field"


def test_an_athlete_gets_403(ana, harriers):
    assert ana.patch(team_path(harriers), {"name": "Mine"}).status_code == 403


def test_strangers_get_404(boris, ben, harriers):
    for stranger in (boris, ben):
        assert stranger.get(team_path(harriers)).status_code == 404
        assert stranger.patch(team_path(harriers), {"name": "Mine"}).status_code == 404


def test_a_stranger_cannot_tell_it_from_one_that_is_not(boris, harriers, striders):
    there = boris.get(team_path(harriers))
    striders.pk = "01920000-0000-7000-8000-000000000000"
    assert there.content == boris.get(team_path(striders)).content


def test_staff_read_and_change_nothing(zoe, harriers):
    assert zoe.get(team_path(harriers)).status_code == 200
    assert zoe.patch(team_path(harriers), {"name": "Mine"}).status_code == 403


def test_a_former_member_gets_404(ana, harriers, carla):
    carla.delete(f"/api/v1/members/{ana.user.memberships.get().pk}/")
    assert ana.get(team_path(harriers)).status_code == 404


def test_nobody_gets_401(nobody, harriers):
    assert nobody.get(team_path(harriers)).status_code == nobody.patch(team_path(harriers), {}).status_code == 401


def test_a_coach_of_two_teams_changes_each_by_itself(carla, harriers, striders, boris):
    cast.join(striders, carla.user, "coach")
    carla.patch(team_path(striders), {"name": "Striders II"})
    harriers.refresh_from_db()
    assert harriers.name == "Harriers"
