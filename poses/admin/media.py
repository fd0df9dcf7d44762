"""The photos and films of this house. They come in on a pose's page; one that athletes see cannot be deleted."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy as _

from poses.addresses import medium_address, thumbnail_address
from poses.models import Medium
from poses.rules import MediumName


@admin.register(Medium)
class MediumAdmin(admin.ModelAdmin):
    list_display = ("picture", "name", "state", "added_by", "added_at")
    list_display_links = ("name",)
    list_select_related = ("added_by",)
    fields = readonly_fields = ("picture", "name", "state", "added_by", "added_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Medium]:
        return Medium.objects.without_bytes()

    @admin.display(description=_("state"))
    def state(self, medium: Any) -> str:
        waits = gettext("being prepared") if not medium.is_ready else gettext("ready")
        return medium.get_refused_because_display() or waits

    @admin.display(description=_("picture"))
    def picture(self, medium: Any) -> str:
        name = MediumName.read(medium.name)
        if name is None or not medium.is_ready:
            return "–"
        kind = _("film") if name.is_film else _("photo")
        picture = '<a href="{}"><img src="{}" alt="{}" height="64" loading="lazy"></a>'
        return format_html(picture, medium_address(name), thumbnail_address(name), kind)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
