"""Word of a coach's comment. What it says is read after signing in."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from accounts.models import Guardian, User
from athletes import paging
from athletes.models import Comment
from notifications.kinds import Headline, Kind
from notifications.models import Channel, Delivery, Notification


class CommentMessage(Kind):
    title = _("Your coach wrote you a line")
    body = _("Open Lumbar to read it.")

    def headline(self, notification: Notification) -> Headline:
        """A guardian's copy is told by its key, since an inbox asks this of each row; it opens the guardian's own page."""
        if ":guardian:" in notification.key:
            return Headline(str(Kind.title), str(Kind.body), "/guardian/")
        return Headline(str(self.title), str(self.body), "/app/")

    def is_still_wanted(self, delivery: Delivery, now: datetime) -> bool:
        recipient: User | None = delivery.notification.recipient
        comment = Comment.objects.select_related("athlete").filter(pk__in=[delivery.notification.about]).first()
        if comment is None or recipient is None:
            return False
        if recipient.pk != comment.athlete_id:
            guardians = Guardian.objects.consenting().filter(minor=comment.athlete, person=recipient)
            return paging.is_minor(comment.athlete, now) and guardians.exists()
        is_on = delivery.channel in (Channel.IN_APP, *recipient.channels)
        return recipient.is_active and is_on and comment.read_at is None
