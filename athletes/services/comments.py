"""A coach's short word on a check-in: told to the athlete, copied to a minor's guardian, and marked once it was seen."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from uuid_utils.compat import uuid7

from accounts.models import Guardian, User
from athletes.exceptions import IdInUse
from athletes.models import CheckIn, Comment
from athletes.paging import is_minor, when_awake
from athletes.services.repeats import Stored
from notifications.models import Channel
from notifications.services import Outgoing, Planned, notify_many, withdraw

KIND = "comment"


@transaction.atomic
def write_comment(*, check_in: CheckIn, author: User, text: str, at: datetime, comment_id: UUID | None = None) -> Stored[Comment]:
    """The same id again is the same comment. Raises IdInUse for an id that names something else."""
    comment = Comment(id=comment_id or uuid7(), check_in=check_in, athlete=check_in.athlete, author=author, text=text, written_at=at)
    try:
        with transaction.atomic():
            comment.save(force_insert=True)
    except IntegrityError:
        return Stored(written_before(comment), is_new=False)
    notify_many(messages_about(comment, at), now=at)
    return Stored(comment, is_new=True)


def written_before(comment: Comment) -> Comment:
    first = Comment.objects.filter(pk=comment.pk, check_in=comment.check_in, author=comment.author).select_related("author").first()
    if first is None:
        raise IdInUse
    return first


def messages_about(comment: Comment, at: datetime) -> Iterator[Outgoing]:
    athlete = comment.athlete
    later = when_awake(athlete, at)
    ways = [Planned(Channel.IN_APP), *(Planned(Channel(name), later) for name in athlete.channels)]
    yield Outgoing(KIND, f"{KIND}:{comment.pk}:{athlete.pk}", ways, athlete.pk, about=comment.pk)
    if is_minor(athlete, at):
        # open and transparent: what a coach writes to a minor, a guardian reads too (GUI:S32)
        for guardian in Guardian.objects.consenting().filter(minor=athlete):
            key = f"{KIND}:{comment.pk}:guardian:{guardian.person_id}"
            yield Outgoing(KIND, key, [Planned(Channel.EMAIL)], guardian.person_id, about=comment.pk)


@transaction.atomic
def mark_seen(*, check_in: CheckIn, at: datetime) -> None:
    """The athlete has them on the screen; mail and push still waiting are not sent any more, the guardian's copy is."""
    unread = list(Comment.objects.filter(check_in=check_in, read_at=None).values_list("pk", flat=True))
    Comment.objects.filter(pk__in=unread).update(read_at=at)
    for comment in unread:
        withdraw(now=at, kind=KIND, about=comment, recipient_id=check_in.athlete_id)
