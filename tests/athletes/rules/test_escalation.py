"""When the next person is told. Nobody is told twice for one step, and no urgent case waits for a night."""

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from athletes.rules.escalation import Firing, Readers, acknowledgement_expires_at, next_step, page_at, step_above, step_to_call
from athletes.rules.escalation_policy import DEFAULT_POLICY, Step, what_is_wrong_with_policy
from athletes.rules.vocabulary import Level, UrgentKind

BERLIN, AUCKLAND, UTC_ZONE = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Auckland"), ZoneInfo("UTC")
NOON = datetime(2026, 11, 24, 11, tzinfo=UTC)  # noon in Berlin, midnight in Auckland
NIGHT = datetime(2026, 11, 24, 1, tzinfo=UTC)  # two in Berlin, two in the afternoon in Auckland
BERLINERS: Readers = dict.fromkeys(Step, (BERLIN,))
# as it lies in the database
POLICY = json.loads(json.dumps(DEFAULT_POLICY))


def ladder(
    level: str, kind: str | None, count: int, *, opened_at: datetime = NOON, readers: Readers = BERLINERS
) -> list[tuple[float, int]]:
    """Minutes and step of the first firings, each found in time."""
    found: list[tuple[float, int]] = []
    for fired in range(count):
        firing = step_after(fired, level=level, kind=kind, opened_at=opened_at, now=opened_at, readers=readers)
        assert firing is not None
        found.append(((firing.due_at - opened_at).total_seconds() / 60, int(firing.step)))
    return found


def step_after(
    fired: int,
    *,
    level: str = "urgent",
    kind: str | None = "emergency_now",
    opened_at: datetime = NOON,
    now: datetime = NOON,
    readers: Readers = BERLINERS,
) -> Firing | None:
    urgent_kind = UrgentKind(kind) if kind else None
    return next_step(POLICY, level=Level(level), urgent_kind=urgent_kind, fired=fired, opened_at=opened_at, now=now, readers=readers)


def test_it_works() -> None:
    assert ladder("urgent", "emergency_now", 7) == [(0, 1), (10, 1), (30, 2), (60, 3), (90, 4), (120, 4), (150, 4)]


def test_an_alert() -> None:
    assert ladder("alert", None, 7) == [(0, 1), (240, 1), (1440, 2), (2880, 3), (4320, 4), (5760, 4), (7200, 4)]


def test_same_day_in_daytime() -> None:
    assert ladder("urgent", "same_day", 4) == [(0, 1), (60, 1), (180, 1), (240, 2)]


@pytest.mark.parametrize("level", ["none", "watch"])
def test_a_watch_has_no_clock(level: str) -> None:
    assert step_after(0, level=level, kind=None) is None


def test_urgent_without_a_kind_takes_the_quicker_ladder() -> None:
    assert ladder("urgent", None, 4) == ladder("urgent", "emergency_now", 4)


