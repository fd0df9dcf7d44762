"""The list of poses, and the pages that hang on it."""

from __future__ import annotations

from typing import Any

from adminsortable2.admin import SortableAdminMixin
from django.contrib import admin
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from poses.admin.pages import DeskPages, called
from poses.models import Pose, Revision


class UnderWayFilter(admin.SimpleListFilter):
    title = _("under way")
    parameter_name = "under_way"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(state.value, state.label) for state in (Revision.State.DRAFT, Revision.State.IN_REVIEW)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Pose]) -> QuerySet[Pose]:
        return queryset.filter(revisions__state=self.value()) if self.value() else queryset


@admin.register(Pose)
class PoseAdmin(SortableAdminMixin, DeskPages, admin.ModelAdmin):
    """Opening a pose opens its text. State, version and sign-off are changed by verbs on its own page, never by a field."""

    list_display = ("name", "state", "under_way", "is_signed", "version", "changed_by")
    list_filter = ("state", UnderWayFilter)
    search_fields = ("slug", "translations__name")
    ordering = ("order",)
    list_select_related = ("changed_by",)
    actions = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Pose]:
        signed = Revision.objects.under_way().signed().filter(pose=OuterRef("pk"))
        waiting = Prefetch("revisions", Revision.objects.under_way(), to_attr="waiting")
        poses: QuerySet[Pose] = super().get_queryset(request).annotate(is_signed_now=Exists(signed))
        return poses.prefetch_related("translations", waiting).distinct()

    @admin.display(description=_("name"))
    def name(self, pose: Any) -> str:
        written = {each.language_code: each.name for each in pose.translations.all()}
        return called(written or (pose.waiting[0].document["name"] if pose.waiting else {}), pose)

    @admin.display(description=_("under way"))
    def under_way(self, pose: Any) -> str:
        return str(pose.waiting[0].get_state_display()) if pose.waiting else "–"

    @admin.display(description=_("signed off"), boolean=True)
    def is_signed(self, pose: Any) -> bool | None:
        return pose.is_signed_now if pose.waiting else True

    def get_urls(self) -> list[URLPattern]:
        def page(address: str, view: Any, name: str) -> URLPattern:
            found: URLPattern = path(address, self.admin_site.admin_view(view), name=f"poses_pose_{name}")
            return found

        return [
            page("missing/", self.missing_page, "missing"),
            page("take-in/", self.take_in_page, "take_in"),
            page("<uuid:pk>/going/", self.going_page, "going"),
            page("<uuid:pk>/as-read/", self.preview_page, "preview"),
            page("<uuid:pk>/file.yaml", self.file_page, "file"),
            *super().get_urls(),
        ]

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        return self.writing_page(request, object_id)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        return self.adding_page(request)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        return self.versions_page(request, object_id)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A pose is taken back, not deleted: holds of the past name it."""
        return False
