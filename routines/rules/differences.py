"""What is other in the next version of a routine: step by step, as a coach would say it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal


@dataclass(frozen=True, slots=True)
class StepAsked:
    """A step as it is compared: pose and variant by their short names."""

    pose: str
    variant: str | None
    hold_seconds: int
    rest_seconds: int
    note: str


@dataclass(frozen=True, slots=True)
class Difference:
    """`before` is None for a step that is new, `after` for one that is gone; with both, something about it changed."""

    kind: Literal["added", "removed", "changed", "moved"]
    before: StepAsked | None
    after: StepAsked | None


def differences(before: Sequence[StepAsked], after: Sequence[StepAsked]) -> list[Difference]:
    """A pose that only changed its place is moved, not gone and new."""
    return list(joined(unmatched(before, after)))


def unmatched(before: Sequence[StepAsked], after: Sequence[StepAsked]) -> Iterator[Difference]:
    """In the order of the new version; steps at the same place that differ in seconds alone are one change."""
    matcher = SequenceMatcher(a=[step.pose for step in before], b=[step.pose for step in after], autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(before[a1:a2], after[b1:b2], strict=True)
            yield from (Difference("changed", old, new) for old, new in pairs if old != new)
        else:
            yield from (Difference("removed", old, None) for old in before[a1:a2])
            yield from (Difference("added", None, new) for new in after[b1:b2])


def joined(found: Iterator[Difference]) -> Iterator[Difference]:
    listed = list(found)
    gone = [one.before for one in listed if one.kind == "removed" and one.before]
    taken: list[StepAsked] = []
    whole: list[Difference] = []
    for one in listed:
        earlier = next((step for step in gone if one.after and step.pose == one.after.pose and step not in taken), None)
        if one.kind == "added" and earlier is not None:
            taken.append(earlier)
            whole.append(Difference("moved", earlier, one.after))
        else:
            whole.append(one)
    return (one for one in whole if not (one.kind == "removed" and one.before in taken))
