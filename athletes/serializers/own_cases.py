"""What a guardian says, and one's own pauses."""

from rest_framework import serializers

from athletes.serializers.alerts import AttestSerializer
from athletes.serializers.reports import PauseSerializer


class GuardianAttestSerializer(AttestSerializer):
    alert = serializers.UUIDField()


class OwnPauseSerializer(PauseSerializer):
    by = serializers.CharField(allow_null=True, help_text="Who keeps it back; null: the rules.")
    from_at = serializers.DateTimeField()
    lifted_at = serializers.DateTimeField(allow_null=True)
