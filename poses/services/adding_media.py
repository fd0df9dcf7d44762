"""Photos and films, kept once whoever uploads them twice, and as long as any version of any pose names them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from poses.models import Medium, PoseMedium, Revision
from poses.uploads import Accepted

UNUSED_KEPT = timedelta(days=30)  # somebody may still be writing around it, or wait for a file that names it


def keep_medium(*, accepted: Accepted, by: Any, at: datetime) -> Medium:
    given = {"content": accepted.content, "thumbnail": accepted.thumbnail, "added_by": by, "added_at": at}
    medium, _made = Medium.objects.get_or_create(name=str(accepted.name), defaults=given)
    return medium


def forget_unused_media(*, now: datetime) -> int:
    """Delete what neither athletes see, nor a draft names, nor a version that one could go back to. Says how many went."""
    named = {each["file"] for media in Revision.objects.values_list("document__media", flat=True) for each in media or ()}
    old = Medium.objects.filter(added_at__lt=now - UNUSED_KEPT)
    return old.exclude(name__in=named).exclude(name__in=PoseMedium.objects.values("file")).delete()[0]
