"""What was felt: discomfort and numbness by pose and side, time to settle, the morning after (safety.md D)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from athletes.rules.progress.figures import Rate, median, rate
from athletes.rules.progress.records import HoldDone, MorningAnswer, PoseSide, ReportSummary, Window

DISCOMFORT_FROM_PAIN: Final = 3
MARKED_FROM_POINTS: Final = 2
EARLY_STOPS: Final = frozenset({"uncomfortable", "numb_tingling"})


@dataclass(frozen=True, slots=True)
class HoldCounts:
    """Holds of one pose and side, counted: here or by the database."""

    started: int
    uncomfortable: int
    numb: int
    stopped_early: int
    without_rating: int


@dataclass(frozen=True, slots=True)
class PoseRates:
    """Per hold started; `without_rating` says how many of n nobody has rated, since silence is not comfort."""

    numb: Rate
    discomfort: Rate
    early_stop: Rate
    without_rating: int


@dataclass(frozen=True, slots=True)
class Settling:
    """Median minutes until it was gone, of those that went; the others stand beside it by name."""

    value: float | None
    n: int
    window: Window
    unresolved: tuple[ReportSummary, ...]


@dataclass(frozen=True, slots=True)
class MorningDelta:
    """Median change of back pain overnight, in points; below two it is within the noise of the scale and not marked (S13)."""

    value: float | None
    n: int
    window: Window
    is_marked: bool


def is_uncomfortable(hold: HoldDone) -> bool:
    return hold.was_numb or (hold.worst_pain is not None and hold.worst_pain >= DISCOMFORT_FROM_PAIN)


def count_holds(holds: Iterable[HoldDone], window: Window) -> dict[PoseSide, HoldCounts]:
    """By pose and the side named, in one pass over the holds started in the window."""
    grouped: dict[PoseSide, list[HoldDone]] = {}
    for hold in holds:
        if hold.was_started and hold.day in window:
            grouped.setdefault(hold.place, []).append(hold)
    return {place: counts_of(group) for place, group in grouped.items()}


def counts_of(started: list[HoldDone]) -> HoldCounts:
    return HoldCounts(
        started=len(started),
        uncomfortable=sum(is_uncomfortable(hold) for hold in started),
        numb=sum(hold.was_numb for hold in started),
        stopped_early=sum(hold.ended in EARLY_STOPS for hold in started),
        without_rating=sum(hold.worst_pain is None and not hold.was_numb for hold in started),
    )


def pose_rates(counts: Mapping[PoseSide, HoldCounts], window: Window) -> dict[PoseSide, PoseRates]:
    return {place: rates_of(count, window) for place, count in counts.items()}


def rates_of(count: HoldCounts, window: Window) -> PoseRates:
    return PoseRates(
        numb=rate(count.numb, count.started, window),
        discomfort=rate(count.uncomfortable, count.started, window),
        early_stop=rate(count.stopped_early, count.started, window),
        without_rating=count.without_rating,
    )


def time_to_settle(reports: Iterable[ReportSummary], window: Window) -> Settling:
    """A symptom that has not gone has no minutes: it is listed, never counted as quick or as slow."""
    within = [report for report in reports if report.day in window]
    minutes = [r.resolved_after_minutes for r in within if r.resolved == "yes" and r.resolved_after_minutes is not None]
    return Settling(median(minutes), len(minutes), window, tuple(report for report in within if report.resolved != "yes"))


def morning_delta(answers: Iterable[MorningAnswer], window: Window) -> MorningDelta:
    """Only mornings where both numbers were given."""
    deltas = [
        answer.back_pain_morning - answer.back_pain_before
        for answer in answers
        if answer.day in window and answer.back_pain_morning is not None and answer.back_pain_before is not None
    ]
    value = median(deltas)
    return MorningDelta(value, len(deltas), window, is_marked=value is not None and value >= MARKED_FROM_POINTS)
