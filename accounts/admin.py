"""The plain desk for staff: people by name and role, never an answer about health. In only by the sign-in page, with a second factor."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts import services
from accounts.messages import join_link
from accounts.models import Invitation, Membership, Organisation, PersonalToken, ReadLog, Role, Team, User
from accounts.permissions import second_factor_page
from notifications import clock


def sign_in_with_second_factor(request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
    """Staff without it are sent to show or to add one; the admin's own form, which counts no tries, is never reached."""
    return HttpResponseRedirect(second_factor_page(request) or reverse("admin:index"))


def may_enter(request: HttpRequest) -> bool:
    user = request.user
    return bool(user.is_active and user.is_staff and second_factor_page(request) is None)


admin.site.login = secure_admin_login(sign_in_with_second_factor)  # type: ignore[method-assign]
admin.site.has_permission = may_enter  # type: ignore[method-assign]
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


@admin.register(Organisation)
class OrganisationAdmin(Kept):
    list_display = ("name", "country", "minimum_age", "safety_contact")
    autocomplete_fields = ("safety_contact",)


@admin.register(User)
class UserAdmin(Kept):
    """Corrects a month of birth, closes an account. An address is changed by its person, who proves it."""

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
    filter_horizontal = ("groups",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # people come in by invitation

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        is_superuser = getattr(request.user, "is_superuser", False)
        return ("email",) if is_superuser else ("email", "is_staff", "is_superuser", "groups")


@admin.register(Team)
class TeamAdmin(Kept):
    list_display = ("name", "organisation", "safety_contact")
    search_fields = ("name",)
    readonly_fields = ("safety_contact", "claim_window_until", "version", "created_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a team comes with its routine, from the coach's desk


@admin.register(Membership)
class MembershipAdmin(ReadOnly):
    list_display = ("user", "team", "role", "joined_at", "approved_at", "ended_at")
    list_filter = ("role", "team")
    list_select_related = ("user", "team")


class CoachInvitationForm(forms.ModelForm):
    class Meta:
        model = Invitation
        fields = ("email",)


@admin.register(Invitation)
class InvitationAdmin(ReadOnly):
    """Adding one invites a coach who brings a team."""

    list_display = ("email", "role", "team", "created_at", "expires_at", "accepted_at", "closed_at")
    list_select_related = ("team",)
    fields = ("kind", "role", "email", "team", "created_by", "created_at", "expires_at", "accepted_at", "accepted_by", "closed_at")
    actions = ("send_again", "close")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return True

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, **kwargs) if obj else CoachInvitationForm

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return super().get_fields(request, obj) if obj else ("email",)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        by: Any = request.user
        issued = services.invite(by=by, team=None, email=obj.email, role=Role.COACH, may_make_team=True, at=clock.now())
        obj.pk = issued.invitation.pk
        self.show_link(request, issued)

    @admin.action(description=_("Send a new link"))
    def send_again(self, request: HttpRequest, queryset: QuerySet[Invitation]) -> None:
        by: Any = request.user
        for invitation in queryset.filter(kind=Invitation.Kind.PERSONAL, accepted_at=None):
            self.show_link(request, services.resend(invitation=invitation, by=by, at=clock.now()))

    @admin.action(description=_("Close"))
    def close(self, request: HttpRequest, queryset: QuerySet[Invitation]) -> None:
        for invitation in queryset:
            services.close_invitation(invitation=invitation, at=clock.now())

    def show_link(self, request: HttpRequest, issued: services.Issued) -> None:
        link = join_link(issued.secret)
        messages.info(request, _("The link is on its way by mail. It is shown here this once: %(link)s") % {"link": link})


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
