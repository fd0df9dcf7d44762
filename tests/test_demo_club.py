"""The demo club: believable, and true to every rule that real people are held to. How it is made: test_make_demo_club.py."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Q
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from accounts.models import Consent, Guardian, Membership, Role, Team, User
from athletes.demo.sign_ins import password
from athletes.models import Alert, CheckIn, Hold, HoldPlan, Pause, SymptomReport
from notifications import clock
from notifications.models import Delivery
from routines.models import Enrolment
from routines.rules import local_day, zone_named
from tests.conftest import NOON

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    said = StringIO()
    call_command("demo_club", *words, stdout=said)
    return said.getvalue()


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Made once for all tests that only look at it; each of them rolls back to here, and the module to before."""
    with django_db_blocker.unblock(), clock.frozen(NOON), override_settings(DEMO=True), transaction.atomic():
        call_command("load_poses", verbosity=0, stdout=StringIO())
        call_command("load_routines", verbosity=0, stdout=StringIO())
        yield run()
        transaction.set_rollback(True)


@pytest.fixture
def club(made: str, db: None, time: clock.FrozenClock, settings: Any) -> str:
    settings.DEMO = True
    return made


def test_it_works(club):
    assert club.startswith("2 teams, 3 coaches, 34 athletes, ")
    athletes = Membership.objects.current().athletes()
    assert Team.objects.count() == 2
    assert Membership.objects.current().filter(role=Role.COACH).count() == 3
    assert Membership.objects.current().filter(role=Role.HEALTH_CONTACT).values("team").distinct().count() == 1
    assert athletes.count() == 34
    assert athletes.values("user__time_zone").distinct().count() == 4
    assert (NOON.date() - CheckIn.objects.earliest("day").day).days in range(77, 85)
    assert set(CheckIn.objects.values_list("kind", flat=True)) == {"session", "led", "morning", "follow_up"}


def test_five_cases_each_at_another_point(club):
    cases = [(case.level, case.state) for case in Alert.objects.order_by("opened_at")]
    assert cases == [
        ("urgent", "cleared"),
        ("alert", "cleared"),
        ("alert", "acknowledged"),
        ("watch", "open"),
        ("alert", "open"),
    ]
    assert HoldPlan.objects.filter(kind="retry", max_seconds=30).exists()
    waiting = Alert.objects.unacknowledged().above_watch().get()
    assert waiting.pose.slug == "reclined-figure-four"
    assert NOON - waiting.opened_at < timedelta(minutes=15)
    assert waiting.next_step_at > NOON
    (report,) = SymptomReport.objects.filter(athlete=waiting.athlete)
    assert report.answers["regions"] == [{"region": "foot_ankle", "side": "left"}]


def test_a_coachs_week_has_two_alerts_at_most(club):
    """Of some ninety sessions of thirty runners, under three in a hundred."""
    theirs = {"athlete__memberships__team__name": "Harriers"}
    opened = Alert.objects.above_watch().filter(**theirs).values_list("opened_at", flat=True)
    assert max(Counter(int((NOON - at) / timedelta(days=7)) for at in opened).values()) == 2
    sessions = CheckIn.objects.sessions().filter(**theirs)
    assert sessions.filter(day__gt=NOON.date() - timedelta(days=7)).count() in range(60, 120)
    assert len(opened) < 0.03 * sessions.count()


def test_only_what_still_waits_for_somebody_is_sent(club):
    """Of weeks that were made up nobody gets a letter; of today's case its readers do."""
    waiting = Alert.objects.unacknowledged().above_watch().get()
    pending = Delivery.objects.live().select_related("notification")
    assert {delivery.notification.about for delivery in pending} == {waiting.pk}
    assert not Enrolment.objects.filter(Q(next_due_at=None) | Q(next_due_at__lte=NOON)).exists()


def test_practice_holds_seven_holds_less_what_is_held_back(club):
    held = Counter(CheckIn.objects.filter(kind="session").values_list("holds__check_in", flat=True))
    assert held.most_common(1)[0][1] == 7
    poses_of_seven = Hold.objects.filter(check_in__kind="led").values_list("pose__slug", "side").distinct()
    assert poses_of_seven.count() == 7
    acknowledged = Alert.objects.get(state="acknowledged")
    assert Pause.objects.running().filter(athlete=acknowledged.athlete, pose=acknowledged.pose).exists()
    after = Hold.objects.filter(athlete=acknowledged.athlete, check_in__started_at__gt=acknowledged.opened_at)
    assert not after.filter(pose=acknowledged.pose).exists()


def test_a_return_is_short(club):
    case = Alert.objects.get(state="cleared", level="alert")
    after = Hold.objects.filter(athlete=case.athlete, pose=case.pose, check_in__started_at__gt=case.cleared_at)
    assert after.exists()
    assert {hold.target_seconds for hold in after} == {30}


def test_nothing_about_health_without_a_consent(club):
    places = Membership.objects.athletes().filter(user__email=None)
    assert places.count() == 2
    theirs = CheckIn.objects.filter(athlete__in=places.values("user"))
    assert {check_in.kind for check_in in theirs} == {"led"}
    assert not theirs.filter(consent__isnull=False).exists()
    assert not Hold.objects.filter(check_in__in=theirs, worst_pain__isnull=False).exists()
    assert not CheckIn.objects.filter(kind="led").exclude(comfort=None, back_pain_before=None, nothing_hurt=None).exists()


def test_a_minor_a_refusal_and_the_rest(club):
    keep, reads = (Consent.objects.live().filter(kind=kind) for kind in ("keep", "team_reads"))
    assert (keep.count(), reads.count()) == (32, 31)
    refused = keep.exclude(person__in=reads.values("person")).get().person
    assert refused.checkins.filter(consent__isnull=False).exists()
    guardian = Guardian.objects.consenting().get()
    assert guardian.minor.is_minor_on(NOON.date())
    assert set(guardian.minor.consents.values_list("given_by", flat=True)) == {guardian.person_id}


def test_nobody_practises_ahead_of_time_or_in_the_night(club):
    for session in CheckIn.objects.filter(kind__in=("session", "led")).select_related("athlete"):
        local = session.started_at.astimezone(zone_named(session.athlete.time_zone))
        assert session.started_at < session.finished_at <= session.received_at + timedelta(minutes=1)
        assert session.received_at <= NOON
        assert local_day(session.started_at, zone_named(session.athlete.time_zone)) == session.day
        assert 5 <= local.hour <= 21


def test_what_was_made_up_asks_nobody_for_more(club):
    """In bulk nothing was felt that a rule would have told somebody of."""
    assert not CheckIn.objects.filter(flags_due_at__isnull=False).exists()
    assert not Hold.objects.filter(worst_pain__gte=3).exists()
    assert SymptomReport.objects.count() == 5
    assert set(Hold.objects.filter(ended="numb_tingling").values_list("athlete", flat=True)) == set(
        Alert.objects.values_list("athlete", flat=True)
    )


def test_sign_ins_are_printed_and_work(club, client):
    lines = run("--show-sign-ins")
    assert password() in lines
    assert "carla.bergmann@lumbar.example" in lines
    carla = User.objects.get(email="carla.bergmann@lumbar.example")
    assert carla.check_password(password())
    assert User.objects.get(email="zoe.marchbank@lumbar.example").is_staff
