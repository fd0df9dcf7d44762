"""The one statement of a day finds what the querysets find, on clubs that nobody thought of."""

from dataclasses import fields

import orjson
import pytest
from django.db import transaction

from athletes.day import Day, read_day
from athletes.today import today_json
from notifications.rest import OrjsonRenderer
from tests.athletes.day_by_querysets import read_by_querysets
from tests.athletes.worlds import World
from tests.conftest import NOON

pytestmark = pytest.mark.django_db

# rows of models are compared by what is shown of them
AS_SHOWN = {"assignments", "pauses", "plans", "cases"}


def compared(seed):
    """The day of a club that is gone afterwards."""
    with transaction.atomic():
        world = World(seed, NOON)
        ours, theirs = (read(world.athlete, world.today) for read in (read_day, read_by_querysets))
        shown = [orjson.loads(OrjsonRenderer().render(today_json(world.athlete, world.today, read))) for read in (ours, theirs)]
        transaction.set_rollback(True)
    for name in {field.name for field in fields(ours)} - AS_SHOWN:
        assert getattr(ours, name) == getattr(theirs, name), f"{name} of club {seed}"
    assert shown[0] == shown[1], f"club {seed}"
    return ours


def test_it_works(db):
    days = [compared(seed) for seed in range(16)]
    assert_worth_comparing(days)


@pytest.mark.long
def test_it_works_on_many(db):
    for seed in range(16, 1_000):
        compared(seed)


def assert_worth_comparing(days):
    """Else nothing could fail: every part of a day is filled in some of them."""
    for field in fields(Day):
        assert any(getattr(day, field.name) for day in days), field.name
