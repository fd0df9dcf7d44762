"""What a pose is: steps, variants, facts, cautions, in several languages, and who signed which version off."""

from poses.models.cautions import Caution, CautionQuestion, CautionQuestionTranslation, PoseCaution, QuestionDraft
from poses.models.facts import PoseFact, PoseFactTranslation
from poses.models.media import Medium, PoseMedium, PoseMediumTranslation
from poses.models.poses import Pose, PoseTranslation
from poses.models.reviews import Review, ReviewInvitation
from poses.models.revisions import Revision
from poses.models.steps import PoseStep, PoseStepTranslation
from poses.models.variants import Complaint, PoseVariant, PoseVariantTranslation

__all__ = [
    "Caution",
    "CautionQuestion",
    "CautionQuestionTranslation",
    "Complaint",
    "Medium",
    "Pose",
    "PoseCaution",
    "PoseFact",
    "PoseFactTranslation",
    "PoseMedium",
    "PoseMediumTranslation",
    "PoseStep",
    "PoseStepTranslation",
    "PoseTranslation",
    "PoseVariant",
    "PoseVariantTranslation",
    "QuestionDraft",
    "Review",
    "ReviewInvitation",
    "Revision",
]
