"""The story's athletes report until they are answered; then the database is asked what it kept, and the mailroom whom it told."""

import tempfile
import time
from pathlib import Path
from random import Random
from typing import Self

import requests

from deploy.local.demo.telling import say
from deploy.local.demo.told import Story
from tests.chaos import oracle
from tests.chaos.client import PATIENCE, Client, Said
from tests.chaos.far_ends import Taken
from tests.hosts.estate import Estate

RATE = 2.0  # a second: thirty athletes with four poses each have something to say for a minute
PATIENCE_SECONDS = 240


class Phones(Client):
    @classmethod
    def of(cls, story: Story, *, seed: int) -> Self:
        poses = [pose["slug"] for pose in story.ida.get("/poses/?limit=100")["results"]]
        # Nils has an open case, which a report would join
        tokens = [athlete.token for athlete in story.people if athlete is not story.nils]
        return cls(story.house, tokens, poses[:4], RATE, Random(seed), Path(tempfile.mkdtemp()) / "answers")

    def ask(self, line: requests.Session, said: Said, port: int) -> requests.Response | None:
        line.trust_env = False
        url = f"{self.fleet.base_url}/api/v1/symptom-reports/{said.id}/"
        try:
            return line.put(url, json=said.body, headers={"X-Session-Token": said.token}, timeout=PATIENCE)
        except requests.RequestException:
            return None


def judge(house: Estate, phones: Phones, readers: list[str]) -> list[str]:
    """What was answered and is not kept, or was not told, line by line."""
    with house.connect() as connection:
        until = time.monotonic() + PATIENCE_SECONDS
        while oracle.waiting(connection, longer_than=0) and time.monotonic() < until:
            time.sleep(0.5)
        verdict = oracle.judge(connection, phones.answered, taken(house), readers)
    tries = max((one.tries for one in phones.answered), default=0)
    say(f"{verdict.alerts} alerts and {verdict.others} other reports were answered, the most patient phone at its try number {tries}.")
    say(f"{verdict.messages} mails about them arrived, {verdict.duplicates} a second time; {verdict.by_alarm} were left to an alarm.")
    say(f"From judged to told: half within {verdict.percentile(0.5):.1f} s, the slowest {max(verdict.late, default=0):.1f} s.")
    return [*verdict.lost, *phones.refused]


def taken(house: Estate) -> list[Taken]:
    """The mails, by the name that their delivery gave them."""
    letters = [(str(letter.message["Message-ID"]), letter.received_at.timestamp()) for letter in house.letters()]
    return [Taken("email", name.strip("<>").partition("@")[0], at) for name, at in letters]
