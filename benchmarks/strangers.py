"""Whether a door takes longer for a member than for somebody it has never heard of: who measures that long enough learns who is here (C10).

python -m benchmarks.strangers 400    next to a prepared database; prints one line of JSON
"""

import logging
import sys
import time
from collections.abc import Sequence
from itertools import chain
from statistics import NormalDist, median

import django
import orjson

django.setup()

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.core.cache import caches
from django.test import Client

from accounts.models import User
from benchmarks.club import person

WARMING = 5
DOORS = {
    "sign in": ("/accounts/login/", {"password": "not the right one"}, "login"),
    "code by mail": ("/accounts/login/code/", {}, "email"),
    "new password": ("/accounts/password/reset/", {}, "email"),
}
Taken = Sequence[float]


def measure(times: int) -> dict[str, dict[str, float]]:
    members = make_members(times + WARMING)
    return {f"who is here: {door}": compared(*in_turn(door, members)) for door in DOORS}


def make_members(times: int) -> list[str]:
    """One hash for all: what it takes to check is the same."""
    people = [person(f"Member {number}") for number in range(times)]
    password = make_password("four small hills of grass")
    for one in people:
        one.password = password
    User.objects.bulk_create(people)
    EmailAddress.objects.bulk_create(EmailAddress(user=one, email=one.email, primary=True, verified=True) for one in people)
    return [str(one.email) for one in people]


def in_turn(door: str, members: list[str]) -> tuple[Taken, Taken]:
    """A member, a stranger, and again, so that a noisy neighbour disturbs both."""
    pairs = [(knock(door, member), knock(door, f"nobody.{member}")) for member in members][WARMING:]
    return [known for known, _ in pairs], [unknown for _, unknown in pairs]


def knock(door: str, address: str) -> float:
    path, body, name = DOORS[door]
    for cache in ("default", "local"):
        caches[cache].clear()  # how often one may try is not the question
    client = Client(SERVER_NAME="localhost")
    began = time.perf_counter()
    answer = client.post(path, {**body, name: address})
    taken = time.perf_counter() - began
    assert answer.status_code in (200, 302), f"{path}: {answer.status_code}"
    return 1000 * taken


def compared(known: Taken, unknown: Taken) -> dict[str, float]:
    return {
        "times_each": len(known),
        "member_median_ms": round(median(known), 1),
        "stranger_median_ms": round(median(unknown), 1),
        "difference_ms": round(median(known) - median(unknown), 2),
        "chance_that_they_are_alike": round(alike(known, unknown), 3),
    }


def alike(ours: Taken, theirs: Taken) -> float:
    """Mann and Whitney's test of ranks, two-sided: below 0.01 somebody could tell them apart."""
    ranked = sorted(chain(((value, True) for value in ours), ((value, False) for value in theirs)))
    ranks = sum(rank for rank, (_, is_ours) in enumerate(ranked, start=1) if is_ours)
    m, n = len(ours), len(theirs)
    spread = (m * n * (m + n + 1) / 12) ** 0.5
    distance = abs(ranks - m * (m + n + 1) / 2) / spread
    return 2 * (1 - NormalDist().cdf(distance))


if __name__ == "__main__":
    logging.disable(logging.INFO)  # a line for each knock
    print(orjson.dumps(measure(int(sys.argv[1]))).decode())
