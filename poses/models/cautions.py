from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from parler.fields import TranslationsForeignKey
from parler.models import TranslatableModel
from simple_history.models import HistoricalRecords
from uuid_utils.compat import uuid7

from poses.models.poses import Pose
from poses.models.translations import Translation


class Caution(models.TextChoices):
    """What an athlete says yes to before a first session, as a code: which condition it is, nobody stores (E)."""

    PREGNANCY = "pregnancy", _("pregnancy")
    SURGERY_12M = "surgery_12m", _("surgery on spine or belly in the last 12 months")
    BACK_NERVE = "back_nerve", _("back or nerve trouble that a professional has named")
    HIP_REPLACEMENT = "hip_replacement", _("hip replacement")
    BONE_DENSITY = "bone_density", _("low bone density")
    KNEE = "knee", _("knee trouble")
    SHOULDER_RIB = "shoulder_rib", _("shoulder or rib trouble")
    NECK = "neck", _("neck trouble")
    ILL_TODAY = "ill_today", _("ill today")


class CautionQuestion(TranslatableModel):
    """What is asked once with the go-ahead. Which poses a yes holds back stands with each pose."""

    class Scope(models.TextChoices):
        POSES = "poses", _("holds back its poses until a go-ahead")
        TODAY = "today", _("no session today")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.CharField(_("code"), max_length=16, choices=Caution, unique=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    scope = models.CharField(_("what a yes does"), max_length=5, choices=Scope, default=Scope.POSES)
    source = models.CharField(_("source"), max_length=80, blank=True, default="")
    signed_name = models.CharField(_("signed off by"), max_length=80, editable=False, default="")  # empty: it came with the software
    content_digest = models.CharField(max_length=64, editable=False, default="")
    loaded_digest = models.CharField(max_length=64, editable=False, default="")

    history = HistoricalRecords(excluded_fields=["content_digest", "loaded_digest"])

    class Meta:
        ordering = ["order", "code"]
        verbose_name = _("caution question")
        verbose_name_plural = _("caution questions")

    def __str__(self) -> str:
        return self.code


class CautionQuestionTranslation(Translation):
    master = TranslationsForeignKey(CautionQuestion, models.CASCADE, related_name="translations", editable=False)
    question = models.TextField(_("question"), max_length=300)
    ask_whom = models.TextField(_("whom to ask"), max_length=300)

    history = HistoricalRecords()

    class Meta(Translation.Meta):
        verbose_name = _("caution question in one language")
        verbose_name_plural = _("caution questions in one language")


class QuestionDraft(models.Model):
    """A question as somebody would rather ask it. It waits here until a second person has read it; what is asked stays until then."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    question = models.OneToOneField(CautionQuestion, models.CASCADE, related_name="draft", verbose_name=_("caution question"))
    document = models.JSONField(_("content"))
    # all whose words are in it, so that nobody signs off their own after a colleague touched a comma
    writers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("changed by"))
    changed_at = models.DateTimeField(_("changed"))
    sent_back_because = models.CharField(_("sent back because"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("caution question under way")
        verbose_name_plural = _("caution questions under way")

    def __str__(self) -> str:
        return str(self.question_id)


class PoseCautionQuerySet(models.QuerySet["PoseCaution"]):
    def answered_by(self, *codes: str) -> Self:
        return self.filter(code__in=codes)


class PoseCaution(models.Model):
    """A yes to this code holds the pose back until a recorded go-ahead; the variants named here stay open (E)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pose = models.ForeignKey(Pose, models.CASCADE, related_name="cautions", verbose_name=_("pose"))
    code = models.CharField(_("code"), max_length=16, choices=Caution)
    open_variants = models.ManyToManyField(
        "poses.PoseVariant", blank=True, related_name="left_open_by", verbose_name=_("variants that stay open")
    )
    source = models.CharField(_("source"), max_length=80, blank=True, default="")

    objects = PoseCautionQuerySet.as_manager()
    history = HistoricalRecords(m2m_fields=[open_variants])

    class Meta:
        ordering = ["pose", "code"]
        verbose_name = _("caution")
        verbose_name_plural = _("cautions")
        constraints = [models.UniqueConstraint(fields=["pose", "code"], name="one_caution_per_pose_and_code")]

    def __str__(self) -> str:
        return self.code
