"""Writing a pose, sending it on its way, looking at it as an athlete does, and going back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language, gettext as _

from notifications import clock
from poses import services
from poses.admin.document import DocumentForms
from poses.admin.forms import NewPoseForm, new_document_values
from poses.admin.going import GOING, GoingForm, TakeInForm
from poses.documents import (
    ContentError,
    Coverage,
    PoseDocument,
    changes,
    coverage,
    document_from,
    document_from_text,
    document_of_rows,
    pose_document,
    problems,
    text_of,
)
from poses.models import Pose, ReviewInvitation, Revision
from poses.rules import FALLBACK, StretchedSide, languages_after

if TYPE_CHECKING:
    Admin = admin.ModelAdmin[Pose]
else:
    Admin = object


class DeskPages(Admin):
    """Each page asks for the right it needs, then calls a verb or shows what is."""

    def drawn(self, request: HttpRequest, template: str, pose: Pose | None = None, **context: Any) -> HttpResponse:
        around = {**self.admin_site.each_context(request), "opts": self.opts, "pose": pose, "languages": settings.LANGUAGES}
        around["pose_name"] = called(dict(pose.translations.values_list("language_code", "name")), pose) if pose else ""
        return render(request, f"admin/poses/pose/{template}.html", {**around, **context})

    def opened(self, request: HttpRequest, pk: str | UUID) -> Pose:
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            return get_object_or_404(Pose, pk=unquote(str(pk)))
        except ValidationError as fault:
            raise Http404 from fault

    def must_write(self, request: HttpRequest) -> None:
        if not self.has_change_permission(request):
            raise PermissionDenied

    def to(self, page: str, pose: Pose, more: str = "") -> HttpResponseRedirect:
        return HttpResponseRedirect(reverse(f"admin:poses_pose_{page}", args=[pose.pk]) + more)

    def writing_page(self, request: HttpRequest, pk: str) -> HttpResponse:
        """All texts, side by side. Saving keeps them in the draft; athletes read what was published until somebody publishes this."""
        pose = self.opened(request, pk)
        document = services.working_copy(pose)
        if request.method != "POST":
            forms = DocumentForms(document, more=request.GET.get("more", ""))
            return self.writing(request, pose, document, forms)
        self.must_write(request)
        forms = DocumentForms(document, request.POST, request.FILES)
        if not forms.is_valid():
            return self.writing(request, pose, document, forms)
        try:
            saved = self.save(request, pose, forms)
        except services.Refused as refusal:
            messages.error(request, str(refusal))
            return self.writing(request, pose, document, forms)
        if more := request.POST.get("more"):
            return self.to("change", pose, f"?more={more}#{more}")
        if saved is None:
            messages.info(request, _("Nothing differs from what athletes see."))
            return self.to("change", pose)
        return self.to("going", pose)

    @transaction.atomic
    def save(self, request: HttpRequest, pose: Pose, forms: DocumentForms) -> Revision | None:
        for accepted in forms.uploads():
            services.keep_medium(accepted=accepted, by=request.user, at=clock.now())
        return services.save_draft(pose=pose, document=forms.written(), by=request.user, at=clock.now(), drawn_from=forms.drawn_from)

    def writing(self, request: HttpRequest, pose: Pose, document: PoseDocument, forms: DocumentForms) -> HttpResponse:
        not_ready = services.not_ready(document)
        missing = [*problems(document), *not_ready.values()]
        revision = pose.revisions.under_way().first()
        return self.drawn(request, "writing", pose, document=document, forms=forms, missing=missing, not_ready=not_ready, revision=revision)

    def adding_page(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = NewPoseForm(request.POST or None)
        if form.is_valid():
            if Pose.objects.filter(slug=form.cleaned_data["slug"]).exists():
                form.add_error("slug", _("There is a pose of this name."))
            else:
                side = StretchedSide.SAME if form.cleaned_data["has_sides"] else StretchedSide.NONE
                document = PoseDocument(
                    **form.cleaned_data, **new_document_values(), stretched_side=side, order=Pose.objects.count() + 1, steps=[]
                )
                pose = services.create_pose(document=document, by=request.user, at=clock.now()).pose
                return self.to("change", pose, "?more=steps#steps")
        return self.drawn(request, "adding", form=form)

    def going_page(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """What was changed, whom it reaches, and the verbs that are possible now."""
        pose = self.opened(request, pk)
        revision = pose.revisions.under_way().select_related("changed_by", "pose").first()
        if request.method == "POST":
            self.must_write(request)
            return self.act(request, pose, revision)
        before = pose_document(pose) if pose.content_digest else None
        context: dict[str, Any] = {"revision": revision, "touched": services.what_it_touches(pose), "form": GoingForm()}
        if revision:
            after = services.content_of(revision)
            context |= {
                "changes": changes(before, after),
                "changed_languages": changed_languages(before, after),
                "missing": [*problems(after), *services.not_ready(after).values()],
                "is_signed": services.is_signed(revision),
                "signatures": revision.reviews.filter(digest=revision.digest).select_related("reviewer"),
                "invitations": ReviewInvitation.objects.filter(about=revision.pk),
                "is_own": revision.writers.filter(pk=request.user.pk).exists(),
            }
        return self.drawn(request, "going", pose, **context)

    def act(self, request: HttpRequest, pose: Pose, revision: Revision | None) -> HttpResponse:
        verb = GOING.get(request.POST.get("verb", ""))
        if verb is None:
            raise Http404
        form = GoingForm(request.POST, user=request.user)
        if not form.is_valid():
            messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
            return self.to("going", pose)
        try:
            messages.success(request, verb(pose, revision, request.user, form.cleaned_data))
        except services.Refused as refusal:
            messages.error(request, str(refusal))
        return self.to("going", pose)

    def preview_page(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """As an athlete will read it, both sides, in one language."""
        pose = self.opened(request, pk)
        asked = request.GET.get("language") or get_language() or FALLBACK
        language = asked if asked in dict(settings.LANGUAGES) else FALLBACK
        document = services.working_copy(pose)
        not_ready = services.not_ready(document)
        shown = services.show_document(replace(document, media=[each for each in document.media if each.file not in not_ready]), language)
        around = {"pose": pose, "chosen": language, "languages": settings.LANGUAGES}
        return render(request, "poses/preview.html", {**around, "shown": shown, "waits": not_ready.values()})

    def versions_page(self, request: HttpRequest, pk: str) -> HttpResponse:
        """Each version athletes saw: what changed, by whom, who read it; and back to it."""
        pose = self.opened(request, pk)
        versions = list(pose.revisions.published().select_related("changed_by").prefetch_related("reviews__reviewer").order_by("-version"))
        if request.method == "POST":
            self.must_write(request)
            return self.go_back(request, pose, versions)
        contents = [services.content_of(each) for each in versions]
        earlier: list[PoseDocument | None] = [*contents[1:], None]
        told = [
            {"revision": each, "changes": changes(before, after) if before else []}
            for each, after, before in zip(versions, contents, earlier, strict=True)
        ]
        return self.drawn(request, "versions", pose, versions=told)

    def go_back(self, request: HttpRequest, pose: Pose, versions: list[Revision]) -> HttpResponse:
        chosen = next((each for each in versions if str(each.version) == request.POST.get("version")), None)
        if chosen is None:
            raise Http404
        if pose.revisions.under_way().exists():
            messages.error(request, _("Something else is under way. Publish it or throw it away first."))
            return self.to("going", pose)
        chosen.pose = pose
        if services.restore(published=chosen, by=request.user, at=clock.now()) is None:
            messages.info(request, _("That is what athletes see now."))
            return self.to("history", pose)
        return self.to("going", pose)

    def missing_page(self, request: HttpRequest) -> HttpResponse:
        """Every pose against every language: how much is written, and what is not."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        poses = Pose.objects.with_content().prefetch_related("revisions")
        return self.drawn(
            request,
            "missing",
            rows=[(pose, called(document.name, pose), problems(document), covered(document)) for pose, document in working_copies(poses)],
        )

    def file_page(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """The pose as one readable file, to keep or to share."""
        pose = self.opened(request, pk)
        named = {"Content-Disposition": f'attachment; filename="{pose.slug}.yaml"'}
        return HttpResponse(text_of(services.working_copy(pose)), content_type="application/yaml; charset=utf-8", headers=named)

    def take_in_page(self, request: HttpRequest) -> HttpResponse:
        """A file from elsewhere becomes a draft. First it is shown what would change; nothing is written until that was seen."""
        self.must_write(request)
        form = TakeInForm(request.POST or None, request.FILES or None)
        context: dict[str, Any] = {"form": form}
        if request.method == "POST" and form.is_valid():
            try:
                document = document_from_text(form.cleaned_data["text"], _("The file"))
            except ContentError as fault:
                form.add_error(None, str(fault))
                return self.drawn(request, "take_in", **context)
            pose = Pose.objects.filter(slug=document.slug).first()
            if request.POST.get("verb") == "take_in":
                return self.take_in(request, pose, document)
            before = services.working_copy(pose) if pose else None
            missing = [*problems(document), *services.not_ready(document).values()]
            context |= {"document": document, "known": pose, "changes": changes(before, document), "missing": missing}
        return self.drawn(request, "take_in", **context)

    def take_in(self, request: HttpRequest, pose: Pose | None, document: PoseDocument) -> HttpResponse:
        if pose is None:
            pose = services.create_pose(document=document, by=request.user, at=clock.now()).pose
        else:
            services.save_draft(pose=pose, document=document, by=request.user, at=clock.now())
        return self.to("going", pose)


def called(written: Mapping[str, str], pose: Pose) -> str:
    """As athletes read it, or as it is written in the draft; in the reader's language where there is one."""
    names = written or services.working_copy(pose).name
    return next((names[code] for code in languages_after(get_language() or FALLBACK) if code in names), pose.slug)


def changed_languages(before: PoseDocument | None, after: PoseDocument) -> list[str]:
    """The languages in which athletes will read something else."""
    codes = {change.place.rpartition(".")[2] for change in changes(before, after)}
    return [name for code, name in settings.LANGUAGES if code in codes]


def covered(document: PoseDocument) -> list[tuple[str, Coverage]]:
    names = dict(settings.LANGUAGES)
    return [(names[each.code], each) for each in coverage(document, names)]


def working_copies(poses: Any) -> list[tuple[Pose, PoseDocument]]:
    """What is being written, or what athletes see; all in the queries that found the poses."""
    found = []
    for pose in poses:
        waiting = next((each for each in pose.revisions.all() if each.state != Revision.State.PUBLISHED), None)
        found.append((pose, document_from(waiting.document, pose.slug) if waiting else document_of_rows(pose)))
    return found
