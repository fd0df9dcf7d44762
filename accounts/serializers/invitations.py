"""Links and codes that let somebody in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from accounts.codes import spelled
from accounts.messages import join_link
from accounts.models import Invitation, Role
from accounts.serializers.fields import IdField, NameField, PersonSerializer, TeamNameSerializer, locale_field
from accounts.serializers.roster import CLIENTS
from notifications.rest import StrictSerializer


class InvitationSerializer(serializers.Serializer[Any]):
    """A personal link is shown by the answer that made it, and never again; the team's code whenever it is asked for."""

    id = serializers.UUIDField()
    kind = serializers.CharField()
    role = serializers.CharField()
    email = serializers.EmailField()
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField(allow_null=True)
    accepted_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    code = serializers.SerializerMethodField()
    link = serializers.SerializerMethodField()

    def get_code(self, invitation: Invitation) -> str | None:
        return spelled(invitation.code) if invitation.code else None

    def get_link(self, invitation: Invitation) -> str | None:
        shown = invitation.code or self.context.get("secret")
        return join_link(shown) if shown else None


class NewInvitationSerializer(StrictSerializer):
    id = IdField(required=False)
    kind = serializers.ChoiceField(choices=Invitation.Kind.choices)
    email = serializers.EmailField(max_length=254, required=False)
    role = serializers.ChoiceField(choices=Role.choices, default=Role.ATHLETE)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["kind"] == Invitation.Kind.PERSONAL and "email" not in attrs:
            raise serializers.ValidationError({"email": [_("A personal invitation goes to an address.")]}, "required")
        if attrs["kind"] == Invitation.Kind.TEAM_CODE and (attrs["role"] != Role.ATHLETE or "email" in attrs):
            raise serializers.ValidationError({"role": [_("By the team's code only athletes come in.")]}, "athletes_only")
        return attrs


class CodeSerializer(StrictSerializer):
    code = serializers.CharField(max_length=200)


class AcceptSerializer(CodeSerializer):
    """`name` is asked of a new person only; who is signed in joins as who they are."""

    name = NameField(required=False, default="")
    locale = locale_field(required=False, default="en")
    client = serializers.ChoiceField(choices=CLIENTS, default="browser")


class LookedUpSerializer(serializers.Serializer[Any]):
    """What the code would join, before anybody joins."""

    kind = serializers.CharField()
    role = serializers.CharField()
    team = TeamNameSerializer(allow_null=True)
    invited_by = serializers.CharField(source="created_by.name")
    coaches = serializers.ListField(child=serializers.CharField())
    has_account = serializers.BooleanField(help_text="The invited address has an account: sign in first.")
    window_until = serializers.DateTimeField(allow_null=True)
    places = PersonSerializer(many=True, help_text="While the window is open: names not taken yet.")
