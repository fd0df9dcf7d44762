"""Routines and assignments to look at. They are written by those who look after a team, and the library by its content files."""

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from routines.models import Assignment, Routine, RoutineStep


class ReadOnly:
    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class StepInline(ReadOnly, admin.TabularInline):
    model = RoutineStep
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[RoutineStep]:
        found: QuerySet[RoutineStep] = super().get_queryset(request)
        return found.select_related("pose", "variant")


@admin.register(Routine)
class RoutineAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("name", "version", "team", "frozen_at")
    list_filter = (("team", admin.EmptyFieldListFilter),)
    list_select_related = ("team",)
    search_fields = ("name", "team__name")
    inlines = (StepInline,)


@admin.register(Assignment)
class AssignmentAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("routine", "team", "per_week", "weekdays", "starts_on", "ends_on", "due_time")
    list_display_links = None
    list_select_related = ("routine", "team")
    search_fields = ("team__name", "routine__name")
