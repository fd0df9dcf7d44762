"""The monthly practice, from the list of teams: a message that says it is practice, and who answered it."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _, gettext_lazy, ngettext

from accounts.models import Team
from athletes.models import PractisingTeam
from athletes.services.drills import newest_practice, practise
from notifications import clock


@admin.register(PractisingTeam)
class PractisingTeamAdmin(admin.ModelAdmin):
    list_display = ("name", "organisation", "safety_contact")
    list_display_links = None
    list_select_related = ("organisation", "safety_contact")
    search_fields = ("name",)
    actions = ("send_practice", "show_answers")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Team | None = None) -> bool:
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Team | None = None) -> bool:
        return False

    @admin.action(description=gettext_lazy("Send a practice message to whoever looks after these teams"), permissions=["change"])
    def send_practice(self, request: HttpRequest, queryset: QuerySet[Team]) -> None:
        for team in queryset:
            paged = practise(team=team, now=clock.now())
            told = ngettext("%(team)s: %(count)d person is told.", "%(team)s: %(count)d people are told.", paged)
            level = messages.SUCCESS if paged else messages.ERROR
            self.message_user(request, told % {"team": team.name, "count": paged}, level)

    @admin.action(description=gettext_lazy("Show who answered the newest practice"), permissions=["view"])
    def show_answers(self, request: HttpRequest, queryset: QuerySet[Team]) -> None:
        for team in queryset:
            people = [f"{one.name}: {one.took or _('not answered')}" for one in newest_practice(team)]
            self.message_user(request, f"{team.name}: {'; '.join(people) or _('has not practised yet')}", messages.INFO)
