"""What the floors above call. Each verb is one transaction and harmless when repeated."""

from notifications.alarms import open_alarms, raise_alarm, resolve_alarm
from notifications.holding import hold_messages, is_holding
from notifications.outbox import Outgoing, Planned, notify, notify_many, withdraw
from notifications.services.dead_letters import dismiss, record_bounce, send_again
from notifications.services.engine import EngineStatus, engine_status, record_beat
from notifications.services.inbox import mark_read
from notifications.services.push import subscribe_to_push, test_push, unsubscribe_from_push
from notifications.services.retention import forget_old

__all__ = [
    "EngineStatus",
    "Outgoing",
    "Planned",
    "dismiss",
    "engine_status",
    "forget_old",
    "hold_messages",
    "is_holding",
    "mark_read",
    "notify",
    "notify_many",
    "open_alarms",
    "raise_alarm",
    "record_beat",
    "record_bounce",
    "resolve_alarm",
    "send_again",
    "subscribe_to_push",
    "test_push",
    "unsubscribe_from_push",
    "withdraw",
]
