"""A pose as one readable document: what a content file says, what the rows say, what differs, and what is still missing."""

from poses.documents.comparing import Change, changes, differences, digest, question_changes
from poses.documents.completeness import Coverage, coverage, problems
from poses.documents.plain import document_from, document_from_text, plain_document, text_of
from poses.documents.reading import ContentError, read_directory, read_pose, read_questions
from poses.documents.rows import document_of_rows, pose_document, question_document
from poses.documents.shape import (
    CautionDocument,
    FactDocument,
    MediumDocument,
    PoseDocument,
    QuestionDocument,
    StepDocument,
    Texts,
    VariantDocument,
)
from poses.documents.storing import store_pose, store_question
from poses.documents.words import Piece

__all__ = [
    "CautionDocument",
    "Change",
    "ContentError",
    "Coverage",
    "FactDocument",
    "MediumDocument",
    "Piece",
    "PoseDocument",
    "QuestionDocument",
    "StepDocument",
    "Texts",
    "VariantDocument",
    "changes",
    "coverage",
    "differences",
    "digest",
    "document_from",
    "document_from_text",
    "document_of_rows",
    "plain_document",
    "pose_document",
    "problems",
    "question_changes",
    "question_document",
    "read_directory",
    "read_pose",
    "read_questions",
    "store_pose",
    "store_question",
    "text_of",
]
