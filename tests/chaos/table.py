"""What a rehearsal has shown, in rows that fit on a page."""

from bisect import bisect
from collections.abc import Iterable

from tests.chaos.oracle import Verdict
from tests.chaos.rehearsal import Outcome

HEAD = "| seed | faults | alerts | other reports | messages | lost | by alarm only | duplicates | p50 s | p99 s | max s |"
RULE = "|---|---|---|---|---|---|---|---|---|---|---|"


def row(name: str, faults: int, verdict: Verdict) -> str:
    times = [f"{value:.1f}" for value in (verdict.percentile(0.5), verdict.percentile(0.99), max(verdict.late, default=0.0))]
    twice = f"{verdict.duplicates} ({verdict.duplicate_share:.2%})"
    cells = [name, faults, verdict.alerts, verdict.others, verdict.messages, len(verdict.lost), verdict.by_alarm, twice, *times]
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def of(outcome: Outcome) -> str:
    return row(str(outcome.plan.seed), len(outcome.faults), outcome.verdict)


def total(outcomes: Iterable[Outcome]) -> str:
    together = Verdict()
    faults = 0
    for outcome in outcomes:
        faults += len(outcome.faults)
        for name in ("alerts", "others", "messages", "duplicates", "by_alarm"):
            setattr(together, name, getattr(together, name) + getattr(outcome.verdict, name))
        together.lost += outcome.verdict.lost
        together.told += outcome.verdict.told
    return row("all", faults, together)


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The seed to look at first: what was lost, then what took longest."""
    return max(outcomes, key=lambda outcome: (len(outcome.verdict.lost), max(outcome.verdict.late, default=0.0)))


def slowest_after(outcome: Outcome) -> list[tuple[str, float]]:
    """The longest that anybody waited for a message between this fault and the next, slowest first."""
    began, longest = [one.at for one in outcome.struck], dict.fromkeys(outcome.faults, 0.0)
    for judged_at, seconds in outcome.verdict.told:
        before = bisect(began, judged_at + seconds)
        if before:
            fault = outcome.faults[before - 1]
            longest[fault] = max(longest[fault], seconds)
    return sorted(longest.items(), key=lambda item: -item[1])
