"""What is done with poses: load, write, read over, sign off, publish, read."""

from poses.services.adding_media import forget_unused_media, keep_medium, make_film, make_next_film, not_ready
from poses.services.asking import (
    discard_question,
    draft_question,
    question_under_way,
    send_question_back,
    sign_question,
    sign_question_by_name,
)
from poses.services.drafting import content_of, create_pose, discard, restore, save_draft, working_copy
from poses.services.editing import note_edit, note_question_edit
from poses.services.inviting import WaitingText, forget_invitations, invite_reviewer, open_invitation, text_waiting
from poses.services.keeping import kept
from poses.services.loading import Loaded, Outcome, load_content
from poses.services.previewing import show_document
from poses.services.publishing import is_signed, publish, publish_one_due, reasons_against, show_again, take_back
from poses.services.reading import read_caution_questions, read_poses
from poses.services.refusals import CannotPublish, Overtaken, OwnWork, Refused
from poses.services.reviewing import send_back, send_to_review, sign_off, sign_off_by_name
from poses.services.shown import ShownCaution, ShownFact, ShownMedium, ShownPose, ShownQuestion, ShownStep, ShownVariant, StepWords
from poses.services.touching import Touched, what_it_touches

__all__ = [
    "CannotPublish",
    "Loaded",
    "Outcome",
    "Overtaken",
    "OwnWork",
    "Refused",
    "ShownCaution",
    "ShownFact",
    "ShownMedium",
    "ShownPose",
    "ShownQuestion",
    "ShownStep",
    "ShownVariant",
    "StepWords",
    "Touched",
    "WaitingText",
    "content_of",
    "create_pose",
    "discard",
    "discard_question",
    "draft_question",
    "forget_invitations",
    "forget_unused_media",
    "invite_reviewer",
    "is_signed",
    "keep_medium",
    "kept",
    "load_content",
    "make_film",
    "make_next_film",
    "not_ready",
    "note_edit",
    "note_question_edit",
    "open_invitation",
    "publish",
    "publish_one_due",
    "question_under_way",
    "read_caution_questions",
    "read_poses",
    "reasons_against",
    "restore",
    "save_draft",
    "send_back",
    "send_question_back",
    "send_to_review",
    "show_again",
    "show_document",
    "sign_off",
    "sign_off_by_name",
    "sign_question",
    "sign_question_by_name",
    "take_back",
    "text_waiting",
    "what_it_touches",
    "working_copy",
]
