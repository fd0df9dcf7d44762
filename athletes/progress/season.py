"""What a team did together over a season: counts alone, nobody's name and nothing that was felt."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth

from athletes.models import CheckIn, Hold
from athletes.rules.progress import Window
from poses.models import Pose


@dataclass(frozen=True)
class Season:
    window: Window
    sessions: int
    athletes: int  # who practised at least once
    led: int  # evenings on which a coach led
    minutes: int  # in poses, rests left out
    months: list[tuple[date, int]]
    holds: dict[str, int]  # by pose


def season_of(athletes: Collection[UUID], window: Window) -> Season:
    sessions = CheckIn.objects.sessions().filter(athlete__in=athletes).between(window.first, window.last)
    whole = sessions.aggregate(n=Count("pk"), people=Count("athlete", distinct=True), led=Count("led_session", distinct=True))
    months = sessions.annotate(month=TruncMonth("day")).values_list("month").annotate(n=Count("pk")).order_by("month")
    held = Hold.objects.filter(athlete__in=athletes, day__range=(window.first, window.last)).exclude(ended=Hold.Ended.SKIPPED)
    slugs = dict(Pose.objects.order_by("order").values_list("pk", "slug"))
    by_pose = {
        pose: (n, seconds) for pose, n, seconds in held.values_list("pose").annotate(n=Count("pk"), s=Sum("held_seconds")).order_by()
    }
    return Season(
        window=window,
        sessions=whole["n"],
        athletes=whole["people"],
        led=whole["led"],
        minutes=sum(seconds for _n, seconds in by_pose.values()) // 60,
        months=list(months),
        holds={slug: by_pose[pose][0] for pose, slug in slugs.items() if pose in by_pose},
    )
