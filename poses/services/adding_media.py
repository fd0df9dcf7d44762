"""Photos and films, kept once whoever uploads them twice."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from poses.models import Medium
from poses.uploads import Accepted


def keep_medium(*, accepted: Accepted, by: Any, at: datetime) -> Medium:
    given = {"content": accepted.content, "thumbnail": accepted.thumbnail, "added_by": by, "added_at": at}
    medium, _made = Medium.objects.get_or_create(name=str(accepted.name), defaults=given)
    return medium
