"""What was done and looked at, by whom: to read."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.http import HttpRequest

from accounts.admin.gate import ReadOnly
from accounts.models import PersonalToken, ReadLog


@admin.register(PersonalToken)
class PersonalTokenAdmin(ReadOnly):
    list_display = ("name", "user", "created", "expiry", "last_used_at")
    fields = ("name", "user", "scopes", "created", "expiry", "last_used_at")
    list_select_related = ("user",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True


@admin.register(ReadLog)
class ReadLogAdmin(ReadOnly):
    """Who looked at whose answers: ids alone, since the log outlives the people."""

    list_display = ("at", "action", "reader", "athlete", "about", "reason")
    list_filter = ("action",)
    search_fields = ("=reader", "=athlete")


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnly):
    """What staff changed in the admin."""

    list_display = ("action_time", "user", "content_type", "object_repr", "said")
    list_filter = (("content_type", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("user", "content_type")
    date_hierarchy = "action_time"

    def said(self, entry: LogEntry) -> str:
        return entry.get_change_message()
