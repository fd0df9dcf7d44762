"""How many generated reports a run judges: by the profile of `make quick`, `make test` and `make long`, or a number of your own."""

from __future__ import annotations

import os

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "reduced")


def chosen(name: str, *, quick: int, reduced: int, full: int) -> int:
    return int(os.environ.get(name) or {"quick": quick, "full": full}.get(PROFILE, reduced))


REPORTS = chosen("LUMBAR_REPORTS", quick=4_000, reduced=100_000, full=1_000_000)
AGREEMENTS = chosen("LUMBAR_AGREEMENTS", quick=200, reduced=2_000, full=20_000)
EXAMPLES = chosen("LUMBAR_EXAMPLES", quick=25, reduced=100, full=2_000)
