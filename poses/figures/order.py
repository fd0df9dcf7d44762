"""Which part hides which: whatever is nearer to the viewer where two overlap is painted later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import hypot

from .camera import Ellipse

Seen = Sequence[Ellipse]
Pair = tuple[int, int]


def nearness(a: Seen, b: Seen, lean: float = 0.0) -> float:
    """Above zero when `a` lies in front of `b` where they overlap; zero when they nowhere do."""
    total = 0.0
    for one in a:
        for other in b:
            overlap = one.radius + other.radius - hypot(one.at[0] - other.at[0], one.at[1] - other.at[1])
            if overlap > 0:
                total += overlap * (one.depth - other.depth + lean)
    return total


def painting_order(seen: Sequence[Seen], over: Sequence[Pair] = (), leans: Mapping[Pair, float] | None = None) -> list[int]:
    """From the farthest to the nearest; `over` says by hand that the first covers the second, `leans` what wins where it is close."""
    leans = leans or {}
    behind: list[set[int]] = [set() for _ in seen]
    for a, b in combinations(range(len(seen)), 2):
        nearer = nearness(seen[a], seen[b], leans.get((a, b), 0.0) - leans.get((b, a), 0.0))
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
