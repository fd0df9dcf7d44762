"""Pages as a browser asks for them."""

from typing import Any

from tests.cast import Person


def page(person: Person, path: str) -> str:
    answer = person.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


def press(person: Person, path: str, **fields: Any) -> Any:
    """A form sent, and where it led to."""
    return person.post(path, fields, format="multipart", headers={"Accept": "text/html"}, follow=True)
