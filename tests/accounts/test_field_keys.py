"""Sealed texts: what a copy of the database does not give away, and how their keys are changed."""

import base64
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from cryptography.exceptions import InvalidTag
from django.core.management import call_command
from django.db import connection

from accounts import services
from accounts.fields import Sealed
from accounts.models import Invitation, Role
from accounts.services import keys
from tests import cast
from tests.conftest import NOON

OLD, NEW = (f"{name}:{base64.b64encode(name.encode() * 32)[:44].decode()}" for name in ("o", "n"))


@pytest.fixture(autouse=True)
def old_key(settings):
    settings.FIELD_KEYS = OLD


@pytest.fixture
def codes_of_three_teams(carla):
    for name in ("One", "Two", "Three"):
        team = cast.team(name)
        cast.join(team, carla.user, Role.COACH)
        services.open_team_code(team=team, by=carla.user, at=NOON)
    return {invitation.pk: invitation.code for invitation in Invitation.objects.all()}


def opened():
    return {invitation.pk: invitation.code for invitation in Invitation.objects.all()}


def rotate():
    out = StringIO()
    call_command("rotate_field_keys", stdout=out)
    return out.getvalue()


def test_it_works(codes_of_three_teams, settings):
    settings.FIELD_KEYS = f"{NEW},{OLD}"
    assert "accounts.invitation.code: 3" in rotate()
    settings.FIELD_KEYS = NEW  # the old one may go
    assert opened() == codes_of_three_teams


def test_repeating_changes_nothing(codes_of_three_teams, settings):
    settings.FIELD_KEYS = f"{NEW},{OLD}"
    rotate()
    assert "accounts.invitation.code: 0" in rotate()


def test_what_was_written_meanwhile_stays(codes_of_three_teams, settings, monkeypatch):
    settings.FIELD_KEYS = f"{NEW},{OLD}"
    invitation = Invitation.objects.first()
    seal_row = keys.seal_row

    def somebody_writes_first(*row):
        Invitation.objects.get(pk=invitation.pk).save()  # sealed with the new key
        return seal_row(*row)

    monkeypatch.setattr(keys, "seal_row", somebody_writes_first)
    rotate()
    assert opened() == codes_of_three_teams


def test_second_factors_too(carla, settings):
    TOTP.activate(carla.user, "JBSWY3DPEHPK3PXP")
    settings.FIELD_KEYS = f"{NEW},{OLD}"
    assert "second factors: 1" in rotate()
    settings.FIELD_KEYS = NEW
    assert Authenticator.objects.get().wrap().validate_code("000000") is False  # it opens, and the code is wrong


def test_two_rows_do_not_open_with_each_others_bytes(codes_of_three_teams):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE accounts_invitation SET code = (SELECT code FROM accounts_invitation ORDER BY id LIMIT 1)")
    with pytest.raises(InvalidTag):
        opened()


def test_the_same_text_is_never_sealed_the_same(codes_of_three_teams):
    sealed = list(Invitation.objects.values_list("code", flat=True))
    assert all(isinstance(text, Sealed) for text in sealed)
    assert not set(sealed) & set(codes_of_three_teams.values())


def test_empty_stays_empty(carla, harriers):
    services.invite(by=carla.user, team=harriers, email="nils@example.org", role=Role.ATHLETE, at=NOON)
    assert Invitation.objects.values_list("code", flat=True).get() == ""
