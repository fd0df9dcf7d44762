"""Progress in figures, each with its n and window. Nothing here ranks people, scores risk or calls longer better (safety.md D)."""

from athletes.rules.progress.attention import TeamLine, is_silent, team_line
from athletes.rules.progress.figures import Figure, Rate, median, percentage, percentile, rate, wilson_interval
from athletes.rules.progress.holds import HoldTrend, WeekOfHolds, hold_trend, hold_trends, side_difference, theil_sen_slope
from athletes.rules.progress.operations import AlertLoad, SafetyOperations, alert_load, safety_operations, urgent_within_hour
from athletes.rules.progress.practice import completed_in, hold_completion, is_completed, response_rate, session_adherence
from athletes.rules.progress.records import (
    AlertAnswer,
    AthleteWeek,
    HoldDone,
    MorningAnswer,
    OwedWeek,
    PoseSide,
    ReportSummary,
    SessionDone,
    Window,
)
from athletes.rules.progress.symptoms import (
    HoldCounts,
    MorningDelta,
    PoseRates,
    Settling,
    count_holds,
    morning_delta,
    pose_rates,
    time_to_settle,
)

__all__ = [
    "AlertAnswer",
    "AlertLoad",
    "AthleteWeek",
    "Figure",
    "HoldCounts",
    "HoldDone",
    "HoldTrend",
    "MorningAnswer",
    "MorningDelta",
    "OwedWeek",
    "PoseRates",
    "PoseSide",
    "Rate",
    "ReportSummary",
    "SafetyOperations",
    "SessionDone",
    "Settling",
    "TeamLine",
    "WeekOfHolds",
    "Window",
    "alert_load",
    "completed_in",
    "count_holds",
    "hold_completion",
    "hold_trend",
    "hold_trends",
    "is_completed",
    "is_silent",
    "median",
    "morning_delta",
    "percentage",
    "percentile",
    "pose_rates",
    "rate",
    "response_rate",
    "safety_operations",
    "session_adherence",
    "side_difference",
    "team_line",
    "theil_sen_slope",
    "time_to_settle",
    "urgent_within_hour",
    "wilson_interval",
]
