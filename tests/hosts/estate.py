"""The platform on seven hosts: two for the web, two for workers, a database, its replica, a broker; a proxy stands before them."""

import shutil
import sys
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import psycopg

from deploy.local.child import Child
from deploy.local.lan import EVERYWHERE
from deploy.local.places import private
from deploy.local.platform import Platform
from deploy.local.postgres import NAME, Postgres
from deploy.local.programs import PATIENT_WITH_BROKER, mailroom, web, worker
from deploy.local.throwaway import throwaway_house
from tests.chaos.fleet import LANES
from tests.hosts.network import STREET, Host, lay_cable

PORT = 8000
CADDY = Path(__file__).with_name("Caddyfile")
HOSTS = {
    name: Host(name, f"10.77.0.{number}")
    for number, name in enumerate(("web-1", "web-2", "worker-1", "worker-2", "database", "replica", "broker"), start=11)
}
# the libraries try each in turn, and take the one that writes: after a promotion nobody has to be told
DATABASE = f"postgresql://{NAME}@{HOSTS['database'].address},{HOSTS['replica'].address}/{NAME}?target_session_attrs=read-write"
BROKER = f"redis://{HOSTS['broker'].address}:6379/0"
NEIGHBOURS = "\nhost all all 10.77.0.0/24 trust\nhost replication all 10.77.0.0/24 trust\n"


@dataclass
class Estate(Platform):
    replica: Postgres = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.replica = Postgres(private(self.state / "replica"), throwaway=True)
        self.overrides = {
            "DATABASE_URL": DATABASE,
            "REDIS_URL": BROKER,
            "EMAIL_URL": f"smtp://{STREET}:{self.smtp_port}",
            "ALLOWED_HOSTS": "*",  # a proxy asks each web host for its health by its address
            "TRUSTED_PROXIES": "1",
            "LOG_LEVEL": "WARNING",
        }

    @property
    def ports(self) -> tuple[int, int]:
        """Phones know one door."""
        return self.port, self.port

    # servers

    def start_servers(self) -> None:
        lay_cable()
        for host in HOSTS.values():
            host.connect()
        database, broker = self.servers.postgres, self.servers.valkey
        assert database
        assert broker
        self.listen(database, HOSTS["database"])
        HOSTS["broker"].house(broker.child, "--port", "6379", "--bind", HOSTS["broker"].address, "--protected-mode", "no")
        database.initialise()
        with (database.cluster / "pg_hba.conf").open("a") as rules:
            rules.write(NEIGHBOURS)
        self.servers.start()
        self.start_replica(database)
        for child in (database.child, broker.child, self.replica.child):
            self.supervisor.adopt(child, running=True)

    def listen(self, postgres: Postgres, host: Host) -> None:
        host.house(postgres.child, "-c", f"listen_addresses={host.address}")

    def start_replica(self, database: Postgres) -> None:
        """A copy that each commit waits for: what was answered is on both."""
        self.replica.child.name, self.replica.child.state = "replica", self.state
        self.listen(self.replica, HOSTS["replica"])
        words = ("-h", HOSTS["database"].address, "-U", NAME, "-D", self.replica.cluster, "-R", "-X", "stream", "--checkpoint=fast")
        database.once("pg_basebackup", *words)
        self.replica.start()
        with psycopg.connect(database.url, autocommit=True) as line:
            line.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
            line.execute("SELECT pg_reload_conf()")

    def promote(self) -> None:
        with psycopg.connect(self.replica.url, autocommit=True) as line:
            line.execute("SELECT pg_promote()")

    def connect(self) -> psycopg.Connection[Any]:
        """To the one that writes, for who compares."""
        return psycopg.connect(DATABASE, autocommit=True, connect_timeout=5)

    # programs

    @cached_property
    def programs(self) -> dict[str, Child]:
        patient = {**self.environment, **PATIENT_WITH_BROKER}
        children = [self.mailroom(), self.proxy()]
        for number in (1, 2):
            web_host, works = HOSTS[f"web-{number}"], HOSTS[f"worker-{number}"]
            beat = ["celery", "-A", "config", "beat", "--schedule", str(self.state / f"beat-{number}"), "--loglevel=WARNING"]
            limits = ("--concurrency", "2", "--soft-time-limit", "12", "--time-limit", "15")
            children += [
                web_host.house(self.child(web_host.name, web(PORT, EVERYWHERE, workers=1), self.environment)),
                works.house(self.child(works.name, worker(works.name, LANES, *limits), patient)),
                works.house(self.child(f"watch-{number}", ["manage", "watch"], self.environment)),
                works.house(self.child(f"beat-{number}", beat, patient)),
            ]
        return {child.name: child for child in children}

    def child(self, name: str, words: list[str], environment: dict[str, str]) -> Child:
        return Child(name, [sys.executable, "-m", *words], self.state, environment)

    def start_programs(self) -> None:
        for child in self.programs.values():
            self.supervisor.adopt(child)

    def mailroom(self) -> Child:
        folder = private(self.state / "mail")
        ports = {"smtp_port": self.smtp_port, "page_port": self.mail_page_port}
        return mailroom(folder, self.state, **ports, host=STREET, environment=self.environment)

    def proxy(self) -> Child:
        places = {"HOME": str(self.state), "XDG_DATA_HOME": str(self.state), "XDG_CONFIG_HOME": str(self.state)}
        doors = " ".join(f"{HOSTS[name].address}:{PORT}" for name in ("web-1", "web-2"))
        caddy = [str(shutil.which("caddy")), "run", "--adapter", "caddyfile", "--config", str(CADDY)]
        return Child("proxy", caddy, self.state, {**self.environment, **places, "PORT": str(self.port), "WEB_HOSTS": doors})

    # what happens to hosts

    def on(self, host: str) -> list[str]:
        """What runs there."""
        number = host.rpartition("-")[2]
        return {"database": ["postgres"]}.get(host) or [host, *([f"watch-{number}", f"beat-{number}"] if "worker" in host else [])]

    def cut_off(self, host: str) -> None:
        HOSTS[host].cut_off()

    def reconnect(self, host: str) -> None:
        HOSTS[host].reconnect()

    def lose(self, host: str) -> None:
        """Its power is gone: no farewell on any line, and nothing of it runs."""
        self.cut_off(host)
        for name in self.on(host):
            self.kill(name)

    def bring_back(self, host: str) -> None:
        self.reconnect(host)
        for name in self.on(host):
            self.restart(name)

    def stop(self, **given: Any) -> None:
        super().stop(**given)
        self.replica.stop()


estate = partial(throwaway_house, Estate, revive=True, grace_seconds=3)
