from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from poses.models.revisions import Revision


class Review(models.Model):
    """A second person's sign-off of exactly these words: an edit afterwards has another digest, and needs another."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="reviews", verbose_name=_("revision"))
    digest = models.CharField(max_length=64)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("changed by"))
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("signed off by"))
    reviewer_name = models.CharField(_("name"), max_length=80)  # as it was given: somebody invited by link has no account
    reviewed_at = models.DateTimeField(_("signed off"))

    class Meta:
        ordering = ["-reviewed_at"]
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        constraints = [
            models.UniqueConstraint(fields=["revision", "digest", "reviewer", "reviewer_name"], name="one_sign_off_per_text_and_reviewer"),
            models.CheckConstraint(
                condition=~Q(reviewer=F("author")),
                name="sign_off_is_by_a_second_person",
                violation_error_message=_("Somebody else has to sign this off."),
            ),
        ]

    def __str__(self) -> str:
        return self.reviewer_name


class ReviewInvitation(models.Model):
    """Somebody without an account is asked by mail to read a text: a club with one admin is never stuck."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=16)  # a name in REVIEWED_TEXTS
    about = models.UUIDField()  # the text: the floor above has some too
    email = models.EmailField(_("e-mail address"))
    locale = models.CharField(max_length=10)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("invited by"))
    invited_at = models.DateTimeField(_("invited"))
    expires_at = models.DateTimeField(_("good until"))

    class Meta:
        ordering = ["-invited_at"]
        verbose_name = _("invited reviewer")
        verbose_name_plural = _("invited reviewers")
        constraints = [models.UniqueConstraint(fields=["about", "email"], name="one_invitation_per_text_and_address")]

    def __str__(self) -> str:
        return self.email
