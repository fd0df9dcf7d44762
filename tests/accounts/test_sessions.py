"""How long a sign-in lasts, and the second factor it may need."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
import time_machine
from allauth.headless.internal.sessionkit import new_session
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from rest_framework.test import APIClient

from accounts import rules, services, sessions
from accounts.permissions import has_second_factor, second_factor_page
from tests import cast
from tests.cast import Person

BEGAN = datetime(2026, 11, 24, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "sees_others", "lasts"),
    [
        (timedelta(0), True, timedelta(hours=12)),
        (timedelta(days=6), True, timedelta(hours=12)),
        (timedelta(days=6, hours=18), True, timedelta(hours=6)),
        (timedelta(0), False, timedelta(days=90)),
        (timedelta(days=89), False, timedelta(days=90)),
    ],
)
def test_when_a_session_ends(after, sees_others, lasts):
    assert rules.session_ends_at(BEGAN, BEGAN + after, sees_others) == BEGAN + after + lasts


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def me(client):
    return client.get("/api/v1/me/").status_code


def test_a_coach_who_goes_away_is_signed_out(carla):
    with time_machine.travel(BEGAN, tick=False) as clock:
        client = signed_in(carla.user)
        assert me(client) == 200
        clock.shift(timedelta(hours=11, minutes=59))
        assert me(client) == 200
        clock.shift(timedelta(hours=12, minutes=1))
        assert me(client) == 401


def test_a_coach_signs_in_each_week_however_busy(carla):
    with time_machine.travel(BEGAN, tick=False) as clock:
        client = signed_in(carla.user)
        for _ in range(7 * 3 - 1):
            assert me(client) == 200
            clock.shift(timedelta(hours=8))
        assert me(client) == 200
        clock.shift(timedelta(hours=8, minutes=1))
        assert me(client) == 401


def test_an_athlete_who_stretches_once_a_month_stays_signed_in(ana):
    with time_machine.travel(BEGAN, tick=False) as clock:
        client = signed_in(ana.user)
        for _ in range(6):
            assert me(client) == 200
            clock.shift(timedelta(days=31))
        clock.shift(timedelta(days=91))
        assert me(client) == 401


def test_an_apps_session_ends_as_a_browsers_would(carla):
    with time_machine.travel(BEGAN, tick=False) as clock:
        browser = signed_in(carla.user)
        token = {"X-Session-Token": browser.session.session_key}
        assert APIClient().get("/api/v1/me/", headers=token).status_code == 200
        clock.shift(timedelta(hours=12, minutes=1))
        assert APIClient().get("/api/v1/me/", headers=token).status_code == 401


@pytest.mark.parametrize("token", ["x", "ü", "0" * 32, "x" * 5000])
def test_odd_session_tokens_are_401(db, token):
    assert APIClient().get("/api/v1/me/", headers={"X-Session-Token": token}).status_code == 401


def test_a_session_is_not_written_at_each_request(ana):
    session = new_session()
    assert sessions.renew(session, ana.user)
    assert not sessions.renew(session, ana.user)


def test_signed_out_everywhere_is_out_with_the_next_request(ana):
    browsers = [signed_in(ana.user) for _ in range(2)]
    for browser in browsers:
        UserSession.objects.create(user=ana.user, session_key=browser.session.session_key, ip="10.0.0.1", user_agent="")
    kept = browsers[1].session.session_key
    assert services.sign_out_everywhere(user=ana.user, but=kept) == 1
    assert [me(browser) for browser in browsers] == [401, 200]
    assert Session.objects.filter(session_key=kept).exists()


def test_cookies_are_for_http_and_this_site_alone(settings):
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == settings.CSRF_COOKIE_SAMESITE == "Lax"


# The second factor


def test_a_pages_second_factor(rf, carla):
    request = rf.get("/coach/")
    request.user, request.session = carla.user, Client().session
    assert second_factor_page(request) == "/accounts/2fa/"
    request.session = carla.session
    assert second_factor_page(request) is None


@pytest.mark.parametrize(("kinds", "page"), [(("totp", "recovery_codes"), ""), (("totp", "webauthn"), "webauthn/")])
def test_who_has_one_is_asked_for_it_and_led_on(rf, carla, kinds, page):
    Authenticator.objects.bulk_create(Authenticator(user=carla.user, type=kind, data={}) for kind in kinds)
    request = rf.get("/coach/?team=1")
    request.user, request.session = carla.user, Client().session
    assert second_factor_page(request) == f"/accounts/2fa/{page}reauthenticate/?next=%2Fcoach%2F%3Fteam%3D1"


def test_without_it_the_admin_is_closed(zoe):
    weak = Person(zoe.user, second_factor=False)
    sent_to = weak.get("/admin/", follow=True).redirect_chain
    assert sent_to[-1][0] == "/accounts/2fa/"
    assert zoe.get("/admin/").status_code == 200


def test_in_the_demo_it_is_not_asked_for(zoe, settings):
    settings.REQUIRE_MFA = False
    assert Person(zoe.user, second_factor=False).get("/admin/").status_code == 200


def test_the_admins_own_form_is_never_reached(client, db):
    response = client.post("/admin/login/", {"username": "zoe@example.org", "password": "guess"})
    assert response.headers["Location"].startswith("/accounts/login/")


def test_a_coach_is_no_staff(carla):
    assert carla.get("/admin/", follow=True).status_code == 403


def test_a_factor_of_somebody_else_proves_nothing(carla, colin):
    """A session that changes hands loses what its former holder had shown."""
    assert has_second_factor(SimpleNamespace(auth=None, user=carla.user, session=carla.session))
    assert not has_second_factor(SimpleNamespace(auth=None, user=colin.user, session=carla.session))


def test_who_becomes_a_coach_has_a_coachs_session(ana):
    session = new_session()
    sessions.renew(session, ana.user)
    assert session.get_expiry_age() > timedelta(days=89).total_seconds()
    cast.join(cast.team("Third"), ana.user, "coach")
    session = new_session()
    sessions.renew(session, ana.user)
    assert session.get_expiry_age() <= timedelta(hours=12).total_seconds()
