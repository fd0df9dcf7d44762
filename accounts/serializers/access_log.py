from typing import Any

from rest_framework import serializers


class ReadLogSerializer(serializers.Serializer[Any]):
    """One reading. The name is empty once the reader's account is erased."""

    id = serializers.UUIDField()
    at = serializers.DateTimeField()
    action = serializers.CharField()
    about = serializers.UUIDField(allow_null=True)
    reason = serializers.CharField()
    reader = serializers.UUIDField()
    reader_name = serializers.CharField(allow_null=True)
