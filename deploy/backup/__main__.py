"""`make backup` and `make restore`, for a platform that `make run` started, or for the one that DATABASE_URL names.

python -m deploy.backup take|restore PORT [--base] [--at 2026-11-22T18:00:00Z]
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from deploy.backup.giving_back import give_back
from deploy.backup.sealing import read_key
from deploy.backup.taking import Beside, Source, take
from deploy.backup.vault import Vault
from deploy.local.claim import claim
from deploy.local.places import ROOT, private, state_folder
from deploy.local.servers import Servers
from deploy.local.terminal import tell
from deploy.local.trouble import Trouble

AFTERWARDS = ("migrate", "replay_erasures", "hold_messages")
# for whoever looks whether backups still happen
NOTE = """
INSERT INTO notifications_lastbackup (id, taken_at) VALUES (1, clock_timestamp())
ON CONFLICT (id) DO UPDATE SET taken_at = excluded.taken_at RETURNING id
"""


def main(words: list[str]) -> int:
    given = arguments().parse_args(words)
    state = state_folder(given.port)
    environment = {**environment_of(state), **os.environ}
    vault = Vault(private(Path(os.environ.get("BACKUP_FOLDER") or state / "backups")))
    beside = Beside(
        Path(environment.get("MEDIA_ROOT") or ROOT / "var" / "media"),
        Path(environment.get("ERASURES_FILE") or ROOT / "var" / "erasures.txt"),
        state / "landing",
    )
    try:
        if given.act == "take":
            take_one(vault, state, environment, beside, with_base=given.base)
        else:
            restore(vault, state, environment, beside, until=given.at)
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    return 0


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="deploy.backup")
    parser.add_argument("act", choices=["take", "restore"])
    parser.add_argument("port", type=int)
    parser.add_argument("--base", action="store_true", help="a new copy of the whole, now")
    parser.add_argument("--at", type=moment, help="as it was at this moment; without it, as far as the changes reach")
    return parser


def moment(words: str) -> datetime:
    """A time without a zone is UTC."""
    at = datetime.fromisoformat(words.strip())
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def environment_of(state: Path) -> dict[str, str]:
    """What the platform was started with the last time."""
    file = state / "environment.json"
    found: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    return found


def take_one(vault: Vault, state: Path, environment: Mapping[str, str], beside: Beside, *, with_base: bool) -> None:
    if "DATABASE_URL" not in environment:
        raise Trouble("Nothing runs here to back up: start it with `make run`, or name it with DATABASE_URL.")
    began = time.monotonic()
    source = Source(environment["DATABASE_URL"])
    written = take(source, vault, read_key(state), beside, with_base=with_base)
    source.ask(NOTE)
    copies = [name for name in written if name.startswith("base-")]
    what = f"{'a new copy and ' if copies else ''}{len(written) - len(copies)} files of changes"
    tell("backup", f"{what} in {vault.folder}, {time.monotonic() - began:.1f} s")


def restore(vault: Vault, state: Path, environment: Mapping[str, str], beside: Beside, *, until: datetime | None) -> None:
    """With nothing else running on it. Afterwards the messages stay until an admin has looked."""
    began = time.monotonic()
    own = {name: value for name, value in os.environ.items() if name in ("DATABASE_URL", "REDIS_URL")}
    with claim(state):
        servers = Servers(state, environment={**own, "REDIS_URL": "unused"})
        try:
            servers.start()
            target = Source(servers.database_url)
            done = give_back(target, vault, read_key(state), beside, until=until, scratch=state / "restoring")
            tell("restored", f"the copy of {done.base:%Y-%m-%d %H:%M} UTC and the changes until {done.until or 'the last backup'}")
            for command in AFTERWARDS:
                manage(command, {**environment, "DATABASE_URL": target.url, "STATEMENT_TIMEOUT_SECONDS": "0"})
        finally:
            servers.stop()
    tell("held back", "no message leaves until an admin resolves the alarm `restored` at /admin/notifications/operationsalarm/")
    tell("restore", f"done in {time.monotonic() - began:.0f} s")


def manage(command: str, environment: Mapping[str, str]) -> None:
    answer = subprocess.run(
        [sys.executable, "manage.py", command], cwd=ROOT, env=dict(environment), capture_output=True, text=True, check=False
    )
    if answer.returncode != 0:
        raise Trouble(f"The tables are back, but manage.py {command} failed:\n{answer.stderr.strip()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
