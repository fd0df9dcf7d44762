"""Days, weeks, and where a calendar app finds them."""

from typing import Any

from rest_framework import serializers

from athletes.rules.calendar import DayState


class DaySerializer(serializers.Serializer[Any]):
    day = serializers.DateField()
    state = serializers.ChoiceField([state.value for state in DayState])


class CalendarWeekSerializer(serializers.Serializer[Any]):
    """All routines together; more may be done than was owed."""

    starts_on = serializers.DateField(help_text="Its Monday.")
    owed = serializers.IntegerField()
    done = serializers.IntegerField()


class CalendarSerializer(serializers.Serializer[Any]):
    days = DaySerializer(many=True)
    weeks = CalendarWeekSerializer(many=True)


class CalendarAddressSerializer(serializers.Serializer[Any]):
    url = serializers.URLField(help_text="Shown this once. Whoever knows it reads when you practise, and nothing else.")
