"""python -m deploy.local.demo [--kill worker|redis] [--athletes N]"""

import argparse
import signal
import sys
import time

import requests

from deploy.local.demo.faults import FAULTS
from deploy.local.demo.story import tell_story
from deploy.local.run import interrupt
from deploy.local.terminal import tell
from deploy.local.throwaway import platform
from deploy.local.trouble import Trouble

FEWEST, MOST = 4, 60


def main(words: list[str]) -> int:
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGHUP, interrupt)
    wanted = read(words)
    try:
        run(wanted.athletes, wanted.kill)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except requests.RequestException as fault:
        print(f"\nThe platform did not answer in the middle of the story: {type(fault).__name__}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped; nothing is left behind.", file=sys.stderr)
        return 130
    return 0


def read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="deploy.local.demo", description=__doc__)
    parser.add_argument("--kill", choices=sorted(FAULTS), help="What is killed in the middle, between a report and the coach's mail.")
    parser.add_argument("--athletes", type=int, default=30, choices=range(FEWEST, MOST + 1), metavar=f"{FEWEST}..{MOST}")
    return parser.parse_args(words)


def run(athletes: int, kill: str | None) -> None:
    began = time.monotonic()
    tell("platform", "starting PostgreSQL, Valkey, web, workers, beat, watches and a mailroom on free ports")
    with platform(revive=True) as house:
        tell("platform", f"ready after {time.monotonic() - began:.0f} s on {house.base_url}")
        tell_story(house, athletes=athletes, kill=kill)
        tell("told", f"all of it as it should be, after {time.monotonic() - began:.0f} s. Clearing up.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
