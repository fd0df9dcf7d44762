"""The caution questions, to look at. They decide what is held back, so they come with a content file that was read as a whole."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from poses.models import CautionQuestion


@admin.register(CautionQuestion)
class CautionQuestionAdmin(admin.ModelAdmin):
    list_display = ("code", "asked", "scope")
    ordering = ("order", "code")
    fields = readonly_fields = ("code", "scope", "asked", "told", "source")

    def get_queryset(self, request: HttpRequest) -> QuerySet[CautionQuestion]:
        found: QuerySet[CautionQuestion] = super().get_queryset(request).prefetch_related("translations")
        return found

    @admin.display(description=_("question"))
    def asked(self, question: CautionQuestion) -> str:
        return in_all_languages(question, "question")

    @admin.display(description=_("whom to ask"))
    def told(self, question: CautionQuestion) -> str:
        return in_all_languages(question, "ask_whom")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def in_all_languages(question: Any, name: str) -> str:
    written = ((each.language_code, getattr(each, name)) for each in question.translations.all())
    return format_html_join("", '<p lang="{}">{}</p>', sorted(written))
