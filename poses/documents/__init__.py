"""A pose as one readable document: what a content file says, what the rows say, what differs, and what is still missing."""

from poses.documents.comparing import differences, digest
from poses.documents.completeness import problems
from poses.documents.reading import ContentError, read_directory, read_pose, read_questions
from poses.documents.rows import pose_document, question_document
from poses.documents.shape import (
    CautionDocument,
    FactDocument,
    PoseDocument,
    QuestionDocument,
    StepDocument,
    Texts,
    VariantDocument,
)
from poses.documents.storing import store_pose, store_question

__all__ = [
    "CautionDocument",
    "ContentError",
    "FactDocument",
    "PoseDocument",
    "QuestionDocument",
    "StepDocument",
    "Texts",
    "VariantDocument",
    "differences",
    "digest",
    "pose_document",
    "problems",
    "question_document",
    "read_directory",
    "read_pose",
    "read_questions",
    "store_pose",
    "store_question",
]
