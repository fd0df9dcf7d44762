"""`make hosts`: the main job on seven hosts of this machine, of which some are lost. Fails if anything that was answered is.

python -m tests.hosts [--athletes 30] [--seed 7]
"""

import argparse
import signal
import sys
import time
from collections.abc import Callable

import requests

from deploy.local.demo.faults import FAULTS
from deploy.local.demo.joining import CARLA
from deploy.local.demo.story import tell_story
from deploy.local.demo.telling import chapter, say
from deploy.local.run import interrupt
from deploy.local.terminal import tell
from deploy.local.trouble import Trouble
from tests.hosts.estate import Estate, estate
from tests.hosts.network import INSIDE, enter_own_network
from tests.hosts.reporting import Phones, judge

NOTICED_SECONDS = 4  # the proxy asks each second
CHAPTER = 9  # the story has eight


def lose_two(house: Estate) -> None:
    house.lose("web-1")
    house.cut_off("worker-1")
    say("!! web-1 has lost its power, and worker-1 its cable.")
    time.sleep(NOTICED_SECONDS)


def bring_both_back(house: Estate) -> None:
    house.bring_back("web-1")
    house.reconnect("worker-1")
    say("!! Both are back.")


def change_database(house: Estate) -> None:
    house.lose("database")
    time.sleep(3)  # somebody, or something, has to decide it
    house.promote()


FAULTS["hosts"] = (lose_two, bring_both_back)
# one after the other, each for so many seconds, while phones report
LOSSES: list[tuple[str, Callable[[Estate], None], float]] = [
    ("web-2 loses its power", lambda house: house.lose("web-2"), 8),
    ("web-2 is back", lambda house: house.bring_back("web-2"), 4),
    ("worker-2 loses its cable", lambda house: house.cut_off("worker-2"), 12),
    ("worker-2 is back", lambda house: house.reconnect("worker-2"), 4),
    ("web-1 loses its cable", lambda house: house.cut_off("web-1"), 8),
    ("web-1 is back", lambda house: house.reconnect("web-1"), 4),
    ("the database loses its power; the replica is promoted", change_database, 8),
]


def main(words: list[str]) -> int:
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupt)
    try:
        if INSIDE not in words:
            enter_own_network(words)
        return run(read(words))
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
    except requests.RequestException as fault:
        print(f"\nThe platform did not answer in the middle of the story: {type(fault).__name__}.", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


def read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make hosts", description=__doc__)
    parser.add_argument("--athletes", type=int, default=30)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(INSIDE, action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(words)


def run(wanted: argparse.Namespace) -> int:
    began = time.monotonic()
    tell("hosts", "two for the web behind a proxy, two for workers, watches and beats, a database, its replica, a broker")
    with estate() as house:
        tell("hosts", f"ready after {time.monotonic() - began:.0f} s")
        story = tell_story(house, athletes=wanted.athletes, kill="hosts")
        phones = Phones.of(story, seed=wanted.seed)
        carla = story.caller("Carla", CARLA).sign_in(story.password).get("/me/")["id"]
        with chapter(CHAPTER, "All report at once, twice a second, and one host after the other is lost"):
            phones.start()
            for words, act, seconds in LOSSES:
                say(f"!! {words}; {phones.alerts()} alerts were answered before")
                act(house)
                time.sleep(seconds)
            phones.stop()
        lost = judge(house, phones, [carla])
    tell("told" if not lost else "LOST", f"{len(lost)} lost of what was answered, after {time.monotonic() - began:.0f} s")
    print(*lost, sep="\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
