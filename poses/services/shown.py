"""A pose as an athlete reads it. `language` is the one a text was written in, which need not be the one asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepWords:
    """A step as it is spoken, described and drawn for one side; `figure` is the drawing's address, None where there is none."""

    text: str
    cue: str
    alt: str
    figure: str | None


@dataclass(frozen=True, slots=True)
class ShownStep:
    number: int
    is_hold: bool
    language: str
    sides: dict[str, StepWords]


@dataclass(frozen=True, slots=True)
class ShownVariant:
    """Its steps are complete: those it changes stand in place of the pose's own."""

    slug: str
    name: str
    instruction: str
    language: str
    caution: str | None
    complaint: str | None
    complaint_text: str | None
    max_seconds: int | None
    figures: dict[str, str | None]
    steps: list[ShownStep]


@dataclass(frozen=True, slots=True)
class ShownFact:
    text: str
    language: str
    caution: str | None


@dataclass(frozen=True, slots=True)
class ShownCaution:
    code: str
    open_variants: list[str]


@dataclass(frozen=True, slots=True)
class ShownMedium:
    """A photo or film beside the drawings; `step` is None where it shows the pose as a whole."""

    kind: str
    step: int | None
    address: str
    thumbnail: str
    width: int
    height: int
    alt: str
    language: str


@dataclass(frozen=True, slots=True)
class ShownPose:
    slug: str
    version: int
    name: str
    summary: str
    language: str
    sides: list[str]
    stretch_sides: dict[str, str]
    hold_min_seconds: int
    hold_default_seconds: int
    hold_max_seconds: int
    other_names: list[ShownFact]
    breath: list[ShownFact]
    felt: list[ShownFact]
    not_felt: list[ShownFact]
    mistakes: list[ShownFact]
    modifications: list[ShownFact]
    ask_first: list[ShownFact]
    steps: list[ShownStep]
    variants: list[ShownVariant]
    cautions: list[ShownCaution]
    media: list[ShownMedium]


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """`holds_back` names each published pose that a yes holds back, with the variants that stay open."""

    code: str
    scope: str
    question: str
    ask_whom: str
    language: str
    holds_back: dict[str, list[str]]
