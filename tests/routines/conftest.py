"""The library as it ships, and a Tuesday at noon."""

import pytest
from django.core.management import call_command

from routines.models import Routine
from routines.services import Terms, assign_routine
from tests.conftest import NOON

TUESDAY = NOON.date()


@pytest.fixture(autouse=True)
def _noon(time):
    """Nothing here asks what time it really is."""


@pytest.fixture
def back_routine(db):
    call_command("load_routines", verbosity=0)
    return Routine.objects.library().get()


@pytest.fixture
def assign(back_routine, harriers, carla):
    """Carla asks her team for the article's routine from this Tuesday on: `assign(weekdays=frozenset({0, 3}))`."""

    def assigned(*, team=harriers, routine=back_routine, **terms):
        if "weekdays" not in terms:
            terms.setdefault("per_week", 3)
        terms.setdefault("starts_on", TUESDAY)
        return assign_routine(routine=routine, team=team, terms=Terms(**terms), by=carla.user, at=NOON)

    return assigned
