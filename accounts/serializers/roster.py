"""Places: names that somebody will claim."""

from typing import Any

from rest_framework import serializers

from accounts.serializers.fields import IdField, NameField, OnceField
from notifications.rest import StrictSerializer


class RosterPlaceSerializer(serializers.Serializer[Any]):
    """An athlete of the team. `id` is the person's, for good: claiming moves nothing."""

    id = serializers.UUIDField(source="user_id")
    membership = serializers.UUIDField(source="id")
    name = serializers.CharField(source="user.name")
    claimed_at = serializers.DateTimeField(source="user.claimed_at", allow_null=True)
    is_bound = serializers.BooleanField(help_text="Signs in with an own address or passkey: only this person can move it.")
    approved = serializers.SerializerMethodField()

    def get_approved(self, membership: Any) -> bool:
        return membership.approved_at is not None


class WindowSerializer(serializers.Serializer[Any]):
    """Until when a name may be taken, and the code that takes it."""

    until = serializers.DateTimeField(allow_null=True)
    code = serializers.CharField(allow_null=True)
    link = serializers.CharField(allow_null=True)


class RosterSerializer(serializers.Serializer[Any]):
    window_until = serializers.DateTimeField(allow_null=True)
    places = RosterPlaceSerializer(many=True)


class NewPlaceSerializer(StrictSerializer):
    id = IdField(required=False)
    name = NameField()


class NewPlacesSerializer(StrictSerializer):
    places = serializers.ListField(child=NewPlaceSerializer(), min_length=1, max_length=200)


class WindowChangeSerializer(StrictSerializer):
    open = serializers.BooleanField()


CLIENTS = ("browser", "app")


class ClaimSerializer(StrictSerializer):
    """The team's code. An `app` gets its session's token in the answer, a browser gets a cookie."""

    code = serializers.CharField(max_length=200)
    client = serializers.ChoiceField(choices=CLIENTS, default="browser")


class ConfirmationSerializer(StrictSerializer):
    device_secret = serializers.CharField(max_length=200)


class ComeInSerializer(serializers.Serializer[Any]):
    """Who this device is now. The secret is kept by it: after a reissue it proves who gave the earlier answers."""

    id = serializers.UUIDField(source="user.pk")
    name = serializers.CharField(source="user.name")
    membership = serializers.UUIDField(source="membership.pk", allow_null=True, default=None)
    team = serializers.UUIDField(source="membership.team_id", allow_null=True, default=None)
    role = serializers.CharField(source="membership.role", allow_null=True, default=None)
    approved = serializers.SerializerMethodField()
    device_secret = OnceField()
    session_token = OnceField()

    def get_approved(self, came: Any) -> bool:
        return came["membership"] is not None and came["membership"].approved_at is not None
