"""What each kind of message of this floor says, to whom it may still go, and what replaces it. Its words may lie open on a table."""

from athletes.messages.cases import Alerting, Corrected, GuardianCopy, Urgent, Watching
from athletes.messages.comments import CommentMessage
from athletes.messages.digests import DigestMessage
from athletes.messages.drill import DrillMessage
from athletes.messages.reminders import Reminder

__all__ = ["Alerting", "CommentMessage", "Corrected", "DigestMessage", "DrillMessage", "GuardianCopy", "Reminder", "Urgent", "Watching"]
