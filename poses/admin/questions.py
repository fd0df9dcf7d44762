"""The caution questions. Their words are changed here, by one who writes and one who signs; what a yes holds back stands with each pose."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.html import format_html_join
from django.utils.translation import gettext, gettext_lazy as _

from notifications import clock
from poses import services
from poses.admin.texts import TextsField
from poses.documents import digest, question_changes, question_document
from poses.models import CautionQuestion, ReviewInvitation


class QuestionForm(forms.Form):
    use_required_attribute = False
    drawn_from = forms.CharField(widget=forms.HiddenInput, required=False)
    question = TextsField(label=_("Question"), max_length=300, rows=3, required=False)
    ask_whom = TextsField(label=_("Whom to ask"), max_length=300, rows=3, required=False)


@admin.register(CautionQuestion)
class CautionQuestionAdmin(admin.ModelAdmin):
    list_display = ("code", "asked", "scope", "signed_name", "waits")
    list_select_related = ("draft",)
    ordering = ("order", "code")

    def get_queryset(self, request: HttpRequest) -> QuerySet[CautionQuestion]:
        found: QuerySet[CautionQuestion] = super().get_queryset(request).prefetch_related("translations")
        return found

    @admin.display(description=_("question"))
    def asked(self, question: CautionQuestion) -> str:
        written = {each.language_code: each.question for each in question.translations.all()}
        return format_html_join("", '<p lang="{}">{}</p>', [(code, written[code]) for code, _name in settings.LANGUAGES if code in written])

    @admin.display(description=_("waits to be read"), boolean=True)
    def waits(self, question: CautionQuestion) -> bool:
        return hasattr(question, "draft")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def change_view(self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """All texts side by side; what differs from what is asked; and the verbs that are possible now."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            question = get_object_or_404(CautionQuestion.objects.select_related("draft"), pk=unquote(object_id))
        except ValidationError as fault:
            raise Http404 from fault
        form = QuestionForm(request.POST or None) if request.POST.get("verb") == "save" else None
        if request.method == "POST" and (form is None or form.is_valid()):
            if not self.has_change_permission(request):
                raise PermissionDenied
            if self.done(request, question, form):
                return HttpResponseRedirect(request.path)
        return self.drawn(request, question, form)

    def drawn(self, request: HttpRequest, question: CautionQuestion, form: QuestionForm | None) -> HttpResponse:
        here = services.question_under_way(question)
        draft = getattr(question, "draft", None)
        shown = {"drawn_from": digest(here), "question": here.question, "ask_whom": here.ask_whom}
        context = {
            "title": question.get_code_display(),
            "form": form or QuestionForm(initial=shown),
            "draft": draft,
            "invitations": ReviewInvitation.objects.filter(about=draft.pk) if draft else [],
            "seen": digest(here),
            "changes": question_changes(question_document(question), here),
            "is_own": draft is not None and draft.writers.filter(pk=request.user.pk).exists(),
        }
        around = {**self.admin_site.each_context(request), "opts": self.opts}
        return render(request, "admin/poses/cautionquestion/writing.html", {**around, **context})

    def invited(self, request: HttpRequest, question: CautionQuestion) -> str:
        draft = getattr(question, "draft", None)
        if draft is None:
            raise services.Refused(gettext("Nothing is under way here."))
        services.invite_reviewer(kind="question", about=draft.pk, email=request.POST.get("email", ""), by=request.user, at=clock.now())
        return gettext("The link is on its way by mail.")

    def done(self, request: HttpRequest, question: CautionQuestion, form: QuestionForm | None) -> bool:
        verb, by = request.POST.get("verb"), request.user
        try:
            if form is not None:
                texts = form.cleaned_data
                words = {"asked": texts["question"], "ask_whom": texts["ask_whom"], "drawn_from": texts["drawn_from"]}
                services.draft_question(question=question, by=by, at=clock.now(), **words)
                said = gettext("Kept. Somebody else has to read it before it is asked.")
            elif verb == "sign":
                services.sign_question(question=question, by=by, seen=request.POST.get("seen", ""))
                said = gettext("Signed off. It is asked like this from now on.")
            elif verb == "invite":
                said = self.invited(request, question)
            elif verb == "discard":
                services.discard_question(question=question)
                said = gettext("Thrown away. It is asked as before.")
            else:
                raise Http404
        except services.Refused as refusal:
            messages.error(request, str(refusal))
            return False
        self.log_change(request, question, said)
        messages.success(request, said)
        return True
