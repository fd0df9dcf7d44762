"""When to try again."""

from datetime import timedelta

import pytest
from hypothesis import given, strategies as st

from notifications import backoff

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("tries", "age", "seconds"),
    [
        (0, timedelta(), 2),
        *((tries, timedelta(minutes=1), seconds) for tries, seconds in enumerate((2, 5, 10, 20, 40, 60), start=1)),
        (7, timedelta(minutes=3), 60),
        (16, timedelta(minutes=14, seconds=59), 60),
        (17, timedelta(minutes=15), 300),
        (300, DAY, 300),
        (1, DAY, 2),  # after an outage of ours, an old row starts quickly
    ],
)
def test_it_works(tries: int, age: timedelta, seconds: int) -> None:
    assert backoff.wait_after(tries, age) == timedelta(seconds=seconds)


@given(st.floats(min_value=0, max_value=1), st.integers(min_value=0, max_value=3600))
def test_jitter_is_a_fifth(chance: float, seconds: int) -> None:
    wait = timedelta(seconds=seconds)
    assert wait * 0.8 - timedelta(microseconds=1) <= backoff.with_jitter(wait, chance) <= wait * 1.2 + timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("wish", "expected"), [(None, 60), (timedelta(seconds=5), 60), (timedelta(seconds=90), 90), (timedelta(days=365), 3600)]
)
def test_a_wish_is_obeyed_within_reason(wish: timedelta | None, expected: int) -> None:
    assert backoff.with_wish(timedelta(seconds=60), wish) == timedelta(seconds=expected)


@pytest.mark.parametrize(
    ("tries", "age", "retries_for", "expected"),
    [
        (200, DAY, DAY, True),
        (200, DAY - HOUR, DAY, False),
        (11, DAY * 3, DAY, False),  # the engine slept for three days: that is not the row's fault
        (10_000, DAY * 300, None, False),
    ],
)
def test_what_is_worn_out(tries: int, age: timedelta, retries_for: timedelta | None, expected: bool) -> None:
    assert backoff.is_worn_out(tries, age, retries_for) is expected
