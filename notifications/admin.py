"""What staff may see of the outbox: that something did not leave, why, and since when. Never whom it is about, nor a word of it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import DurationField, ExpressionWrapper, F, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _, ngettext

from notifications import clock, services
from notifications.models import Delivery, EngineBeat, OperationsAlarm


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows are written by the engine; people look, and call its verbs."""

    actions_on_bottom = True

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class NeedsSomebodyFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "show"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("dead", _("could not be delivered")), ("waiting", _("waiting")), ("all", _("all"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> QuerySet[Delivery]:
        if self.value() == "waiting":
            return queryset.filter(done_at=None)
        if self.value() == "all":
            return queryset
        return queryset.filter(pk__in=Delivery.objects.dead_letters().values("pk"))

    def choices(self, changelist: Any) -> Any:
        """Without Django's own "All": what needs somebody comes first."""
        chosen = self.value() or "dead"
        for value, words in self.lookup_choices:
            yield {
                "selected": chosen == value,
                "query_string": changelist.get_query_string({self.parameter_name: value}),
                "display": words,
            }


class DismissalForm(forms.ModelForm):
    class Meta:
        model = Delivery
        fields = ["dismissal_note"]


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    form = DismissalForm
    list_display = ["kind", "channel", "state", "error_class", "age", "attempts", "crashes", "dismissed_at"]
    list_filter = [NeedsSomebodyFilter, "channel", "queue"]
    list_select_related = ["notification"]
    ordering = ["-due_at"]
    show_full_result_count = False
    actions = ["send_again"]
    readonly_fields = [
        *("kind", "channel", "state", "error_class", "error_detail", "plain", "attempts", "crashes", "due_at", "available_at", "done_at"),
        *("dismissed_at", "dismissed_by"),
    ]
    fields = [*readonly_fields, "dismissal_note"]

    @admin.display(description=_("kind"), ordering="notification__kind")
    def kind(self, delivery: Delivery) -> str:
        return delivery.notification.kind

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        until = Coalesce(F("done_at"), Value(clock.now()))
        return Delivery.objects.annotate(waited=ExpressionWrapper(until - F("due_at"), DurationField()))

    @admin.display(description=_("age"), ordering="waited")
    def age(self, delivery: Any) -> timedelta:
        """From when it should have left until it did, or until now."""
        return timedelta(seconds=max(0, int(delivery.waited.total_seconds())))

    @admin.action(description=_("Send again: each leaves now, unless it is no longer wanted"), permissions=["change"])
    def send_again(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        chosen = list(queryset)
        for delivery in chosen:
            services.send_again(delivery=delivery, now=clock.now())
        told = ngettext("%d delivery will be sent again.", "%d deliveries will be sent again.", len(chosen)) % len(chosen)
        self.message_user(request, told, messages.SUCCESS)

    def save_model(self, request: HttpRequest, obj: Delivery, form: Any, change: bool) -> None:
        services.dismiss(delivery=obj, by=request.user, note=form.cleaned_data["dismissal_note"], now=clock.now())


@admin.register(OperationsAlarm)
class OperationsAlarmAdmin(ReadOnlyAdmin):
    list_display = ["kind", "about", "detail", "occurrences", "opened_at", "last_seen_at", "resolved_at"]
    list_filter = [("resolved_at", admin.EmptyFieldListFilter), "kind"]
    ordering = ["-opened_at"]
    actions = ["resolve"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # the list and its action; a row itself opens read-only
        return obj is None and super().has_change_permission(request)

    @admin.action(description=_("Resolved: it was seen to. The same trouble opens a new alarm"), permissions=["change"])
    def resolve(self, request: HttpRequest, queryset: QuerySet[OperationsAlarm]) -> None:
        queryset.filter(resolved_at=None).update(resolved_at=clock.now())


@admin.register(EngineBeat)
class EngineBeatAdmin(ReadOnlyAdmin):
    list_display = ["role", "host", "pid", "last_beat_at", "oldest_due_age_seconds"]
    ordering = ["role", "-last_beat_at"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
