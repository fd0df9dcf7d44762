"""A case as its readers see it, and what they may say about it."""

from typing import Any

from rest_framework import serializers

from athletes.models import Alert, AlertEvent, HoldPlan
from athletes.rules.clearing import Plan
from athletes.rules.vocabulary import Level, UrgentKind
from athletes.serializers.fields import Day, Moment, Whole
from notifications.rest import StrictSerializer
from poses.models import Pose

CONTACTS = ("phone", "in_person", "message", "emergency_contact")


class ContactSerializer(StrictSerializer):
    how = serializers.ChoiceField(CONTACTS)
    at = Moment(required=False)


class NoteSerializer(StrictSerializer):
    text = serializers.CharField(max_length=2000)


class RaiseSerializer(StrictSerializer):
    level = serializers.ChoiceField([Level.ALERT.value, Level.URGENT.value])


class KeepPausedSerializer(StrictSerializer):
    until = Day(allow_null=True, default=None)
    reason = serializers.CharField(max_length=500)


class ReopenSerializer(StrictSerializer):
    reason = serializers.CharField(max_length=500)


class OfferSerializer(StrictSerializer):
    variant = serializers.SlugField()


class ClearSerializer(StrictSerializer):
    """What is missing in it is answered by 409, beside what the case itself still demands."""

    plan = serializers.ChoiceField([HoldPlan.Kind.RETRY, HoldPlan.Kind.MODIFY, HoldPlan.Kind.SWAP], required=False)
    hold_seconds = Whole(min_value=1, max_value=600, allow_null=True, default=None)
    variant = serializers.SlugField(allow_null=True, default=None)
    pose = serializers.SlugField(allow_null=True, default=None)
    useful = serializers.BooleanField(allow_null=True, default=None)

    def validate_pose(self, slug: str | None) -> str | None:
        if slug and not Pose.objects.published().filter(slug=slug).exists():
            raise serializers.ValidationError("There is no such pose.")
        return slug

    def plan_for(self) -> Plan:
        given = self.validated_data
        return Plan(given.get("plan", ""), given["hold_seconds"], given["variant"], given["pose"])


class AttestSerializer(StrictSerializer):
    """On which day a health professional agreed to a return."""

    on = Day()


class EventSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(AlertEvent.Kind.choices)
    at = serializers.DateTimeField()
    by = serializers.CharField(allow_null=True)
    details = serializers.DictField()
    note = serializers.CharField()


class AthleteLineSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    phone = serializers.CharField()
    emergency_contact_name = serializers.CharField()
    emergency_contact_phone = serializers.CharField()


class AlertSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    athlete = AthleteLineSerializer()
    pose = serializers.SlugField(allow_null=True)
    level = serializers.ChoiceField([level.value for level in Level if level != Level.NONE])
    urgent_kind = serializers.ChoiceField([kind.value for kind in UrgentKind], allow_null=True)
    state = serializers.ChoiceField(Alert.State.choices)
    occurrences = serializers.IntegerField()
    opened_at = serializers.DateTimeField()
    last_reported_at = serializers.DateTimeField()
    corrected_at = serializers.DateTimeField(allow_null=True)
    acknowledged_by = serializers.CharField(allow_null=True)
    acknowledged_at = serializers.DateTimeField(allow_null=True)
    contacted_at = serializers.DateTimeField(allow_null=True)
    attested_on = serializers.DateField(allow_null=True)
    symptom_free_since = serializers.DateTimeField(allow_null=True)
    cleared_by = serializers.CharField(allow_null=True)
    cleared_at = serializers.DateTimeField(allow_null=True)
    next_step_at = serializers.DateTimeField(allow_null=True)
    version = serializers.IntegerField()
    detail = serializers.ChoiceField(["full", "masked", "health_contact_only", "urgent_only"])
    missing_to_clear = serializers.ListField(child=serializers.CharField())
    reports = serializers.ListField(child=serializers.DictField())
    events = EventSerializer(many=True)
