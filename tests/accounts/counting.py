from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Person


def queries_of(reader: Person, path: str) -> int:
    """How many queries one reading takes."""
    with CaptureQueriesContext(connection) as captured:
        assert reader.get(path).status_code == 200
    return len(captured)
