"""What a person says about themselves."""

import re
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts import services
from accounts.models import User
from accounts.models.people import CHANNELS
from accounts.serializers.fields import MonthField, NameField, TimeZoneField, locale_field
from notifications.rest import StrictSerializer

PHONE = re.compile(r"\+?[0-9][0-9 ()/.-]{2,30}")


def phone_number(number: str) -> None:
    if number and not PHONE.fullmatch(number):
        raise serializers.ValidationError(_("A phone number, with its country's code."), "not_a_number")


def country_code(code: str) -> None:
    if code and not re.fullmatch("[A-Z]{2}", code):
        raise serializers.ValidationError(_("A country as two capital letters."), "not_a_country")


class EmergencyContactSerializer(StrictSerializer):
    name = NameField(source="emergency_contact_name", allow_blank=True)
    phone = serializers.CharField(source="emergency_contact_phone", max_length=32, allow_blank=True, validators=[phone_number])


class QuietHoursSerializer(StrictSerializer):
    until = serializers.TimeField(source="quiet_until", format="%H:%M")

    def get_fields(self) -> dict[str, Any]:
        return {"from": serializers.TimeField(source="quiet_from", format="%H:%M"), **super().get_fields()}


class OwnMembershipSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    team = serializers.UUIDField(source="team_id")
    team_name = serializers.CharField(source="team.name")
    role = serializers.CharField()
    approved = serializers.SerializerMethodField()

    def get_approved(self, membership: Any) -> bool:
        return membership.approved_at is not None


class ProfileSerializer(StrictSerializer):
    name = NameField()
    birth_month = MonthField()
    phone = serializers.CharField(max_length=32, allow_blank=True, validators=[phone_number])
    emergency_contact = EmergencyContactSerializer(source="*")
    country = serializers.CharField(max_length=2, allow_blank=True, validators=[country_code])
    time_zone = TimeZoneField(max_length=64)
    locale = locale_field()
    quiet_hours = QuietHoursSerializer(source="*")
    reminder_time = serializers.TimeField(format="%H:%M", allow_null=True)
    reminder_days = serializers.ListField(child=serializers.IntegerField(min_value=0, max_value=6), allow_null=True, max_length=7)
    reminder_cue = NameField(allow_blank=True)
    channels = serializers.ListField(child=serializers.ChoiceField(choices=CHANNELS), max_length=len(CHANNELS))
    digest = serializers.ChoiceField(choices=["daily", "weekly", "off"])
    push_for_watch = serializers.BooleanField()

    def validate_reminder_days(self, days: list[int] | None) -> list[int] | None:
        return sorted(set(days)) if days is not None else None

    def validate_channels(self, channels: list[str]) -> list[str]:
        return [channel for channel in CHANNELS if channel in channels]

    def to_internal_value(self, data: Any) -> Any:
        changes = super().to_internal_value(data)
        return {**changes, **changes.pop("birth_month", {})} if isinstance(changes.get("birth_month"), dict) else changes


class MeSerializer(ProfileSerializer):
    """The profile, and what the account is."""

    id = serializers.UUIDField(read_only=True)
    email = serializers.EmailField(read_only=True, allow_null=True)
    is_staff = serializers.BooleanField(read_only=True)
    is_bound = serializers.SerializerMethodField(help_text="Whether this person can sign in without this device.")
    needs_guardian = serializers.SerializerMethodField(help_text="Whether a guardian's yes is needed and missing.")
    hidden_before = serializers.DateTimeField(read_only=True, allow_null=True)
    memberships = serializers.SerializerMethodField()

    def get_is_bound(self, person: User) -> bool:
        return services.is_bound(person)

    def get_needs_guardian(self, person: User) -> bool:
        return services.is_waiting_for_guardian(person, self.context["at"])

    @extend_schema_field(OwnMembershipSerializer(many=True))
    def get_memberships(self, person: User) -> Any:
        own = person.memberships.filter(ended_at=None).select_related("team").order_by("joined_at", "id")
        return OwnMembershipSerializer(own, many=True).data
