"""What the sign-in library keeps. Its own pages would let staff prove an address, or add a second factor, in somebody's name."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.http import HttpRequest

from accounts.admin.gate import ReadOnly


class Removable(ReadOnly):
    """To look at and to take away, for somebody who has lost a phone."""

    list_select_related = ("user",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return admin.ModelAdmin.has_delete_permission(self, request, obj)


class EmailAddressAdmin(Removable):
    list_display = fields = ("user", "email", "verified", "primary")
    search_fields = ("email", "user__name")


class AuthenticatorAdmin(Removable):
    list_display = fields = ("user", "type", "created_at", "last_used_at")  # never the secret itself
    list_filter = ("type",)
    search_fields = ("user__name",)


class UserSessionAdmin(Removable):
    list_display = fields = ("user", "created_at", "last_seen_at")  # no address, no device
    list_display_links = None
    search_fields = ("user__name",)


def take_over(site: admin.AdminSite) -> None:
    """Once all apps have registered theirs."""
    for model, ours in ((EmailAddress, EmailAddressAdmin), (Authenticator, AuthenticatorAdmin), (UserSession, UserSessionAdmin)):
        site.unregister(model)
        site.register(model, ours)
