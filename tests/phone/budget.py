"""What an act asks of its person: taps, typed fields, questions, and the words of the longest screen."""

from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from playwright.sync_api import Locator, Page

# who reads every word, quickly as text on a screen is, and looks before each tap
WORDS_A_SECOND, SECONDS_A_TAP, A_MINUTE = 4, 1.5, 60


@dataclass
class Walk:
    page: Page
    act: str
    taps: int = 0
    typed: int = 0
    questions: int = 0
    words: dict[str, int] = field(default_factory=dict)
    began: float = field(default_factory=monotonic)

    def tap(self, name: str | Locator, *, answers: bool = False, **options: Any) -> None:
        """On a button or tick of that name. `answers`: it says something, and does not only lead on."""
        self.read()
        target = name if isinstance(name, Locator) else self.page.get_by_role("button", name=name, exact=True)
        target.first.tap(**options)
        self.taps += 1
        self.questions += answers

    def type(self, label: str, words: str) -> None:
        self.page.get_by_label(label).fill(words)
        self.typed += 1
        self.questions += 1

    def read(self) -> int:
        """How many words stand on this screen."""
        heading = self.page.get_by_role("heading", level=1).first.inner_text()
        self.words[heading] = len(self.page.locator("main").inner_text().split())
        return self.words[heading]

    @property
    def reading(self) -> float:
        """How many seconds it takes somebody to whom all of it is new."""
        return sum(self.words.values()) / WORDS_A_SECOND + self.taps * SECONDS_A_TAP

    def row(self) -> str:
        longest = max(self.words.values(), default=0)
        return f"{self.act:<44}{self.taps:>5}{self.typed:>7}{self.questions:>11}{longest:>7}{monotonic() - self.began:>9.1f}"


HEAD = f"{'act':<44}{'taps':>5}{'typed':>7}{'questions':>11}{'words':>7}{'seconds':>9}"
