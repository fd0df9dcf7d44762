"""Somebody with a phone or a laptop: speaks to the API as any client does, and has no other way in."""

from dataclasses import dataclass, field
from typing import Any

import requests

from deploy.local.demo.telling import insist, say, shortened

Json = Any
PATIENCE_SECONDS = 30


@dataclass
class Caller:
    """One person's device. The token is that of an app's session; it is never printed."""

    base_url: str
    name: str
    email: str = ""
    token: str = ""
    line: requests.Session = field(default_factory=requests.Session, repr=False)

    def __post_init__(self) -> None:
        self.line.trust_env = False  # a proxy of the environment does not know this machine

    def ask(self, method: str, path: str, body: Json = None, *, expect: int | tuple[int, ...] = (200, 201)) -> Json:
        """The answer's body. Any other status than expected ends the story."""
        headers = {"Accept": "application/json", **({"X-Session-Token": self.token} if self.token else {})}
        answer = self.line.request(method, f"{self.base_url}/api/v1{path}", json=body, headers=headers, timeout=PATIENCE_SECONDS)
        expected = (expect,) if isinstance(expect, int) else expect
        said = answer.json() if answer.content else None
        insist(
            answer.status_code in expected,
            f"{self.name} asked {method} {path} and was told {answer.status_code}: {shortened(said)}",
        )
        return said

    def get(self, path: str) -> Json:
        return self.ask("GET", path)

    def show(self, method: str, path: str, status: int, said: Json) -> None:
        say(f"   {method} /api/v1{path} → {status} {shortened(said)}")

    def sign_in(self, password: str) -> "Caller":
        """As a native app does: the session's token comes in the answer."""
        said = self.ask("POST", "/auth/app/v1/auth/login", {"email": self.email, "password": password}, expect=200)
        self.token = said["meta"]["session_token"]
        return self

    def accept(self, code: str) -> Json:
        """Come in by an invitation, as who one is or as somebody new."""
        came = self.ask("POST", "/invitations/accept/", {"code": code, "name": self.name, "client": "app"})
        self.token = self.token or came["session_token"]
        return came
