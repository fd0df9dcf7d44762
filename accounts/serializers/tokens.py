from typing import Any

from rest_framework import serializers

from accounts.scopes import SCOPES
from accounts.serializers.fields import NameField, OnceField
from notifications.rest import StrictSerializer


class TokenSerializer(serializers.Serializer[Any]):
    """A token, never with its secret."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    scopes = serializers.ListField(child=serializers.CharField())
    created_at = serializers.DateTimeField(source="created")
    expires_at = serializers.DateTimeField(source="expiry", allow_null=True)
    last_used_at = serializers.DateTimeField(allow_null=True)


class NewTokenSerializer(StrictSerializer):
    name = NameField()
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=sorted(SCOPES)), min_length=1, max_length=len(SCOPES))
    expires_at = serializers.DateTimeField(required=False)


class MintedSerializer(serializers.Serializer[Any]):
    """A new token, with its secret this one time."""

    token = TokenSerializer()
    secret = OnceField()
