"""What a phone sends when it is back from where there is no network."""

from typing import Any

from drf_spectacular.utils import PolymorphicProxySerializer, inline_serializer
from rest_framework import serializers

from athletes.serializers.check_ins import CheckInSerializer
from athletes.serializers.led import LedRatingSerializer, LedSessionSerializer
from athletes.serializers.reports import FollowUpSerializer, ReportSerializer
from notifications.rest import StrictSerializer

MOST_ITEMS = 200
SHAPES: dict[str, type[serializers.Serializer[Any]]] = {
    "check_in": CheckInSerializer,
    "symptom_report": ReportSerializer,
    "follow_up": FollowUpSerializer,
    "led_session": LedSessionSerializer,
    "led_rating": LedRatingSerializer,
}


class SyncItemSerializer(StrictSerializer):
    """The envelope. The body is for the door itself to judge."""

    kind = serializers.ChoiceField(list(SHAPES))
    id = serializers.UUIDField()
    body = serializers.JSONField()


class SyncResultSerializer(serializers.Serializer[Any]):
    """What the single door would have answered."""

    status = serializers.IntegerField()
    body = serializers.DictField()


def typed_item(kind: str, shape: type[serializers.Serializer[Any]]) -> serializers.Serializer[Any]:
    name = "Sync" + kind.title().replace("_", "")
    fields: dict[str, Any] = {"kind": serializers.ChoiceField([kind]), "id": serializers.UUIDField(), "body": shape()}
    item: serializers.Serializer[Any] = inline_serializer(name, fields)
    return item


def typed_items() -> PolymorphicProxySerializer:
    """For whoever generates a client: which body belongs to which kind."""
    items: dict[str, Any] = {kind: typed_item(kind, shape) for kind, shape in SHAPES.items()}
    return PolymorphicProxySerializer(component_name="SyncItem", serializers=items, resource_type_field_name="kind", many=True)