class TestNight:
    def test_an_emergency_knows_none(self) -> None:
        assert ladder("urgent", "emergency_now", 4, opened_at=NIGHT) == [(0, 1), (10, 1), (30, 2), (60, 3)]

    def test_same_day_tells_the_safety_contact_at_once_when_no_reader_is_up_soon(self) -> None:
        assert ladder("urgent", "same_day", 1, opened_at=NIGHT) == [(0, 2)]

    def test_same_day_without_any_reader_too(self) -> None:
        assert ladder("urgent", "same_day", 1, readers={}) == [(0, 2)]

    def test_a_reader_who_is_up_within_four_hours_is_soon_enough(self) -> None:
        at_three, before_three = datetime(2026, 11, 24, 2, tzinfo=UTC), datetime(2026, 11, 24, 1, 59, tzinfo=UTC)
        assert ladder("urgent", "same_day", 1, opened_at=at_three) == [(0, 1)]
        assert ladder("urgent", "same_day", 1, opened_at=before_three) == [(0, 2)]

    def test_a_reader_elsewhere_is_up(self) -> None:
        readers = BERLINERS | {Step.COACHES: (BERLIN, AUCKLAND)}
        assert ladder("urgent", "same_day", 2, opened_at=NIGHT, readers=readers) == [(0, 1), (60, 1)]

    def test_repeats_wait_for_the_first_reader_to_be_up_and_keep_their_distance(self) -> None:
        late, seven = datetime(2026, 11, 24, 20, 30, tzinfo=UTC), datetime(2026, 11, 25, 6, tzinfo=UTC)  # 21:30 and 7:00 in Berlin
        night = (seven - late).total_seconds() / 60
        assert ladder("urgent", "same_day", 4, opened_at=late) == [(0, 1), (night, 1), (night + 120, 1), (night + 180, 2)]
        assert step_after(1, kind="same_day", opened_at=late, now=seven) == Firing(Step.COACHES, seven, 2)

    def test_a_coach_asleep_does_not_keep_the_safety_contact_waiting(self) -> None:
        readers = BERLINERS | {Step.COACHES: (AUCKLAND,)}
        evening_there = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)  # 21:30 in Auckland, 9:30 in Berlin
        assert ladder("urgent", "same_day", 4, opened_at=evening_there, readers=readers) == [(0, 1), (240, 2), (360, 3), (480, 4)]

    @pytest.mark.parametrize(
        ("zone", "due_at", "paged_at"),
        [
            (BERLIN, datetime(2026, 11, 24, 6, 0, tzinfo=UTC), datetime(2026, 11, 24, 6, 0, tzinfo=UTC)),
            (BERLIN, datetime(2026, 11, 24, 5, 59, tzinfo=UTC), datetime(2026, 11, 24, 6, 0, tzinfo=UTC)),
            (BERLIN, datetime(2026, 11, 24, 20, 59, tzinfo=UTC), datetime(2026, 11, 24, 20, 59, tzinfo=UTC)),
            (BERLIN, datetime(2026, 11, 24, 21, 0, tzinfo=UTC), datetime(2026, 11, 25, 6, 0, tzinfo=UTC)),
            (BERLIN, datetime(2026, 3, 28, 22, 0, tzinfo=UTC), datetime(2026, 3, 29, 5, 0, tzinfo=UTC)),
            (BERLIN, datetime(2026, 10, 24, 21, 0, tzinfo=UTC), datetime(2026, 10, 25, 6, 0, tzinfo=UTC)),
            (AUCKLAND, datetime(2026, 11, 24, 9, 0, tzinfo=UTC), datetime(2026, 11, 24, 18, 0, tzinfo=UTC)),
        ],
    )
    def test_each_reader_by_the_own_clock(self, zone: tzinfo, due_at: datetime, paged_at: datetime) -> None:
        assert page_at(POLICY, level=Level.URGENT, urgent_kind=UrgentKind.SAME_DAY, fired=2, due_at=due_at, zone=zone) == paged_at

    @pytest.mark.parametrize(
        ("level", "kind", "fired"),
        [(Level.URGENT, UrgentKind.SAME_DAY, 1), (Level.URGENT, UrgentKind.EMERGENCY_NOW, 5), (Level.ALERT, None, 2)],
    )
    def test_no_night_for_first_pages_emergencies_and_alerts(self, level: Level, kind: UrgentKind | None, fired: int) -> None:
        assert page_at(POLICY, level=level, urgent_kind=kind, fired=fired, due_at=NIGHT, zone=BERLIN) == NIGHT


class TestMissed:
    """The engine was down: the latest step that is due stands for all before it."""

    @pytest.mark.parametrize(
        ("minutes", "step", "due", "fired"),
        [(0, 1, 10, 2), (9, 1, 10, 2), (25, 1, 10, 2), (31, 2, 30, 3), (75, 3, 60, 4), (600, 4, 600, 22), (601, 4, 600, 22)],
    )
    def test_it_works(self, minutes: int, step: int, due: int, fired: int) -> None:
        firing = step_after(1, now=NOON + timedelta(minutes=minutes))
        assert firing == Firing(Step(step), NOON + timedelta(minutes=due), fired)

    def test_steps_only_go_up_and_times_too(self) -> None:
        for level, kind in (("urgent", "emergency_now"), ("urgent", "same_day"), ("alert", None)):
            for hour in range(24):
                steps = ladder(level, kind, 12, opened_at=NIGHT + timedelta(hours=hour), readers=BERLINERS | {Step.COACHES: (AUCKLAND,)})
                assert steps == sorted(steps)
                assert [step for _, step in steps] == sorted(step for _, step in steps)


@pytest.mark.parametrize(("level", "hours"), [("urgent", 2), ("alert", 24), ("watch", None)])
def test_an_acknowledgement_runs_out(level: str, hours: int | None) -> None:
    assert acknowledgement_expires_at(POLICY, Level(level), NOON) == (None if hours is None else NOON + timedelta(hours=hours))


