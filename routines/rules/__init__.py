"""What is owed, on which days, and when to say so. Pure: no query, no clock; days and instants come as arguments."""

from accounts.rules import is_zone, zone_named
from routines.rules.days import Days, Week, monday_of
from routines.rules.holds import gentle_hold_seconds, routine_seconds
from routines.rules.local_time import (
    Occurrence,
    instant_of,
    local_day,
    next_occurrence,
    nominal_day,
    occurrences,
    reminder_expires_at,
)
from routines.rules.owing import (
    Ask,
    due_days,
    is_behind,
    is_day_available,
    needs_reminder,
    sessions_due,
    sessions_owed_together,
    sessions_serving,
    week_for,
)
from routines.rules.plans import EVERY_DAY, Plan, WeekdayPlan, WeeklyPlan, is_due_on, sessions_owed

__all__ = [
    "EVERY_DAY",
    "Ask",
    "Days",
    "Occurrence",
    "Plan",
    "Week",
    "WeekdayPlan",
    "WeeklyPlan",
    "due_days",
    "gentle_hold_seconds",
    "instant_of",
    "is_behind",
    "is_day_available",
    "is_due_on",
    "is_zone",
    "local_day",
    "monday_of",
    "needs_reminder",
    "next_occurrence",
    "nominal_day",
    "occurrences",
    "reminder_expires_at",
    "routine_seconds",
    "sessions_due",
    "sessions_owed",
    "sessions_owed_together",
    "sessions_serving",
    "week_for",
    "zone_named",
]
