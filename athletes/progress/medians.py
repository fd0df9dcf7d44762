"""Medians of a week, taken where the rows lie."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Aggregate, Count, FloatField
from django.db.models.functions import TruncWeek

from athletes.models import CheckIn
from athletes.rules.progress import Window


class Median(Aggregate):
    function = "percentile_cont"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field: Any = FloatField()


@dataclass(frozen=True)
class WeekOfComfort:
    """The median of one week's answers, 1 to 5, and how many they are."""

    starts_on: date
    value: float
    n: int


def weeks_of_comfort(athletes: Collection[UUID], window: Window, **only: Any) -> dict[UUID, list[WeekOfComfort]]:
    answered = CheckIn.objects.filter(athlete__in=athletes, comfort__isnull=False, **only).between(window.first, window.last)
    weekly = answered.annotate(monday=TruncWeek("day")).values_list("athlete", "monday")
    found: dict[UUID, list[WeekOfComfort]] = defaultdict(list)
    for athlete, monday, value, n in weekly.annotate(value=Median("comfort"), n=Count("pk")).order_by("monday"):
        found[athlete].append(WeekOfComfort(monday, value, n))
    return found
