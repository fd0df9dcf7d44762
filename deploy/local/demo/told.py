"""What the chapters of the story tell each other."""

from dataclasses import dataclass, field
from datetime import datetime

from deploy.local.demo.caller import Caller
from deploy.local.demo.team import right_now
from deploy.local.platform import Platform


@dataclass
class Story:
    house: Platform
    number: int
    kill: str | None
    password: str = ""
    team: str = ""
    people: list[Caller] = field(default_factory=list)
    zones: dict[str, str] = field(default_factory=dict)
    remind_at: datetime = field(default_factory=right_now)
    practised: list[Caller] = field(default_factory=list)
    case: str = ""

    def caller(self, name: str, email: str) -> Caller:
        return Caller(self.house.base_url, name, email)

    @property
    def ida(self) -> Caller:
        return self.people[0]

    @property
    def nils(self) -> Caller:
        return self.people[1]
