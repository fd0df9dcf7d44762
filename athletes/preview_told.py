"""A preview by what stands out: who begins like most, and what is held back from whom."""

from collections.abc import Mapping
from datetime import date
from statistics import mode
from typing import Any
from uuid import UUID

Row = dict[str, Any]


def alike_and_apart(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Those who begin like most, and those to look at one by one."""
    begins = [begin_of(row) for row in rows if row["first_on"]]
    usual = mode(begins) if begins else None
    return [row for row in rows if begin_of(row) == usual], [row for row in rows if begin_of(row) != usual]


def held_from(rows: list[Row], names: Mapping[str, str]) -> dict[str, list[str]]:
    """What is held back, and from whom; without a pose all of it. There may be two reasons for one."""
    held: dict[str, dict[UUID, str]] = {}
    for row in rows:
        for pause in row["held_back"] or ():
            held.setdefault(names[pause["pose"]] if pause["pose"] else "", {})[row["athlete"]["id"]] = row["athlete"]["name"]
    return {pose: list(found.values()) for pose, found in held.items()}


def begin_of(row: Row) -> tuple[date | None, int]:
    return row["first_on"], row["owed_in_first_week"]
