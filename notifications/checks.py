"""What a real deployment must not run without, or with."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning as Caution, register


@register(deploy=True)
def time_stands_where_it_is(**_: Any) -> list[CheckMessage]:
    if settings.CLOCK_CAN_BE_MOVED:
        return [Error("CLOCK_CAN_BE_MOVED is for rehearsals: unset it.", id="notifications.E001")]
    return []


@register(deploy=True)
def phones_can_be_rung(**_: Any) -> list[CheckMessage]:
    if not settings.VAPID_PRIVATE_KEY:
        return [Caution("VAPID_PRIVATE_KEY is not set: no phone can be rung. `manage.py vapid_keys` makes one.", id="notifications.W001")]
    return []
