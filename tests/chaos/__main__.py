"""python -m tests.chaos [--seed N] [--minutes M]: a round without faults, one in which each strikes alone, and then as they come.

The last are of a quarter of an hour each, every one with the next seed.
"""

import argparse
import os
import random
import signal
import sys
from collections import Counter

from deploy.local.run import interrupt
from tests.chaos import table
from tests.chaos.rehearsal import Outcome, Plan, rehearse
from tests.chaos.schedule import left_out, possible

ROUND_MINUTES = 15.0
CALM_BETWEEN = 9.0  # seconds at most: about twenty alerts a fault


def main(words: list[str]) -> int:
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGINT, interrupt)
    wanted = read(words)
    print(f"Seed {wanted.seed}, {wanted.minutes:g} minutes. Left out: {', '.join(left_out()) or 'nothing'}.", flush=True)
    print(table.HEAD, table.RULE, sep="\n", flush=True)
    if wanted.without_broker:
        away = rehearse(Plan(wanted.seed, alerts=1, faults=0, seconds=wanted.without_broker * 60, without_broker=True))
        print(table.row(f"no broker for {wanted.without_broker:g} min", 1, away.verdict), flush=True)
        return tell(away, [])
    calm = rehearse(Plan(seed=wanted.seed, alerts=wanted.calm, faults=0))
    print(table.row("without faults", 0, calm.verdict), flush=True)
    alone = [alone_each(wanted.seed)] if wanted.singly else []
    outcomes = []
    left = wanted.minutes
    while left > 0:
        seed, seconds = wanted.seed + len(outcomes), min(left, ROUND_MINUTES) * 60
        outcomes.append(rehearse(Plan(seed, alerts=1, faults=1, seconds=seconds, longest=CALM_BETWEEN)))
        print(table.of(outcomes[-1]), flush=True)
        print(*outcomes[-1].verdict.lost[:20], *outcomes[-1].refused[:20], sep="\n", end="", file=sys.stderr, flush=True)
        left -= ROUND_MINUTES
    return tell(calm, [*alone, *outcomes])


def alone_each(seed: int) -> Outcome:
    alone = rehearse(Plan(seed, alerts=1, faults=len(possible()), singly=True))
    print(table.row(f"{seed}, one fault at a time", len(alone.faults), alone.verdict), flush=True)
    return alone


def read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make chaos", description=__doc__)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("SEED") or random.randrange(1_000_000)))
    parser.add_argument("--minutes", type=float, default=float(os.environ.get("MINUTES") or 10))
    parser.add_argument("--calm", type=int, default=300, help="alerts without faults, before")
    parser.add_argument("--singly", action=argparse.BooleanOptionalAction, default=True, help="first each fault alone")
    parser.add_argument("--without-broker", type=float, default=0, metavar="MINUTES", help="and no other fault")
    return parser.parse_args(words)


def tell(calm: Outcome, outcomes: list[Outcome]) -> int:
    if outcomes:
        print(table.total(outcomes))
        print(f"\nWorst seed: {table.worst(outcomes).plan.seed}")
        struck = Counter(name for outcome in outcomes for name in outcome.faults)
        print("Faults: " + ", ".join(f"{name} {times}" for name, times in sorted(struck.items())))
    for alone in (outcome for outcome in outcomes if outcome.plan.singly):
        print("Longest wait after each alone: " + ", ".join(f"{fault} {wait:.1f} s" for fault, wait in table.slowest_after(alone)))
    print(
        "Sent twice, and how their tries ended: "
        + ("; ".join(line for outcome in (calm, *outcomes) for line in outcome.verdict.twice) or "none")
    )
    lost = [line for outcome in (calm, *outcomes) for line in (*outcome.verdict.lost, *outcome.refused)]
    print(*lost[:50], sep="\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
