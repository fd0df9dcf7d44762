"""The shape of a pose, for the API's description. What is sent is `ShownPose` itself: nested serializers cost more than the queries."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from poses.models import Caution, Complaint
from poses.rules import Side


class StepWordsSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    cue = serializers.CharField(help_text="Short enough to be spoken.")
    alt = serializers.CharField(help_text="The figure in words.")
    figure = serializers.CharField(allow_null=True, help_text="Where the drawing lies; null where there is none.")


class StepSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    is_hold = serializers.BooleanField(help_text="The clock runs in this step.")
    language = serializers.CharField(help_text="The language these words are in, for voices and screen readers.")
    sides = serializers.DictField(child=StepWordsSerializer(), help_text="By the side the instruction names: right and left, or none.")


class VariantSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = serializers.CharField()
    instruction = serializers.CharField(help_text="What is different, in one line.")
    language = serializers.CharField()
    caution = serializers.ChoiceField(choices=Caution.choices, allow_null=True)
    complaint = serializers.ChoiceField(choices=Complaint.choices, allow_null=True)
    complaint_text = serializers.CharField(allow_null=True)
    max_seconds = serializers.IntegerField(allow_null=True, help_text="The longest hold in this variant, where it has a limit of its own.")
    figures = serializers.DictField(child=serializers.CharField(allow_null=True), help_text="The drawing of the variant, by side.")
    steps = StepSerializer(many=True, help_text="All steps, those of the pose included.")


class FactSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    language = serializers.CharField()
    caution = serializers.ChoiceField(choices=Caution.choices, allow_null=True)


class PoseCautionSerializer(serializers.Serializer[Any]):
    code = serializers.ChoiceField(choices=Caution.choices)
    open_variants = serializers.ListField(child=serializers.CharField(), help_text="What may be done before the go-ahead.")


class MediumSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=["photo", "film"], help_text="A WebP, or an MP4 without sound.")
    step = serializers.IntegerField(allow_null=True, help_text="The step it shows; null for the pose as a whole.")
    address = serializers.CharField(help_text="Never changes its content: keep it as long as you like.")
    thumbnail = serializers.CharField(help_text="At most 320 pixels on its longer edge; of a film, a still.")
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    alt = serializers.CharField(help_text="The picture in words.")
    language = serializers.CharField(help_text="The language of these words.")


class PoseSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    version = serializers.IntegerField(help_text="Counts changes of the content.")
    name = serializers.CharField()
    summary = serializers.CharField()
    language = serializers.CharField()
    sides = serializers.ListField(child=serializers.ChoiceField(choices=Side.choices), help_text="One hold each, in this order.")
    stretch_sides = serializers.DictField(
        child=serializers.ChoiceField(choices=Side.choices), help_text="Which side is stretched, by the side the instruction names."
    )
    hold_min_seconds = serializers.IntegerField()
    hold_default_seconds = serializers.IntegerField()
    hold_max_seconds = serializers.IntegerField()
    other_names = FactSerializer(many=True)
    breath = FactSerializer(many=True)
    felt = FactSerializer(many=True)
    not_felt = FactSerializer(many=True)
    mistakes = FactSerializer(many=True)
    modifications = FactSerializer(many=True)
    ask_first = FactSerializer(many=True)
    steps = StepSerializer(many=True)
    variants = VariantSerializer(many=True)
    cautions = PoseCautionSerializer(many=True)
    media = MediumSerializer(many=True, help_text="Photos and films that an editor added beside the drawings.")
