from typing import Any

from rest_framework import serializers

from athletes.persons_data import exported


class PendingErasureSerializer(serializers.Serializer[Any]):
    asked_at = serializers.DateTimeField()
    due_at = serializers.DateTimeField()


class ExportSerializer(serializers.Serializer[Any]):
    """One list for each kind of row, each row with all that is held in it but secrets."""

    made_at = serializers.DateTimeField()
    person = serializers.DictField()

    def get_fields(self) -> Any:
        lists = {str(link.called): serializers.ListField(child=serializers.DictField()) for link in exported()}
        return {**super().get_fields(), **lists}
