"""`make bench`: one table, and benchmarks/latest.json. Names of parts measure only those.

python -m benchmarks.run [--rounds 5] [--seconds 4] [--athletes 100000] [--tries 400] [--looks 15] [--clubs 100] [part ...]
parts: requests process alerts reminders desk growth strangers
"""

import argparse
import json
import platform
import sys
from pathlib import Path
from typing import Any

from benchmarks import alert_path, process, requests
from benchmarks.place import prepared, run
from deploy.local.throwaway import clear_abandoned
from deploy.local.trouble import Trouble

LATEST = Path(__file__).with_name("latest.json")
PARTS = ("requests", "process", "alerts", "reminders", "desk", "growth", "strangers")


def main() -> int:
    wanted = arguments()
    try:
        found = {name: figures for part in wanted.parts or PARTS for name, figures in MEASURES[part](wanted).items()}
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    finally:
        clear_abandoned()
    before = json.loads(LATEST.read_text()) if LATEST.exists() else {}
    LATEST.write_text(json.dumps({**before, **found}, indent=2) + "\n")
    print(table(found))
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []])
    parser.add_argument("--rounds", type=int, default=requests.ROUNDS)
    parser.add_argument("--seconds", type=float, default=requests.SECONDS)
    parser.add_argument("--athletes", type=int, default=100_000, help="one in a hundred of them due in one minute")
    parser.add_argument("--tries", type=int, default=400, help="at each door, for a member and for a stranger")
    parser.add_argument("--looks", type=int, default=15, help="at each of the coach's pages, with a year and with 36 days")
    parser.add_argument("--clubs", type=int, default=100, help="of a hundred athletes each, that a request is measured among")
    return parser.parse_args()


def told(module: str, how_many: int) -> Any:
    """What a module of ours found, next to a database of its own."""
    with prepared() as house:
        return json.loads(run(house, module, str(how_many)).splitlines()[-1])


def measure_requests(wanted: argparse.Namespace) -> dict[str, dict[str, float]]:
    return {name: requests.figure(runs) for name, runs in requests.measure(wanted.rounds, wanted.seconds).items()}


def measure_process(wanted: argparse.Namespace) -> dict[str, dict[str, float]]:
    return {"web process": process.measure()}


def measure_alerts(wanted: argparse.Namespace) -> dict[str, dict[str, float]]:
    return {"report to mail": alert_path.measure()}


def measure_reminders(wanted: argparse.Namespace) -> dict[str, dict[str, float]]:
    return {"reminders": told("benchmarks.reminders", wanted.athletes)}


def measure_desk(wanted: argparse.Namespace) -> Any:
    return told("benchmarks.desk", wanted.looks)


def measure_growth(wanted: argparse.Namespace) -> Any:
    return told("benchmarks.growth", wanted.clubs)


def measure_strangers(wanted: argparse.Namespace) -> Any:
    return told("benchmarks.strangers", wanted.tries)


MEASURES = {
    "requests": measure_requests,
    "process": measure_process,
    "alerts": measure_alerts,
    "reminders": measure_reminders,
    "desk": measure_desk,
    "growth": measure_growth,
    "strangers": measure_strangers,
}


def table(found: dict[str, dict[str, float]]) -> str:
    lines = [f"Python {platform.python_version()} on {platform.machine()}, {platform.system()} {platform.release()}"]
    for name, figures in found.items():
        lines += ["", name, *(f"  {label.replace('_', ' '):<32} {value:>10}" for label, value in figures.items())]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
