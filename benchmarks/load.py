"""Clients who ask again as soon as they are answered. One thread and plain sockets, since whatever the client costs flatters the slower."""

import selectors
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from statistics import quantiles

HOST = "127.0.0.1"
CLIENTS = 8
LONG_ENOUGH = 0.05
END = b"\r\n\r\n"
LENGTH = b"content-length:"


@dataclass
class Run:
    """What one stretch of asking saw."""

    seconds: float
    latencies: list[float] = field(default_factory=list)
    cpu_seconds: float = 0.0  # of the server's own processes, the database's left out

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    @property
    def cpu_per_request(self) -> float:
        return self.cpu_seconds / len(self.latencies)

    @property
    def p99(self) -> float:
        return quantiles(self.latencies, n=100)[98]


@dataclass
class Client:
    line: socket.socket
    sent_at: float = 0.0
    heard: bytes = b""

    def ask(self, request: bytes) -> None:
        self.heard, self.sent_at = b"", time.perf_counter()
        self.line.sendall(request)

    def is_answered(self) -> bool:
        """Whether all of the answer is here. A refusal ends the measurement: it would be quicker than the work."""
        piece = self.line.recv(65536)
        if not piece:
            raise ConnectionError("the server hung up")
        self.heard += piece
        head, found, body = self.heard.partition(END)
        if not found:
            return False
        if head.startswith(b"HTTP/1.1 304"):
            return True
        if not head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201")):
            raise ValueError(self.heard[:600])
        return len(body) >= length_in(head)


def length_in(head: bytes) -> int:
    line = next(line for line in head.lower().split(b"\r\n") if line.startswith(LENGTH))
    return int(line.removeprefix(LENGTH))


def load(port: int, next_request: Callable[[], bytes], *, seconds: float, clients: int = CLIENTS) -> Run:
    began = time.perf_counter()
    run = Run(seconds)
    with listening(port, clients) as listener:
        for key in list(listener.get_map().values()):
            key.data.ask(next_request())
        # a slow answer is waited for: none at all would be no measurement
        while (now := time.perf_counter()) < began + seconds or len(run.latencies) < clients:
            for key, _ in listener.select(timeout=max(began + seconds - now, LONG_ENOUGH)):
                if key.data.is_answered():
                    run.latencies.append(time.perf_counter() - key.data.sent_at)
                    key.data.ask(next_request())
    run.seconds = time.perf_counter() - began
    return run


@contextmanager
def listening(port: int, clients: int) -> Iterator[selectors.DefaultSelector]:
    with ExitStack() as stack:
        listener = stack.enter_context(selectors.DefaultSelector())
        for _ in range(clients):
            line = stack.enter_context(socket.create_connection((HOST, port), timeout=30))
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            listener.register(line, selectors.EVENT_READ, Client(line))
        yield listener


def request(method: str, path: str, token: str, body: bytes = b"", headers: Sequence[str] = ()) -> bytes:
    lines = [
        f"{method} {path} HTTP/1.1",
        "Host: localhost",
        *([f"Authorization: Bearer {token}"] if token else []),
        "Accept: application/json",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        *headers,
    ]
    return "\r\n".join(lines).encode() + END + body


def ask(port: int, request: bytes) -> bytes:
    """One answer's body."""
    with socket.create_connection((HOST, port), timeout=30) as line:
        client = Client(line)
        client.ask(request)
        while not client.is_answered():
            pass
        return client.heard.partition(END)[2]
