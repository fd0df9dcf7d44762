"""The go-ahead and its cautions, and a symptom long had."""

from typing import Any

from rest_framework import serializers

from athletes.rules import vocabulary as words
from athletes.serializers.fields import Day
from notifications.rest import StrictSerializer
from poses.models import Caution, CautionQuestion

YES_NO = ("yes", "no")


class CautionAnswerSerializer(StrictSerializer):
    answer = serializers.ChoiceField(YES_NO)
    go_ahead = serializers.BooleanField(default=False, help_text="A health professional has said yes to the exercises.")
    go_ahead_on = Day(allow_null=True, default=None)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["go_ahead"] and attrs["answer"] == "no":
            raise serializers.ValidationError({"go_ahead": ["Only a yes waits for one."]})
        if attrs["go_ahead"] is (attrs["go_ahead_on"] is None):
            raise serializers.ValidationError({"go_ahead_on": ["A go-ahead has a day, and nothing else has one."]})
        return attrs


class HistorySerializer(StrictSerializer):
    weight_cancer = serializers.ChoiceField(YES_NO)
    shape = serializers.ChoiceField(YES_NO)


class GoAheadSerializer(StrictSerializer):
    asked_professional = serializers.BooleanField()
    cautions = serializers.DictField(child=CautionAnswerSerializer(), help_text="By code; every question that holds poses back.")
    history = HistorySerializer()
    text_version = serializers.CharField(max_length=20)

    def validate_cautions(self, cautions: dict[str, Any]) -> dict[str, Any]:
        unknown = sorted(cautions.keys() - set(Caution.values))
        if unknown:
            raise serializers.ValidationError({code: ["Unknown caution."] for code in unknown})
        return cautions


class StoredGoAheadSerializer(GoAheadSerializer):
    id = serializers.UUIDField()
    answered_at = serializers.DateTimeField()


class CautionQuestionSerializer(serializers.Serializer[Any]):
    code = serializers.ChoiceField(Caution.choices)
    scope = serializers.ChoiceField(CautionQuestion.Scope.choices)
    question = serializers.CharField()
    ask_whom = serializers.CharField()
    language = serializers.CharField()
    holds_back = serializers.DictField(
        child=serializers.ListField(child=serializers.SlugField()), help_text="Poses, each with the variants that stay open."
    )


class HistoryQuestionSerializer(serializers.Serializer[Any]):
    code = serializers.ChoiceField(["weight_cancer", "shape"])
    question = serializers.CharField()


class OwnGoAheadSerializer(serializers.Serializer[Any]):
    latest = StoredGoAheadSerializer(allow_null=True)
    text_version = serializers.CharField(help_text="Send it back with the answers.")
    questions = CautionQuestionSerializer(many=True)
    history_questions = HistoryQuestionSerializer(many=True)


class UsualSymptomSerializer(StrictSerializer):
    region = serializers.ChoiceField(words.REGIONS)
    side = serializers.ChoiceField(words.SIDES)
    sensation = serializers.ChoiceField(words.SENSATIONS)
    professional_knows = serializers.BooleanField()


class StoredUsualSymptomSerializer(UsualSymptomSerializer):
    id = serializers.UUIDField()
    named_at = serializers.DateTimeField()
    withdrawn_at = serializers.DateTimeField(allow_null=True)
