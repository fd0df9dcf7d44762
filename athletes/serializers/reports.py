"""A symptom report and its follow-up (safety.md A)."""

from typing import Any

from rest_framework import serializers

from athletes.rules import vocabulary as words
from athletes.serializers.fields import Moment, PoseField, Scale, Whole, with_variant
from notifications.rest import StrictSerializer
from routines.rules import is_zone

LONGEST = 600


class PlaceSerializer(StrictSerializer):
    region = serializers.ChoiceField(words.REGIONS)
    side = serializers.ChoiceField(words.SIDES)


class DeviceSerializer(StrictSerializer):
    """What the phone worked out before any network was needed."""

    ruleset_version = serializers.CharField(max_length=20)
    level = serializers.ChoiceField(list(words.Level))
    urgent_kind = serializers.ChoiceField(list(words.UrgentKind), allow_null=True, default=None)
    rule_ids = serializers.ListField(child=serializers.CharField(max_length=4), max_length=40)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if (attrs["level"] == words.Level.URGENT) is (attrs["urgent_kind"] is None):
            raise serializers.ValidationError({"urgent_kind": ["Urgent has a kind, and nothing else has one."]})
        return attrs


class AnswersSerializer(StrictSerializer):
    """Every question of a report. All are optional, since every one may be left open."""

    pose_side = serializers.ChoiceField(words.POSE_SIDES, required=False)
    hold_elapsed_seconds = Whole(min_value=0, max_value=LONGEST, allow_null=True, required=False)
    hold_target_seconds = Whole(min_value=0, max_value=LONGEST, allow_null=True, required=False)
    onset = serializers.ChoiceField(words.ONSETS, allow_null=True, required=False)
    sensations = serializers.ListField(child=serializers.ChoiceField(words.SENSATIONS), max_length=10, required=False)
    other_kind = serializers.ChoiceField(words.OTHER_KINDS, allow_null=True, required=False)
    other_text = serializers.CharField(max_length=280, allow_blank=True, trim_whitespace=False, required=False)
    regions = serializers.ListField(child=PlaceSerializer(), max_length=60, required=False)
    severity_worst = Scale()
    severity_now = Scale()
    resolved = serializers.ChoiceField(words.RESOLVED, required=False)
    resolved_after_minutes = Whole(min_value=0, max_value=1440, allow_null=True, required=False)
    adjusted_and_retried = serializers.ChoiceField(words.ADJUSTED_AND_RETRIED, required=False)
    spread = serializers.ChoiceField(words.SPREADS, required=False)
    back_pain_before = Scale()
    back_pain_now = Scale()
    back_pain_morning = Scale()
    no_worse_than_usual = serializers.BooleanField(allow_null=True, required=False)
    red_flags = serializers.DictField(child=serializers.ChoiceField(words.FLAG_ANSWERS), required=False)
    red_flags_shown_at = Moment(required=False)
    red_flags_answered_at = Moment(required=False)
    device = DeviceSerializer(required=False)

    def validate_red_flags(self, flags: dict[str, str]) -> dict[str, str]:
        unknown = sorted(flags.keys() - set(words.RED_FLAGS))
        if unknown:
            raise serializers.ValidationError({code: ["Unknown red flag."] for code in unknown})
        return flags


class FollowUpSerializer(AnswersSerializer):
    """Any fields of the report that were still open."""


class ReportSerializer(AnswersSerializer):
    check_in = serializers.UUIDField(allow_null=True, required=False)
    corrects = serializers.UUIDField(allow_null=True, required=False)
    pose = PoseField(allow_null=True, required=False)
    variant = serializers.SlugField(allow_null=True, required=False)
    settling = serializers.BooleanField(default=False)
    reported_at = Moment()
    time_zone = serializers.CharField(max_length=64, required=False)

    def validate_time_zone(self, name: str) -> str:
        if not is_zone(name):
            raise serializers.ValidationError("Not a time zone that is known here.")
        return name

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        return with_variant(attrs, attrs.get("pose"))


class TriageSerializer(serializers.Serializer[Any]):
    ruleset_version = serializers.CharField()
    level = serializers.ChoiceField(list(words.Level))
    urgent_kind = serializers.ChoiceField(list(words.UrgentKind), allow_null=True)
    rule_ids = serializers.ListField(child=serializers.CharField())


class AdviceSerializer(serializers.Serializer[Any]):
    title = serializers.CharField()
    body = serializers.CharField()
    emergency_number = serializers.CharField()
    urgent_line = serializers.CharField()
    red_flag_list = serializers.ListField(child=serializers.CharField())
    text_version = serializers.CharField()


class ToldSerializer(serializers.Serializer[Any]):
    who = serializers.CharField()
    state = serializers.ChoiceField(["sending", "sent", "seen"])


class CaseSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    state = serializers.ChoiceField(["open", "acknowledged", "cleared"])


class PauseSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    scope = serializers.ChoiceField(["pose", "routine"])
    pose = serializers.SlugField(allow_null=True)
    reason = serializers.ChoiceField(["alert", "caution", "coach"])
    alert = serializers.UUIDField(allow_null=True)
    until = serializers.DateField(allow_null=True)
    lifted_by = serializers.ChoiceField(["coach", "health_contact", "go_ahead"])


class ReadReportSerializer(ReportSerializer):
    """What was stored, and what it was judged to be."""

    id = serializers.UUIDField()
    athlete = serializers.UUIDField()
    reported_by = serializers.ChoiceField(["athlete", "system"])
    received_at = serializers.DateTimeField()
    follow_up = serializers.DictField(allow_null=True)
    triage = TriageSerializer()
    device = DeviceSerializer(allow_null=True)


class StoredReportSerializer(ReadReportSerializer):
    """What it led to, too: for the athlete's own phone."""

    alert = CaseSerializer(allow_null=True)
    advice = AdviceSerializer(allow_null=True)
    pauses = PauseSerializer(many=True)
    told = ToldSerializer(many=True)


class OneReportSerializer(ReadReportSerializer):
    """What it led to is in the athlete's own view alone."""

    alert = CaseSerializer(allow_null=True, required=False)
    advice = AdviceSerializer(allow_null=True, required=False)
    pauses = PauseSerializer(many=True, required=False)
    told = ToldSerializer(many=True, required=False)
