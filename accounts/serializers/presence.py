from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from accounts.models import Away
from accounts.serializers.fields import IdField, NameField, PersonSerializer, SpanSerializer


class BreakSerializer(SpanSerializer):
    """A team's days off."""

    id = IdField(required=False)
    note = NameField(required=False, allow_blank=True)


class AwaySerializer(SpanSerializer):
    """A person's days away. Without `until` they last until the person says so."""

    id = IdField(required=False)
    until = serializers.DateField(source="until_on", allow_null=True, default=None)
    kind = serializers.ChoiceField(choices=Away.Kind.choices, default=Away.Kind.AWAY)


class CoverSerializer(SpanSerializer):
    """Who answers in this person's place, from the first day to the end of the last."""

    substitute = IdField()

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        return {**fields, "from": serializers.DateField(source="from_on", required=False, help_text=str(_("Today, if left out.")))}


class CoverShownSerializer(serializers.Serializer[Any]):
    substitute = PersonSerializer(source="cover.substitute", allow_null=True, default=None)
    starts_at = serializers.DateTimeField(source="cover.starts_at", allow_null=True, default=None)
    ends_at = serializers.DateTimeField(source="cover.ends_at", allow_null=True, default=None)
    candidates = PersonSerializer(many=True, help_text="Who may be asked: coaches and health contacts of the same teams.")
