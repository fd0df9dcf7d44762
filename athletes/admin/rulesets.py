"""Thresholds, tighter than shipped or equal; who looked at the rules, and when; and the packet a clinician is given."""

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
from django.utils.translation import get_language, gettext, gettext_lazy as _

from accounts.models import Organisation
from athletes.models import Ruleset
from athletes.packet import packet
from athletes.rules.ruleset import published_ruleset
from athletes.services.rulesets import enter_ruleset, numbers_in_force, sign_ruleset
from notifications import clock
from poses.models import ReviewInvitation
from poses.services import Refused, invite_reviewer


class RulesetForm(forms.ModelForm):
    """One box for each threshold, which takes no looser number; and what came back from a clinician."""

    reviewed_on = forms.DateField(label=_("looked at on"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    class Meta:
        model = Ruleset
        fields = ("reviewed_by", "reviewed_on")
        labels = {"reviewed_by": _("clinician who looked at these rules: name and profession")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = numbers_in_force()
        for name, bound in published_ruleset().bounds.items():
            low, high = sorted((bound.value, bound.limit))
            told = gettext("%(low)d to %(high)d; shipped: %(shipped)d") % {"low": low, "high": high, "shipped": bound.value}
            self.fields[name] = forms.IntegerField(
                label=name.replace("_", " "), min_value=low, max_value=high, initial=here[name], help_text=told
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if bool(cleaned.get("reviewed_by")) is not bool(cleaned.get("reviewed_on")):
            raise forms.ValidationError(_("A look at the rules has a name and a day."))
        return cleaned

    def thresholds(self) -> dict[str, int]:
        return {name: self.cleaned_data[name] for name in published_ruleset().bounds}


@admin.register(Ruleset)
class RulesetAdmin(admin.ModelAdmin):
    list_display = ("version", "organisation", "counts", "reviewed_by", "reviewed_on", "changed_by", "signed_name", "waits", "valid_from")
    list_select_related = ("organisation", "changed_by")
    readonly_fields = fields = (
        *("version", "thresholds", "reviewed_by", "reviewed_on"),
        *("changed_by", "signed_name", "signed_at", "sent_back_because", "valid_from"),
    )
    actions = ("sign",)

    @admin.display(description=_("counts"), boolean=True)
    def counts(self, ruleset: Ruleset) -> bool:
        return bool(ruleset.reviewed_by or ruleset.signed_at)

    @admin.display(description=_("waits to be signed"))
    def waits(self, ruleset: Ruleset) -> str:
        if ruleset.sent_back_because:
            return gettext("sent back: %(why)s") % {"why": ruleset.sent_back_because}
        if self.counts(ruleset):
            return "–"
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:athletes_ruleset_invite", args=[ruleset.pk]), gettext("ask somebody by mail")
        )

    def get_urls(self) -> list[URLPattern]:
        packet_page: URLPattern = path("packet/", self.admin_site.admin_view(self.packet_page), name="athletes_ruleset_packet")
        invite_page: URLPattern = path("<uuid:pk>/invite/", self.admin_site.admin_view(self.invite_page), name="athletes_ruleset_invite")
        return [packet_page, invite_page, *super().get_urls()]

    def invite_page(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """A second person without an account, by a link that leaves by mail alone."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        ruleset = get_object_or_404(Ruleset, pk=pk)
        if request.method == "POST":
            try:
                invite_reviewer(kind="ruleset", about=pk, email=request.POST.get("email", ""), by=request.user, at=clock.now())
            except Refused as refusal:
                messages.error(request, str(refusal))
            else:
                messages.success(request, gettext("The link is on its way by mail."))
                return HttpResponseRedirect(reverse("admin:athletes_ruleset_changelist"))
        context = {"title": gettext("Ask somebody to read the thresholds"), "ruleset": ruleset}
        context["invitations"] = ReviewInvitation.objects.filter(about=pk)
        around = {**self.admin_site.each_context(request), "opts": self.opts}
        return render(request, "admin/athletes/ruleset/invite.html", {**around, **context})

    def packet_page(self, request: HttpRequest) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        locale = get_language() or "en"
        country = Organisation.objects.values_list("country", flat=True).first()
        return render(request, "admin/athletes/ruleset/packet.html", {**packet(locale=locale, country=country), "drawn_at": clock.now()})

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, **kwargs) if obj else RulesetForm

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.fields if obj else (*published_ruleset().bounds, "reviewed_by", "reviewed_on")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.readonly_fields if obj else ()

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # by what somebody was judged stays known

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        by: Any = request.user
        looked = {"reviewed_by": form.cleaned_data["reviewed_by"], "reviewed_on": form.cleaned_data["reviewed_on"]}
        entered = enter_ruleset(organisation=the_organisation(), thresholds=form.thresholds(), by=by, at=clock.now(), **looked)
        obj.pk, obj.version = entered.pk, entered.version
        if not entered.reviewed_by:
            messages.warning(request, _("Somebody else has to sign this before it counts."))

    @admin.action(description=_("Sign: I have read these thresholds, and they count from now on"), permissions=["change"])
    def sign(self, request: HttpRequest, queryset: QuerySet[Ruleset]) -> None:
        by: Any = request.user
        for ruleset in queryset:
            try:
                sign_ruleset(ruleset=ruleset, by=by, at=clock.now())
            except Refused as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
            else:
                self.message_user(request, _("Signed. It counts from now on."), messages.SUCCESS)


def the_organisation() -> Organisation:
    return Organisation.objects.order_by("pk")[0]
