"""Many at once, with real threads and real transactions."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from rest_framework.exceptions import APIException

from accounts import services
from accounts.models import Membership, Role, User
from accounts.services import NewPlace
from notifications import clock
from tests import cast
from tests.conftest import NOON

pytestmark = pytest.mark.django_db(transaction=True)
HANDS = 50


def all_at_once(act: Callable[[int], object], hands: int = HANDS) -> list[object]:
    """Each in a thread and a connection of its own; a refusal is its code."""
    start = Barrier(hands)

    def one(number: int) -> object:
        try:
            start.wait()
            return act(number)
        except APIException as refused:
            return refused.get_codes()
        finally:
            connection.close()

    with ThreadPoolExecutor(hands) as pool:
        return list(pool.map(one, range(hands)))


@pytest.fixture
def carla_and_team():
    team = cast.team("Harriers")
    carla = cast.user("Carla")
    cast.join(team, carla, Role.COACH)
    return carla, team


def test_of_fifty_hands_on_one_link_exactly_one_comes_in(carla_and_team):
    carla, team = carla_and_team
    secret = services.invite(by=carla, team=team, email="nils@example.org", role=Role.ATHLETE, at=clock.now()).secret

    def accept(number):
        at = clock.now()
        presented = services.open_with(code=secret, address=f"10.0.0.{number}", at=at)
        return services.accept_invitation(presented=presented, by=None, name=f"Hand {number}", at=at).user

    results = all_at_once(accept)
    came_in = [result for result in results if isinstance(result, User)]
    assert len(came_in) == 1
    assert set(map(str, results)) - {str(came_in[0])} <= {"code_unknown", "sign_in_first"}
    assert Membership.objects.filter(team=team, role=Role.ATHLETE).count() == User.objects.filter(email="nils@example.org").count() == 1


def test_of_fifty_guesses_at_once_five_are_looked_at(carla_and_team):
    carla, team = carla_and_team
    services.open_team_code(team=team, by=carla, at=NOON)
    results = all_at_once(lambda _: services.open_with(code="BBBBBBBB", address="10.0.0.1", at=NOON))
    assert sorted(map(str, results)) == ["code_unknown"] * 5 + ["throttled"] * 45


def test_a_right_code_among_guesses_stays_shut(carla_and_team):
    """Whoever has used up the tries gets nothing, not even for the right code: or the fiftieth guess would pay."""
    carla, team = carla_and_team
    code = services.open_team_code(team=team, by=carla, at=NOON).code
    all_at_once(lambda _: services.open_with(code="BBBBBBBB", address="10.0.0.1", at=NOON), hands=10)
    with pytest.raises(APIException) as refused:
        services.open_with(code=code, address="10.0.0.1", at=NOON)
    assert refused.value.get_codes() == "throttled"


def test_two_coaches_at_once_get_the_same_code(carla_and_team):
    carla, team = carla_and_team
    opened = all_at_once(lambda _: services.open_team_code(team=team, by=carla, at=NOON).code, hands=8)
    assert len(set(opened)) == 1


def test_of_ten_hands_on_one_name_one_gets_it(carla_and_team):
    carla, team = carla_and_team
    place = services.add_places(team=team, places=[NewPlace("Dora")], at=clock.now())[0]
    invitation = services.open_claim_window(team=team, by=carla, at=clock.now())

    def claim(number):
        at = clock.now()
        presented = services.open_with(code=invitation.code, address=f"10.0.0.{number}", at=at)
        return bool(services.claim_place(place_id=place.pk, presented=presented, by=None, at=at).device_secret)

    assert sorted(map(str, all_at_once(claim, hands=10))) == ["True"] + ["place_taken"] * 9


def test_two_coaches_who_remove_each_other_leave_one(carla_and_team):
    carla, team = carla_and_team
    colin = cast.user("Colin")
    cast.join(team, colin, Role.COACH)
    pairs = [(carla.memberships.get(), colin), (colin.memberships.get(), carla)]
    results = all_at_once(lambda number: services.end_membership(membership=pairs[number][0], by=pairs[number][1], at=NOON), hands=2)
    assert Membership.objects.current().filter(team=team, role=Role.COACH).count() == 1
    assert sum(isinstance(result, Membership) for result in results) == 1
