"""Figures as the wire has them: each with how many answers it rests on, and the days it speaks of."""

from typing import Any

from rest_framework import serializers

from athletes.rules.vocabulary import Level
from notifications.rest import StrictSerializer

LONGEST_WINDOW = 366


class WindowQuerySerializer(StrictSerializer):
    days = serializers.IntegerField(min_value=1, max_value=LONGEST_WINDOW, default=28)


class ProgressQuerySerializer(WindowQuerySerializer):
    team = serializers.UUIDField(required=False)


class SpanSerializer(serializers.Serializer[Any]):
    first = serializers.DateField()
    last = serializers.DateField()
    days = serializers.IntegerField()


class Rounded(serializers.FloatField):
    """One decimal: more would promise what so few answers cannot keep."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"allow_null": True, **options})

    def to_representation(self, value: Any) -> Any:
        return round(float(value), 1)


class FigureSerializer(serializers.Serializer[Any]):
    value = Rounded()
    n = serializers.IntegerField()
    window = SpanSerializer()


class RateSerializer(FigureSerializer):
    """With its 95 % interval; all three null where the group is too small to show."""

    low = Rounded()
    high = Rounded()


class ComfortWeekSerializer(serializers.Serializer[Any]):
    starts_on = serializers.DateField()
    value = Rounded()
    n = serializers.IntegerField()


class PlaceSerializer(serializers.Serializer[Any]):
    pose = serializers.SlugField()
    side = serializers.ChoiceField(["left", "right", "none"])


class PoseRatesSerializer(PlaceSerializer):
    numb = RateSerializer()
    discomfort = RateSerializer()
    early_stop = RateSerializer()
    without_rating = serializers.IntegerField()


class WeekOfHoldsSerializer(serializers.Serializer[Any]):
    starts_on = serializers.DateField()
    median_seconds = Rounded()
    n = serializers.IntegerField()


class HoldTrendSerializer(PlaceSerializer, FigureSerializer):
    """`value` in seconds a week. Longer is not better."""

    arrow = serializers.ChoiceField(["up", "down"], allow_null=True)
    weeks = WeekOfHoldsSerializer(many=True)


class SideDifferenceSerializer(FigureSerializer):
    pose = serializers.SlugField()


class UnresolvedSerializer(serializers.Serializer[Any]):
    pose = serializers.CharField()  # empty where the report named none
    side = serializers.CharField()
    day = serializers.DateField()
    resolved = serializers.ChoiceField(["partly", "no", "unknown"])


class SettlingSerializer(FigureSerializer):
    """Median minutes of what went; what did not is listed."""

    unresolved = UnresolvedSerializer(many=True)


class MorningDeltaSerializer(FigureSerializer):
    is_marked = serializers.BooleanField()


class ProgressSerializer(serializers.Serializer[Any]):
    athlete = serializers.UUIDField()
    window = SpanSerializer()
    adherence_7 = FigureSerializer()
    adherence_28 = FigureSerializer()
    adherence = FigureSerializer()
    response_rate = FigureSerializer()
    hold_completion = FigureSerializer()
    comfort = ComfortWeekSerializer(many=True)
    hold_trends = HoldTrendSerializer(many=True)
    poses = PoseRatesSerializer(many=True)
    side_differences = SideDifferenceSerializer(many=True)
    time_to_settle = SettlingSerializer()
    morning_delta = MorningDeltaSerializer()


class HeldSerializer(serializers.Serializer[Any]):
    """One pose; with null the whole routine."""

    pose = serializers.SlugField(allow_null=True)
    until = serializers.DateField(allow_null=True)


class SheetLineSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="athlete.pk")
    name = serializers.CharField(source="athlete.name")
    shares = serializers.BooleanField()
    adherence_7 = FigureSerializer()
    adherence_28 = FigureSerializer()
    response_rate = FigureSerializer()
    last_seen_on = serializers.DateField(allow_null=True)
    is_silent = serializers.BooleanField()
    open_level = serializers.ChoiceField([level.value for level in Level if level != Level.NONE], allow_null=True)
    needs_somebody = serializers.BooleanField()
    pauses = HeldSerializer(many=True)
    comfort = ComfortWeekSerializer(many=True)


class LineSerializer(serializers.Serializer[Any]):
    value = serializers.IntegerField()
    n = serializers.IntegerField()
    window = SpanSerializer()
    paused = serializers.IntegerField()
    need_you = serializers.IntegerField()


class AlertLoadSerializer(FigureSerializer):
    standing = serializers.ChoiceField(["within", "above_target", "review"], allow_null=True)


class SafetyOperationsSerializer(serializers.Serializer[Any]):
    load = AlertLoadSerializer()
    median_minutes = FigureSerializer()
    p95_minutes = FigureSerializer()
    urgent_within_hour = FigureSerializer()
    rated_useful = FigureSerializer()
    unanswered = serializers.IntegerField()


class DashboardSerializer(serializers.Serializer[Any]):
    team = serializers.UUIDField()
    window = SpanSerializer()
    detail = serializers.BooleanField(help_text="False beside a health contact: levels and what is held back, no answers.")
    line = LineSerializer()
    response_rate = FigureSerializer()
    safety = SafetyOperationsSerializer()
    athletes = SheetLineSerializer(many=True)


class TeamPosesSerializer(serializers.Serializer[Any]):
    team = serializers.UUIDField()
    window = SpanSerializer()
    athletes = serializers.IntegerField(help_text="How many athletes of the team let it read their answers.")
    poses = PoseRatesSerializer(many=True)
