"""The words a symptom report is made of. Models, serializers, rules and the phone all take them from here."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Level(StrEnum):
    """What a report asks for. Compare with `rank`: as text, "alert" would come before "none"."""

    NONE = "none"
    WATCH = "watch"
    ALERT = "alert"
    URGENT = "urgent"

    @property
    def rank(self) -> int:
        return list(Level).index(self)


class UrgentKind(StrEnum):
    SAME_DAY = "same_day"
    EMERGENCY_NOW = "emergency_now"

    @property
    def rank(self) -> int:
        return list(UrgentKind).index(self)


class PauseScope(StrEnum):
    """What is held back: nothing, that pose on both sides, or the whole routine."""

    NONE = "none"
    POSE = "pose"
    ROUTINE = "routine"


REPORTED_BY: Final = ("athlete", "system")
POSE_SIDES: Final = ("left", "right", "none", "unknown")
ONSETS: Final = ("during_pose", "on_coming_out", "later_same_day", "next_morning", "not_linked")
SENSATIONS: Final = ("numbness", "tingling", "pain", "weakness", "other")
OTHER_KINDS: Final = ("dizzy_faint", "cramp", "breathless", "shaky_tired", "other")
REGIONS: Final = (
    "face",
    "neck",
    "shoulder",
    "upper_arm",
    "elbow",
    "forearm",
    "hand",
    "chest_ribs",
    "flank_side",
    "abdomen",
    "upper_back",
    "lower_back",
    "groin",
    "saddle",
    "buttock",
    "hip_outer",
    "thigh_front",
    "thigh_back",
    "thigh_inner",
    "thigh_outer",
    "knee",
    "lower_leg",
    "foot_ankle",
    "unsure",
)
LEGS: Final = ("buttock", "hip_outer", "thigh_front", "thigh_back", "thigh_inner", "thigh_outer", "knee", "lower_leg", "foot_ankle")
SIDES: Final = ("left", "right", "both", "midline", "unsure")
RESOLVED: Final = ("yes", "partly", "no", "unknown")
ADJUSTED_AND_RETRIED: Final = ("no", "yes_gone", "yes_returned")
SPREADS: Final = ("none", "further_out", "other_side", "unknown")
STILL_THERE: Final = ("yes", "no", "unsure")

FLAG_ANSWERS: Final = ("yes", "no", "unsure", "not_answered")
CORE_FLAGS: Final = (
    "saddle",
    "bladder",
    "bowel",
    "both_legs",
    "leg_weak",
    "worsening",
    "trauma",
    "chest",
    "stroke_like",
    "unwell",
    "night_rest",
    "severe_words",
)
OTHER_FLAGS: Final = ("weight_cancer", "shape", "sexual", "impact_pain")
RED_FLAGS: Final = CORE_FLAGS + OTHER_FLAGS
