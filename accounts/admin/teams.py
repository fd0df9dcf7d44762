"""The house and its teams."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _, gettext_lazy
from rest_framework.exceptions import APIException

from accounts import services
from accounts.admin.gate import Kept
from accounts.models import Organisation, Role, Team, User
from notifications import clock


@admin.register(Organisation)
class OrganisationAdmin(Kept):
    list_display = ("name", "country", "minimum_age", "safety_contact")
    list_select_related = ("safety_contact",)
    autocomplete_fields = ("safety_contact",)


class HandOverForm(forms.Form):
    """From one of the team's coaches to whoever has this address."""

    leaving = forms.ModelChoiceField(label=gettext_lazy("Who hands the team over"), queryset=User.objects.none())
    email = forms.EmailField(label=gettext_lazy("To whom: the e-mail address"))

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["leaving"]
        field.queryset = User.objects.filter(pk__in=team.memberships.current().filter(role=Role.COACH).values("user")).order_by("name")

    def clean_email(self) -> User:
        found = User.objects.filter(email__iexact=self.cleaned_data["email"], is_active=True).first()
        if found is None:
            raise forms.ValidationError(_("Nobody here has this address. Invite them first."))
        return found


@admin.register(Team)
class TeamAdmin(Kept):
    list_display = ("name", "organisation", "safety_contact")
    list_select_related = ("organisation", "safety_contact")
    search_fields = ("name",)
    readonly_fields = ("safety_contact", "claim_window_until", "version", "created_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a team comes with its routine, from the coach's desk

    def get_urls(self) -> list[URLPattern]:
        page: URLPattern = path("<uuid:pk>/hand-over/", self.admin_site.admin_view(self.hand_over_page), name="accounts_team_hand_over")
        return [page, *super().get_urls()]

    def hand_over_page(self, request: HttpRequest, pk: Any) -> HttpResponse:
        """First what it would do, in sentences; it is done by the second button."""
        team = get_object_or_404(Team, pk=pk)
        if not self.has_change_permission(request, team):
            raise PermissionDenied
        form = HandOverForm(request.POST or None, team=team)
        told: list[str] = []
        if form.is_valid():
            people = {"team": team, "leaving": form.cleaned_data["leaving"], "to": form.cleaned_data["email"]}
            told = services.what_handing_over_does(**people)
            if request.POST.get("verb") == "do" and self.hand_over(request, people):
                return HttpResponseRedirect(reverse("admin:accounts_team_change", args=[team.pk]))
        around = {**self.admin_site.each_context(request), "opts": self.opts, "title": _("Hand over %(team)s") % {"team": team.name}}
        return render(request, "admin/accounts/team/hand_over.html", {**around, "team": team, "form": form, "told": told})

    def hand_over(self, request: HttpRequest, people: dict[str, Any]) -> bool:
        by: Any = request.user
        try:
            services.hand_team_over(**people, by=by, at=clock.now())
        except APIException as refusal:
            messages.error(request, " ".join(sentences(refusal.detail)))
            return False
        said = _("Handed over from %(old)s to %(new)s.") % {"old": people["leaving"].name, "new": people["to"].name}
        self.log_change(request, people["team"], said)
        messages.success(request, said)
        return True


def sentences(detail: Any) -> list[str]:
    """A refusal's words, however deep they lie."""
    if isinstance(detail, dict):
        return [sentence for inner in detail.values() for sentence in sentences(inner)]
    return [sentence for inner in detail for sentence in sentences(inner)] if isinstance(detail, list) else [str(detail)]
