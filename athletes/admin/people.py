"""Two doors that need more than a right: answers about health open for a reason the athlete reads, and two accounts become one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import get_language, gettext as _, gettext_lazy
from rest_framework.exceptions import APIException

from accounts.models import User
from athletes import telling
from athletes.case_lines import line_of, names_of_poses
from athletes.cases import case_json, detail_for
from athletes.models import Alert, PersonOnFile
from athletes.services.looking import SHORTEST_REASON, open_answers, open_until
from athletes.services.merging import merge_people, what_merging_does
from notifications import clock

TWO = 2


class ReasonForm(forms.Form):
    because = forms.CharField(
        label=gettext_lazy("Why do you need to see this? The athlete reads it, with your name."), min_length=SHORTEST_REASON, max_length=200
    )


class MergeForm(forms.Form):
    kept = forms.ModelChoiceField(label=gettext_lazy("The account to keep"), queryset=User.objects.none(), widget=forms.RadioSelect)

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["kept"]
        field.queryset, field.empty_label = people, None
        field.label_from_instance = lambda person: f"{person.name}, {person.email or _('no e-mail address')}, {person.created_at:%Y-%m-%d}"


@admin.register(PersonOnFile)
class PersonOnFileAdmin(admin.ModelAdmin):
    list_display = ("name", "email", "created_at", "is_active", "answers")
    list_display_links = None
    search_fields = ("name", "email")
    ordering = ("name",)
    actions = ("merge",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None and super().has_change_permission(request)

    def get_urls(self) -> list[URLPattern]:
        def page(address: str, view: Any, name: str) -> URLPattern:
            found: URLPattern = path(address, self.admin_site.admin_view(view), name=f"athletes_person_{name}")
            return found

        return [
            page("<uuid:pk>/answers/", self.answers_page, "answers"),
            page("merge/<uuid:one>/<uuid:other>/", self.merge_page, "merge"),
            *super().get_urls(),
        ]

    @admin.display(description=gettext_lazy("answers"))
    def answers(self, person: PersonOnFile) -> str:
        return format_html('<a href="{}">{}</a>', reverse("admin:athletes_person_answers", args=[person.pk]), _("open with a reason"))

    @admin.action(description=gettext_lazy("Merge two accounts of one person: first you see what would happen"), permissions=["change"])
    def merge(self, request: HttpRequest, queryset: QuerySet[PersonOnFile]) -> HttpResponse | None:
        chosen = list(queryset.values_list("pk", flat=True)[: TWO + 1])
        if len(chosen) == TWO:
            return HttpResponseRedirect(reverse("admin:athletes_person_merge", args=chosen))
        self.message_user(request, _("Choose two accounts."), messages.ERROR)
        return None

    def asking(self, request: HttpRequest, template: str, **context: Any) -> HttpResponse:
        around = {**self.admin_site.each_context(request), "opts": self.opts}
        return render(request, f"admin/athletes/person/{template}.html", {**around, **context})

    def answers_page(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Shut until a reason was given, and shut again half an hour later."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        person, by, now = get_object_or_404(PersonOnFile, pk=pk), self.reader(request, pk), clock.now()
        form = ReasonForm(request.POST or None)
        if form.is_valid():
            open_answers(person=person, by=by, because=form.cleaned_data["because"], at=now)
            return HttpResponseRedirect(request.path)
        until = open_until(person=person, by=by, at=now)
        context: dict[str, Any] = {"title": person.name, "person": person, "until": until, "form": form}
        if until:
            context["cases"] = cases_of(person, request.GET.get("case", ""))
        return self.asking(request, "answers", **context)

    def reader(self, request: HttpRequest, pk: UUID) -> Any:
        if request.user.pk == pk:
            raise PermissionDenied  # one's own are in the app
        return request.user

    def merge_page(self, request: HttpRequest, one: UUID, other: UUID) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        people = User.objects.filter(pk__in=[one, other])
        form = MergeForm(request.POST or None, people=people)
        context: dict[str, Any] = {"title": _("Merge two accounts"), "form": form}
        if form.is_valid():
            kept = form.cleaned_data["kept"]
            double = get_object_or_404(people.exclude(pk=kept.pk))
            if request.POST.get("verb") == "do" and self.merged(request, kept, double):
                return HttpResponseRedirect(reverse("admin:athletes_persononfile_changelist"))
            merging = what_merging_does(kept=kept, double=double)
            context |= {"told": merging.told, "refusals": merging.refusals}
        return self.asking(request, "merge", **context)

    def merged(self, request: HttpRequest, kept: User, double: User) -> bool:
        by: Any = request.user
        try:
            merge_people(kept=kept, double=double, by=by, at=clock.now())
        except APIException as refusal:
            messages.error(request, str(refusal.detail))
            return False
        self.log_change(request, kept, f"merged: {double.pk}")
        messages.success(request, _("Merged. The other account is closed."))
        return True


def cases_of(person: User, opened: str) -> list[dict[str, Any]]:
    """As a coach would see them: private answers stay masked for staff as well. One case at a time shows what was said."""
    names, now = names_of_poses(get_language() or "en"), clock.now()
    cases = Alert.objects.filter(athlete=person).select_related("athlete", "pose", "acknowledged_by", "cleared_by")
    return [
        shown(alert, names, now, is_opened=str(alert.pk) == opened) for alert in cases.prefetch_related("events__by").order_by("-opened_at")
    ]


def shown(alert: Alert, names: dict[str, str], now: Any, *, is_opened: bool) -> dict[str, Any]:
    case = case_json(alert, detail_for(alert, {alert.athlete_id}, set()), now=now, with_reports=is_opened, is_own=False)
    return {
        "line": line_of(case, names, now),
        "state": alert.get_state_display(),
        "opened_at": alert.opened_at,
        "is_opened": is_opened,
        "reports": [telling.report_told(report, {}) for report in reversed(case["reports"])],
        "events": [telling.event_told(event) for event in reversed(case["events"])],
    }
