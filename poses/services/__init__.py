"""What is done with poses: load, sign off, publish, read."""

from poses.services.editing import note_edit, note_question_edit
from poses.services.loading import Loaded, Outcome, load_content
from poses.services.publishing import CannotPublish, OwnWork, Refused, publish, send_to_review, sign_off, take_back
from poses.services.reading import read_caution_questions, read_poses
from poses.services.shown import ShownCaution, ShownFact, ShownPose, ShownQuestion, ShownStep, ShownVariant, StepWords

__all__ = [
    "CannotPublish",
    "Loaded",
    "Outcome",
    "OwnWork",
    "Refused",
    "ShownCaution",
    "ShownFact",
    "ShownPose",
    "ShownQuestion",
    "ShownStep",
    "ShownVariant",
    "StepWords",
    "load_content",
    "note_edit",
    "note_question_edit",
    "publish",
    "read_caution_questions",
    "read_poses",
    "send_to_review",
    "sign_off",
    "take_back",
]
