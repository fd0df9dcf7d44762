"""`make run`: a platform on http://localhost:PORT until Ctrl-C. Everything it keeps is under var/PORT/."""

import json
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

import segno

from deploy.local.child import end_orphans
from deploy.local.claim import announce_leaving, claim, ensure_port_is_free
from deploy.local.keys import write_private
from deploy.local.lan import Lan
from deploy.local.places import ROOT, ensure_room, state_folder
from deploy.local.platform import Platform, host_for
from deploy.local.postgres import version
from deploy.local.terminal import tell, telling
from deploy.local.trouble import Trouble


def main() -> int:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, interrupt)
    try:
        run(port_from(os.environ.get("PORT", "8000")))
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def interrupt(number: int, frame: FrameType | None) -> None:
    tell("stopping", f"asked to by {signal.Signals(number).name}")
    raise KeyboardInterrupt


def port_from(words: str) -> int:
    if words.isascii() and words.isdecimal() and 0 < int(words) < 65536:
        return int(words)
    raise Trouble(f"PORT={words} is not a port: a number from 1 to 65535.")


def run(port: int) -> None:
    state = state_folder(port)
    with claim(state):
        for name in end_orphans(state):
            tell("left over", f"{name} of a run that was killed: ended")
        wanted = os.environ.get("LAN", "")
        lan = Lan.of(state, wanted) if wanted not in ("", "0") else None
        ensure_port_is_free(host_for(os.environ, lan), port)
        ensure_room(state)
        platform = Platform(state, port, lan=lan)
        try:
            start(platform)
            announce(platform)
            stay(platform)
        finally:
            leave(platform)


def start(platform: Platform) -> None:
    with telling("servers", words_for_servers(platform)):
        platform.start_servers()
    write_private(platform.state / "environment.json", json.dumps(platform.chosen, indent=2) + "\n")
    with telling("tables", "and poses, routines, styles and scripts up to date"):
        prepare(platform)
    if platform.is_demo:
        make_demo_club_once(platform)
    with telling("programs", "web, two workers, beat and two watches ready"):
        platform.start_programs()
        platform.wait_until_ready()


def words_for_servers(platform: Platform) -> str:
    postgres, valkey = platform.servers.postgres, platform.servers.valkey
    database = f"PostgreSQL {version(postgres.programs / 'postgres')}" if postgres else "PostgreSQL of DATABASE_URL"
    return f"{database} and {'Valkey' if valkey else 'the broker of REDIS_URL'} started"


def prepare(platform: Platform) -> None:
    """Files only when one has changed: they take longer than the rest."""
    mark, stamp = platform.state / "static.stamp", stamp_of_files()
    if mark.exists() and mark.read_text() == stamp:
        platform.prepare()
    else:
        platform.prepare("collectstatic")
        mark.write_text(stamp)


def make_demo_club_once(platform: Platform) -> None:
    """A club somebody has begun to use is theirs."""
    mark = platform.state / "demo-club"
    if mark.exists():
        return
    try:
        with telling("demo club", "two teams and twelve weeks of practice made up"):
            platform.make_demo_club()
    except Trouble as trouble:
        # a platform with teams of its own takes none, and serves all the same
        tell("demo club", f"not made: {str(trouble).splitlines()[-1].strip()}")
    else:
        mark.touch()


def stamp_of_files() -> str:
    files = sorted(path for path in (ROOT / "static").rglob("*") if path.is_file())
    latest = max((path.stat().st_mtime_ns for path in [*files, ROOT / "requirements.txt"]), default=0)
    return f"{len(files)} {latest}"


def announce(platform: Platform) -> None:
    print()
    tell("open", platform.base_url)
    if platform.lan:
        tell("phones", f"in the same network, once they trust this machine: {platform.trust_url}")
        segno.make(platform.trust_url).terminal(compact=True)
    if platform.keeps_mail:
        tell("mail", f"{platform.mail_url} (what it sends stays on this machine)")
    if platform.is_demo:
        for line in platform.manage("demo_club", "--show-sign-ins").splitlines():
            tell("", line)
    tell("state", f"{short(platform.state)}/ with logs/ and the keys; other commands: make manage PORT={platform.port} DO=doctor")
    tell("stop", "Ctrl-C")


def short(path: Path) -> str:
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def stay(platform: Platform) -> None:
    """Until somebody says stop, or `make` is gone and nobody could any more."""
    parent = os.getppid()
    while "MAKELEVEL" not in os.environ or os.getppid() == parent:
        platform.supervisor.look()
        time.sleep(0.3)
    tell("stopping", "`make` is gone")


def leave(platform: Platform) -> None:
    """Once more Ctrl-C does not wait for anybody."""
    announce_leaving(platform.state)
    print()
    try:
        with telling("stopped", "everything"):
            platform.stop()
    except KeyboardInterrupt:
        platform.stop(grace_seconds=0)


if __name__ == "__main__":
    sys.exit(main())
