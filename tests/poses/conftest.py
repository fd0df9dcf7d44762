from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.poses.content import load


@pytest.fixture(scope="module")
def loaded_once(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The shipped content, loaded once for a module; each test's own transaction is a savepoint inside this one."""
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def content(loaded_once: None, db: None) -> None:
    """The four poses and the caution questions as shipped."""
