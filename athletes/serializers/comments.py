from typing import Any

from rest_framework import serializers

from notifications.rest import StrictSerializer


class CommentSerializer(StrictSerializer):
    """A few lines, and no chat: the athlete reads them and does not answer here."""

    id = serializers.UUIDField(required=False)
    text = serializers.CharField(max_length=500)


class StoredCommentSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    text = serializers.CharField()
    author = serializers.CharField(source="author.name")
    written_at = serializers.DateTimeField()
    read_at = serializers.DateTimeField(allow_null=True)


class OwnCommentSerializer(StoredCommentSerializer):
    check_in = serializers.UUIDField(source="check_in_id")
    day = serializers.DateField(source="check_in.day")
