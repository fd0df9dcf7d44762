"""How well alerts work: their load, how fast people answer, whether answering was worth it (safety.md D, S17)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from athletes.rules.progress.figures import Figure, percentage, percentile
from athletes.rules.progress.records import AlertAnswer, Window

TARGET_PER_100: Final = 3
REVIEW_ABOVE_PER_100: Final = 6
URGENT_TARGET: Final = timedelta(hours=1)

Load = Literal["within", "above_target", "review"]


@dataclass(frozen=True, slots=True)
class AlertLoad:
    """Cases of level alert or above for each 100 check-ins, and whether that asks for a look at the rules."""

    value: float | None
    n: int
    window: Window
    standing: Load | None


@dataclass(frozen=True, slots=True)
class SafetyOperations:
    """Read monthly. `unanswered` stands beside the times: who still waits would otherwise make them look better."""

    load: AlertLoad
    median_minutes: Figure
    p95_minutes: Figure
    urgent_within_hour: Figure
    rated_useful: Figure
    unanswered: int


def alert_load(alerts: int, check_ins: int, window: Window) -> AlertLoad:
    value = 100 * alerts / check_ins if check_ins else None
    return AlertLoad(value, check_ins, window, standing_of(value))


def standing_of(per_100: float | None) -> Load | None:
    if per_100 is None:
        return None
    if per_100 > REVIEW_ABOVE_PER_100:
        return "review"
    return "above_target" if per_100 > TARGET_PER_100 else "within"


def safety_operations(answers: Iterable[AlertAnswer], check_ins: int, window: Window, at: datetime) -> SafetyOperations:
    """The cases opened in the window, as they stand at this moment."""
    cases = list(answers)
    minutes = [(case.acknowledged_at - case.opened_at) / timedelta(minutes=1) for case in cases if case.acknowledged_at]
    useful = [case.was_useful for case in cases if case.was_useful is not None]
    return SafetyOperations(
        load=alert_load(len(cases), check_ins, window),
        median_minutes=Figure(percentile(minutes, 0.5), len(minutes), window),
        p95_minutes=Figure(percentile(minutes, 0.95), len(minutes), window),
        urgent_within_hour=urgent_within_hour(cases, window, at),
        rated_useful=percentage(sum(useful), len(useful), len(useful), window),
        unanswered=len(cases) - len(minutes),
    )


def urgent_within_hour(cases: Iterable[AlertAnswer], window: Window, at: datetime) -> Figure:
    """An urgent case younger than its hour and still open has neither kept nor missed it, and is left out."""
    decided = [case for case in cases if case.is_urgent and (case.acknowledged_at or at - case.opened_at > URGENT_TARGET)]
    kept = sum(case.acknowledged_at is not None and case.acknowledged_at - case.opened_at <= URGENT_TARGET for case in decided)
    return percentage(kept, len(decided), len(decided), window)
