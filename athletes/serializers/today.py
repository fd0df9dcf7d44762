"""The shape of a day, for whoever generates a client from it."""

from typing import Any

from rest_framework import serializers

from athletes.serializers.reports import PauseSerializer


class StepTodaySerializer(serializers.Serializer[Any]):
    pose = serializers.SlugField()
    pose_version = serializers.IntegerField()
    sides = serializers.ListField(child=serializers.ChoiceField(["left", "right", "none"]))
    variant = serializers.SlugField(allow_null=True)
    instead = serializers.SlugField(allow_null=True)
    target_seconds = serializers.IntegerField()
    rest_seconds = serializers.IntegerField()
    note = serializers.CharField()
    held_back = serializers.BooleanField()
    open_variants = serializers.ListField(child=serializers.SlugField())


class WeekSerializer(serializers.Serializer[Any]):
    owed = serializers.IntegerField()
    done = serializers.IntegerField()


class RoutineTodaySerializer(serializers.Serializer[Any]):
    routine = serializers.UUIDField()
    version = serializers.IntegerField()
    name = serializers.CharField()
    notes = serializers.CharField()
    assignments = serializers.ListField(child=serializers.UUIDField())
    due_time = serializers.TimeField()
    total_seconds = serializers.IntegerField()
    steps = StepTodaySerializer(many=True)
    done_today = serializers.BooleanField()
    week = WeekSerializer()
    is_due_today = serializers.BooleanField()


class HeldBackSerializer(PauseSerializer):
    id = serializers.UUIDField(allow_null=True)
    by = serializers.CharField(allow_null=True)
    codes = serializers.ListField(child=serializers.CharField())


class QuestionSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(["morning", "follow_up"])
    alert = serializers.UUIDField(allow_null=True)
    pose = serializers.SlugField(allow_null=True)
    about = serializers.UUIDField(allow_null=True)


class OpenCaseSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    pose = serializers.SlugField(allow_null=True)
    level = serializers.ChoiceField(["watch", "alert", "urgent"])
    state = serializers.ChoiceField(["open", "acknowledged"])


class TodaySerializer(serializers.Serializer[Any]):
    day = serializers.DateField()
    time_zone = serializers.CharField()
    needs_go_ahead = serializers.BooleanField()
    routines = RoutineTodaySerializer(many=True)
    held_back = HeldBackSerializer(many=True)
    question = QuestionSerializer(allow_null=True)
    open_cases = OpenCaseSerializer(many=True)
    safety = serializers.DictField()
    facts = serializers.DictField()
