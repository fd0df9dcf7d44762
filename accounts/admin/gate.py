"""Who comes in, and how little can be done to a row."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from accounts.permissions import second_factor_page


def sign_in_with_second_factor(request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
    """Staff without it are sent to show or to add one; the admin's own form, which counts no tries, is never reached."""
    return HttpResponseRedirect(second_factor_page(request) or reverse("admin:index"))


def may_enter(request: HttpRequest) -> bool:
    user = request.user
    return bool(user.is_active and user.is_staff and second_factor_page(request) is None)


admin.site.login = secure_admin_login(sign_in_with_second_factor)  # type: ignore[method-assign] # the one site there is
admin.site.has_permission = may_enter  # type: ignore[method-assign] # as above
admin.site.site_header = admin.site.site_title = "Lumbar"


class ReadOnly(admin.ModelAdmin):
    """To look at. What changes here is changed by its own service, or by nobody."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class Kept(admin.ModelAdmin):
    """Edited, but never deleted: rows about health hang on it, and only erasure may take them."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
