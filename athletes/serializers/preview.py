"""What would be assigned, and what it would ask of whom."""

from typing import Any

from rest_framework import serializers

from athletes.serializers.fields import Whole
from athletes.serializers.led import LookedAfterRoutineField, LookedAfterTeamField
from notifications.rest import StrictSerializer
from routines.services import Terms

MOST_ATHLETES = 5_000


class PreviewSerializer(StrictSerializer):
    """As an assignment is written: so many a week or fixed weekdays, of the whole team or of those named."""

    team = LookedAfterTeamField(pk_field=serializers.UUIDField())
    routine = LookedAfterRoutineField(pk_field=serializers.UUIDField())
    per_week = Whole(min_value=1, max_value=7, allow_null=True, required=False)
    weekdays = serializers.ListField(
        child=Whole(min_value=0, max_value=6), allow_empty=False, allow_null=True, max_length=7, required=False, help_text="0 is Monday."
    )
    starts_on = serializers.DateField(required=False, help_text="Today in the team's zone, unless given.")
    ends_on = serializers.DateField(allow_null=True, required=False)
    due_time = serializers.TimeField(required=False, input_formats=["%H:%M", "%H:%M:%S"], help_text="Local; 18:00 unless given.")
    athletes = serializers.ListField(
        child=serializers.UUIDField(),
        allow_empty=False,
        allow_null=True,
        max_length=MOST_ATHLETES,
        required=False,
        help_text="Null: the whole team, and whoever joins it later.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["routine"].team_id not in (None, attrs["team"].pk):
            raise serializers.ValidationError({"routine": ["A routine of this team, or of the library."]})
        return attrs

    def terms_from(self, today: Any) -> Terms:
        asked = {name: given for name, given in self.validated_data.items() if name not in ("team", "routine")}
        for name in ("weekdays", "athletes"):
            if asked.get(name) is not None:
                asked[name] = frozenset(asked[name])
        return Terms(**{"starts_on": today, **asked})


class PreviewAthleteSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class FirstReminderSerializer(serializers.Serializer[Any]):
    day = serializers.DateField()
    at = serializers.DateTimeField()


class WaitsSerializer(serializers.Serializer[Any]):
    pose = serializers.SlugField(allow_null=True, help_text="Null: the whole routine.")
    waits_for = serializers.ChoiceField(["go_ahead", "case", "coach"])


class ExpectedSerializer(serializers.Serializer[Any]):
    athlete = PreviewAthleteSerializer()
    first_on = serializers.DateField(allow_null=True, help_text="Null: away, on a break or over, for four weeks at least.")
    owed_in_first_week = serializers.IntegerField()
    first_reminder = FirstReminderSerializer(allow_null=True)
    is_asked_already = serializers.BooleanField()
    held_back = WaitsSerializer(many=True, allow_null=True, help_text="Null: not yours to know.")


class PreviewedSerializer(serializers.Serializer[Any]):
    athletes = ExpectedSerializer(many=True)
