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
    limit_seconds = serializers.IntegerField(
        allow_null=True, help_text="Not to be gone above by choice: a return, or the first time after a long break."
    )
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


class AdviceTextSerializer(serializers.Serializer[Any]):
    title = serializers.CharField()
    title_routine = serializers.CharField(required=False, help_text="Where the whole routine stops.")
    body = serializers.CharField(help_text="With {told}, {emergency_number} and {urgent_line} to be filled in.")


class AdviceTextsSerializer(serializers.Serializer[Any]):
    none = AdviceTextSerializer()
    watch = AdviceTextSerializer()
    alert = AdviceTextSerializer()
    same_day = AdviceTextSerializer()
    emergency_now = AdviceTextSerializer()
    more = serializers.DictField(child=serializers.CharField(), help_text="A sentence more, by the rule that asks for it.")


class NumbersSerializer(serializers.Serializer[Any]):
    emergency_number = serializers.CharField(help_text="The number, or the words that stand for it.")
    urgent_line = serializers.CharField()
    emergency_call = serializers.CharField(allow_null=True, help_text="What can be dialled.")
    urgent_line_call = serializers.CharField(allow_null=True)


class RedFlagItemSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    question = serializers.CharField()
    may_decline = serializers.BooleanField()


class RedFlagLineSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    items = RedFlagItemSerializer(many=True)


class RedFlagScreenSerializer(serializers.Serializer[Any]):
    question = serializers.CharField()
    lines = RedFlagLineSerializer(many=True)
    none = serializers.CharField(help_text='On the button that answers every item "no", opened or not.')
    open = serializers.DictField(child=serializers.CharField(), help_text="The question over a line's items, and the words of each answer.")


class SafetySerializer(serializers.Serializer[Any]):
    text_version = serializers.CharField()
    language = serializers.CharField()
    translation_reviewed = serializers.BooleanField()
    advice = AdviceTextsSerializer()
    told = serializers.DictField(child=serializers.CharField())
    numbers = NumbersSerializer()
    red_flag_list = serializers.ListField(child=serializers.CharField())
    red_flag_screen = RedFlagScreenSerializer()
    disclaimer = serializers.CharField()


class TodaySerializer(serializers.Serializer[Any]):
    day = serializers.DateField()
    time_zone = serializers.CharField()
    needs_go_ahead = serializers.BooleanField()
    routines = RoutineTodaySerializer(many=True)
    held_back = HeldBackSerializer(many=True)
    question = QuestionSerializer(allow_null=True)
    open_cases = OpenCaseSerializer(many=True)
    safety = SafetySerializer()
    facts = serializers.DictField()
