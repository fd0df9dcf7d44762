"""A led session as the coach's phone sends it, and the private rating of one athlete."""

from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from accounts.models import Team
from athletes.models import Hold
from athletes.serializers.check_ins import MOST_HOLDS, HoldSerializer
from athletes.serializers.fields import Moment, Scale, Whole
from notifications.rest import StrictSerializer
from routines.models import Routine

MOST_ATHLETES = 200
LED_ENDS = (Hold.Ended.DONE.value, Hold.Ended.SKIPPED.value)


class LedHoldSerializer(HoldSerializer):
    """As the group held it. Why somebody came out, and what hurt, is that person's own to say."""

    ended = serializers.ChoiceField(LED_ENDS)
    worst_pain = None  # type: ignore[assignment]  # takes the field away


class LookedAfterTeamField(serializers.PrimaryKeyRelatedField[Team]):
    """Any other team is answered like one that does not exist."""

    def get_queryset(self) -> QuerySet[Team]:
        return Team.objects.looked_after_by(self.context["request"].user)


class LookedAfterRoutineField(serializers.PrimaryKeyRelatedField[Routine]):
    def get_queryset(self) -> QuerySet[Routine]:
        return Routine.objects.filter(Q(team=None) | Q(team__in=Team.objects.looked_after_by(self.context["request"].user)))


class LedSessionSerializer(StrictSerializer):
    team = LookedAfterTeamField(pk_field=serializers.UUIDField())
    routine = LookedAfterRoutineField(pk_field=serializers.UUIDField())
    routine_version = Whole(min_value=1, max_value=2**31 - 1, required=False)
    started_at = Moment()
    athletes = serializers.ListField(child=serializers.UUIDField(), allow_empty=False, max_length=MOST_ATHLETES)
    holds = serializers.ListField(child=LedHoldSerializer(), allow_empty=False, max_length=MOST_HOLDS)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["routine"].team_id not in (None, attrs["team"].pk):
            raise serializers.ValidationError({"routine": ["A routine of this team, or of the library."]})
        return attrs


class StoredLedHoldSerializer(serializers.Serializer[Any]):
    pose = serializers.SlugField()
    side = serializers.ChoiceField(Hold.Side.choices)
    target_seconds = serializers.IntegerField()
    held_seconds = serializers.IntegerField()
    ended = serializers.ChoiceField(LED_ENDS)
    variant = serializers.SlugField(allow_null=True)


class StoredLedSessionSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    code = serializers.CharField(help_text="The id written short, for the QR.")
    routine = serializers.UUIDField()
    routine_version = serializers.IntegerField(allow_null=True)
    started_at = serializers.DateTimeField()
    received_at = serializers.DateTimeField()
    recorded_by = serializers.UUIDField()
    athletes = serializers.ListField(child=serializers.UUIDField(), help_text="Of those who were there, whom you look after now.")
    holds = StoredLedHoldSerializer(many=True)


class LedRatingSerializer(StrictSerializer):
    """Two taps; one of them may be left out."""

    comfort = Scale(min_value=1, max_value=5, default=None)
    nothing_hurt = serializers.BooleanField(allow_null=True, default=None)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["comfort"] is None and attrs["nothing_hurt"] is None:
            raise serializers.ValidationError({"comfort": ["Answer at least one of the two."]})
        return attrs


class OwnPartSerializer(serializers.Serializer[Any]):
    """Before the session has arrived, `is_recorded` is false: keep the rating and send it later."""

    led_session = serializers.UUIDField()
    check_in = serializers.UUIDField(help_text="What a symptom report of this session names.")
    is_recorded = serializers.BooleanField()
    routine = serializers.UUIDField(allow_null=True)
    routine_version = serializers.IntegerField(allow_null=True)
    started_at = serializers.DateTimeField(allow_null=True)
    comfort = serializers.IntegerField(allow_null=True)
    nothing_hurt = serializers.BooleanField(allow_null=True)
