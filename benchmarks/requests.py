"""What an athlete's phone asks, platform and floor in turn: A B A B, so that a noisy neighbour disturbs both."""

import itertools
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from statistics import median
from typing import Any

import orjson
from uuid_utils.compat import uuid7

from benchmarks.floor.ground import tag_of
from benchmarks.load import Run, ask, load, request
from benchmarks.place import Server, prepared, run, serving

ATHLETES = 200
ROUNDS = 5
SECONDS = 4.0
TODAY, CHECK_INS, POSES = "/api/v1/today/", "/api/v1/check-ins/", "/api/v1/poses/"
TEN = int(ip_address("10.0.0.0"))
AT_ONCE = 50
SIGN_IN, PASSWORD = "/api/v1/auth/app/v1/auth/login", "four small hills of grass"  # as benchmarks.club makes them
Requests = Iterator[bytes]
Runs = dict[str, list[Run]]
Day = dict[str, Any]  # as the phone gets it


def measure(rounds: int = ROUNDS, seconds: float = SECONDS) -> dict[str, Runs]:
    with prepared() as house:
        tokens = run(house, "benchmarks.club", str(ATHLETES)).split()
        with serving(house) as servers:
            ports = {name: server.port for name, server in servers.items()}
            wait_until_up(ports, tokens[0])
            today, tag = agree(ports, tokens)
            # what reads comes first: what writes makes the lists longer
            mixes = {
                "GET /today/": reads(TODAY, tokens),
                "GET /check-ins/ (36 sessions)": reads(CHECK_INS, tokens),
                "GET /poses/": from_everywhere(POSES),
                "GET /poses/ (304)": from_everywhere(POSES, f"If-None-Match: {tag}"),
                "PUT /check-ins/ (seven holds)": writes(tokens, today),
                "POST /auth/app/v1/auth/login": sign_ins(),
                "POST /sync/ (50 sessions)": syncs(tokens, today),
            }
            return {name: in_turn(servers, mix, rounds, seconds) for name, mix in mixes.items()}


def agree(ports: dict[str, int], tokens: list[str]) -> tuple[Day, str]:
    """The very same bytes for everybody, or there is nothing to compare. What they say of a day, and the tag of the poses."""
    for token in tokens[::20]:
        day = same_bytes(ports, request("GET", TODAY, token))
        same_bytes(ports, request("GET", CHECK_INS, token))
    poses = same_bytes(ports, next(from_everywhere(POSES)))
    today: Day = orjson.loads(day)
    agree_on_check_in(ports, tokens[0], today)
    agree_on_sign_in(ports)
    return today, tag_of(poses)


def same_bytes(ports: dict[str, int], asked: bytes) -> bytes:
    said = {name: ask(port, asked) for name, port in ports.items()}
    assert said["platform"] == said["floor"], f"not the same:\n{said['platform']!r}\n{said['floor']!r}"
    return said["floor"]


def in_turn(servers: dict[str, Server], requests: Requests, rounds: int, seconds: float) -> Runs:
    found: Runs = {name: [] for name in servers}
    for server in servers.values():
        load(server.port, requests.__next__, seconds=1)  # warm: prepared statements, caches, the second process
    for _ in range(rounds):
        for name, server in servers.items():
            found[name].append(stretch(server, requests, seconds))
    return found


def stretch(server: Server, requests: Requests, seconds: float) -> Run:
    before = server.cpu_seconds()
    measured = load(server.port, requests.__next__, seconds=seconds)
    measured.cpu_seconds = server.cpu_seconds() - before
    return measured


def agree_on_check_in(ports: dict[str, int], token: str, today: Day) -> None:
    """The same but for what each makes up: the id, and when it arrived."""
    body = session(today)
    said = {name: orjson.loads(ask(port, check_in(token, body))) for name, port in ports.items()}
    own = {name: {key: value for key, value in answer.items() if key not in ("id", "received_at")} for name, answer in said.items()}
    assert orjson.dumps(own["platform"]) == orjson.dumps(own["floor"]), own


def agree_on_sign_in(ports: dict[str, int]) -> None:
    """The same but for what each makes up: the moment, and the session's key."""
    asked = next(sign_ins())
    said = {name: orjson.loads(ask(port, asked)) for name, port in ports.items()}
    for answer in said.values():
        del answer["meta"]["session_token"], answer["data"]["methods"][0]["at"]
    assert said["platform"] == said["floor"], said


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


def reads(path: str, tokens: list[str]) -> Requests:
    return itertools.cycle([request("GET", path, token) for token in tokens])


def from_everywhere(path: str, *more: str) -> Requests:
    """Open to everybody, but not so often to one address."""
    return (request("GET", path, "", headers=(f"X-Forwarded-For: {ip_address(each)}", *more)) for each in itertools.count(TEN))


def writes(tokens: list[str], today: Day) -> Requests:
    body = session(today)
    return (check_in(token, body) for token in itertools.cycle(tokens))


def sign_ins() -> Requests:
    """Each from an address of its own, since one may not try so often."""
    for each in itertools.count():
        said = orjson.dumps({"email": f"measured.{each % ATHLETES}@lumbar.example", "password": PASSWORD})
        yield request("POST", SIGN_IN, "", said, (f"X-Forwarded-For: {ip_address(TEN + each)}",))


def syncs(tokens: list[str], today: Day) -> Requests:
    """What waited on a phone, far more than ever does."""
    body = orjson.loads(session(today))
    return (request("POST", "/api/v1/sync/", token, items(body)) for token in itertools.cycle(tokens))


def items(body: Day) -> bytes:
    return orjson.dumps([{"kind": "check_in", "id": str(uuid7()), "body": body} for _ in range(AT_ONCE)])


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
