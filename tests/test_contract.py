"""The OpenAPI document against the code: every operation, in three roles, with requests that fit and requests that do not.

No answer may be a 5xx, and none may be one that the document does not know; nor may one that comes of an earlier answer.
"""

import os
from io import StringIO
from itertools import cycle
from typing import Any, ClassVar

import pytest
import schemathesis
from django.core import signals
from django.core.cache import caches
from django.core.management import call_command
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, settings as counts
from hypothesis.stateful import run_state_machine_as_test
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import ignored_auth, negative_data_rejection, positive_data_acceptance
from uuid_utils.compat import uuid7

from accounts.models import User
from accounts.scopes import SCOPES
from accounts.services.tokens import mint_token
from config.wsgi import application
from notifications import clock
from routines.services import give_team_its_routine
from tests.athletes.said import lasting

pytestmark = [pytest.mark.django_db, pytest.mark.lengthy]

EXAMPLES = {"full": 100}.get(os.environ.get("HYPOTHESIS_PROFILE", ""), 25)  # an operation
WALKS, STEPS = EXAMPLES // 3 + 1, 8  # from one answer to the next; so many walks for each of the three
# doors that hand out what can be tried only so often, or end what the next example needs
LEFT_OUT = r"^/api/v1/(auth|schema|docs)/"
# an id that fits the shape may still be somebody else's, or nobody's; and who is let in is the access table's to prove
NOT_HERE = [positive_data_acceptance, ignored_auth]
# a list with a bad item in it is taken, and that item answered in its place
NOT_FOR_LISTS = {"/api/v1/sync/": [*NOT_HERE, negative_data_rejection]}


def test_the_document_has_no_loose_ends(db):
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=StringIO(), stderr=StringIO())


@pytest.fixture
def roles(harriers, carla, ana, zoe):
    """An athlete with a case, her coach, and staff, each by a token for everything."""
    call_command("load_routines", verbosity=0)
    give_team_its_routine(team=harriers, by=carla.user, at=clock.now())
    assert ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting()).status_code == 201
    return [token_of(person.user) for person in (ana, carla, zoe)]


def token_of(user: User) -> str:
    return mint_token(user=user, name="contract", scopes=sorted(SCOPES), at=clock.now()).secret


@pytest.fixture
def one_connection(roles):
    """A request that ends would close the connection, and with it the test's transaction; the test client heeds that by itself."""
    for signal in (signals.request_started, signals.request_finished):
        signal.disconnect(close_old_connections)
    yield cycle(roles)
    for signal in (signals.request_started, signals.request_finished):
        signal.connect(close_old_connections)


schema = schemathesis.openapi.from_wsgi("/api/v1/schema/?format=json", application).exclude(path_regex=LEFT_OUT)
schema.config.generation.update(with_security_parameters=False)  # a made-up session beside the token, and every answer would be a 401


@schema.parametrize()
@counts(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_answer_is_documented_and_none_is_a_fault(case, one_connection):
    case.call_and_validate(
        headers={"Authorization": f"Bearer {next(one_connection)}"}, excluded_checks=NOT_FOR_LISTS.get(case.path, NOT_HERE)
    )


# what leads nowhere ends a walk: the test above has tried it at every door
ON_FOOT = {"modes": [GenerationMode.POSITIVE], "allow_extra_parameters": False}
schema.config.phases.stateful.generation.update(**ON_FOOT)


class Walk(schema.as_state_machine()):
    """One person's requests, each with what an earlier answer named in it. Nothing of it is kept."""

    token: ClassVar[str]

    def setup(self) -> None:
        self.rollback = transaction.atomic()
        self.rollback.__enter__()
        for name in ("default", "local"):
            caches[name].clear()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.rollback.__exit__(None, None, None)

    def before_call(self, case: Any) -> None:
        if not case.path_parameters:
            case.query = {}  # all there is, so that an answer names something

    def get_call_kwargs(self, case: Any) -> dict[str, Any]:
        return {"headers": {"Authorization": f"Bearer {self.token}"}}

    def validate_response(self, response: Any, case: Any, **more: Any) -> None:
        known = {"transport_kwargs": more or None, "recorder": self.recorder}  # whether what was made is there, and what went is gone
        case.validate_response(response, excluded_checks=NOT_FOR_LISTS.get(case.path, NOT_HERE), **known)


def test_nor_what_comes_of_an_earlier_answer(roles, one_connection):
    walks = counts(
        max_examples=WALKS, stateful_step_count=STEPS, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck)
    )
    for Walk.token in roles:
        run_state_machine_as_test(Walk, settings=walks)
