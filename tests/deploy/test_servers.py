"""Our own PostgreSQL and Valkey: started anywhere, kept over a restart, and well again after a kill."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from deploy.local.child import end_orphans
from deploy.local.footing import OPEN_GROUND, Footing, find_footing, unprivileged_account
from deploy.local.places import ROOT
from deploy.local.postgres import Postgres
from deploy.local.processes import look_at
from deploy.local.servers import Servers
from deploy.local.throwaway import clear, throwaway_servers
from deploy.local.trouble import Trouble
from deploy.local.valkey import Valkey

pytestmark = pytest.mark.servers


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Servers]:
    servers = Servers(tmp_path, throwaway=True, environment={})
    yield servers
    servers.stop()


def note(servers: Servers, word: str) -> None:
    with psycopg.connect(servers.database_url) as connection:
        connection.execute("create table if not exists notes (word text)")
        connection.execute("insert into notes values (%s)", [word])


def notes(servers: Servers) -> list[str]:
    with psycopg.connect(servers.database_url) as connection:
        return [word for (word,) in connection.execute("select word from notes order by word")]


def test_it_works(servers):
    servers.start()
    note(servers, "kept")
    assert notes(servers) == ["kept"]
    assert redis.Redis.from_url(servers.redis_url).ping()


@pytest.mark.parametrize("name", ["a folder with spaces, 'quotes' and ü", "/".join(["a-long-name-of-forty-characters-or-more-"] * 5)])
def test_the_path_of_the_checkout_does_not_matter(tmp_path, name):
    state = tmp_path / name
    state.mkdir(parents=True)
    servers = Servers(state, throwaway=True, environment={})
    try:
        servers.start()
        note(servers, "kept")
        assert notes(servers) == ["kept"]
        assert redis.Redis.from_url(servers.redis_url).set("key", "value")
    finally:
        servers.stop()


def test_what_was_written_is_there_after_a_restart(tmp_path):
    for word in ("first", "second"):
        servers = Servers(tmp_path, environment={})
        try:
            servers.start()
            note(servers, word)
            broker = redis.Redis.from_url(servers.redis_url)
            broker.rpush("words", word)
            assert notes(servers) == sorted({"first", word})
            assert broker.llen("words") == len({"first", word})
        finally:
            servers.stop()


def test_a_killed_postgres_starts_again(servers):
    servers.start()
    note(servers, "kept")
    servers.postgres.child.kill()
    servers.postgres.start()
    assert notes(servers) == ["kept"]


def test_a_lock_whose_number_belongs_to_another_process_now_is_no_obstacle(servers):
    servers.start()
    servers.postgres.child.stop()
    lock = servers.postgres.cluster / "postmaster.pid"
    lock.write_text(f"{os.getppid()}\n{servers.postgres.cluster}\n0\n5432\n\n\n\n\n")
    servers.postgres.start()
    note(servers, "kept")
    assert look_at(os.getppid()) is not None


def test_a_half_made_cluster_is_made_again(servers):
    unfinished = servers.postgres.home / "unfinished"
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")
    servers.start()
    note(servers, "kept")


def test_a_cluster_of_another_version_is_named_and_left_alone(servers):
    servers.start()
    servers.stop()
    mark = servers.postgres.cluster / "PG_VERSION"
    mark.write_text("14\n")
    with pytest.raises(Trouble, match="was made by PostgreSQL 14"):
        servers.postgres.start()


def test_nobody_else_may_come_in(servers):
    servers.start()
    for folder in (servers.postgres.sockets, servers.postgres.cluster, servers.valkey.sockets):
        assert folder.stat().st_mode & 0o077 == 0
    with psycopg.connect(servers.database_url) as connection:
        assert connection.execute("show listen_addresses").fetchone() == ("",)


def test_the_ones_the_environment_names_come_first(tmp_path):
    named = {"DATABASE_URL": "postgresql://db.example.org/club", "REDIS_URL": "redis://broker.example.org/0"}
    servers = Servers(tmp_path, environment=named)
    assert servers.own == []
    assert (servers.database_url, servers.redis_url) == tuple(named.values())


def test_a_machine_without_any_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr("deploy.local.postgres.find_spec", lambda name: None)
    monkeypatch.setattr("deploy.local.postgres.system_programs", list)
    with pytest.raises(Trouble, match="apt install postgresql"):
        Postgres(tmp_path)
    monkeypatch.setattr("deploy.local.valkey.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="apt install redis-server"):
        Valkey(tmp_path)


def test_throwaways_leave_nothing_behind():
    with throwaway_servers({}) as servers:
        state, pid, sockets = servers.state, servers.postgres.child.pid, servers.postgres.sockets
        assert look_at(pid)
    assert not state.exists()
    assert not sockets.exists()
    assert look_at(pid) is None


def test_servers_of_a_killed_owner_are_ended_by_the_next(tmp_path):
    words = (
        "import time\nfrom pathlib import Path\nfrom deploy.local.servers import Servers\n"
        f"servers = Servers(Path({str(tmp_path)!r}), environment={{}})\nservers.start()\n"
        "print(servers.postgres.child.pid, servers.valkey.child.pid, flush=True)\ntime.sleep(60)\n"
    )
    owner = subprocess.Popen([sys.executable, "-c", words], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    pids = [int(word) for word in owner.stdout.readline().split()]
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    owner.stdout.close()
    assert all(look_at(pid) for pid in pids)

    sockets = [Path(note.read_text()) for note in tmp_path.glob("*.sockets")]
    assert end_orphans(tmp_path) == ["postgres", "valkey"]
    clear(tmp_path)
    assert len(sockets) == 2
    assert not any(folder.exists() for folder in sockets)
    assert not any(look_at(pid) for pid in pids)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_where_namespaces_are_forbidden_it_runs_as_nobody(tmp_path, monkeypatch):
    """From a copy, as the home of root is closed to it."""
    nobody = unprivileged_account()
    monkeypatch.setattr("deploy.local.footing.is_open_to_all", lambda folder: False)
    postgres = Postgres(tmp_path, throwaway=True, footing=Footing(account=(nobody.pw_uid, nobody.pw_gid)))
    try:
        postgres.start()
        with psycopg.connect(postgres.url) as connection:
            assert connection.execute("select 1").fetchone() == (1,)
        assert Path(f"/proc/{postgres.child.pid}").stat().st_uid == nobody.pw_uid
        assert postgres.programs.is_relative_to(OPEN_GROUND)
        assert postgres.home.is_relative_to(OPEN_GROUND)
        assert postgres.home.stat().st_mode & 0o077 == 0
    finally:
        postgres.stop()
        shutil.rmtree(postgres.home)


def test_an_ordinary_user_needs_no_footing(monkeypatch):
    find_footing.cache_clear()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert find_footing() == Footing()
    find_footing.cache_clear()
