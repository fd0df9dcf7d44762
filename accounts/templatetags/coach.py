"""What frames every page at /coach/: the reader's teams, the one that is meant, and whether messages go out at all."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django import template
from django.conf import settings
from django.contrib.humanize.templatetags.humanize import naturalday, naturaltime
from django.db.models import QuerySet

from accounts.models import Team
from notifications import clock
from notifications.services.engine import engine_status

register = template.Library()


@register.filter(expects_localtime=True)
def lately(at: datetime) -> str:
    """Within a day by how long ago it was, and then by its day: what matters at a glance."""
    return str(naturaltime(at) if clock.now() - at < timedelta(days=1) else naturalday(at, "j M"))


@dataclass(frozen=True)
class Frame:
    """`team` is the page's own, else the first: most coaches have one, and the links in the frame lead to it."""

    teams: list[Team]
    team: Team | None
    is_silent: bool
    asks_second_factor: bool


@register.simple_tag
def asks_second_factor() -> bool:
    """Off in the demo club only, which says so."""
    return settings.REQUIRE_MFA


@register.simple_tag(takes_context=True)
def coach_frame(context: template.RequestContext) -> Frame:
    """Asked for in several places of a page, and put together once."""
    request: Any = context["request"]
    if not hasattr(request, "coach_frame"):
        request.coach_frame = frame_for(context)
    frame: Frame = request.coach_frame
    return frame


def frame_for(context: template.RequestContext) -> Frame:
    teams = list(looked_after_by(context))
    own: Any = context.get("team")
    return Frame(
        teams=teams,
        team=own if isinstance(own, Team) else next(iter(teams), None),
        is_silent=not engine_status(clock.now()).is_well,
        asks_second_factor=asks_second_factor(),
    )


def looked_after_by(context: template.RequestContext) -> QuerySet[Team]:
    user = context["request"].user
    return Team.objects.looked_after_by(user) if user.is_authenticated else Team.objects.none()
