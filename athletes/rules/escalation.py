"""When the next person is told, while nobody has answered. Steps only go up; the ladder is data, as it was on the day a case opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from itertools import count, islice, takewhile

from athletes.rules.escalation_policy import Ladder, Policy, Step, ladder_for
from athletes.rules.vocabulary import Level, UrgentKind

Readers = Mapping[Step, Sequence[tzinfo]]


@dataclass(frozen=True)
class Firing:
    step: Step
    due_at: datetime
    fired: int  # how many have fired once this one has


def next_step(
    policy: Policy,
    *,
    level: Level,
    urgent_kind: UrgentKind | None,
    fired: int,
    opened_at: datetime,
    now: datetime,
    readers: Readers,
) -> Firing | None:
    """Whom to tell next, and when. None for a watch. `opened_at` is when the case opened, rose or opened again; `readers` gives each
    step's time zones. What was missed while nothing ran is skipped: the latest that is due stands for all before it."""
    ladder = ladder_for(policy, level, urgent_kind)
    if ladder is None:
        return None
    firings = islice(schedule(ladder, opened_at, readers), fired, None)
    following = next(firings)
    for later in takewhile(lambda firing: firing.due_at <= now, firings):
        following = later
    return following


def step_to_call(due: Step, *, reached: Step, called: Mapping[Step, Collection[object]]) -> Step:
    """Whom to call in now that this step is due. A step that adds nobody is skipped; what was reached stays reached, and where all
    of those have gone, the next one above answers."""
    told = {person for step, people in called.items() if step <= reached for person in people}
    if told and due <= reached:
        return reached
    higher = (step for step in Step if step >= max(due, reached) and not told.issuperset(called.get(step, ())))
    return next(higher, max(due, reached))


def step_above(reached: Step, called: Mapping[Step, Collection[object]]) -> Step | None:
    """The next step that adds somebody; None where everybody has been called in."""
    told = {person for step, people in called.items() if step <= reached for person in people}
    return next((step for step in Step if step > reached and not told.issuperset(called.get(step, ()))), None)


def page_at(policy: Policy, *, level: Level, urgent_kind: UrgentKind | None, fired: int, due_at: datetime, zone: tzinfo) -> datetime:
    """When one reader is told: at once, but after the first page of a same-day case only in that reader's daytime."""
    ladder = ladder_for(policy, level, urgent_kind)
    if ladder is None or "daytime" not in ladder or fired <= 1:
        return due_at
    return daytime_from(ladder["daytime"], zone, due_at)


def acknowledgement_expires_at(policy: Policy, level: Level, at: datetime) -> datetime | None:
    """When "I've got it" runs out, unless somebody was in contact by then. None where nobody has to answer."""
    minutes = policy["acknowledged_for_minutes"].get(level)
    return None if minutes is None else at + timedelta(minutes=minutes)


def schedule(ladder: Ladder, opened_at: datetime, readers: Readers) -> Iterator[Firing]:
    """Every firing of a case that nobody answers, without end. What a night holds up keeps its distance to what follows."""
    number, due_at, least = 0, opened_at, Step.COACHES
    if "daytime" in ladder and nobody_is_up(ladder["daytime"], readers.get(Step.COACHES, ()), opened_at):
        least = Step.SAFETY_CONTACT
    for fired in count(1):
        yield Firing(max(rung(ladder, number)[1], least), due_at, fired)
        # the first that reaches somebody awake: a coach's night must not keep the safety contact waiting
        higher = range(number + 1, max(len(ladder["rungs"]), number + 2))
        due_at, number = min((rung_due_at(ladder, each, number, due_at, least, readers), each) for each in higher)


def rung_due_at(ladder: Ladder, number: int, last: int, last_at: datetime, least: Step, readers: Readers) -> datetime:
    """When a rung is due after the last one fired; with daytime, once any of those it tells is up."""
    minutes, step = rung(ladder, number)
    due_at = last_at + timedelta(minutes=minutes - rung(ladder, last)[0])
    if "daytime" not in ladder:
        return due_at
    told = [zone for reader_step, zones in readers.items() if reader_step <= max(step, least) for zone in zones]
    return min((daytime_from(ladder["daytime"], zone, due_at) for zone in told), default=due_at)


def rung(ladder: Ladder, number: int) -> tuple[int, Step]:
    """Minutes after opening, and the step. Beyond the last rung it repeats."""
    rungs = ladder["rungs"]
    minutes, step = rungs[min(number, len(rungs) - 1)]
    again = max(0, number - len(rungs) + 1)
    return minutes + again * ladder["then_every_minutes"], Step(step)


def nobody_is_up(daytime: Mapping[str, int], zones: Iterable[tzinfo], at: datetime) -> bool:
    """Whether no reader has daytime soon enough; then the safety contact is told at once."""
    soon = at + timedelta(minutes=daytime["wait_minutes"])
    return all(daytime_from(daytime, zone, at) > soon for zone in zones)


def daytime_from(daytime: Mapping[str, int], zone: tzinfo, at: datetime) -> datetime:
    """The moment itself if it is daytime there, else the next morning there."""
    local = at.astimezone(zone)
    if daytime["from_hour"] <= local.hour < daytime["to_hour"]:
        return at
    day = local.date() if local.hour < daytime["from_hour"] else local.date() + timedelta(days=1)
    return datetime.combine(day, time(daytime["from_hour"]), zone).astimezone(UTC)
