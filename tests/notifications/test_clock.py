"""What time it is."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection

from notifications import checks, clock
from notifications.channels import vapid
from notifications.models import ClockOffset

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)


def test_it_works(db: None) -> None:
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=30)
    assert clock.now() < clock.now()  # also within one transaction


def test_it_costs_one_query(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        clock.now()


def test_it_stands_still_until_moved() -> None:
    with clock.frozen(NOON) as frozen:
        assert clock.now() == NOON
        frozen.forward(hours=2, seconds=1)
        assert clock.now() == NOON + timedelta(hours=2, seconds=1)
        with clock.frozen(NOON):
            assert clock.now() == NOON
        assert clock.now() == frozen.at


def test_it_moves_for_every_process_of_the_database(db: None) -> None:
    clock.move(timedelta(days=3))
    with connection.cursor() as cursor:  # as another process would
        cursor.execute(f"SELECT {clock.MOVED_NOW}")
        assert cursor.fetchone()[0] - datetime.now(UTC) > timedelta(days=2)
    assert clock.now() - datetime.now(UTC) > timedelta(days=2)
    clock.move(timedelta())
    assert clock.now() - datetime.now(UTC) < timedelta(minutes=1)


def test_a_statement_has_the_same_time(db: None) -> None:
    def in_a_statement() -> datetime:
        return ClockOffset.objects.annotate(at=clock.in_database()).get().at

    clock.move(timedelta(days=3))
    assert abs(in_a_statement() - clock.now()) < timedelta(seconds=5)
    with clock.frozen(NOON):
        assert in_a_statement() == NOON


def test_a_real_deployment_cannot_be_moved(db: None, settings: Any) -> None:
    clock.move(timedelta(days=3))
    settings.CLOCK_CAN_BE_MOVED = False
    assert clock.now() - datetime.now(UTC) < timedelta(minutes=1)  # whatever lies in the table
    with pytest.raises(ImproperlyConfigured):
        clock.move(timedelta(days=3))
    with pytest.raises(ImproperlyConfigured), clock.frozen(NOON):
        pass


def test_a_deployment_check_looks(settings: Any) -> None:
    settings.VAPID_PRIVATE_KEY = ""
    assert [finding.id for finding in (*checks.time_stands_where_it_is(), *checks.phones_can_be_rung())] == [
        "notifications.E001",
        "notifications.W001",
    ]
    settings.CLOCK_CAN_BE_MOVED, settings.VAPID_PRIVATE_KEY = False, vapid.new_private_key()
    assert [*checks.time_stands_where_it_is(), *checks.phones_can_be_rung()] == []


def test_a_key_pair_is_made(settings: Any) -> None:
    told = StringIO()
    call_command("vapid_keys", stdout=told)
    line, remark = told.getvalue().strip().splitlines()
    settings.VAPID_PRIVATE_KEY = line.removeprefix("VAPID_PRIVATE_KEY=")
    assert remark.endswith(vapid.application_server_key())
    assert len(vapid.application_server_key()) == 87  # an uncompressed point of P-256
