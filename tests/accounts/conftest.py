"""No broker, and people on the edges: a minor, her mother, a place on the roster."""

import pytest

from accounts import services
from accounts.models import Guardian, Invitation, Team, User
from accounts.services import NewPlace
from accounts.services.guardians import Letter
from notifications import clock, hints
from tests import cast
from tests.accounts.mailbox import code_for
from tests.cast import Person
from tests.conftest import NOON


@pytest.fixture(autouse=True)
def unhinted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hints, "publish", lambda task, argument, *, lane: True)


@pytest.fixture
def team_code(harriers: Team, carla: Person) -> Invitation:
    return services.open_team_code(team=harriers, by=carla.user, at=clock.now())


@pytest.fixture
def window(harriers: Team, carla: Person, time: clock.FrozenClock) -> Invitation:
    """The team's code, while the coach lets names be taken."""
    return services.open_claim_window(team=harriers, by=carla.user, at=NOON)


@pytest.fixture
def place(harriers: Team, carla: Person) -> User:
    """Dora: a name on the roster that nobody has taken."""
    return services.add_places(team=harriers, places=[NewPlace("Dora")], at=clock.now())[0]


@pytest.fixture
def mina(harriers: Team) -> Person:
    """Sixteen, in Carla's team."""
    person = Person(cast.user("Mina", birth_year=2010, birth_month=3))
    cast.join(harriers, person.user)
    return person


@pytest.fixture
def letter(mina: Person, time: clock.FrozenClock) -> Letter:
    """To Mina's mother, who gave no address."""
    return services.invite_guardian(minor=mina.user, name="Maria", locale="en", at=NOON)


@pytest.fixture
def maria(letter: Letter) -> Guardian:
    """Mina's mother, her device bound."""
    guardian = letter.guardian
    services.send_guardian_code(guardian=guardian, email="maria@example.org", at=NOON)
    services.bind_guardian(guardian=guardian, code=code_for("maria@example.org"), at=NOON)
    return Guardian.objects.select_related("minor", "person").get(pk=guardian.pk)
