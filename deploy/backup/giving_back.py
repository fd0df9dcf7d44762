"""A restore: the backup comes up beside the platform, as it was at that moment, and from there the tables move over in one transaction."""

import gzip
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from deploy.backup.sealing import SUFFIX, unseal
from deploy.backup.taking import Beside, Source, refuse_failure
from deploy.backup.vault import Vault
from deploy.local.places import private
from deploy.local.postgres import Postgres
from deploy.local.trouble import Trouble

RECOVERS_WITHIN: Final = 1800.0
# the old server's files lie elsewhere, and name folders that are not here
CONFIGURATION: Final = {
    "postgresql.conf": "hot_standby = off\nmax_wal_senders = 0\n",
    "postgresql.auto.conf": "",
    "pg_hba.conf": "local all all trust\n",
    "pg_ident.conf": "",
}


@dataclass(frozen=True)
class Restored:
    """From which copy, and up to when; None is as far as there are changes."""

    base: datetime
    until: datetime | None


def give_back(target: Source, vault: Vault, key: bytes, beside: Beside, *, until: datetime | None, scratch: Path) -> Restored:
    """Everything in the target's database is replaced, or nothing is."""
    base = vault.base_before(until)
    server = Postgres(private(scratch))
    try:
        lay_out(server, vault, key, base.name)
        fetch_changes(vault, key, base.first_wal, private(server.home / "changes"))
        recover(server, until)
        move_over(server, target)
    finally:
        server.stop()
        shutil.rmtree(server.home, ignore_errors=True)
    give_back_files(vault, key, beside)
    return Restored(base.made_at, until)


def lay_out(server: Postgres, vault: Vault, key: bytes, base: str) -> None:
    shutil.rmtree(server.cluster, ignore_errors=True)
    private(server.cluster)
    unpack(vault.folder / base, key, server.cluster)
    for name, words in CONFIGURATION.items():
        (server.cluster / name).write_text(words)
    with suppress(FileNotFoundError):
        (server.cluster / "postmaster.pid").unlink()
    server.check_version()


# what PostgreSQL packed and we have sealed; Python 3.11.2, which Debian has, does not know the word yet
CAREFULLY: Final[dict[str, Any]] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}


def unpack(sealed: Path, key: bytes, folder: Path) -> None:
    with tempfile.TemporaryFile() as plain:
        unseal(sealed, plain, key)
        plain.seek(0)
        with tarfile.open(fileobj=plain, mode="r:gz") as archive:
            members = made_ours(archive)
            archive.extractall(folder, members, **CAREFULLY)  # noqa: S202 - where the word is not known, the seal alone has to do


def made_ours(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """Nobody here need be who they were where it was packed; without that word, root would make them that."""
    for member in archive:
        member.uid, member.gid, member.uname, member.gname = os.geteuid(), os.getegid(), "", ""
        yield member


def fetch_changes(vault: Vault, key: bytes, first: str, folder: Path) -> None:
    for sealed in vault.wal_since(first):
        with tempfile.TemporaryFile() as packed:
            unseal(sealed, packed, key)
            packed.seek(0)
            with gzip.open(packed) as plain, (folder / sealed.name.removesuffix(f".gz{SUFFIX}")).open("wb") as file:
                shutil.copyfileobj(plain, file)


def recover(server: Postgres, until: datetime | None) -> None:
    """PostgreSQL replays the changes itself, and stops at the moment it is told."""
    wanted = {"restore_command": "cp ../changes/%f %p", "recovery_target_action": "promote", "recovery_target_timeline": "current"}
    if until is not None:
        wanted["recovery_target_time"] = until.isoformat()
    lines = "".join(f"{name} = '{value}'\n" for name, value in wanted.items())
    with (server.cluster / "postgresql.conf").open("a") as file:
        file.write(lines)
    (server.cluster / "recovery.signal").touch()
    own_all(server)
    try:
        server.start_until_ready(RECOVERS_WITHIN)
    except Trouble as trouble:
        if "before configured recovery target was reached" not in str(trouble):
            raise
        raise Trouble(f"The changes end before {until}. Choose an earlier moment, or none for as far as they reach.") from None


def own_all(server: Postgres) -> None:
    """Where PostgreSQL runs as somebody else, the files that we unpacked become theirs."""
    if server.footing.account is not None:
        for path in [server.home, *server.home.rglob("*")]:
            shutil.chown(path, *server.footing.account)


def move_over(server: Postgres, target: Source) -> None:
    """One transaction: whoever looks sees the old tables or the new ones."""
    dump = server.command("pg_dump", "-h", server.sockets, "-U", target.user, "-Fc", "--no-owner", "--no-acl", target.database)
    with tempfile.TemporaryFile() as said:
        dumping = subprocess.Popen(dump, cwd=server.home, env=server.environment, stdout=subprocess.PIPE, stderr=said)
        words = ("--clean", "--if-exists", "--single-transaction", "--exit-on-error", "--no-owner", "--no-acl", "--no-password")
        loading = subprocess.run(
            target.command("pg_restore", *words, "-d", target.database),
            env={**target.environment, "PGOPTIONS": "-c lock_timeout=10s"},  # a program that still runs must not make this wait for ever
            stdin=dumping.stdout,
            capture_output=True,
            text=True,
            check=False,
        )
        code = dumping.wait()
        said.seek(0)
        refuse_failure("pg_restore", loading.returncode, loading.stderr)
        refuse_failure("pg_dump", code, said.read().decode(errors="replace"))


def give_back_files(vault: Vault, key: bytes, beside: Beside) -> None:
    """Pictures come back beside those that are there; of who was erased, both lists count."""
    for sealed in sorted(vault.folder.glob(f"media-*{SUFFIX}"))[-1:]:
        beside.media.mkdir(parents=True, exist_ok=True)
        unpack(sealed, key, beside.media)
    sealed = vault.folder / f"erasures.txt{SUFFIX}"
    if sealed.exists():
        with tempfile.TemporaryFile() as plain:
            unseal(sealed, plain, key)
            plain.seek(0)
            known = beside.erasures.read_text().splitlines() if beside.erasures.exists() else []
            beside.erasures.parent.mkdir(parents=True, exist_ok=True)
            both = dict.fromkeys([*plain.read().decode().splitlines(), *known])
            beside.erasures.write_text("".join(f"{line}\n" for line in both))
