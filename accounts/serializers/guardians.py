"""What a guardian is shown, and says."""

from typing import Any

from rest_framework import serializers

from accounts.serializers.consents import ConsentsSerializer
from accounts.serializers.fields import OnceField
from notifications.rest import StrictSerializer


class GuardianSerializer(serializers.Serializer[Any]):
    """Before the code was entered on this device: whether one is needed, and nothing of the minor but the name in the letter."""

    minor = serializers.CharField(source="guardian.minor.name")
    is_bound = serializers.BooleanField(source="guardian.is_on_own_device")
    needs_address = serializers.SerializerMethodField(help_text="The letter named no address: say where to send the code.")
    consented_at = serializers.DateTimeField(source="guardian.consented_at", allow_null=True)
    withdrawn_at = serializers.DateTimeField(source="guardian.withdrawn_at", allow_null=True)
    consents = ConsentsSerializer(allow_null=True)

    def get_needs_address(self, shown: Any) -> bool:
        return not shown["guardian"].person.email


class GuardianCodeRequestSerializer(StrictSerializer):
    email = serializers.EmailField(max_length=254, required=False, default="", allow_blank=True)


class GuardianCodeSerializer(StrictSerializer):
    code = serializers.CharField(max_length=12)


class BoundSerializer(serializers.Serializer[Any]):
    """Send it as `X-Guardian-Token` from now on; the link in the letter opens nothing more here."""

    device_secret = OnceField()
