"""A kept connection that the server has ended is noticed without a question."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept():
    kept = connection.copy("kept")
    kept.ensure_connection()
    yield kept
    kept.close()


def end(backend_pid):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [backend_pid])


def test_it_works(kept):
    with CaptureQueriesContext(kept) as captured:
        assert kept.is_usable()
    assert len(captured) == 0


def test_ended_by_the_server_it_is_not_used_again(kept):
    end(kept.connection.info.backend_pid)
    assert not kept.is_usable()


def test_closed_or_never_opened_it_is_not_usable(kept):
    kept.connection.close()
    assert not kept.is_usable()
    kept.connection = None
    assert not kept.is_usable()
