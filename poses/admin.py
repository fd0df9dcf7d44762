"""Where poses are edited by hand. Whatever is saved here has its version counted just as a content file has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Exists, ManyToManyField, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from parler.admin import TranslatableAdmin, TranslatableStackedInline
from simple_history.admin import SimpleHistoryAdmin

from notifications import clock
from poses import services
from poses.documents import pose_document, problems
from poses.models import CautionQuestion, Pose, PoseCaution, PoseFact, PoseStep, PoseVariant, Review


class InOneLanguage(TranslatableStackedInline):
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        found: QuerySet[Any] = super().get_queryset(request).prefetch_related("translations")
        return found


class StepInline(InOneLanguage):
    model = PoseStep
    fields = ("order", "is_hold", "text", "cue", "alt", "figure", "source")


class VariantStepInline(InOneLanguage):
    model = PoseStep
    fields = ("order", "text", "cue", "alt", "figure", "source")


class VariantInline(InOneLanguage):
    """Its steps are on its own page. A variant is withdrawn, not deleted: holds of the past name it."""

    model = PoseVariant
    fields = ("slug", "order", "name", "instruction", "caution", "complaint", "max_seconds", "figure", "source", "is_offered")
    show_change_link = True
    can_delete = False


class FactInline(InOneLanguage):
    model = PoseFact
    fields = ("kind", "order", "text", "caution", "source")


class CautionInline(admin.TabularInline):  # type: ignore[type-arg]
    model = PoseCaution
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[PoseCaution]:
        return super().get_queryset(request).prefetch_related("open_variants")

    def formfield_for_manytomany(self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        pose = request.resolver_match.kwargs.get("object_id") if request.resolver_match else None
        own = PoseVariant.objects.filter(pose=pose) if pose else PoseVariant.objects.none()
        field = super().formfield_for_manytomany(db_field, request, queryset=own, **kwargs)
        if isinstance(field, forms.ModelMultipleChoiceField):
            # written out once: each row of the table would ask the database again
            field.choices = [(variant.pk, str(variant)) for variant in own]
        return field


class ReviewInline(admin.TabularInline):  # type: ignore[type-arg]
    """Signing off is an action, so that nobody signs in another's name."""

    model = Review
    extra = 0
    fields = readonly_fields = ("version", "reviewer", "reviewed_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Review]:
        return super().get_queryset(request).select_related("reviewer")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Pose)
class PoseAdmin(TranslatableAdmin, SimpleHistoryAdmin):
    list_display = ("name", "slug", "state", "version", "is_signed_off", "language_column")
    list_filter = ("state",)
    search_fields = ("slug", "translations__name")
    ordering = ("order", "slug")
    readonly_fields = ("state", "version", "changed_by", "still_missing")
    fieldsets = (
        (None, {"fields": ("name", "summary", "slug", "order")}),
        (_("Holds"), {"fields": ("has_sides", "stretched_side", "hold_min_seconds", "hold_default_seconds", "hold_max_seconds")}),
        (_("Publishing"), {"fields": ("state", "version", "changed_by", "still_missing")}),
    )
    inlines = (StepInline, VariantInline, FactInline, CautionInline, ReviewInline)
    actions = ("send_to_review", "sign_off", "publish", "take_back")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Pose]:
        signed = Pose.objects.signed_off().filter(pk=OuterRef("pk"))
        found: QuerySet[Pose] = super().get_queryset(request).annotate(is_signed=Exists(signed)).distinct()
        return found

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        services.note_edit(pose=form.instance, by=request.user)

    @admin.display(description=_("signed off"), boolean=True)
    def is_signed_off(self, pose: Any) -> bool:
        return bool(pose.is_signed)

    @admin.display(description=_("still missing"))
    def still_missing(self, pose: Pose) -> SafeString | str:
        if pose._state.adding:
            return "–"
        found = problems(pose_document(pose))
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((each,) for each in found))) if found else str(_("nothing"))

    @admin.action(description=_("Send to review"))
    def send_to_review(self, request: HttpRequest, poses: QuerySet[Pose]) -> None:
        self.each(request, poses, lambda pose: services.send_to_review(pose=pose))

    @admin.action(description=_("Sign off: I have read this version"))
    def sign_off(self, request: HttpRequest, poses: QuerySet[Pose]) -> None:
        self.each(request, poses, lambda pose: services.sign_off(pose=pose, by=request.user, at=clock.now()))

    @admin.action(description=_("Publish"))
    def publish(self, request: HttpRequest, poses: QuerySet[Pose]) -> None:
        self.each(request, poses, lambda pose: services.publish(pose=pose))

    @admin.action(description=_("Take back to draft: athletes no longer see it"))
    def take_back(self, request: HttpRequest, poses: QuerySet[Pose]) -> None:
        self.each(request, poses, lambda pose: services.take_back(pose=pose))

    def each(self, request: HttpRequest, poses: QuerySet[Pose], act: Callable[[Pose], object]) -> None:
        for pose in poses:
            try:
                act(pose)
            except services.Refused as refusal:
                self.message_user(request, f"{pose}: {refusal}", messages.ERROR)
            else:
                self.message_user(request, _("%(pose)s: done.") % {"pose": pose}, messages.SUCCESS)


@admin.register(PoseVariant)
class PoseVariantAdmin(TranslatableAdmin, SimpleHistoryAdmin):
    list_display = ("name", "slug", "pose", "complaint", "is_offered", "language_column")
    list_filter = ("pose", "is_offered")
    list_select_related = ("pose",)
    search_fields = ("slug", "translations__name")
    inlines = (VariantStepInline,)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("pose",) if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        services.note_edit(pose=form.instance.pose, by=request.user)


@admin.register(CautionQuestion)
class CautionQuestionAdmin(TranslatableAdmin, SimpleHistoryAdmin):
    list_display = ("code", "question", "scope", "language_column")
    ordering = ("order", "code")

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        services.note_question_edit(question=form.instance)
