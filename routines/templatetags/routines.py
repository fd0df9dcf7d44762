"""What the templates of this room say."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from poses.services import ShownPose
from routines.views.steps import step_of
from routines.views.writing import fresh

register = template.Library()


@register.filter
def minutes(seconds: int) -> str:
    """As a clock shows it: 7:40 min."""
    return _("{minutes}:{seconds} min").format(minutes=seconds // 60, seconds=f"{seconds % 60:02}")


@register.simple_tag
def new_step(pose: ShownPose) -> dict[str, Any]:
    """What stands in the form when this pose is added."""
    return step_of(fresh(pose.slug, pose.hold_default_seconds), {pose.slug: pose}, {})
