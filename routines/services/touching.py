"""What a changed pose reaches: a question from a floor below, which may not look up here itself."""

from __future__ import annotations

from django.db.models import Q

from notifications import clock
from poses.models import Pose
from poses.services import Touched
from routines.models import Assignment, Enrolment, Routine


def what_it_touches(pose: Pose) -> Touched:
    """Routines in use, who is asked to do them, and how many athletes. Who was asked until yesterday is not touched."""
    today = clock.now().date()
    with_it = Routine.objects.filter(steps__pose=pose)
    live = Assignment.objects.filter(routine__in=with_it.values("pk")).not_over_on(today)
    return Touched(
        routines=with_it.filter(Q(team=None) | Q(assignments__in=live)).distinct().count(),
        teams=list(live.order_by("team__name").values_list("team__name", flat=True).distinct()),
        assignments=live.count(),
        athletes=Enrolment.objects.filter(assignment__in=live).values("athlete").distinct().count(),
    )
