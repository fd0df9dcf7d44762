"""The shape of routines and assignments. What they may say is decided in services."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import Team
from notifications.rest import StrictSerializer
from poses.rules import LONGEST_HOLD_SECONDS, SHORTEST_HOLD_SECONDS
from routines.models import Routine
from routines.models.routines import LONGEST_REST_SECONDS
from routines.rules import is_zone
from routines.services import StepDraft

MOST_STEPS = 40
MOST_ATHLETES = 5_000


class OwnTeam(serializers.PrimaryKeyRelatedField[Team]):
    """A team that the writer looks after. Any other is answered like one that does not exist."""

    def get_queryset(self) -> QuerySet[Team]:
        return Team.objects.looked_after_by(self.context["request"].user)


class OwnRoutine(serializers.PrimaryKeyRelatedField[Routine]):
    def get_queryset(self) -> QuerySet[Routine]:
        return Routine.objects.visible_to(self.context["request"].user)


@extend_schema_field({"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$", "example": "18:00"})
class LocalTimeField(serializers.TimeField):
    """A time of day where each athlete is. With an offset it would be somebody's in particular, and is refused."""

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=["%H:%M", "%H:%M:%S"], **options)


class RoutineStepSerializer(StrictSerializer):
    order = serializers.IntegerField(read_only=True)
    pose = serializers.SlugField(max_length=50, source="pose.slug")
    variant = serializers.SlugField(max_length=50, source="variant.slug", default=None, allow_null=True)
    hold_seconds = serializers.IntegerField(min_value=SHORTEST_HOLD_SECONDS, max_value=LONGEST_HOLD_SECONDS)
    rest_seconds = serializers.IntegerField(min_value=0, max_value=LONGEST_REST_SECONDS, default=0)
    note = serializers.CharField(max_length=280, allow_blank=True, default="")

    def to_internal_value(self, data: Any) -> StepDraft:
        step = super().to_internal_value(data)
        return StepDraft(**{**step, "pose": step["pose"]["slug"], "variant": step["variant"]["slug"]})


def steps_field(**options: Any) -> Any:
    return RoutineStepSerializer(many=True, allow_empty=False, max_length=MOST_STEPS, **options)  # type: ignore[call-arg]


class RoutineChanges(StrictSerializer):
    """What is left out stays as it is. Steps are sent as a whole, in their order."""

    name = serializers.CharField(max_length=80, required=False)
    notes = serializers.CharField(max_length=2000, allow_blank=True, required=False)
    steps = steps_field(required=False)


class RoutineCopySerializer(RoutineChanges):
    """Where the next version goes, and what is other about it."""

    id = serializers.UUIDField(required=False)
    team = OwnTeam(queryset=Team.objects.all())


class NewRoutineSerializer(StrictSerializer):
    id = serializers.UUIDField(required=False)
    team = OwnTeam(queryset=Team.objects.all())
    name = serializers.CharField(max_length=80)
    notes = serializers.CharField(max_length=2000, allow_blank=True, default="")
    steps = steps_field()


class RoutineSerializer(serializers.Serializer[Routine]):
    id = serializers.UUIDField()
    family = serializers.UUIDField(help_text="The same for every version of one routine.")
    version = serializers.IntegerField()
    copied_from = serializers.UUIDField(source="copied_from_id", allow_null=True)
    team = serializers.UUIDField(source="team_id", allow_null=True, help_text="Null for a routine of the library.")
    name = serializers.CharField()
    notes = serializers.CharField()
    steps = RoutineStepSerializer(many=True)
    is_frozen = serializers.BooleanField(help_text="It was assigned: it changes only by a copy.")
    total_seconds = serializers.IntegerField(help_text="All holds on every side, and the rests.")
    created_at = serializers.DateTimeField()

    def to_representation(self, instance: Routine) -> dict[str, Any]:
        # the library speaks the reader's language
        return super().to_representation(instance) | instance.text_in()


class AssignmentChanges(StrictSerializer):
    """So many a week, or fixed weekdays; of the whole team, or of those named."""

    per_week = serializers.IntegerField(min_value=1, max_value=7, allow_null=True, required=False)
    weekdays = serializers.ListField(
        child=serializers.IntegerField(min_value=0, max_value=6),
        allow_empty=False,
        allow_null=True,
        max_length=7,
        required=False,
        help_text="0 is Monday.",
    )
    starts_on = serializers.DateField(required=False, help_text="Today in the team's zone, unless given.")
    ends_on = serializers.DateField(allow_null=True, required=False, help_text="The last day; null goes on.")
    due_time = LocalTimeField(required=False, help_text="18:00 unless given.")
    athletes = serializers.ListField(
        child=serializers.UUIDField(),
        allow_empty=False,
        allow_null=True,
        max_length=MOST_ATHLETES,
        required=False,
        help_text="Null: the whole team, and whoever joins it later.",
    )

    def validate_weekdays(self, weekdays: list[int] | None) -> frozenset[int] | None:
        return None if weekdays is None else frozenset(weekdays)

    def validate_athletes(self, athletes: list[Any] | None) -> frozenset[Any] | None:
        return None if athletes is None else frozenset(athletes)


class AssignmentSerializer(AssignmentChanges):
    id = serializers.UUIDField(required=False)
    team = OwnTeam(queryset=Team.objects.all())
    routine = OwnRoutine(queryset=Routine.objects.all())
    routine_version = serializers.IntegerField(source="routine.version", read_only=True)
    created_at = serializers.DateTimeField(read_only=True)


class NewTeamSerializer(StrictSerializer):
    id = serializers.UUIDField(required=False)
    name = serializers.CharField(max_length=80)
    time_zone = serializers.CharField(max_length=64, required=False, help_text="The maker's own, unless given.")
    safety_hours = serializers.CharField(max_length=120, allow_blank=True, required=False)

    def validate_name(self, name: str) -> str:
        if not name.isprintable():
            raise serializers.ValidationError(_("One line of text."), "one_line")
        return name

    def validate_time_zone(self, name: str) -> str:
        if not is_zone(name):
            raise serializers.ValidationError(_("There is no such time zone."), "unknown_zone")
        return name


class OrganisationOfTeamSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    country = serializers.CharField()


class SafetyContactSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class ListedTeamSerializer(serializers.Serializer[Any]):
    """As the team's own door shows it."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    time_zone = serializers.CharField()
    organisation = OrganisationOfTeamSerializer()
    safety_contact = SafetyContactSerializer(allow_null=True)
    safety_hours = serializers.CharField()
    health_kept_months = serializers.IntegerField(allow_null=True)
    version = serializers.IntegerField(help_text="What If-Match takes.")
