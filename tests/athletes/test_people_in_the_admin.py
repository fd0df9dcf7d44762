"""In the admin: answers about health open for a reason the athlete reads, and two accounts of one person become one."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse
from uuid_utils.compat import uuid7

from accounts.models import Membership, ReadLog, Team, User
from accounts.services import add_places
from accounts.services.places import NewPlace
from athletes.models import CheckIn, Hold
from athletes.services.merging import merge_people
from notifications.clock import FrozenClock
from notifications.rest import Conflict
from tests import cast
from tests.athletes.said import bladder, tingling
from tests.cast import Person
from tests.conftest import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time")]

REASON = "Carla is ill, and Ana's mother called."


def answers(person: User) -> str:
    return reverse("admin:athletes_person_answers", args=[person.pk])


def look(zoe: Person, person: User, **asked: str) -> Any:
    return zoe.get(answers(person), asked, HTTP_ACCEPT="text/html")


def say(zoe: Person, person: User, because: str = REASON) -> Any:
    return zoe.post(answers(person), {"because": because}, format="multipart", HTTP_ACCEPT="text/html")


def report(ana: Person, **said: Any) -> None:
    assert ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling(**said)).status_code == 201


def test_it_works(zoe: Person, ana: Person, time: FrozenClock) -> None:
    report(ana)
    assert "cases" not in look(zoe, ana.user).context
    say(zoe, ana.user)
    [case] = look(zoe, ana.user).context["cases"]
    opened = look(zoe, ana.user, case=str(case["line"].pk)).context["cases"][0]
    assert opened["reports"][0].lines
    [line] = ana.get("/api/v1/me/access-log/").json()["results"]
    assert (line["reader_name"], line["action"], line["reason"]) == ("Zoe", "answers.opened", REASON)
    time.forward(minutes=31)
    assert "cases" not in look(zoe, ana.user).context


@pytest.mark.parametrize("because", ["", "   ", "curious"])
def test_without_a_reason_it_stays_shut(zoe: Person, ana: Person, because: str) -> None:
    say(zoe, ana.user, because)
    assert "cases" not in look(zoe, ana.user).context
    assert not ReadLog.objects.exists()


def test_a_reason_opens_one_persons_answers_for_one_reader(zoe: Person, ana: Person, ben: Person) -> None:
    say(zoe, ana.user)
    yara = Person(cast.user("Yara", is_staff=True, is_superuser=True))
    assert "cases" not in look(yara, ana.user).context
    assert "cases" not in look(zoe, ben.user).context


def test_private_answers_stay_masked(zoe: Person, ana: Person) -> None:
    report(ana, **bladder())
    say(zoe, ana.user)
    [case] = look(zoe, ana.user).context["cases"]
    page = look(zoe, ana.user, case=str(case["line"].pk)).content.decode().lower()
    assert "bladder" not in page


def test_who_may_not_see_people_is_refused(ana: Person) -> None:
    yara = Person(cast.user("Yara", is_staff=True))
    assert (look(yara, ana.user).status_code, say(yara, ana.user).status_code) == (403, 403)


def test_queries_do_not_grow(zoe: Person, ana: Person, django_assert_max_num_queries: Any) -> None:
    report(ana)
    say(zoe, ana.user)
    with django_assert_max_num_queries(14):
        look(zoe, ana.user)
    report(ana, pose="banana-pose")
    with django_assert_max_num_queries(14):
        assert len(look(zoe, ana.user).context["cases"]) == 2


@pytest.fixture
def double(harriers: Team, carla: Person, ana: Person) -> User:
    """The name Carla typed before Ana came with an account of her own; she was ticked once in a led session."""
    [place] = add_places(team=harriers, places=[NewPlace("Ana M.")], at=NOON)
    tick(carla, place)
    return place


def tick(carla: Person, place: User) -> None:
    CheckIn.objects.create(
        id=uuid7(),
        athlete=place,
        kind=CheckIn.Kind.LED,
        recorded_by=carla.user,
        led_session=uuid7(),
        day=NOON.date(),
        started_at=NOON,
        received_at=NOON,
    )


def merge(zoe: Person, verb: str, kept: User, double: User) -> Any:
    page = reverse("admin:athletes_person_merge", args=[double.pk, kept.pk])
    return zoe.post(page, {"verb": verb, "kept": str(kept.pk)}, format="multipart", HTTP_ACCEPT="text/html")


def test_two_accounts_become_one(zoe: Person, ana: Person, double: User) -> None:
    told = merge(zoe, "look", ana.user, double).context["told"]
    assert told[:2] == ["0 memberships move to Ana.", "1 led session moves to Ana."]
    assert User.objects.get(pk=double.pk).is_active, "looking does nothing"
    merge(zoe, "do", ana.user, double)
    assert CheckIn.objects.get().athlete == ana.user
    assert not Hold.objects.exclude(athlete=ana.user).exists()
    assert Membership.objects.current().filter(user=ana.user).count() == 1
    assert not Membership.objects.current().filter(user=double).exists()
    assert not User.objects.get(pk=double.pk).is_active
    assert ReadLog.objects.about(ana.user).get().action == "account.merged"
    assert LogEntry.objects.get(user=zoe.user).get_change_message() == f"merged: {double.pk}"
    merge_people(kept=ana.user, double=double, by=zoe.user, at=NOON)
    assert CheckIn.objects.count() == 1


def test_a_membership_only_the_double_has_moves(zoe: Person, ana: Person, double: User, striders: Team) -> None:
    cast.join(striders, double)
    merge(zoe, "do", ana.user, double)
    assert Membership.objects.current().filter(user=ana.user).count() == 2


def test_two_are_chosen_in_the_list(zoe: Person, ana: Person, double: User) -> None:
    chosen = {"action": "merge", "_selected_action": [str(ana.user.pk), str(double.pk)]}
    address = reverse("admin:athletes_persononfile_changelist")
    assert "/merge/" in zoe.post(address, chosen, format="multipart", HTTP_ACCEPT="text/html")["Location"]
    one = {**chosen, "_selected_action": [str(ana.user.pk)]}
    assert zoe.post(address, one, format="multipart", HTTP_ACCEPT="text/html")["Location"] == address


def refused(kept: User, double: User, zoe: Person) -> str:
    with pytest.raises(Conflict) as refusal:
        merge_people(kept=kept, double=double, by=zoe.user, at=NOON)
    return str(refusal.value.detail)


def test_answers_about_health_are_never_put_into_anothers_mouth(zoe: Person, ana: Person, double: User, harriers: Team) -> None:
    cast.share(double, harriers)
    report(Person(double))
    assert "answers about health" in refused(ana.user, double, zoe)
    assert User.objects.get(pk=double.pk).is_active


def test_two_people_of_one_name_are_refused(zoe: Person, ana: Person, double: User) -> None:
    User.objects.filter(pk=ana.user.pk).update(birth_year=1990, birth_month=1)
    User.objects.filter(pk=double.pk).update(birth_year=1991, birth_month=1)
    assert "two people" in refused(ana.user, double, zoe)


def test_staff_and_the_same_are_refused(zoe: Person, ana: Person, double: User) -> None:
    assert "staff" in refused(ana.user, zoe.user, zoe)
    assert "one account" in refused(ana.user, ana.user, zoe)


def test_the_one_that_can_sign_in_is_kept(zoe: Person, ana: Person, double: User) -> None:
    User.objects.filter(pk=ana.user.pk).update(email="ana@example.org")
    assert "Keep that one" in refused(double, ana.user, zoe)
