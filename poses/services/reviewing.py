"""A second person reads what athletes will read: somebody here, or somebody asked by mail (inviting.py)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from poses.documents import problems
from poses.models import Review, Revision
from poses.services.adding_media import not_ready
from poses.services.drafting import content_of
from poses.services.publishing import publish
from poses.services.refusals import CannotPublish, OwnWork, Refused


@transaction.atomic
def send_to_review(*, revision: Revision, publish_at: datetime | None = None) -> Revision:
    """Ask for a second pair of eyes. With a time, it is published then, or as soon after it as somebody has signed."""
    revision = locked(revision)
    document = content_of(revision)
    found = [*problems(document), *not_ready(document).values()]
    if found:
        raise CannotPublish(found)
    if revision.state != Revision.State.PUBLISHED:
        revision.state, revision.publish_at, revision.sent_back_because = Revision.State.IN_REVIEW, publish_at, ""
        revision.save(update_fields=["state", "publish_at", "sent_back_because"])
    return revision


@transaction.atomic
def send_back(*, revision: Revision, because: str) -> Revision:
    """Not like this: it is a draft again, with the reason beside it."""
    revision = locked(revision)
    if revision.state == Revision.State.IN_REVIEW:
        revision.state, revision.publish_at, revision.sent_back_because = Revision.State.DRAFT, None, because
        revision.save(update_fields=["state", "publish_at", "sent_back_because"])
    return revision


@transaction.atomic
def sign_off(*, revision: Revision, by: Any, at: datetime) -> Revision:
    """Say that these words were read and may be taught. Signing twice is signing once."""
    revision = locked(revision)
    if revision.writers.filter(pk=by.pk).exists():
        raise OwnWork(_("You wrote some of this. Somebody else has to sign it off."))
    return signed(revision, at, reviewer=by, reviewer_name=by.name)


@transaction.atomic
def sign_off_by_name(*, revision: Revision, name: str, seen: str, at: datetime) -> Revision:
    """The same by somebody without an account. `seen` is the digest of what the page showed: nobody signs words they were not shown."""
    revision = locked(revision)
    if revision.digest != seen:
        raise Refused(_("The text has changed since you opened it, or is published already. Please read it again."))
    return signed(revision, at, reviewer=None, reviewer_name=name)


def signed(revision: Revision, at: datetime, **reviewer: Any) -> Revision:
    if revision.state != Revision.State.IN_REVIEW:
        raise Refused(_("This is not waiting to be read."))
    given = {"author": revision.changed_by, "reviewed_at": at}
    Review.objects.get_or_create(revision=revision, digest=revision.digest, **reviewer, defaults=given)
    if revision.publish_at is not None and revision.publish_at <= at:
        publish(revision=revision, at=at)
        revision.refresh_from_db()
    return revision


def locked(revision: Revision) -> Revision:
    waiting: QuerySet[Revision] = Revision.objects.select_for_update(of=("self",)).select_related("pose", "changed_by")
    return waiting.get(pk=revision.pk)
