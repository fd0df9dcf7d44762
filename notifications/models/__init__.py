from notifications.models.delivery import Channel, Delivery, DeliveryAttempt, Queue
from notifications.models.engine import ClockOffset, EngineBeat, LastBackup, OperationsAlarm
from notifications.models.message import Notification
from notifications.models.push import PushSubscription

__all__ = [
    "Channel",
    "ClockOffset",
    "Delivery",
    "DeliveryAttempt",
    "EngineBeat",
    "LastBackup",
    "Notification",
    "OperationsAlarm",
    "PushSubscription",
    "Queue",
]
