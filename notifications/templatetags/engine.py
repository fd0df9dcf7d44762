"""Whether messages go out at all, for the pages of who must know."""

from django import template

from notifications import clock
from notifications.services import engine_status

register = template.Library()


@register.simple_tag
def engine_is_silent() -> bool:
    return not engine_status(clock.now()).is_well
