from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from poses.models.poses import Pose


class ReviewQuerySet(models.QuerySet["Review"]):
    def of_the_current_version(self) -> Self:
        return self.filter(version=F("pose__version"))


class Review(models.Model):
    """A second person's sign-off of one version of a pose."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pose = models.ForeignKey(Pose, models.CASCADE, related_name="reviews", verbose_name=_("pose"))
    version = models.PositiveIntegerField(_("content version"))
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("changed by"))
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("signed off by"))
    reviewed_at = models.DateTimeField(_("signed off"))

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-reviewed_at"]
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        constraints = [
            models.UniqueConstraint(fields=["pose", "version", "reviewer"], name="one_sign_off_per_version_and_reviewer"),
            models.CheckConstraint(
                condition=~Q(reviewer=F("author")),
                name="sign_off_is_by_a_second_person",
                violation_error_message=_("Somebody else has to sign this off."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.version)
