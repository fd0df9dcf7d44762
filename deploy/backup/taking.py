"""One backup: the changes since the last one, and once a day a new base. Run every five minutes, five minutes is all that can be lost."""

import gzip
import os
import shutil
import subprocess
import tarfile
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final, LiteralString, cast

import psycopg
from psycopg.conninfo import conninfo_to_dict

from deploy.backup.sealing import SUFFIX, seal
from deploy.backup.vault import STAMP, Base, Vault
from deploy.local.places import private
from deploy.local.postgres import find_programs
from deploy.local.trouble import Trouble

SLOT: Final = "lumbar_backup"  # the server keeps what nobody has fetched yet, so that no change is missing between two backups
TIMEOUT_SECONDS: Final = 1800.0
# the last byte of the last file that is whole: the one being written is for the next backup
END_OF_WHOLE_FILES: Final = """
SELECT ('0/0'::pg_lsn + (floor((pg_current_wal_lsn() - '0/0'::pg_lsn) / setting::numeric) * setting::numeric - 1))::text
FROM pg_settings WHERE name = 'wal_segment_size'
"""
VARIABLES: Final = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
}


@dataclass(frozen=True)
class Source:
    """A running PostgreSQL. Its password travels in the environment: a process list is read by all."""

    url: str

    @property
    def environment(self) -> dict[str, str]:
        given = conninfo_to_dict(self.url)
        named = {VARIABLES[name]: str(value) for name, value in given.items() if name in VARIABLES}
        return {**{name: value for name, value in os.environ.items() if not name.startswith("PG")}, **named}

    @property
    def database(self) -> str:
        return self.environment["PGDATABASE"]

    @property
    def user(self) -> str:
        return self.environment["PGUSER"]

    def ask(self, question: LiteralString, *given: object) -> tuple[object, ...] | None:
        try:
            with closing(psycopg.connect(self.url, autocommit=True, connect_timeout=10)) as connection:
                return connection.execute(question, given).fetchone()
        except psycopg.OperationalError as fault:
            raise Trouble(f"The database does not answer: {str(fault).splitlines()[0]}") from None

    def run(self, program: str, *words: str | Path) -> None:
        answer = subprocess.run(
            self.command(program, *words), env=self.environment, capture_output=True, text=True, check=False, timeout=TIMEOUT_SECONDS
        )
        refuse_failure(program, answer.returncode, answer.stderr)

    def command(self, program: str, *words: str | Path) -> list[str]:
        return [str(find_programs() / program), *map(str, words)]


def refuse_failure(program: str, code: int, said: str) -> None:
    if code != 0:
        hint = (
            " The role needs REPLICATION; where a provider does not grant it, its own backups are the way." if "replication" in said else ""
        )
        raise Trouble(f"{program} failed: {said.strip()}{hint}")


@dataclass(frozen=True)
class Beside:
    """What belongs to a backup and is not in the database; and where changes land before they are sealed."""

    media: Path
    erasures: Path
    landing: Path


def take(source: Source, vault: Vault, key: bytes, beside: Beside, *, with_base: bool = False) -> list[str]:
    """What was written, by name."""
    now = datetime.now(UTC)  # noqa: TID251 - a tool beside the platform, which has no clock of its own
    written = []
    is_new_slot = ensure_slot(source)
    if with_base or is_new_slot or vault.needs_base(now):
        written += [take_base(source, vault, key, now), *take_media(vault, key, beside.media, now)]
    written += fetch_changes(source, vault, key, beside.landing)
    if beside.erasures.exists():
        with beside.erasures.open("rb") as file:
            seal(file, vault.folder / f"erasures.txt{SUFFIX}", key)
    vault.forget(now)
    return written


def ensure_slot(source: Source) -> bool:
    """Whether there was none, or one that the server had to give up: then only a new base has no gap."""
    known = source.ask("SELECT wal_status FROM pg_replication_slots WHERE slot_name = %s", SLOT)
    if known is not None and known[0] != "lost":
        return False
    if known is not None:
        source.ask("SELECT pg_drop_replication_slot(%s)", SLOT)
    source.ask("SELECT pg_create_physical_replication_slot(%s, true)", SLOT)
    return True


def take_base(source: Source, vault: Vault, key: bytes, now: datetime) -> str:
    """The whole cluster as it runs, in one stream; the changes made meanwhile come with the rest of them."""
    (first_wal,) = source.ask("SELECT pg_walfile_name(pg_current_wal_lsn())") or ("",)
    base = Base(now.replace(microsecond=0), str(first_wal))
    words = ("-D", "-", "-Ft", "-X", "none", "--checkpoint=fast", "--compress=gzip:3", "--no-password")
    with tempfile.TemporaryFile() as said:
        streaming = subprocess.Popen(source.command("pg_basebackup", *words), env=source.environment, stdout=subprocess.PIPE, stderr=said)
        target = vault.folder / base.name
        seal(cast("IO[bytes]", streaming.stdout), target, key)
        code = streaming.wait()
        said.seek(0)
        if code != 0:
            target.unlink()
        refuse_failure("pg_basebackup", code, said.read().decode(errors="replace"))
    return base.name


def take_media(vault: Vault, key: bytes, media: Path, now: datetime) -> list[str]:
    if not media.exists():
        return []
    target = vault.folder / f"media-{now:{STAMP}}.tar.gz{SUFFIX}"
    with tempfile.TemporaryFile() as packed:
        with tarfile.open(fileobj=packed, mode="w:gz") as archive:
            archive.add(media, arcname=".")
        packed.seek(0)
        seal(packed, target, key)
    for older in sorted(vault.folder.glob(f"media-*{SUFFIX}"))[:-1]:
        older.unlink()  # a picture has a name of its own, and is only ever added
    return [target.name]


def fetch_changes(source: Source, vault: Vault, key: bytes, landing: Path) -> list[str]:
    """Everything up to this moment. A file of changes is sealed once it is whole, so the current one is ended first."""
    source.ask("SELECT pg_switch_wal()")
    (end,) = source.ask(END_OF_WHOLE_FILES) or ("",)
    # what a run that died had fetched lies here: the server keeps it no longer
    source.run("pg_receivewal", "-D", private(landing), "-S", SLOT, "--endpos", str(end), "--no-loop", "--no-password", "--synchronous")
    whole = sorted(path for path in landing.iterdir() if path.suffix in ("", ".history"))
    return [seal_change(path, vault, key) for path in whole]


def seal_change(path: Path, vault: Vault, key: bytes) -> str:
    target = vault.wal / f"{path.name}.gz{SUFFIX}"
    with tempfile.TemporaryFile() as packed:
        with path.open("rb") as plain, gzip.open(packed, "wb", compresslevel=3) as file:
            shutil.copyfileobj(plain, file)
        packed.seek(0)
        seal(packed, target, key)
    path.unlink()
    return target.name
