import pytest
from rest_framework.exceptions import APIException
from uuid_utils.compat import uuid7

from accounts import services
from accounts.models import Membership, Role, Team
from tests import cast
from tests.conftest import NOON


def test_it_works(zoe):
    team = services.create_team(name="Night Owls", by=zoe.user, at=NOON)
    assert team.safety_contact == zoe.user
    assert Membership.objects.current().get(team=team).role == Role.COACH
    assert Team.objects.looked_after_by(zoe.user).get() == team


def test_the_same_id_again_is_the_same_team(zoe):
    chosen = uuid7()
    first = services.create_team(name="Night Owls", by=zoe.user, at=NOON, team_id=chosen)
    second = services.create_team(name="Night Owls", by=zoe.user, at=NOON, team_id=chosen)
    assert first == second
    assert Team.objects.count() == Membership.objects.count() == 1


def test_an_id_of_somebody_elses_team_is_refused(zoe, boris, striders):
    with pytest.raises(APIException) as refused:
        services.create_team(name="Night Owls", by=zoe.user, at=NOON, team_id=striders.pk)
    assert refused.value.get_codes() == "id_in_use"
    assert Team.objects.get().name == "Striders"


def test_an_invitation_carries_one_team(zoe, db):
    invited = services.invite(by=zoe.user, team=None, email="sam@example.org", role=Role.COACH, may_make_team=True, at=NOON)
    presented = services.open_with(code=invited.secret, address="10.0.0.1", at=NOON)
    sam = services.accept_invitation(presented=presented, by=None, name="Sam", at=NOON).user
    assert services.may_make_team(sam)
    services.create_team(name="Night Owls", by=sam, at=NOON)
    assert not services.may_make_team(sam)


def test_a_coach_without_such_an_invitation_may_make_none(carla):
    assert not services.may_make_team(carla.user)


def test_a_coach_hands_out_no_right_to_make_teams(carla, harriers):
    with pytest.raises(APIException):
        services.invite(by=carla.user, team=harriers, email="sam@example.org", role=Role.COACH, may_make_team=True, at=NOON)


def test_the_organisation_is_made_once(db):
    assert services.the_organisation() == services.the_organisation() == cast.organisation()
