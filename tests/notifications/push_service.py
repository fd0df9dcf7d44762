"""A push service that checks who posts, and lets the phone decrypt what it got."""

import ssl
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Self

from py_vapid import Vapid02

from tests.notifications.phone import Phone

Answer = Callable[[BaseHTTPRequestHandler], None]


def status(code: int, **headers: str) -> Answer:
    def answer(door: BaseHTTPRequestHandler) -> None:
        door.send_response(code)
        for name, value in headers.items():
            door.send_header(name.replace("_", "-"), value)
        door.send_header("Content-Length", "0")
        door.end_headers()

    return answer


def raw(reply: bytes, then_wait: float = 0) -> Answer:
    """Whatever a hostile or broken service may write."""

    def answer(door: BaseHTTPRequestHandler) -> None:
        door.close_connection = True
        try:
            door.wfile.write(reply)
            time.sleep(then_wait)
        except OSError:
            pass  # the other side has had enough, as it should

    return answer


class PushService:
    def __init__(self, certificate: Path | None = None) -> None:
        self.received: list[dict[str, Any]] = []
        self.phones: list[Phone] = []
        self.answers: list[Answer] = []  # the next requests get these; then everything is accepted
        service = self

        class Door(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service.take(self.path, dict(self.headers), body)
                answer = service.answers.pop(0) if service.answers else status(201, Location="/message/1")
                answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            self.origin = f"https://localhost:{self.server.server_port}"

    def take(self, path: str, headers: dict[str, str], body: bytes) -> None:
        assert Vapid02.verify(headers["Authorization"]), "the VAPID signature is wrong"
        phone = next((phone for phone in self.phones if phone.path == path), None)
        self.received.append({"path": path, "headers": headers, "words": phone.read(body) if phone else None})

    def __enter__(self) -> Self:
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: Any) -> None:
        self.server.shutdown()
        self.server.server_close()
