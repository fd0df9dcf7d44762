"""A team and who is in it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import Role
from accounts.serializers.fields import IdField, NameField, PersonSerializer, TimeZoneField, locale_field
from notifications.rest import StrictSerializer


class OrganisationSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    country = serializers.CharField()


class TeamSerializer(serializers.Serializer[Any]):
    """`version` is what `If-Match` takes."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    time_zone = serializers.CharField()
    organisation = OrganisationSerializer()
    safety_contact = PersonSerializer(allow_null=True)
    safety_hours = serializers.CharField()
    health_kept_months = serializers.IntegerField(allow_null=True)
    version = serializers.IntegerField()


class TeamChangesSerializer(StrictSerializer):
    name = NameField()
    time_zone = TimeZoneField(max_length=64)
    safety_contact = IdField()
    safety_hours = NameField(max_length=120, allow_blank=True)
    health_kept_months = serializers.IntegerField(min_value=12, max_value=36, allow_null=True)


class MemberSerializer(serializers.Serializer[Any]):
    """Somebody in a team. `guardian` says whether a yes is missing, and nothing of who or why."""

    id = serializers.UUIDField()
    user = PersonSerializer()
    role = serializers.CharField()
    joined_at = serializers.DateTimeField()
    approved = serializers.SerializerMethodField()
    guardian = serializers.SerializerMethodField()

    def get_approved(self, membership: Any) -> bool:
        return membership.approved_at is not None

    @extend_schema_field({"type": "string", "enum": ["not_needed", "missing", "consented"]})
    def get_guardian(self, membership: Any) -> str:
        if not membership.user.is_minor_on(self.context["today"]):
            return "not_needed"
        return "consented" if membership.has_guardian else "missing"


class MemberChangesSerializer(StrictSerializer):
    approved = serializers.ChoiceField(choices=[True])
    role = serializers.ChoiceField(choices=Role.choices)


class GuardianLetterSerializer(StrictSerializer):
    """Whom the letter is for. With an address it is mailed there; the link is also shown this once, for paper."""

    name = NameField()
    email = serializers.EmailField(max_length=254, required=False, default="")
    locale = locale_field(default="en")


class LetterSerializer(serializers.Serializer[Any]):
    guardian = serializers.UUIDField(source="guardian.pk")
    link = serializers.CharField(read_only=True)
