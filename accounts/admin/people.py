"""People by name and role: a month of birth is corrected here, an account closed and opened again."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _, ngettext

from accounts import services
from accounts.admin.gate import Kept
from accounts.models import User


@admin.register(User)
class UserAdmin(Kept):
    """An address is changed by its person, who proves it."""

    list_display = ("name", "email", "is_staff", "is_active")
    list_filter = ("is_staff", "is_active")
    search_fields = ("name", "email")
    fields = (
        "name",
        "email",
        "birth_year",
        "birth_month",
        "country",
        "time_zone",
        "locale",
        "is_active",
        "is_staff",
        "is_superuser",
        "groups",
    )
    actions = ("close", "open_again")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # people come in by invitation

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        is_superuser = getattr(request.user, "is_superuser", False)
        return ("email",) if is_superuser else ("email", "is_staff", "is_superuser", "groups")

    @admin.action(description=_("Close the accounts: signed out everywhere, no way in, what was answered stays"), permissions=["change"])
    def close(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        closed = [services.close_account(person=person) for person in queryset.filter(is_active=True) if person != request.user]
        told = ngettext("%d account is closed.", "%d accounts are closed.", len(closed)) % len(closed)
        self.message_user(request, told, messages.SUCCESS)

    @admin.action(description=_("Open the accounts again: they sign in as before"), permissions=["change"])
    def open_again(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        opened = [services.open_account(person=person) for person in queryset.filter(is_active=False)]
        told = ngettext("%d account is open again.", "%d accounts are open again.", len(opened)) % len(opened)
        self.message_user(request, told, messages.SUCCESS)
