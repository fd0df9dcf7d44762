"""The link that an invited reviewer gets by mail: signed, of one purpose, and good as long as its invitation is."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse

from poses.models import ReviewInvitation

SALT = "poses.review"


def link_for(invitation: ReviewInvitation) -> str:
    token = signing.dumps(str(invitation.pk), salt=SALT)
    return str(settings.BASE_URL + reverse("review", kwargs={"token": token}))


def read(token: str) -> UUID | None:
    """Whose link it is, or None for one that is forged."""
    try:
        return UUID(signing.loads(token, salt=SALT))
    except signing.BadSignature:
        return None
