"""A whole platform to be mistreated: two of everything that may be two, and a wire that can be cut before the database and the broker."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

import psycopg

from deploy.local.child import Child
from deploy.local.claim import free_port
from deploy.local.places import ROOT
from deploy.local.platform import HOST, Platform
from deploy.local.processes import Life, members_of
from deploy.local.programs import PATIENT_WITH_BROKER, web, worker
from deploy.local.throwaway import throwaway_house
from tests.chaos.far_ends import FarEnds
from tests.chaos.proxy import Proxy

WEB = ("web-1", "web-2")
WORKERS = ("worker-1", "worker-2")
WATCHES = ("watch-1", "watch-2")
LANES = "alerts,reminders,bulk,films"


@dataclass
class Fleet(Platform):
    far_ends: FarEnds = field(default_factory=FarEnds)
    second_port: int = field(default_factory=free_port)
    wires: dict[str, Proxy] = field(default_factory=dict)

    @property
    def ports(self) -> tuple[int, int]:
        return self.port, self.second_port

    def start_servers(self) -> None:
        self.servers.start()
        assert self.servers.postgres
        assert self.servers.valkey
        self.wires["postgres"] = Proxy(self.servers.postgres.sockets / ".s.PGSQL.5432")
        self.wires["valkey"] = Proxy(self.servers.valkey.socket)
        self.overrides = {
            "DATABASE_URL": f"postgresql://lumbar@{HOST}:{self.wires['postgres'].port}/lumbar",
            "REDIS_URL": f"redis://{HOST}:{self.wires['valkey'].port}/0",
            "EMAIL_URL": f"smtp://{HOST}:{self.far_ends.mail.port}",
            "PUSH_ALLOWED_HOSTS": self.far_ends.push.origin,
            "DEMO": "0",
            "LOG_LEVEL": "WARNING",
            "STATEMENT_TIMEOUT_SECONDS": "5",  # as everywhere but in tests
        }
        for server in self.servers.own:
            self.supervisor.adopt(server.child, running=True)

    @cached_property
    def programs(self) -> dict[str, Child]:
        patient = {**self.environment, **PATIENT_WITH_BROKER}
        limits = ("--concurrency", "2", "--soft-time-limit", "12", "--time-limit", "15")
        children = [
            *(self.child(name, web(port, HOST, workers=1), self.environment) for name, port in zip(WEB, self.ports, strict=True)),
            *(self.child(name, worker(name, LANES, *limits), patient) for name in WORKERS),
            *(self.child(name, ["manage", "watch"], self.environment) for name in WATCHES),
            self.child("beat", ["celery", "-A", "config", "beat", "--schedule", str(self.state / "beat"), "--loglevel=WARNING"], patient),
        ]
        return {child.name: child for child in children}

    def child(self, name: str, words: list[str], environment: dict[str, str]) -> Child:
        return Child(name, [sys.executable, "-m", *words], self.state, environment)

    def people(self, athletes: int) -> dict[str, Any]:
        """Whom the client speaks for, and who is to be told."""
        phone = self.far_ends.push.new_phone()
        words = [str(athletes), phone.endpoint, phone.p256dh, phone.auth]
        command = [sys.executable, "-m", "tests.chaos.people", *words]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def connect(self) -> psycopg.Connection[Any]:
        """Past the wire that is cut, for who breaks things and for who compares."""
        return psycopg.connect(self.servers.database_url, autocommit=True, connect_timeout=5)

    def members(self, name: str) -> list[Life]:
        """A program and what it started."""
        pid = self.supervisor.charges[name].child.pid
        return members_of(pid) if pid else []

    def stop(self, **given: Any) -> None:
        super().stop(**given)
        for wire in self.wires.values():
            wire.stop()
        self.far_ends.stop()


# on free ports, ready, revived when it dies, and gone afterwards
fleet = partial(throwaway_house, Fleet, revive=True, grace_seconds=3)
