from typing import Any

from rest_framework import serializers

from athletes.models import Comment
from notifications.rest import StrictSerializer


class CommentSerializer(StrictSerializer):
    """A few lines, and no chat: the athlete reads them and does not answer here."""

    id = serializers.UUIDField(required=False)
    text = serializers.CharField(max_length=500)


class StoredCommentSerializer(serializers.Serializer[Comment]):
    id = serializers.UUIDField()
    text = serializers.CharField()
    author = serializers.CharField(source="author.name")
    written_at = serializers.DateTimeField()
    read_at: Any = serializers.DateTimeField(allow_null=True)
