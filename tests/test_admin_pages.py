"""No page of the admin takes more queries for three rows than for one; a new list joins by itself, and asks for its rows."""

from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import reverse

from accounts import services
from accounts.models import Invitation, Membership, Organisation, PersonalToken, ReadLog, Role, Team, User
from athletes.models import PersonOnFile, PractisingTeam, Ruleset
from notifications.models import Channel, Delivery, EngineBeat, OperationsAlarm
from notifications.services import Planned, notify, raise_alarm
from poses.models import CautionQuestion, Medium, Pose
from routines.models import Assignment, Routine, RoutineStep
from tests import cast
from tests.accounts.counting import queries_of
from tests.cast import Person
from tests.conftest import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time")]

THREE = range(3)


def user(number: int) -> User:
    return User.objects.filter(name=f"Runner {number}").first() or cast.user(f"Runner {number}", email=f"runner{number}@example.org")


def team(number: int) -> Team:
    return Team.objects.filter(name=f"Team {number}").first() or cast.team(f"Team {number}", safety_contact=user(number))


def house(number: int) -> Organisation:
    return Organisation.objects.create(name=f"House {number}", country="DE", safety_contact=user(number))


def token(number: int) -> PersonalToken:
    made: PersonalToken = PersonalToken.objects.create(user=user(number), digest=str(number), token_key="", name="script", scopes=[])
    return made


def invited(number: int) -> Invitation:
    by = cast.user(f"Inviting {number}", email=f"inviting{number}@example.org", is_staff=True)
    new = {"email": f"new{number}@example.org", "role": Role.COACH, "may_make_team": True}
    return services.invite(by=by, team=None, at=NOON, **new).invitation


def logged(number: int) -> LogEntry:
    content = ContentType.objects.get_for_model((User, Team, Pose)[number])
    return LogEntry.objects.create(user=user(number), content_type=content, object_repr="x", action_flag=CHANGE)


def sent(number: int) -> Delivery:
    notify(recipient=user(number), kind="push_test", key=f"test:{number}", planned=[Planned(Channel.EMAIL)], now=NOON)
    return Delivery.objects.get(notification__key=f"test:{number}")


def medium(number: int) -> Medium:
    name = f"{number:032x}-48x64.webp"
    return Medium.objects.create(name=name, content=b"x", thumbnail=b"x", added_by=user(number), added_at=NOON)


def routine(number: int) -> Routine:
    """The first with one step, the third with three."""
    made = Routine.objects.create(team=team(number), name="Back", created_at=NOON)
    for order, pose in enumerate(Pose.objects.published()[: number + 1], 1):
        RoutineStep.objects.create(routine=made, order=order, pose=pose, variant=pose.variants.first(), hold_seconds=60)
    return made


def assigned(number: int) -> Assignment:
    today = NOON.date()
    terms = {"per_week": 3, "starts_on": today, "plan_from_on": today, "created_at": NOON}
    return Assignment.objects.create(routine=routine(number), team=team(number), **terms)


def entered(number: int) -> Ruleset:
    given = {"version": "1", "changed_by": user(number), "valid_from": NOON}
    return Ruleset.objects.create(organisation=cast.organisation(), **given)


ROWS: dict[type[Model], Callable[[int], Model]] = {
    Assignment: assigned,
    Authenticator: lambda number: Authenticator.objects.create(user=user(number), type="totp", data={}),
    CautionQuestion: lambda number: CautionQuestion.objects.order_by("order")[number],
    Delivery: sent,
    EmailAddress: lambda number: EmailAddress.objects.create(user=user(number), email=f"other{number}@example.org"),
    EngineBeat: lambda number: EngineBeat.objects.create(role="watch", host="x", pid=number, last_beat_at=NOON),
    Group: lambda number: Group.objects.create(name=f"Group {number}"),
    Invitation: invited,
    LogEntry: logged,
    Medium: medium,
    Membership: lambda number: cast.join(team(number), user(number)),
    OperationsAlarm: lambda number: raise_alarm(kind="x", subject=str(number), now=NOON),
    Organisation: house,
    PersonOnFile: user,
    PersonalToken: token,
    Pose: lambda number: Pose.objects.order_by("order")[number],
    PractisingTeam: team,
    ReadLog: lambda number: ReadLog.objects.create(reader=user(number).pk, athlete=user(0).pk, action="alert.read", at=NOON),
    Routine: routine,
    Ruleset: entered,
    Team: team,
    User: user,
    UserSession: lambda number: UserSession.objects.create(user=user(number), ip="127.0.0.1", session_key=str(number), user_agent="x"),
}


def test_each_list_is_here() -> None:
    assert set(admin.site._registry) == set(ROWS)


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)
def test_three_rows_take_no_more_queries_than_one(zoe: Person, model: type[Model]) -> None:
    rows = [str(ROWS[model](number).pk) for number in THREE]
    page = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    only = f"?show=all&{model._meta.pk.name}__in=" if model is Delivery else f"?{model._meta.pk.name}__in="
    listed = reverse(f"{page}_changelist") + only
    queries_of(zoe, listed + rows[0])  # what is asked once in a process
    assert queries_of(zoe, listed + ",".join(rows)) <= queries_of(zoe, listed + rows[0])
    opened = [reverse(f"{page}_change", args=[row]) for row in rows]
    if zoe.get(opened[0]).status_code == 200:
        assert queries_of(zoe, opened[2]) <= queries_of(zoe, opened[0])
