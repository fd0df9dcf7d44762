"""The writing desk of a pose: what is being written or read before athletes see it, and each version they saw."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from poses.models.poses import Pose


class RevisionQuerySet(models.QuerySet["Revision"]):
    def under_way(self) -> Self:
        """Being written or read: what athletes do not see yet."""
        return self.exclude(state=Revision.State.PUBLISHED)

    def published(self) -> Self:
        return self.filter(state=Revision.State.PUBLISHED)

    def signed(self) -> Self:
        """Somebody else has read these very words; or they came with the software, or were published once before."""
        from poses.models.reviews import Review

        read = Review.objects.filter(revision=OuterRef("pk"), digest=OuterRef("digest"))
        once_shown = Revision.objects.published().filter(pose=OuterRef("pose"), digest=OuterRef("digest"))
        return self.filter(Q(Exists(read)) | Q(Exists(once_shown)) | Q(digest=F("pose__loaded_digest")))

    def due(self, now: datetime) -> Self:
        """Their time to be published has come, whether somebody has signed them or not."""
        return self.filter(state=Revision.State.IN_REVIEW, publish_at__lte=now)


class Revision(models.Model):
    """The whole content of a pose as one document. One is under way at a time; those published are the pose's history."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        IN_REVIEW = "in_review", _("in review")
        PUBLISHED = "published", _("published")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pose = models.ForeignKey(Pose, models.CASCADE, related_name="revisions", verbose_name=_("pose"))
    document = models.JSONField(_("content"))  # the words of a content file
    digest = models.CharField(max_length=64)
    based_on = models.CharField(max_length=64, blank=True)  # the digest of what athletes saw when it was begun; empty: nothing yet
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(_("content version"), null=True)
    # None: the content that came with the software
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("changed by"))
    changed_at = models.DateTimeField(_("changed"))
    # all whose words are in it, so that nobody signs off their own after a colleague touched a comma
    writers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    sent_back_because = models.CharField(_("sent back because"), max_length=400, blank=True)
    publish_at = models.DateTimeField(_("to be published"), null=True)  # None: by hand
    published_at = models.DateTimeField(_("published"), null=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at"]
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        constraints = [
            models.UniqueConstraint(fields=["pose"], condition=~Q(state="published"), name="one_revision_under_way_per_pose"),
            models.UniqueConstraint(fields=["pose", "version"], name="one_revision_per_version"),
            models.CheckConstraint(
                condition=Q(state="published", version__isnull=False, published_at__isnull=False)
                | (~Q(state="published") & Q(version__isnull=True, published_at__isnull=True)),
                name="published_revision_has_a_version_and_a_time",
            ),
        ]
        indexes = [
            # asked each minute; holds only what waits for its time
            models.Index(fields=["publish_at"], condition=Q(state="in_review"), name="revision_due"),
        ]

    def __str__(self) -> str:
        return f"{self.version or self.state}"
