"""Who is in which team, and who was asked to come."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts import services
from accounts.admin.gate import ReadOnly
from accounts.messages import join_link
from accounts.models import Invitation, Membership, Role
from notifications import clock


@admin.register(Membership)
class MembershipAdmin(ReadOnly):
    list_display = ("user", "team", "role", "joined_at", "approved_at", "ended_at")
    list_display_links = None
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

    @admin.action(description=_("Send a new link by mail: the one before opens nothing any more"))
    def send_again(self, request: HttpRequest, queryset: QuerySet[Invitation]) -> None:
        by: Any = request.user
        for invitation in queryset.filter(kind=Invitation.Kind.PERSONAL, accepted_at=None):
            self.show_link(request, services.resend(invitation=invitation, by=by, at=clock.now()))

    @admin.action(description=_("Close: the link opens nothing any more"))
    def close(self, request: HttpRequest, queryset: QuerySet[Invitation]) -> None:
        for invitation in queryset:
            services.close_invitation(invitation=invitation, at=clock.now())

    def show_link(self, request: HttpRequest, issued: services.Issued) -> None:
        link = join_link(issued.secret)
        messages.info(request, _("The link is on its way by mail. It is shown here this once: %(link)s") % {"link": link})