class TestPolicy:
    def test_it_works(self) -> None:
        assert what_is_wrong_with_policy(POLICY) == []

    def test_an_empty_one(self) -> None:
        assert what_is_wrong_with_policy({}) == ["emergency_now: missing", "same_day: missing", "alert: missing", "acknowledgement"]

    @pytest.mark.parametrize(
        ("ladder", "problem"),
        [
            ({"rungs": []}, "missing"),
            ({"rungs": [[5, 1], [10, 4]], "then_every_minutes": 30}, "start"),
            ({"rungs": [[0, 2], [10, 4]], "then_every_minutes": 30}, "start"),
            ({"rungs": [[0, 1], [10, 2], [10, 4]], "then_every_minutes": 30}, "order"),
            ({"rungs": [[0, 1], [10, 3], [20, 2], [30, 4]], "then_every_minutes": 30}, "order"),
            ({"rungs": [[0, 1], [10, 3]], "then_every_minutes": 30}, "staff"),
            ({"rungs": [[0, 1], [10, 4]]}, "repeat"),
            ({"rungs": [[0, 1], [10, 4]], "then_every_minutes": 0}, "repeat"),
            ({"rungs": [[0, 1], [10, 4]], "then_every_minutes": 30, "daytime": {}}, "daytime"),
            (
                {"rungs": [[0, 1], [10, 4]], "then_every_minutes": 30, "daytime": {"from_hour": 22, "to_hour": 7, "wait_minutes": 1}},
                "daytime",
            ),
            ({"rungs": [[0, 1], ["soon", 4]], "then_every_minutes": 30}, "shape"),
            ({"rungs": [[0, 1, 4]], "then_every_minutes": 30}, "shape"),
            ({"rungs": [0, 1], "then_every_minutes": 30}, "shape"),
        ],
    )
    def test_a_ladder_that_leaves_somebody_alone(self, ladder: dict[str, Any], problem: str) -> None:
        policy = deepcopy(POLICY)
        policy["ladders"]["alert"] = ladder
        assert what_is_wrong_with_policy(policy) == [f"alert: {problem}"]

    def test_an_acknowledgement_that_never_runs_out(self) -> None:
        policy = POLICY | {"acknowledged_for_minutes": {"urgent": 120}}
        assert what_is_wrong_with_policy(policy) == ["acknowledgement"]


COACH, SAM, OLGA, ZOE = ["Carla"], ["Sam"], ["Olga"], ["Zoe"]


@pytest.mark.parametrize(
    ("due", "reached", "called", "step"),
    [
        (1, 1, (COACH, SAM, OLGA, ZOE), 1),
        (2, 1, (COACH, SAM, OLGA, ZOE), 2),
        (2, 1, (COACH, COACH, OLGA, ZOE), 3),  # the coach is the safety contact: called already
        (2, 1, (COACH, [], [], ZOE), 4),
        (2, 1, (COACH, COACH, [], []), 2),  # nobody else there is
        (2, 3, (COACH, [], OLGA, ZOE), 3),  # what was reached stays reached
        (1, 1, ([], [], OLGA, ZOE), 3),  # a team without a coach
        (1, 2, ([], [], OLGA, ZOE), 3),  # everybody called so far has left
        (1, 1, ([], [], [], []), 1),
    ],
)
def test_a_step_that_adds_nobody_is_skipped(due, reached, called, step):
    assert step_to_call(Step(due), reached=Step(reached), called=dict(zip(Step, called, strict=True))) == step


@pytest.mark.parametrize(
    ("reached", "called", "above"),
    [
        (1, {1: "C", 2: "S", 4: "Z"}, 2),
        (2, {1: "C", 2: "S", 4: "Z"}, 4),
        (1, {1: "C", 2: "C", 3: "C", 4: "Z"}, 4),
        (1, {1: "CS", 2: "S"}, None),
        (1, {1: "C", 2: "CS"}, 2),
        (4, {1: "C", 4: "Z"}, None),
        (1, {}, None),
    ],
    ids=["the next", "nobody between", "told already", "all told", "one of two is new", "the top", "nobody at all"],
)
def test_where_a_message_reached_nobody_the_next_who_was_not_told_is_called(
    reached: int, called: dict[int, str], above: int | None
) -> None:
    assert step_above(Step(reached), {Step(step): people for step, people in called.items()}) == above
