"""The shape of a content document. Keys are the fields' names; a text is a mapping from language to words."""

from __future__ import annotations

from dataclasses import dataclass, field

Texts = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class StepDocument:
    step: int
    text: Texts
    cue: Texts
    alt: Texts
    is_hold: bool = False
    figure: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class VariantDocument:
    slug: str
    name: Texts
    instruction: Texts
    steps: list[StepDocument] = field(default_factory=list)
    caution: str = ""
    complaint: str = ""
    max_seconds: int | None = None
    figure: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class FactDocument:
    text: Texts
    caution: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class CautionDocument:
    code: str
    open_variants: list[str] = field(default_factory=list)
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class MediumDocument:
    """A photo or film by its name. The file itself stays in the house it was uploaded to."""

    file: str
    alt: Texts
    step: int | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class PoseDocument:
    slug: str
    order: int
    has_sides: bool
    stretched_side: str
    hold_min_seconds: int
    hold_default_seconds: int
    hold_max_seconds: int
    name: Texts
    summary: Texts
    steps: list[StepDocument]
    variants: list[VariantDocument] = field(default_factory=list)
    facts: dict[str, list[FactDocument]] = field(default_factory=dict)
    cautions: list[CautionDocument] = field(default_factory=list)
    media: list[MediumDocument] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class QuestionDocument:
    code: str
    order: int
    question: Texts
    ask_whom: Texts
    scope: str = "poses"
    source: str = ""
