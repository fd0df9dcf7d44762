"""Where poses are written by hand. What is saved waits in a draft; a second person reads it before athletes do."""

from poses.admin.desk import PoseAdmin
from poses.admin.media import MediumAdmin
from poses.admin.questions import CautionQuestionAdmin

__all__ = ["CautionQuestionAdmin", "MediumAdmin", "PoseAdmin"]
