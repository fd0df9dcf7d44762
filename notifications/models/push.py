"""A browser that agreed to be rung."""

from django.conf import settings
from django.db import models
from uuid_utils.compat import uuid7


class PushSubscription(models.Model):
    """Where one browser of one person can be reached. The endpoint is a secret: who knows it can ring."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="push_subscriptions")
    # a browser has one subscription: on a shared phone it belongs to whoever signed in last
    endpoint = models.CharField(max_length=2000)
    p256dh = models.CharField(max_length=128)
    auth = models.CharField(max_length=32)
    application_server_key = models.CharField(max_length=128)  # ours on that day; a push under another key is refused for ever
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["endpoint"], name="a_browser_belongs_to_one_person")]

    def __str__(self) -> str:
        return f"push subscription {self.id}"
