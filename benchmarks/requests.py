"""The two requests an athlete's phone makes each day, platform and floor in turn: A B A B, so that a noisy neighbour disturbs both."""

import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any

import orjson
from uuid_utils.compat import uuid7

from benchmarks.load import Run, ask, load, request
from benchmarks.place import Server, prepared, run, serving

ATHLETES = 200
ROUNDS = 5
SECONDS = 4.0
TODAY = "/api/v1/today/"
Requests = Callable[[], bytes]
Runs = dict[str, list[Run]]
Day = dict[str, Any]  # as the phone gets it


def measure(rounds: int = ROUNDS, seconds: float = SECONDS) -> dict[str, Runs]:
    with prepared() as house:
        tokens = run(house, "benchmarks.club", str(ATHLETES)).split()
        with serving(house) as servers:
            ports = {name: server.port for name, server in servers.items()}
            today = agree_on_today(ports, tokens)
            agree_on_check_in(ports, tokens[0], today)
            mixes = {"GET /today/": reads(tokens), "PUT /check-ins/ (seven holds)": writes(tokens, today)}
            return {name: in_turn(servers, mix, rounds, seconds) for name, mix in mixes.items()}


def in_turn(servers: dict[str, Server], next_request: Requests, rounds: int, seconds: float) -> Runs:
    found: Runs = {name: [] for name in servers}
    for server in servers.values():
        load(server.port, next_request, seconds=1)  # warm: prepared statements, caches, the second process
    for _ in range(rounds):
        for name, server in servers.items():
            found[name].append(stretch(server, next_request, seconds))
    return found


def stretch(server: Server, next_request: Requests, seconds: float) -> Run:
    before = server.cpu_seconds()
    measured = load(server.port, next_request, seconds=seconds)
    measured.cpu_seconds = server.cpu_seconds() - before
    return measured


def agree_on_today(ports: dict[str, int], tokens: list[str]) -> Day:
    """The very same bytes for everybody, or there is nothing to compare."""
    wait_until_up(ports, tokens[0])
    for token in tokens[::20]:
        asked = request("GET", TODAY, token)
        said = {name: ask(port, asked) for name, port in ports.items()}
        assert said["platform"] == said["floor"], f"not the same day:\n{said['platform']!r}\n{said['floor']!r}"
    day: Day = orjson.loads(said["floor"])
    return day


def agree_on_check_in(ports: dict[str, int], token: str, today: Day) -> None:
    """The same but for what each makes up: the id, and when it arrived."""
    body = session(today)
    said = {name: orjson.loads(ask(port, check_in(token, body))) for name, port in ports.items()}
    own = {name: {key: value for key, value in answer.items() if key not in ("id", "received_at")} for name, answer in said.items()}
    assert orjson.dumps(own["platform"]) == orjson.dumps(own["floor"]), own


def wait_until_up(ports: dict[str, int], token: str, patience_seconds: float = 60) -> None:
    deadline = time.monotonic() + patience_seconds
    for port in ports.values():
        while True:
            try:
                ask(port, request("GET", TODAY, token))
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)


def reads(tokens: list[str]) -> Requests:
    return itertools.cycle([request("GET", TODAY, token) for token in tokens]).__next__


def writes(tokens: list[str], today: Day) -> Requests:
    body = session(today)
    return (check_in(token, body) for token in itertools.cycle(tokens)).__next__


def check_in(token: str, body: bytes) -> bytes:
    """Always a new one: a repeat would be answered from what is stored."""
    return request("PUT", f"/api/v1/check-ins/{uuid7()}/", token, body)


def session(today: Day) -> bytes:
    """Just done: every pose of the routine, each on its sides."""
    (routine,) = today["routines"]
    now = datetime.now(UTC).replace(microsecond=0)
    places = [(step["pose"], side) for step in routine["steps"] for side in step["sides"]]
    body = {
        "kind": "session",
        "day": today["day"],
        "routine": routine["routine"],
        "routine_version": routine["version"],
        "assignment": routine["assignments"][0],
        "started_at": in_utc(now - timedelta(minutes=9)),
        "finished_at": in_utc(now),
        "declared_clear": True,
        "back_pain_before": 0,
        "comfort": 4,
        "holds": [
            {"pose": pose, "side": side, "target_seconds": 60, "held_seconds": 60, "ended": "done", "worst_pain": 0}
            for pose, side in places
        ],
    }
    return orjson.dumps(body)


def in_utc(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def ratios(runs: Runs) -> list[float]:
    """One for each round: both were measured within seconds of each other."""
    return [ours.rate / floor.rate for ours, floor in zip(runs["platform"], runs["floor"], strict=True)]


def figure(runs: Runs) -> dict[str, float]:
    each = ratios(runs)
    cpu = {name: median(one.cpu_per_request for one in measured) for name, measured in runs.items()}
    p99 = {name: median(one.p99 for one in measured) for name, measured in runs.items()}
    return {
        "ratio_to_floor": round(median(each), 3),
        "lowest": round(min(each), 3),
        "highest": round(max(each), 3),
        "requests_per_second": round(median(one.rate for one in runs["platform"]), 1),
        "floor_requests_per_second": round(median(one.rate for one in runs["floor"]), 1),
        "cpu_ms": round(cpu["platform"] * 1000, 2),
        "floor_cpu_ms": round(cpu["floor"] * 1000, 2),
        "cpu_ratio_to_floor": round(cpu["floor"] / cpu["platform"], 3),
        "p99_ms": round(p99["platform"] * 1000, 1),
        "floor_p99_ms": round(p99["floor"] * 1000, 1),
        "p99_to_floor": round(p99["platform"] / p99["floor"], 2),
    }
