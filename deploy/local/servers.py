"""The database and the broker: the ones the environment names, or our own."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.postgres import Postgres
from deploy.local.valkey import Valkey


@dataclass
class Servers:
    """PostgreSQL and Valkey for one platform; None where DATABASE_URL or REDIS_URL names another's."""

    state: Path
    throwaway: bool = False
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    postgres: Postgres | None = field(default=None, init=False)
    valkey: Valkey | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        if not self.environment.get("DATABASE_URL"):
            self.postgres = Postgres(self.state, throwaway=self.throwaway)
        if not self.environment.get("REDIS_URL"):
            self.valkey = Valkey(self.state, throwaway=self.throwaway)

    @property
    def database_url(self) -> str:
        return self.postgres.url if self.postgres else self.environment["DATABASE_URL"]

    @property
    def redis_url(self) -> str:
        return self.valkey.url if self.valkey else self.environment["REDIS_URL"]

    @property
    def own(self) -> list[Postgres | Valkey]:
        return [server for server in (self.postgres, self.valkey) if server]

    def start(self) -> None:
        for server in self.own:
            server.start()

    def stop(self) -> None:
        for server in reversed(self.own):
            server.stop()
