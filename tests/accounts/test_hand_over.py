"""In the admin: a coach goes and another takes the team over in one act; accounts are closed and opened again."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from accounts.models import Membership, Role, Team, User
from accounts.services import close_account
from tests import cast
from tests.cast import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time")]


@pytest.fixture
def dora(db: None) -> User:
    """Somebody with a proved address, who is in no team yet."""
    return proved(cast.user("Dora"))


def proved(person: User) -> User:
    person.email = f"{person.name.lower()}@example.org"
    person.save()
    EmailAddress.objects.get_or_create(user=person, email=person.email, defaults={"verified": True, "primary": True})
    return person


def ask(zoe: Person, team: Team, verb: str, leaving: User, email: str | None) -> Any:
    said = {"verb": verb, "leaving": str(leaving.pk), "email": email or ""}
    return zoe.post(reverse("admin:accounts_team_hand_over", args=[team.pk]), said, format="multipart", HTTP_ACCEPT="text/html")


def coaches(team: Team) -> set[str]:
    return set(Membership.objects.current().filter(team=team, role=Role.COACH).values_list("user__name", flat=True))


def test_it_works(zoe: Person, carla: Person, harriers: Team, dora: User) -> None:
    Team.objects.update(safety_contact=carla.user)
    page = ask(zoe, harriers, "look", carla.user, "DORA@example.org")
    assert page.context["told"][0] == "Dora becomes coach of Harriers."
    assert (coaches(harriers), len(page.context["told"])) == ({"Carla"}, 4)
    ask(zoe, harriers, "do", carla.user, dora.email)
    assert (coaches(harriers), Team.objects.get().safety_contact) == ({"Dora"}, dora)
    assert LogEntry.objects.get(user=zoe.user).get_change_message() == "Handed over from Carla to Dora."
    assert "Handed over" in zoe.get(reverse("admin:admin_logentry_changelist"), HTTP_ACCEPT="text/html").content.decode()


def test_who_trains_there_too_goes_on_training(zoe: Person, carla: Person, harriers: Team, dora: User) -> None:
    cast.join(harriers, carla.user)
    ask(zoe, harriers, "do", carla.user, dora.email)
    assert Membership.objects.current().get(user=carla.user).role == Role.ATHLETE


def test_an_address_nobody_proved_is_refused_and_nothing_is_done(zoe: Person, carla: Person, harriers: Team) -> None:
    fay = cast.user("Fay", email="fay@example.org")
    EmailAddress.objects.filter(user=fay).delete()
    assert ask(zoe, harriers, "do", carla.user, fay.email).status_code == 200
    assert coaches(harriers) == {"Carla"}


@pytest.mark.parametrize("email", ["nobody@example.org", ""])
def test_to_nobody_is_refused(zoe: Person, carla: Person, harriers: Team, email: str) -> None:
    assert ask(zoe, harriers, "do", carla.user, email).context["form"].errors
    assert coaches(harriers) == {"Carla"}


def test_to_oneself_is_refused(zoe: Person, carla: Person, harriers: Team) -> None:
    ask(zoe, harriers, "do", carla.user, proved(carla.user).email)
    assert coaches(harriers) == {"Carla"}


def test_a_closed_account_has_no_way_in(zoe: Person, carla: Person) -> None:
    chosen = {"action": "close", "_selected_action": [str(carla.user.pk), str(zoe.user.pk)]}
    zoe.post(reverse("admin:accounts_user_changelist"), chosen, format="multipart", HTTP_ACCEPT="text/html")
    assert list(User.objects.filter(is_active=False)) == [carla.user], "nobody closes the own account"
    assert carla.get("/coach/", HTTP_ACCEPT="text/html").status_code == 302
    zoe.post(reverse("admin:accounts_user_changelist"), {**chosen, "action": "open_again"}, format="multipart", HTTP_ACCEPT="text/html")
    assert not User.objects.filter(is_active=False).exists()


def test_closing_twice_is_closing_once(carla: Person) -> None:
    assert not close_account(person=close_account(person=carla.user)).is_active


def test_nobody_proves_an_address_or_adds_a_second_factor_for_another(zoe: Person, carla: Person) -> None:
    for model in ("account_emailaddress", "mfa_authenticator", "usersessions_usersession"):
        assert zoe.get(reverse(f"admin:{model}_add"), HTTP_ACCEPT="text/html").status_code == 403
        assert zoe.get(reverse(f"admin:{model}_changelist"), HTTP_ACCEPT="text/html").status_code == 200
