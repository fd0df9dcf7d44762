"""A mail server that does what a test tells it at any stage of the conversation."""

import socket
import socketserver
import time
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Thread
from typing import Any, Self

HANG, DROP, DRIP, FLOOD, GARBAGE = "hang", "drop", "drip", "flood", "garbage"
PATIENCE = 3.0  # how long a hanging server hangs: longer than any client here waits

USUAL = {
    "greeting": "220 sink ready",
    "EHLO": "250-sink\r\n250 AUTH PLAIN",
    "AUTH": "235 come in",
    "MAIL": "250 ok",
    "RCPT": "250 ok",
    "DATA": "354 go on",
    "content": "250 taken",
    "RSET": "250 ok",
    "QUIT": "221 bye",
}


class Hangup(Exception):
    pass


class Conversation(socketserver.StreamRequestHandler):
    server: "Server"

    def handle(self) -> None:
        try:
            self.say("greeting")
            while line := self.rfile.readline():
                self.turn(line.decode("ascii", "replace").partition(" ")[0].strip().upper())
        except (Hangup, OSError):
            pass  # the client, or the script, has ended it

    def turn(self, verb: str) -> None:
        if verb == "DATA":
            self.say("DATA")
            if self.script("DATA") == USUAL["DATA"]:
                self.take(self.content())
                self.say("content")
            return
        self.say(verb)
        if verb == "QUIT":
            raise Hangup

    def content(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        return b"".join(lines)

    def take(self, content: bytes) -> None:
        message = message_from_bytes(content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.server.sink.seen.append(message)
        if self.script("content").startswith("250"):
            self.server.sink.accepted.append(message)

    def script(self, stage: str) -> str:
        return self.server.sink.script.get(stage, USUAL.get(stage, "500 what?"))

    def say(self, stage: str) -> None:
        words = self.script(stage)
        if words == HANG:
            time.sleep(PATIENCE)
            raise Hangup
        if words == DROP:
            raise Hangup
        if words == DRIP:
            self.drip()
        if words == FLOOD:
            self.flood()
        if words == GARBAGE:
            self.wfile.write(b"\x00\xff\xfe<html>" + b"\x80" * 200 + b"\r\n")
            return
        self.wfile.write(f"{words}\r\n".encode())

    def drip(self) -> None:
        """A byte now and then, so that no read of the client's ever times out."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.wfile.write(b"2")
            time.sleep(0.1)
        raise Hangup

    def flood(self) -> None:
        while True:
            self.wfile.write(b"250-and another thing\r\n" * 1_000)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    sink: "Sink"

    def handle_error(self, request: Any, client_address: Any) -> None:
        raise  # noqa: PLE0704 - a fault of the sink's is a fault of the test's


class Sink:
    def __init__(self) -> None:
        self.script: dict[str, str] = {}
        self.seen: list[EmailMessage] = []  # whose content arrived, whatever was answered
        self.accepted: list[EmailMessage] = []
        self.server = Server(("127.0.0.1", 0), Conversation)
        self.server.sink = self
        self.port: int = self.server.server_address[1]

    def __enter__(self) -> Self:
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: Any) -> None:
        self.server.shutdown()
        self.server.server_close()


def free_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
