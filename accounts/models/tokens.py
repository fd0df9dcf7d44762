"""How a script signs in."""

from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from knox.models import AbstractAuthToken
from uuid_utils.compat import uuid7

from accounts.models.people import User


class PersonalTokenQuerySet(models.QuerySet["PersonalToken"]):
    def live(self, now: datetime) -> Self:
        return self.filter(Q(expiry=None) | Q(expiry__gt=now), user__is_active=True)


class PersonalToken(AbstractAuthToken):
    """A script's key: named, scoped, hashed, shown once; made only in a session with a second factor."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=128, unique=True)
    name = models.CharField(max_length=80)
    scopes = ArrayField(models.CharField(max_length=32))
    last_used_at = models.DateTimeField(null=True)

    objects = PersonalTokenQuerySet.as_manager()

    # not stored: when it was last shown at a door, which is the moment of that request
    presented_at: datetime

    def __str__(self) -> str:
        return self.name

    def is_live(self, at: datetime) -> bool:
        return self.user.is_active and (self.expiry is None or self.expiry > at)
