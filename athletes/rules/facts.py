"""What triage needs to know beside the report. `GET /today/` brings the same to the phone, in the same shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from athletes.rules.ruleset import Ruleset
from athletes.rules.vocabulary import LEGS

NEVER_USUAL = ("groin", "saddle", "unsure")


@dataclass(frozen=True)
class EarlierNumbness:
    """Numbness or tingling reported before, in local days; only the newest report of a chain counts."""

    pose: str
    variant: str | None
    days_ago: int


@dataclass(frozen=True)
class MorningRise:
    """Back pain the next morning less back pain before the session, on an earlier local day."""

    days_ago: int
    rise: int


@dataclass(frozen=True)
class Usual:
    """A symptom the athlete has long had and has named once."""

    region: str
    side: str
    sensation: str
    professional_knows: bool


@dataclass(frozen=True)
class Facts:
    is_minor: bool = False
    # poses with a caution on file, each with its codes; a pose without one is left out
    cautions_by_pose: Mapping[str, Sequence[str]] = field(default_factory=dict)
    numbness: tuple[EarlierNumbness, ...] = ()
    morning_rises: tuple[MorningRise, ...] = ()
    # sessions begun since the latest clearance, the report's own among them; None when nothing was ever cleared
    sessions_since_clearance: int | None = None
    usual: tuple[Usual, ...] = ()


def as_plain(facts: Facts) -> dict[str, Any]:
    """Maps and lists only: what an expression and JSON understand alike."""
    return {
        "is_minor": facts.is_minor,
        "cautions_by_pose": {pose: list(codes) for pose, codes in facts.cautions_by_pose.items()},
        "numbness": [asdict(earlier) for earlier in facts.numbness],
        "morning_rises": [asdict(earlier) for earlier in facts.morning_rises],
        "sessions_since_clearance": facts.sessions_since_clearance,
        "usual": [asdict(symptom) for symptom in facts.usual],
    }


def facts_as_json(facts: Facts, ruleset: Ruleset) -> dict[str, Any]:
    """For the phone: the facts, the thresholds as tightened here, and the version of the rules they belong to."""
    return {**as_plain(facts), "thresholds": dict(ruleset.thresholds), "ruleset_version": ruleset.version}


def facts_from_json(given: Mapping[str, Any]) -> Facts:
    """The same facts back; thresholds and version are the server's own and are left aside."""
    return Facts(
        is_minor=given.get("is_minor", False),
        cautions_by_pose=given.get("cautions_by_pose", {}),
        numbness=tuple(EarlierNumbness(**earlier) for earlier in given.get("numbness", ())),
        morning_rises=tuple(MorningRise(**earlier) for earlier in given.get("morning_rises", ())),
        sessions_since_clearance=given.get("sessions_since_clearance"),
        usual=tuple(Usual(**symptom) for symptom in given.get("usual", ())),
    )


def why_not_usual(symptom: Usual, named_before: Iterable[Usual] = ()) -> str | None:
    """Why a symptom cannot be named as usual: `place` (groin, saddle, unsure), `side` (one side only), `both_legs`. None when it can."""
    if symptom.region in NEVER_USUAL:
        return "place"
    if symptom.side not in ("left", "right"):
        return "side"
    if symptom.region in LEGS and any(other.region in LEGS and other.side != symptom.side for other in named_before):
        return "both_legs"
    return None
