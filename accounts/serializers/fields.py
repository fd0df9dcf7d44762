"""Small shapes that several doors share."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from notifications.rest import StrictSerializer

MONTH = re.compile(r"(?P<year>[0-9]{4})-(?P<month>0[1-9]|1[0-2])")
FIRST_YEAR = 1900


@extend_schema_field({"type": "string", "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])$", "example": "1990-05", "nullable": True})
class MonthField(serializers.Field[Any, Any, Any, Any]):
    """`YYYY-MM`, kept as a year and a month."""

    default_error_messages = {"invalid": _("A month as YYYY-MM.")}

    def to_internal_value(self, value: Any) -> dict[str, int]:
        found = MONTH.fullmatch(value) if isinstance(value, str) else None
        if found is None or int(found["year"]) < FIRST_YEAR:
            self.fail("invalid")
        return {"birth_year": int(found["year"]), "birth_month": int(found["month"])}

    def get_attribute(self, instance: Any) -> Any:
        return instance

    def to_representation(self, instance: Any) -> str | None:
        return f"{instance.birth_year:04}-{instance.birth_month:02}" if instance.birth_year else None


@extend_schema_field(OpenApiTypes.UUID)
class IdField(serializers.UUIDField):
    """An id as text. A number would be read as one too, and `false` as the id of nothing."""

    def to_internal_value(self, data: Any) -> UUID:
        if not isinstance(data, str):
            self.fail("invalid", value=data)
        return super().to_internal_value(data)


@extend_schema_field(OpenApiTypes.STR)
class TimeZoneField(serializers.CharField):
    """The name of a zone, as the IANA database spells it."""

    default_error_messages = {"unknown_zone": _("There is no such time zone.")}

    def to_internal_value(self, data: Any) -> str:
        name = super().to_internal_value(data)
        if name not in available_timezones():
            self.fail("unknown_zone")
        return name


def locale_field(**options: Any) -> serializers.ChoiceField:
    return serializers.ChoiceField(choices=settings.LANGUAGES, **options)


class NameField(serializers.CharField):
    """A person's or a team's name: one line."""

    default_error_messages = {"one_line": _("One line of text.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 80, **options})

    def to_internal_value(self, data: Any) -> str:
        name = super().to_internal_value(data)
        if not name.isprintable():
            self.fail("one_line")
        return name


class PersonSerializer(serializers.Serializer[Any]):
    """Somebody by id and name, and nothing else."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class TeamNameSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class SpanSerializer(StrictSerializer):
    """The first and the last day, both included. `from` is a word of Python, so the field is put in by name."""

    until = serializers.DateField(source="until_on")

    def get_fields(self) -> dict[str, Any]:
        return {**super().get_fields(), "from": serializers.DateField(source="from_on")}


class OnceField(serializers.CharField):
    """Shown this one time; empty on a repeat."""

    def __init__(self, **options: Any) -> None:
        super().__init__(read_only=True, **options)


def moment(value: datetime | None) -> str | None:
    return serializers.DateTimeField().to_representation(value) if value else None
