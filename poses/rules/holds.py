"""How long a pose may be held."""

from __future__ import annotations

SHORTEST_HOLD_SECONDS = 10  # GUI:S25, OWN
LONGEST_HOLD_SECONDS = 120  # ART; longer is never pushed
DEFAULT_HOLD_SECONDS = 60  # ART


def hold_within(wanted: int, *, shortest: int, longest: int, variant_longest: int | None = None) -> int:
    """The hold nearest to what is wanted that the pose, and the variant where one is chosen, allow."""
    limit = longest if variant_longest is None else min(longest, variant_longest)
    return max(shortest, min(wanted, limit))
