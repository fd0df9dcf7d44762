"""The cast, a clock that stands still, and who is signed in."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker
from rest_framework.test import APIClient

from accounts.models import Role, Team
from notifications import clock, last_resort
from tests import cast
from tests.cast import Person
from tests.kept_poses import kept_poses

NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)  # a Tuesday, noon in Berlin


@pytest.fixture(autouse=True)
def unhashed_files(settings: Any) -> None:
    """Pages are drawn without collecting the static files first."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """A hash that is slow on purpose would be half the time of signing in."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]


@pytest.fixture(autouse=True)
def no_last_resort(monkeypatch: pytest.MonkeyPatch) -> None:
    """No engine runs here, and a health check must not leave a thread behind that sends."""
    monkeypatch.setattr(last_resort, "help_out", lambda status: None)


@pytest.fixture
def time() -> Iterator[clock.FrozenClock]:
    """It is noon on a Tuesday until told otherwise: `time.forward(minutes=10)`."""
    with clock.frozen(NOON) as standing_still:
        yield standing_still


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), kept_poses():
        yield


@pytest.fixture
def harriers(db: None) -> Team:
    """Carla's team, with Colin as second coach and safety contact."""
    return cast.team("Harriers")


@pytest.fixture
def carla(harriers: Team) -> Person:
    person = Person(cast.user("Carla"))
    cast.join(harriers, person.user, Role.COACH)
    return person


@pytest.fixture
def colin(harriers: Team) -> Person:
    person = Person(cast.user("Colin"))
    cast.join(harriers, person.user, Role.COACH)
    harriers.safety_contact = person.user
    harriers.save()
    return person


@pytest.fixture
def ana(harriers: Team) -> Person:
    """Carla's athlete, an adult who keeps her answers here and lets the team read them."""
    person = Person(cast.user("Ana"))
    cast.join(harriers, person.user)
    cast.share(person.user, harriers)
    return person


@pytest.fixture
def hanna(harriers: Team) -> Person:
    """The physio. Where she is asked for, the team names a health contact, and Carla sees less."""
    person = Person(cast.user("Hanna"))
    cast.join(harriers, person.user, Role.HEALTH_CONTACT)
    return person


@pytest.fixture
def striders(db: None) -> Team:
    return cast.team("Striders")


@pytest.fixture
def boris(striders: Team) -> Person:
    person = Person(cast.user("Boris"))
    cast.join(striders, person.user, Role.COACH)
    return person


@pytest.fixture
def ben(striders: Team) -> Person:
    person = Person(cast.user("Ben"))
    cast.join(striders, person.user)
    cast.share(person.user, striders)
    return person


@pytest.fixture
def zoe(db: None) -> Person:
    cast.organisation()
    return Person(cast.user("Zoe", is_staff=True, is_superuser=True))


@pytest.fixture
def nobody() -> APIClient:
    return APIClient()
