"""Which part hides which: whatever is nearer to the viewer where two overlap is painted later."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import hypot

from .camera import Ellipse

Seen = Sequence[Ellipse]


def nearness(a: Seen, b: Seen) -> float:
    """Above zero when `a` lies in front of `b` where they overlap; zero when they nowhere do."""
    total = 0.0
    for one in a:
        for other in b:
            overlap = one.radius + other.radius - hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])
            if overlap > 0:
                total += overlap * (one.depth - other.depth)
    return total


def painting_order(seen: Sequence[Seen], over: Sequence[tuple[int, int]] = ()) -> list[int]:
    """From the farthest to the nearest; `over` says by hand that the first covers the second."""
    behind: list[set[int]] = [set() for _ in seen]
    for a, b in combinations(range(len(seen)), 2):
        nearer = nearness(seen[a], seen[b])
        if nearer:
            behind[a if nearer > 0 else b].add(b if nearer > 0 else a)
    for front, back in over:
        behind[front].add(back)
        behind[back].discard(front)
    return settled(behind, [sum(e.depth for e in part) / len(part) for part in seen])


def settled(behind: Sequence[set[int]], depths: Sequence[float]) -> list[int]:
    """Where parts cover each other in a ring, the farthest goes first."""
    waiting, order = set(range(len(depths))), []
    while waiting:
        free = [index for index in waiting if not behind[index] & waiting] or waiting
        following = min(free, key=lambda index: (depths[index], index))
        order.append(following)
        waiting.remove(following)
    return order
