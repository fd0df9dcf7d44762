"""The few kinds of field that bodies are made of."""

from datetime import date, datetime
from typing import Any

from rest_framework import serializers

from poses.models import Pose, PoseVariant

# wide enough for a phone whose clock was reset, narrow enough to count days from in any zone
YEARS = range(1900, 2200)


class Whole(serializers.IntegerField):
    """A whole number in a range. `true` and "3" are not numbers, though Python would take them for such."""

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return super().to_internal_value(data)


class Scale(Whole):
    """0 to 10; null means not answered and is never 0."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"min_value": 0, "max_value": 10, "allow_null": True, "required": False, **options})


class Moment(serializers.DateTimeField):
    def to_internal_value(self, value: Any) -> datetime:
        at = super().to_internal_value(value)
        if at.year not in YEARS:
            self.fail("overflow")
        return at


class Day(serializers.DateField):
    def to_internal_value(self, value: Any) -> date:
        day = super().to_internal_value(value)
        if day.year not in YEARS:
            self.fail("invalid", format="YYYY-MM-DD")
        return day


class PoseField(serializers.SlugRelatedField[Pose]):
    """A pose by its slug; drafts too, since a safety fix may have taken back what a phone still shows."""

    def __init__(self, **options: Any) -> None:
        super().__init__(slug_field="slug", queryset=Pose.objects.all(), **options)

    def to_internal_value(self, data: Any) -> Pose:
        """Read once for a body, however many of its holds name one."""
        shared: dict[str, Any] = self.context  # type: ignore[assignment] # one body's, whichever field asks first
        if "poses" not in shared:
            shared["poses"] = {pose.slug: pose for pose in Pose.objects.all()}
        if not isinstance(data, str):
            self.fail("invalid")
        if data not in shared["poses"]:
            self.fail("does_not_exist", slug_name=self.slug_field, value=data)
        found: Pose = shared["poses"][data]
        return found


class SlugOf(serializers.SlugField):
    def to_representation(self, value: Any) -> str:
        return str(value.slug)


def with_variant(body: dict[str, Any], pose: Pose | None) -> dict[str, Any]:
    """The variant named by its slug, which is one of its pose's."""
    slug = body.get("variant")
    if slug is None:
        return body
    variant = PoseVariant.objects.filter(pose=pose, slug=slug).first() if pose else None
    if variant is None:
        raise serializers.ValidationError({"variant": ["This pose has no such variant."]})
    return {**body, "variant": variant}
