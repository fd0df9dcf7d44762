"""The drill: a table is lost, and the platform comes back as it was a moment before (G16)."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import psycopg
import pytest

from deploy.backup import sealing
from deploy.backup.giving_back import give_back
from deploy.backup.sealing import seal, unseal
from deploy.backup.taking import Beside, Source, take
from deploy.backup.vault import KEPT, Base, Vault
from deploy.local.claim import free_port
from deploy.local.places import ROOT
from deploy.local.servers import Servers
from deploy.local.throwaway import clear, throwaway_servers
from deploy.local.trouble import Trouble

KEY = b"k" * 32
CANARY = "Quetzalcoatl"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    (tmp_path / "vault").mkdir()
    return Vault(tmp_path / "vault")


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    media = tmp_path / "media"
    media.mkdir()
    (media / "figure.svg").write_text("<svg/>")
    erasures = tmp_path / "erasures.txt"
    erasures.write_text("one 2026\n")
    return Beside(media, erasures, tmp_path / "landing")


# The drill, on a server of its own


@pytest.fixture(scope="module")
def servers() -> Iterator[Servers]:
    with throwaway_servers({"REDIS_URL": "unused"}) as servers:
        yield servers


def say(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def notes(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        return [word for (word,) in connection.execute("select word from notes order by word")]


@pytest.mark.servers
def test_it_works(servers: Servers, vault: Vault, beside: Beside, tmp_path: Path) -> None:
    url = servers.database_url
    say(url, "create table notes (word text primary key)", f"insert into notes values ('1 before the copy {CANARY}')")
    assert take(Source(url), vault, KEY, beside)[0].startswith("base-")
    say(url, "insert into notes values ('2 after the copy')")
    assert all(not name.startswith("base-") for name in take(Source(url), vault, KEY, beside))
    say(url, "insert into notes values ('3 just before')")
    time.sleep(1.1)
    well = datetime.now(UTC)
    time.sleep(1.1)
    say(url, "drop table notes", "create table other (word text)")
    take(Source(url), vault, KEY, beside)

    (beside.media / "figure.svg").unlink()
    beside.erasures.write_text("two 2026\n")
    give_back(Source(url), vault, KEY, beside, until=well, scratch=tmp_path / "scratch")

    assert [word[0] for word in notes(url)] == ["1", "2", "3"]
    assert (beside.media / "figure.svg").exists()
    assert beside.erasures.read_text().splitlines() == ["one 2026", "two 2026"]
    # nothing of it lies open
    assert not any(CANARY.encode() in path.read_bytes() for path in vault.folder.rglob("*") if path.is_file())
    assert not any(beside.landing.iterdir())
    assert not (tmp_path / "scratch" / "postgres" / "cluster").exists()


@pytest.mark.servers
def test_without_a_moment_it_goes_as_far_as_the_changes_reach(servers: Servers, vault: Vault, beside: Beside, tmp_path: Path) -> None:
    url = servers.database_url
    say(url, "drop table if exists notes", "create table notes (word text)", "insert into notes values ('first')")
    take(Source(url), vault, KEY, beside, with_base=True)
    say(url, "insert into notes values ('second')")
    take(Source(url), vault, KEY, beside)
    say(url, "truncate notes")
    with pytest.raises(Trouble, match="does not open"):
        give_back(Source(url), vault, b"x" * 32, beside, until=None, scratch=tmp_path / "scratch")
    assert notes(url) == []
    give_back(Source(url), vault, KEY, beside, until=None, scratch=tmp_path / "scratch")
    assert notes(url) == ["first", "second"]


@pytest.mark.servers
def test_a_database_that_is_not_there_is_said_plainly(vault: Vault, beside: Beside, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="does not answer"):
        take(Source(f"postgresql://lumbar@/lumbar?host={tmp_path}"), vault, KEY, beside)


@pytest.mark.servers
@pytest.mark.long  # all tables are made; tests/deploy/test_run.py tries the commands on the platform's own server
def test_the_commands_for_a_database_that_is_not_ours(servers: Servers, tmp_path: Path) -> None:
    """As `make backup` and `make restore` say them with DATABASE_URL set; afterwards no message leaves until somebody has looked (B28)."""
    url, port = servers.database_url, free_port()
    places = {"BACKUP_FOLDER": "vault", "MEDIA_ROOT": "media", "ERASURES_FILE": "erasures.txt"}
    environment = {**os.environ, "DATABASE_URL": url, **{name: str(tmp_path / place) for name, place in places.items()}}

    def command(act: str) -> str:
        words = [sys.executable, "-m", "deploy.backup", act, str(port)]
        done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    try:
        say(url, "drop table if exists notes", "create table notes (word text)", "insert into notes values ('kept')")
        assert "a new copy" in command("take")
        say(url, "truncate notes")
        assert "no message leaves" in command("restore")
    finally:
        clear(ROOT / "var" / str(port))
    assert notes(url) == ["kept"]
    with psycopg.connect(url) as connection:
        waits = "select count(*) from notifications_operationsalarm where kind = 'restored' and resolved_at is null"
        assert connection.execute(waits).fetchone() == (1,)


# Sealed files


@pytest.mark.parametrize("size", [0, 1, 1000, 2000, 2001, 5000])
def test_what_is_sealed_opens_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(sealing, "PIECE", 1000)
    words, opened = os.urandom(size), BytesIO()
    seal(BytesIO(words), tmp_path / "one", KEY)
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o600
    unseal(tmp_path / "one", opened, KEY)
    assert opened.getvalue() == words


@pytest.mark.parametrize("spoil", ["cut", "cut at a piece", "changed", "renamed", "swapped pieces", "another key", "nothing"])
def test_what_was_tampered_with_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: str) -> None:
    monkeypatch.setattr(sealing, "PIECE", 1000)
    file, key = tmp_path / "one", KEY
    seal(BytesIO(b"a" * 2500), file, KEY)
    whole = file.read_bytes()
    head, first, second, rest = whole[:15], whole[15:1031], whole[1031:2047], whole[2047:]
    if spoil == "renamed":
        file = file.rename(tmp_path / "two")
    elif spoil == "another key":
        key = b"x" * 32
    else:
        spoilt = {
            "cut": whole[:-1],
            "cut at a piece": head + first + second,
            "changed": whole[:-1] + bytes([whole[-1] ^ 1]),
            "swapped pieces": head + second + first + rest,
            "nothing": b"",
        }
        file.write_bytes(spoilt[spoil])
    with pytest.raises(Trouble):
        unseal(file, BytesIO(), key)


def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BACKUP_KEY", raising=False)
    monkeypatch.delenv("BACKUP_KEY_FILE", raising=False)
    assert sealing.read_key(tmp_path) == sealing.read_key(tmp_path)
    assert (tmp_path / "backup.key").stat().st_mode & 0o777 == 0o600
    monkeypatch.setenv("BACKUP_KEY", "dG9vIHNob3J0")
    with pytest.raises(Trouble, match="32 bytes"):
        sealing.read_key(tmp_path)


# What is kept


def test_after_thirty_days_a_copy_and_its_changes_go(vault: Vault) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    for days, first in ((40, "000000010000000000000001"), (31, "000000010000000000000004"), (2, "000000010000000000000008")):
        (vault.folder / Base(now - timedelta(days=days), first).name).touch()
    for number in range(1, 10):
        (vault.wal / f"00000001000000000000000{number}.gz.sealed").touch()
    vault.forget(now)
    assert [base.first_wal[-1] for base in vault.bases] == ["8"]
    assert [path.name[23] for path in sorted(vault.wal.iterdir())] == ["8", "9"]
    vault.forget(now + 10 * KEPT)
    assert len(vault.bases) == 1


def test_the_newest_copy_from_before_that_moment_is_taken(vault: Vault) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    for hours in (1, 5, 9):
        (vault.folder / Base(now - timedelta(hours=hours), f"{hours:024}").name).touch()
    assert vault.base_before(now - timedelta(hours=3)).first_wal == f"{5:024}"
    with pytest.raises(Trouble, match="no backup"):
        vault.base_before(now - timedelta(hours=10))
