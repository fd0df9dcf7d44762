"""An account that nobody uses: told a month ahead, kept by signing in, and then gone."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from accounts.models import PersonalToken, User
from athletes.models import CheckIn, Erasure
from athletes.services.retention import retain
from tests import cast
from tests.accounts.mailbox import mails_to

pytestmark = pytest.mark.django_db

TWO_YEARS = timedelta(days=731)


@pytest.fixture
def forgotten(time, ana, ben):
    """Ana was last here two years ago; Ben, of another team, yesterday."""
    User.objects.update(created_at=time.at - TWO_YEARS)
    User.objects.filter(pk=ana.user.pk).update(last_login=time.at - TWO_YEARS)
    User.objects.filter(pk=ben.user.pk).update(last_login=time.at - timedelta(days=1))
    Session.objects.all().delete()
    return User.objects.get(pk=ana.user.pk)


def is_erased(person):
    return not User.objects.get(pk=person.pk).is_active


def test_it_works(time, forgotten, ben):
    retain(now=time.at)
    assert "two years" in mails_to("ana@example.org")[-1]
    assert Erasure.objects.get().person == forgotten.pk
    retain(now=time.forward(days=29))
    assert not is_erased(forgotten)
    retain(now=time.forward(days=2))
    assert is_erased(forgotten)
    assert not is_erased(ben.user)


def test_nobody_is_told_twice(time, forgotten):
    for _ in range(3):
        retain(now=time.forward(hours=1))
    assert len(mails_to("ana@example.org")) == 1


def test_signing_in_is_all_it_takes(time, forgotten):
    retain(now=time.at)
    User.objects.filter(pk=forgotten.pk).update(last_login=time.forward(days=10))
    retain(now=time.forward(days=31))
    assert not is_erased(forgotten)
    assert Erasure.objects.get().undone_at == time.at
    retain(now=time.forward(days=31))
    assert Erasure.objects.count() == 1  # nor is it told again soon


def test_whoever_asks_for_it_meanwhile_is_gone_in_two_weeks(time, forgotten, ana):
    retain(now=time.at)
    ana.delete("/api/v1/me/")
    retain(now=time.forward(days=15))
    assert is_erased(forgotten)


def test_an_open_session_is_use(time, forgotten):
    session = SessionStore()
    session.create()
    Session.objects.filter(session_key=session.session_key).update(expire_date=time.at + timedelta(days=1))
    UserSession.objects.create(user=forgotten, session_key=session.session_key, ip="127.0.0.1", user_agent="a phone", data={})
    retain(now=time.at)
    assert not Erasure.objects.exists()


def test_a_place_that_is_ticked_in_led_sessions_is_in_use(time, forgotten, carla):
    led = {"kind": "led", "recorded_by": carla.user, "day": time.at.date(), "received_at": time.at - timedelta(days=90)}
    CheckIn.objects.create(athlete=forgotten, body_hash="", **led)
    retain(now=time.at)
    assert not Erasure.objects.exists()


def test_a_script_is_use(time, forgotten):
    given = {"name": "watch", "scopes": [], "digest": "d" * 64, "token_key": "k" * 8, "last_used_at": time.at - timedelta(days=30)}
    PersonalToken.objects.create(user=forgotten, **given)
    retain(now=time.at)
    assert not Erasure.objects.exists()


def test_who_looks_after_a_team_or_runs_the_platform_is_not_sent_away(time, forgotten, carla, zoe):
    User.objects.update(created_at=time.at - TWO_YEARS, last_login=None)
    Session.objects.all().delete()
    retain(now=time.at)
    assert set(Erasure.objects.values_list("person", flat=True)).isdisjoint({carla.user.pk, zoe.user.pk})


def test_who_has_no_address_is_given_the_same_month(time, forgotten, harriers):
    place = cast.user("Pia", email=None)
    cast.join(harriers, place)
    User.objects.filter(pk=place.pk).update(created_at=time.at - TWO_YEARS)
    retain(now=time.at)
    retain(now=time.forward(days=31))
    assert is_erased(place)
