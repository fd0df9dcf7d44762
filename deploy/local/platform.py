"""A whole platform on this machine: servers, set-up, programs. `make run` shows it; `make demo` and the tests of faults use it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path

from deploy.local.child import Child
from deploy.local.claim import free_port
from deploy.local.keys import read_keys
from deploy.local.lan import EVERYWHERE, Lan
from deploy.local.letters import Letter, letters_in
from deploy.local.places import ROOT, private
from deploy.local.programs import mailroom, programs, trust_page
from deploy.local.servers import Servers
from deploy.local.supervisor import Supervisor
from deploy.local.trouble import Trouble

HOST = "127.0.0.1"
GRACE_SECONDS = 12.0


def host_for(given: Mapping[str, str], lan: Lan | None) -> str:
    """The address to listen on."""
    return given.get("BIND", EVERYWHERE if lan else HOST)


@dataclass
class Platform:
    state: Path
    port: int
    throwaway: bool = False
    given: Mapping[str, str] = field(default_factory=lambda: os.environ)  # names our servers, if it names any
    overrides: Mapping[str, str] = field(default_factory=dict)  # for the programs alone, such as a broker behind a proxy
    lan: Lan | None = None  # for phones in the same network, by https
    servers: Servers = field(init=False)
    supervisor: Supervisor = field(init=False)
    smtp_port: int = field(default_factory=free_port)
    mail_page_port: int = field(init=False)
    trust_port: int = field(init=False)

    def __post_init__(self) -> None:
        self.servers = Servers(self.state, throwaway=self.throwaway, environment=self.given)
        self.supervisor = Supervisor(quiet=self.throwaway)
        self.mail_page_port = free_port(self.port + 10_000)
        self.trust_port = free_port(self.port + 20_000)

    @property
    def base_url(self) -> str:
        return f"https://{self.lan.address}:{self.port}" if self.lan else f"http://localhost:{self.port}"

    @property
    def host(self) -> str:
        return host_for(self.given, self.lan)

    @property
    def mail_url(self) -> str:
        return f"http://localhost:{self.mail_page_port}"

    @property
    def trust_url(self) -> str:
        return f"http://{self.lan.address}:{self.trust_port}" if self.lan else ""

    @property
    def database_url(self) -> str:
        return self.servers.database_url

    @property
    def redis_url(self) -> str:
        return self.servers.redis_url

    @property
    def chosen(self) -> dict[str, str]:
        """What we set. The caller's environment comes before what we merely prefer, but not before where the servers are."""
        preferred = {
            "BASE_URL": self.base_url,
            "ALLOWED_HOSTS": ",".join(["localhost", HOST, *([self.lan.address] if self.lan else [])]),
            "DEMO": "1",
            "EMAIL_URL": f"smtp://{HOST}:{self.smtp_port}",
            "STATIC_ROOT": str(self.state / "static"),
            "MEDIA_ROOT": str(self.state / "media"),
            "ERASURES_FILE": str(self.state / "erasures.txt"),
            "COMPRESS_STATIC": "0",  # a minute's work, for a network that is not there
            "PYTHONUNBUFFERED": "1",
            **read_keys(self.state),
        }
        fixed = {"DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url, "DJANGO_SETTINGS_MODULE": "config.settings"}
        return {**preferred, **{name: self.given[name] for name in preferred if name in self.given}, **fixed, **self.overrides}

    @property
    def environment(self) -> dict[str, str]:
        return {**self.given, **self.chosen}

    @property
    def is_demo(self) -> bool:
        return self.chosen["DEMO"].lower() in ("1", "true", "yes", "on")

    # set-up

    def prepare(self, *more: str) -> None:
        """Tables, poses and routines, and whatever else is named. Each may be done again without harm."""
        words = [sys.executable, "-m", "deploy.local.prepare", "migrate", "load_poses", "load_routines", *more]
        self.take_time("prepare", words)

    def make_demo_club(self) -> None:
        self.take_time("demo_club", [sys.executable, "manage.py", "demo_club"])

    def take_time(self, name: str, words: list[str]) -> None:
        """A migration, or a club made up in one transaction, may take longer than a query is allowed to."""
        Child(name, words, self.state, {**self.environment, "STATEMENT_TIMEOUT_SECONDS": "0"}).finish()

    def manage(self, *words: str) -> str:
        """What a command prints."""
        answer = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if answer.returncode != 0:
            raise Trouble(f"manage.py {' '.join(words)} failed:\n{answer.stderr.strip()}")
        return answer.stdout

    # programs

    def start_servers(self) -> None:
        self.servers.start()
        for server in self.servers.own:
            self.supervisor.adopt(server.child, running=True)
        # its first hints come after a while, and it needs nothing but the broker: what follows need not wait for them
        self.supervisor.adopt(self.programs["beat"])

    def start_programs(self) -> None:
        for name, child in self.programs.items():
            if name not in self.supervisor.charges:
                self.supervisor.adopt(child)

    @cached_property
    def programs(self) -> dict[str, Child]:
        children = programs(self.state, port=self.port, host=self.host, environment=self.environment, lan=self.lan)
        mail = [self.mailroom()] if self.keeps_mail else []
        page = [trust_page(self.lan, self.state, port=self.trust_port, platform=self.base_url)] if self.lan else []
        return {child.name: child for child in [*mail, *page, *children]}

    @property
    def keeps_mail(self) -> bool:
        return "EMAIL_URL" not in self.given and "EMAIL_URL" not in self.overrides

    def mailroom(self) -> Child:
        folder = private(self.state / "mail")
        return mailroom(folder, self.state, smtp_port=self.smtp_port, page_port=self.mail_page_port, environment=self.environment)

    def wait_until_ready(self, seconds: float = 120) -> None:
        """Until it says itself that all of it is up."""
        deadline = time.monotonic() + seconds
        while not self.is_ready():
            self.supervisor.look()
            if time.monotonic() > deadline:
                raise Trouble(f"Not ready after {seconds:.0f} s. The logs are in {self.state / 'logs'}.\n{self.ask_health()[1]}")
            time.sleep(0.2)

    def is_ready(self) -> bool:
        return self.ask_health()[0] == HTTPStatus.OK

    def ask_health(self) -> tuple[int, str]:
        """Its own word on whether it is ready, or why not. Asked directly: a proxy of the environment does not know this machine."""
        line = (
            HTTPSConnection(HOST, self.port, timeout=5, context=self.lan.trust) if self.lan else HTTPConnection(HOST, self.port, timeout=5)
        )
        try:
            line.request("GET", "/health/ready", headers={"Host": f"localhost:{self.port}"})
            answer = line.getresponse()
            return answer.status, answer.read(4000).decode(errors="replace")
        except (OSError, HTTPException) as error:
            return 0, f"{self.base_url} does not answer: {error}"
        finally:
            line.close()

    def stop(self, *, grace_seconds: float = GRACE_SECONDS) -> None:
        """Programs first, then what they stand on."""
        own = [server.child.name for server in self.servers.own]
        self.supervisor.stop([name for name in self.supervisor.charges if name not in own], grace_seconds=grace_seconds)
        self.supervisor.stop(own, grace_seconds=grace_seconds)
        self.servers.stop()

    # what the tests of faults do to it

    @property
    def names(self) -> list[str]:
        return list(self.supervisor.charges)

    def kill(self, name: str) -> None:
        self.supervisor.kill(name)

    def restart(self, name: str) -> None:
        """Killed if it still runs, and started; a server is ready when this returns."""
        self.supervisor.restart(name, start={server.child.name: server.start for server in self.servers.own}.get(name))

    def signal(self, name: str, number: signal.Signals) -> None:
        """SIGSTOP makes it hang and SIGCONT wakes it; SIGQUIT is PostgreSQL's immediate restart."""
        self.supervisor.signal(name, number)

    def empty_broker(self) -> None:
        """Kill the broker and start it with nothing in it."""
        self.kill("valkey")
        shutil.rmtree(private(self.state / "valkey"))
        private(self.state / "valkey")
        self.restart("valkey")

    def letters(self, *, to: str = "") -> list[Letter]:
        return letters_in(self.state / "mail", to=to)
