"""A check-in and its holds (api.md: session, morning, anytime, follow_up; led ones come from a coach)."""

from typing import Any

from django.db.models import Q, QuerySet
from rest_framework import serializers
from rest_framework.request import Request

from accounts.models import Membership
from athletes.models import CheckIn, Hold
from athletes.serializers.fields import Day, Moment, PoseField, Scale, Whole, with_variant
from notifications.rest import StrictSerializer
from routines.models import Assignment, Routine
from routines.permissions import signed_in

MOST_HOLDS = 60
# what each kind may speak of; anything else in the body is a mistake of the client, and is named
SESSION_FIELDS = {
    *("routine", "routine_version", "assignment", "started_at", "finished_at", "declared_clear"),
    *("back_pain_before", "comfort", "nothing_hurt", "holds"),
}
FIELDS_OF_KIND = {
    CheckIn.Kind.SESSION: SESSION_FIELDS,
    CheckIn.Kind.MORNING: {"about", "back_pain", "numb_tingling"},
    CheckIn.Kind.ANYTIME: {"back_pain", "numb_tingling"},
    CheckIn.Kind.FOLLOW_UP: {"alert", "still_there"},
}
NEEDED_BY_KIND = {
    CheckIn.Kind.SESSION: {"routine", "started_at", "holds"},
    CheckIn.Kind.MORNING: {"about"},
    CheckIn.Kind.ANYTIME: set(),
    CheckIn.Kind.FOLLOW_UP: {"alert", "still_there"},
}
ALWAYS = {"kind", "day", "note"}


class HoldSerializer(StrictSerializer):
    pose = PoseField()
    side = serializers.ChoiceField(Hold.Side.choices)
    target_seconds = Whole(min_value=10, max_value=120)
    held_seconds = Whole(min_value=0, max_value=600)
    ended = serializers.ChoiceField(Hold.Ended.choices)
    variant = serializers.SlugField(allow_null=True, required=False)
    worst_pain = Scale()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if (attrs["side"] == Hold.Side.NONE) is attrs["pose"].has_sides:
            raise serializers.ValidationError({"side": ["A pose with sides is held on one of them; a pose without has none."]})
        return with_variant(attrs, attrs["pose"])


class OwnRoutineField(serializers.PrimaryKeyRelatedField[Routine]):
    """The library's, or one of a team this person is in or was in: a session may arrive after its athlete has left."""

    def get_queryset(self) -> QuerySet[Routine]:
        return Routine.objects.filter(Q(team=None) | Q(team__in=teams_of(self.context["request"])))


class OwnAssignmentField(serializers.PrimaryKeyRelatedField[Assignment]):
    def get_queryset(self) -> QuerySet[Assignment]:
        return Assignment.objects.filter(team__in=teams_of(self.context["request"]))


def teams_of(request: Request) -> QuerySet[Membership, Any]:
    return Membership.objects.filter(user=signed_in(request)).values("team")


class CheckInSerializer(StrictSerializer):
    kind = serializers.ChoiceField([(kind.value, kind.label) for kind in FIELDS_OF_KIND])
    day = Day()
    routine = OwnRoutineField(queryset=Routine.objects.all(), required=False)
    routine_version = Whole(min_value=1, max_value=2**31 - 1, required=False)
    assignment = OwnAssignmentField(queryset=Assignment.objects.all(), allow_null=True, required=False)
    started_at = Moment(required=False)
    finished_at = Moment(allow_null=True, required=False)
    declared_clear = serializers.BooleanField(allow_null=True, required=False)
    back_pain_before = Scale()
    back_pain = Scale()
    numb_tingling = serializers.BooleanField(allow_null=True, required=False)
    still_there = serializers.ChoiceField(CheckIn.StillThere.choices, required=False)
    comfort = Scale(min_value=1, max_value=5)
    nothing_hurt = serializers.BooleanField(allow_null=True, required=False)
    note = serializers.CharField(max_length=2000, allow_blank=True, trim_whitespace=False, required=False)
    about = serializers.UUIDField(allow_null=True, required=False)
    alert = serializers.UUIDField(required=False)
    holds = serializers.ListField(child=HoldSerializer(), max_length=MOST_HOLDS, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        kind = attrs["kind"]
        strange = attrs.keys() - FIELDS_OF_KIND[kind] - ALWAYS
        missing = NEEDED_BY_KIND[kind] - {name for name, given in attrs.items() if given is not None}
        faults = {name: ["Not a field of this kind of check-in."] for name in strange}
        faults |= {name: ["This kind of check-in needs it."] for name in missing}
        if faults:
            raise serializers.ValidationError(faults)
        return attrs


class StoredHoldSerializer(serializers.Serializer[Any]):
    pose = serializers.SlugField()
    side = serializers.ChoiceField(Hold.Side.choices)
    target_seconds = serializers.IntegerField()
    held_seconds = serializers.IntegerField()
    ended = serializers.ChoiceField(Hold.Ended.choices)
    variant = serializers.SlugField(allow_null=True)
    worst_pain = serializers.IntegerField(allow_null=True)


class StoredCheckInSerializer(serializers.Serializer[Any]):
    """What is stored. Under no consent to keep health answers, all of them are null."""

    id = serializers.UUIDField()
    athlete = serializers.UUIDField()
    kind = serializers.ChoiceField(CheckIn.Kind.choices)
    day = serializers.DateField()
    routine = serializers.UUIDField(allow_null=True)
    routine_version = serializers.IntegerField(allow_null=True)
    assignment = serializers.UUIDField(allow_null=True)
    started_at = serializers.DateTimeField(allow_null=True)
    finished_at = serializers.DateTimeField(allow_null=True)
    received_at = serializers.DateTimeField()
    declared_clear = serializers.BooleanField(allow_null=True)
    back_pain_before = serializers.IntegerField(allow_null=True)
    back_pain = serializers.IntegerField(allow_null=True)
    numb_tingling = serializers.BooleanField(allow_null=True)
    still_there = serializers.ChoiceField(CheckIn.StillThere.choices, allow_null=True)
    comfort = serializers.IntegerField(allow_null=True)
    nothing_hurt = serializers.BooleanField(allow_null=True)
    note = serializers.CharField()
    about = serializers.UUIDField(allow_null=True)
    alert = serializers.UUIDField(allow_null=True)
    recorded_by = serializers.UUIDField(allow_null=True)
    is_completed = serializers.BooleanField()
    holds = StoredHoldSerializer(many=True)
