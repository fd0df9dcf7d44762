"""Where messages arrive: a mail server and a push service, which note what they took and when, and misbehave when told to."""

import time
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from py_vapid import Vapid02

from tests.notifications.phone import Phone
from tests.notifications.push_service import Answer, status
from tests.notifications.sink import Conversation, Hangup, Server, Sink

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Taken:
    """A message that has reached its far end, whatever its sender heard of it."""

    channel: str
    name: str  # of the delivery in a mail, of the notification in a push
    at: float


@dataclass
class FarEnds:
    taken: list[Taken] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.mail = MailServer(self.taken)
        self.push = PushStub(self.taken)

    def stop(self) -> None:
        self.mail.close()
        self.push.stop()


class NotingConversation(Conversation):
    def take(self, content: bytes) -> None:
        """Each letter by itself: other conversations go on beside this one."""
        if self.script("content").startswith("250"):
            sink: Any = self.server.sink
            sink.note(str(message_from_bytes(content)["Message-ID"]))

    def say(self, stage: str) -> None:
        sink: Any = self.server.sink
        if stage == "content" and sink.drops:
            sink.drops -= 1
            raise Hangup
        super().say(stage)


class MailServer(Sink):
    """The scripted sink, on one port for as long as the platform lives, also when it is closed for a while."""

    def __init__(self, taken: list[Taken]) -> None:
        super().__init__()
        self.taken = taken
        self.drops = 0  # of the next mails it takes, how many it never confirms
        self.server.server_close()
        self.open()

    def open(self) -> None:
        self.server = Server((HOST, self.port), NotingConversation)
        self.server.sink = self
        self.__enter__()

    def close(self) -> None:
        self.__exit__()

    def note(self, message_id: str) -> None:
        self.taken.append(Taken("email", message_id.strip("<>").partition("@")[0], time.time()))


class PushStub:
    """Checks who posts and reads what it gets, since a push that its phone cannot read has told nobody."""

    def __init__(self, taken: list[Taken]) -> None:
        self.phones: dict[str, Phone] = {}
        self.answer: Answer = status(201, Location="/message/1")
        self.usual = self.answer
        stub = self

        class Door(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body, answer = self.rfile.read(int(self.headers["Content-Length"])), stub.answer
                assert Vapid02.verify(self.headers["Authorization"]), "the VAPID signature is wrong"
                words = stub.phones[self.path].read(body)
                if answer is stub.usual:
                    taken.append(Taken("web_push", words["id"], time.time()))
                answer(self)

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer((HOST, 0), Door)
        self.origin = f"http://{HOST}:{self.server.server_port}"
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def new_phone(self) -> Phone:
        phone = Phone(self.origin)
        self.phones[phone.path] = phone
        return phone

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
