"""`manage.py doctor` finds each illness, names it, and goes on to the next organ."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import OperationalError

from notifications import clock, doctor
from notifications.alarms import raise_alarm
from notifications.models import EngineBeat
from notifications.services.engine import record_beat

pytestmark = pytest.mark.django_db
UNUSED = "127.0.0.1:1"  # nobody listens there


@pytest.fixture
def well(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.VAPID_PRIVATE_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"
    for role in EngineBeat.Role:
        record_beat(role=role, now=clock.now())


def illnesses() -> dict[str, str]:
    return {finding.organ: finding.words for finding in doctor.examine() if not finding.is_well}


def test_it_works(well):
    out = StringIO()
    call_command("doctor", stdout=out)
    assert [line.split()[0] for line in out.getvalue().splitlines()] == ["well"] * 9
    assert "PostgreSQL" in out.getvalue()


def test_a_silent_broker(well, settings):
    settings.REDIS_URL = f"redis://{UNUSED}/0"
    assert "does not answer (ConnectionError); nothing is lost" in illnesses()["broker"]


def test_a_mail_server_that_is_not_there(well, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert illnesses() == {"mail": "the server of EMAIL_URL does not take mail: ConnectionRefusedError"}


@pytest.mark.parametrize(("key", "words"), [("", "is not set"), ("rubbish", "is not a key")])
def test_push_keys(well, settings, key, words):
    settings.VAPID_PRIVATE_KEY = key
    assert words in illnesses()["push keys"]


def test_clocks_that_differ(well, monkeypatch):
    class Ahead(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(UTC) + timedelta(seconds=90)

    monkeypatch.setattr(doctor, "datetime", Ahead)
    assert "differ by 90.0 s: let both follow one time server" in illnesses()["clocks"]


def test_a_full_disk(well, monkeypatch):
    monkeypatch.setattr(doctor, "ENOUGH_BYTES", 10**18)
    assert list(illnesses()) == ["disk"]


def test_a_dead_watch(well):
    EngineBeat.objects.filter(role=EngineBeat.Role.WATCH).delete()
    assert illnesses() == {"engine": "no watch has been heard of for a minute: is it running?"}


def test_an_open_alarm(well):
    raise_alarm(kind="delivery_dead", now=clock.now())
    assert illnesses() == {"alarms": "1 are open; the admin lists them"}


def test_a_silent_database_hides_nothing_else(well, monkeypatch):
    def silent():
        raise OperationalError
        yield

    monkeypatch.setitem(doctor.ORGANS, "database", silent)
    assert illnesses() == {"database": "the database of DATABASE_URL does not answer"}


def test_illness_is_an_exit_code(well, settings, capsys):
    settings.VAPID_PRIVATE_KEY = ""
    with pytest.raises(SystemExit) as ending:
        call_command("doctor")
    assert ending.value.code == 1
    assert "ILL   push keys" in capsys.readouterr().out
