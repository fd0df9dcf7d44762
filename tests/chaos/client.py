"""Phones: each report has an id of its own, is sent until it is answered, and the answer is on the disk before the next one goes out."""

import json
import os
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any
from uuid import uuid4

import requests

from deploy.local.platform import HOST
from tests.athletes.said import lasting, tingling
from tests.chaos.fleet import Fleet

LINES = 6  # phones that speak at once
PATIENCE = (3.0, 8.0)  # to connect, and for an answer
HARMLESS, REPEATED = 0.1, 0.05


@dataclass(frozen=True)
class Answered:
    """A report that was answered 201, or 200 where an answer had been lost on the way."""

    id: str
    level: str
    tries: int
    sent_at: float
    answered_at: float


@dataclass(frozen=True)
class Said:
    id: str
    token: str
    level: str
    body: dict[str, Any]


@dataclass
class Client:
    fleet: Fleet
    tokens: list[str]
    poses: list[str]
    rate: float
    chance: random.Random
    file: Path
    over: Event = field(default_factory=Event)
    at_once: Event = field(default_factory=Event)
    lock: Lock = field(default_factory=Lock)
    answered: list[Answered] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.next_at = time.monotonic()
        self.fresh = self.never_twice()
        self.kept: list[Said] = []
        self.lines = [Thread(target=self.speak, name=f"phone {number}", daemon=True) for number in range(LINES)]

    def start(self) -> None:
        for line in self.lines:
            line.start()

    def stop(self) -> None:
        """Nothing new; what has been said is sent until it is answered."""
        self.over.set()
        for line in self.lines:
            line.join()

    def alerts(self) -> int:
        with self.lock:
            return len({one.id for one in self.answered if one.level == "alert"})

    def never_twice(self) -> Iterator[tuple[str, str]]:
        """An athlete and a pose that no other alert is about: a second one would join the first, and tell nobody anew."""
        for pose in self.poses:
            for token in self.tokens:
                yield token, pose

    def speak(self) -> None:
        with self.file.open("a") as file, requests.Session() as line:
            while not self.over.is_set():
                said = self.next_word()
                if said is None:
                    return
                self.send(line, said, file)

    def next_word(self) -> Said | None:
        with self.lock:
            wait, self.next_at = self.next_at - time.monotonic(), max(self.next_at, time.monotonic()) + 1 / self.rate
            kind = self.chance.random()
            said = self.chance.choice(self.kept) if kind < REPEATED and self.kept else self.fresh_word(kind < REPEATED + HARMLESS)
        if wait > 0:
            time.sleep(wait)
        return said

    def fresh_word(self, is_harmless: bool) -> Said | None:
        if is_harmless:
            body = tingling(sensations=[], severity_worst=None, pose=self.poses[0])
            return Said(str(uuid4()), self.chance.choice(self.tokens), "none", body)
        token, pose = next(self.fresh, ("", ""))
        return Said(str(uuid4()), token, "alert", lasting(pose=pose)) if token else None

    def send(self, line: requests.Session, said: Said, file: Any) -> None:
        began, tries = time.time(), 0
        while True:
            tries += 1
            answer = self.ask(line, said, port=self.fleet.ports[tries % 2])
            if answer is not None and answer.status_code in (200, 201):
                self.note(said, answer, tries, began, file)
                return
            if answer is not None and answer.status_code < 500:
                self.refused.append(f"{answer.status_code} {answer.text[:300]}")
                return
            time.sleep(min(0.2 * tries, 1.0))

    def ask(self, line: requests.Session, said: Said, port: int) -> requests.Response | None:
        url = f"http://{HOST}:{port}/api/v1/symptom-reports/{said.id}/"
        try:
            return line.put(url, json=said.body, headers={"Authorization": f"Bearer {said.token}"}, timeout=PATIENCE)
        except requests.RequestException:
            return None

    def note(self, said: Said, answer: requests.Response, tries: int, began: float, file: Any) -> None:
        done = Answered(said.id, said.level, tries, began, time.time())
        file.write(json.dumps(asdict(done)) + "\n")
        file.flush()
        os.fsync(file.fileno())
        with self.lock:
            if said.id not in {one.id for one in self.kept[-200:]}:
                self.kept.append(said)
            self.answered.append(done)
