"""What the pages of this room share."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest
from rest_framework.exceptions import APIException

from accounts.guards import first_words


def tried(request: HttpRequest, act: Callable[[], object], done: str) -> bool:
    """Do it and say so, or say why not. Nothing is lost either way."""
    try:
        act()
    except APIException as refused:
        messages.error(request, first_words(refused))
        return False
    messages.success(request, done)
    return True
