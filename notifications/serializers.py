"""Shapes only."""

import base64
import binascii
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from notifications.channels import push_hosts, vapid
from notifications.kinds import Headline, UnknownKind, kind_named
from notifications.models import Notification
from notifications.rest import StrictSerializer

AUTH_BYTES = 16


class NotificationSerializer(serializers.ModelSerializer[Notification]):
    """One line of the inbox, in the language of the request."""

    title = serializers.SerializerMethodField()
    body = serializers.SerializerMethodField()
    path = serializers.SerializerMethodField()

    class Meta:
        model = Notification
        fields = ["id", "kind", "about", "title", "body", "path", "created_at", "read_at"]

    def get_title(self, notification: Notification) -> str:
        return headline_of(notification).title

    def get_body(self, notification: Notification) -> str:
        return headline_of(notification).body

    def get_path(self, notification: Notification) -> str:
        return headline_of(notification).path


def headline_of(notification: Notification) -> Headline:
    """A kind that a newer release sent, and this one does not know, is still a message."""
    try:
        return kind_named(notification.kind).headline(notification)
    except UnknownKind:
        return Headline(str(_("New message")), "")


class PushKeysSerializer(StrictSerializer):
    p256dh = serializers.CharField(max_length=128)
    auth = serializers.CharField(max_length=32)

    def validate_p256dh(self, encoded: str) -> str:
        try:
            EllipticCurvePublicKey.from_encoded_point(SECP256R1(), decoded(encoded))
        except ValueError as fault:
            raise serializers.ValidationError(_("This is not a browser's public key.")) from fault
        return encoded

    def validate_auth(self, encoded: str) -> str:
        if len(decoded(encoded)) != AUTH_BYTES:
            raise serializers.ValidationError(_("This is not a browser's secret."))
        return encoded


def decoded(encoded: str) -> bytes:
    """Base64 as browsers write it, without padding."""
    try:
        return base64.b64decode(encoded.encode("ascii") + b"=" * (-len(encoded) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as fault:
        raise serializers.ValidationError(_("This is not base64url.")) from fault


class PushSubscriptionSerializer(StrictSerializer):
    """What `PushSubscription.toJSON()` gives in a browser."""

    id = serializers.UUIDField(required=False)
    endpoint = serializers.CharField(max_length=2000, write_only=True)
    expirationTime = serializers.FloatField(required=False, allow_null=True, write_only=True)  # noqa: N815  a browser's spelling
    keys = PushKeysSerializer(write_only=True)
    created_at = serializers.DateTimeField(read_only=True)

    def validate_endpoint(self, url: str) -> str:
        try:
            push_hosts.parse(url)
        except push_hosts.ForbiddenEndpoint as fault:
            raise serializers.ValidationError(_("This is not the address of a push service we know.")) from fault
        return url


class PushSubscriptionsSerializer(serializers.Serializer[Any]):
    """The key a browser subscribes with, and the browsers that did."""

    application_server_key = serializers.SerializerMethodField()
    results = PushSubscriptionSerializer(many=True)

    def get_application_server_key(self, _: Any) -> str:
        return vapid.application_server_key()


class RungSerializer(serializers.Serializer[Any]):
    """How many browsers are being rung."""

    browsers = serializers.IntegerField()
