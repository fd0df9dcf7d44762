"""What somebody agrees to, as one picture."""

from typing import Any

from rest_framework import serializers

from accounts import consent_texts
from accounts.models import CARING_ROLES, Membership, User
from accounts.serializers.fields import IdField
from accounts.services import Choices
from notifications.rest import StrictSerializer


class GivenSerializer(serializers.Serializer[Any]):
    """A yes that holds."""

    given_at = serializers.DateTimeField()
    text_version = serializers.CharField()
    named = serializers.ListField(child=serializers.CharField(), help_text="Who was named that day.")
    by_guardian = serializers.SerializerMethodField()

    def get_by_guardian(self, consent: Any) -> bool:
        return bool(consent.given_by_id != consent.person_id)


class ReaderSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(source="user.name")
    role = serializers.CharField()


class TeamConsentSerializer(serializers.Serializer[Any]):
    team = serializers.UUIDField()
    name = serializers.CharField()
    readers = ReaderSerializer(many=True, help_text="Who would read, today.")
    team_reads = GivenSerializer(allow_null=True)
    private = GivenSerializer(allow_null=True)


class ConsentTextsSerializer(serializers.Serializer[Any]):
    keep = serializers.CharField()
    team_reads = serializers.CharField()
    private = serializers.CharField()


class ConsentsSerializer(serializers.Serializer[Any]):
    """The whole picture of one person: what holds, who would read, and the words to agree to."""

    text_version = serializers.CharField()
    texts = ConsentTextsSerializer()
    keep = GivenSerializer(allow_null=True)
    teams = TeamConsentSerializer(many=True)


def picture_of(person: User, *, for_guardian: bool = False) -> dict[str, Any]:
    """What ConsentsSerializer shows, in three queries. A guardian is not shown whether the private answers are shared."""
    live = {(consent.kind, consent.team_id): consent for consent in person.consents.live()}
    own = list(person.memberships.current().athletes().select_related("team").order_by("joined_at", "id"))
    caring = Membership.objects.current().filter(team__in=[membership.team_id for membership in own], role__in=CARING_ROLES)
    readers = list(caring.select_related("user").order_by("joined_at", "id"))
    teams = [
        {
            "team": membership.team_id,
            "name": membership.team.name,
            "readers": [reader for reader in readers if reader.team_id == membership.team_id],
            "team_reads": live.get(("team_reads", membership.team_id)),
            "private": live.get(("private", membership.team_id)) if not for_guardian else None,
        }
        for membership in own
    ]
    texts = consent_texts.GUARDIAN_TEXTS if for_guardian else consent_texts.TEXTS
    return {"text_version": consent_texts.VERSION, "texts": texts, "keep": live.get(("keep", None)), "teams": teams}


class TeamChoiceSerializer(StrictSerializer):
    team = IdField()
    team_reads = serializers.BooleanField()
    private = serializers.BooleanField(default=False)


class ChoicesSerializer(StrictSerializer):
    """What is ticked. What is left out is not agreed to."""

    text_version = serializers.CharField(max_length=20)
    keep = serializers.BooleanField()
    teams = serializers.ListField(child=TeamChoiceSerializer(), max_length=50)


class GuardianTeamChoiceSerializer(StrictSerializer):
    team = IdField()
    team_reads = serializers.BooleanField()


class GuardianChoicesSerializer(ChoicesSerializer):
    """A guardian's: the private answers are not theirs to open."""

    teams = serializers.ListField(child=GuardianTeamChoiceSerializer(), max_length=50)


def choices_of(body: dict[str, Any]) -> Choices:
    return Choices(
        keep=body["keep"],
        team_reads=frozenset(choice["team"] for choice in body["teams"] if choice["team_reads"]),
        private=frozenset(choice["team"] for choice in body["teams"] if choice.get("private")),
    )
