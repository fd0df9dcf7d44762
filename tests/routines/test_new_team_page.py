"""A first coach's team: one name, and it is ready."""

import pytest
from django.core.management import call_command

from accounts import services
from accounts.models import Invitation, Team
from routines.models import Assignment
from tests import cast
from tests.cast import Person
from tests.conftest import NOON
from tests.pages import page, press

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam(zoe):
    call_command("load_routines", verbosity=0)
    person = Person(cast.user("Sam", time_zone="UTC"))
    issued = services.invite(by=zoe.user, team=None, email="sam@example.org", role="coach", may_make_team=True, at=NOON)
    Invitation.objects.filter(pk=issued.invitation.pk).update(accepted_by=person.user, accepted_at=NOON)
    return person


def test_it_works(sam):
    answer = press(sam, "/coach/teams/new/", name="Hares", time_zone="Europe/Vienna")
    team = Team.objects.get()
    assert (team.time_zone, team.safety_contact) == ("Europe/Vienna", sam.user)
    assert Assignment.objects.get(team=team).per_week == 3
    assert "Bring your runners into Hares" in answer.content.decode()


def test_a_name_is_needed(sam):
    assert press(sam, "/coach/teams/new/", name=" ").status_code == 400
    assert press(sam, "/coach/teams/new/", name="Hares", time_zone="Nowhere/Else").status_code == 400
    assert not Team.objects.exists()


def test_one_invitation_one_team(sam):
    press(sam, "/coach/teams/new/", name="Hares")
    assert sam.get("/coach/teams/new/").status_code == 403


def test_who_has_no_team_yet_is_led_there(sam):
    assert "What is your team called?" in sam.get("/coach/", follow=True).content.decode()
    page(sam, "/coach/teams/new/")
