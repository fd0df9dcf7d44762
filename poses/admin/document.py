"""From a document to its forms, and from what was sent back to a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields
from typing import Any

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory

from poses.admin.forms import CautionForm, ChangedStepForm, FactForm, MediumForm, PartForm, StepForm, VariantForm, WholeForm
from poses.documents import CautionDocument, FactDocument, MediumDocument, PoseDocument, StepDocument, VariantDocument, digest
from poses.uploads import Accepted

LISTS: Mapping[str, type[PartForm]] = {
    "steps": StepForm,
    "variants": VariantForm,
    "facts": FactForm,
    "cautions": CautionForm,
    "media": MediumForm,
}
MOST = 60


def list_of(form: type[PartForm], extra: int) -> type[BaseFormSet[PartForm]]:
    return formset_factory(form, extra=extra, can_order=True, can_delete=True, max_num=MOST, absolute_max=MOST)


class DocumentForms:
    """All forms of one pose. `more` names the list that gets an empty place to write in."""

    def __init__(self, document: PoseDocument, sent: Any = None, files: Any = None, more: str = "") -> None:
        self.document, self.sent, self.files, self.more = document, sent, files, more
        whole = {field.name: getattr(document, field.name) for field in fields(document)} | {"drawn_from": digest(document)}
        self.whole = WholeForm(sent, initial=whole)
        self.lists = {name: self.part(name, form, initial_of(document, name)) for name, form in LISTS.items()}
        self.steps_of = [self.changed_steps(number, form) for number, form in enumerate(self.lists["variants"].forms)]

    def part(self, prefix: str, form: type[PartForm], initial: list[dict[str, Any]]) -> BaseFormSet[PartForm]:
        given: dict[str, Any] = {"slug": self.document.slug}
        if form is CautionForm:
            given["variants"] = [variant.slug for variant in self.document.variants]
        extra = 1 if self.more == prefix else 0
        return list_of(form, extra)(self.sent, self.files, prefix=prefix, initial=initial, form_kwargs=given)

    def changed_steps(self, number: int, form: PartForm) -> BaseFormSet[PartForm]:
        there = self.document.variants[number].steps if number < len(self.document.variants) else []
        return self.part(f"variants-{number}-steps", ChangedStepForm, [asdict(step) for step in there])

    @property
    def variants(self) -> Iterator[tuple[PartForm, BaseFormSet[PartForm]]]:
        return zip(self.lists["variants"].forms, self.steps_of, strict=True)

    def is_valid(self) -> bool:
        lists = [each.is_valid() for each in (*self.lists.values(), *self.steps_of)]  # each is asked, so that all errors are shown
        return all([self.whole.is_valid(), *lists])

    def written(self) -> PoseDocument:
        """The document as it was sent back. Steps that were moved take the variants' steps along."""
        steps, moved = numbered(in_order(self.lists["steps"]))
        whole = {name: value for name, value in self.whole.cleaned_data.items() if name != "drawn_from"}
        return PoseDocument(
            **whole,
            slug=self.document.slug,
            order=self.document.order,
            steps=steps,
            variants=[
                VariantDocument(**of(VariantDocument, form), steps=changed(in_order(self.steps_of[number]), moved))
                for number, form in in_order_with_places(self.lists["variants"])
            ],
            facts=by_kind(in_order(self.lists["facts"])),
            cautions=[CautionDocument(**of(CautionDocument, form)) for form in in_order(self.lists["cautions"])],
            media=[medium(form, moved) for form in in_order(self.lists["media"])],
        )

    def uploads(self) -> Iterator[Accepted]:
        """What was chosen now, to be kept with the words."""
        sent = (form.cleaned_data["upload"] for form in in_order(self.lists["media"]))
        return (accepted for accepted in sent if accepted)

    @property
    def drawn_from(self) -> str:
        return str(self.whole.cleaned_data["drawn_from"])


def initial_of(document: PoseDocument, name: str) -> list[dict[str, Any]]:
    if name == "facts":
        return [{"kind": kind, **asdict(fact)} for kind, facts in document.facts.items() for fact in facts]
    plain = [asdict(each) for each in getattr(document, name)]
    return [{**each, "number": each["step"]} for each in plain] if name == "steps" else plain


def in_order(forms_of: BaseFormSet[Any]) -> list[Any]:
    """What stays, in the order that was chosen; an empty place in which nothing was written is nothing."""
    return list(forms_of.ordered_forms)


def in_order_with_places(forms_of: BaseFormSet[Any]) -> list[tuple[int, Any]]:
    places = {id(form): number for number, form in enumerate(forms_of.forms)}
    return [(places[id(form)], form) for form in in_order(forms_of)]


def of(kind: Any, form: forms.Form) -> dict[str, Any]:
    """The fields of a document, out of a form."""
    return {field.name: form.cleaned_data[field.name] for field in fields(kind) if field.name in form.cleaned_data}


def numbered(forms_of: list[Any]) -> tuple[list[StepDocument], dict[int, int]]:
    steps = [StepDocument(**of(StepDocument, form), step=number) for number, form in enumerate(forms_of, 1)]
    moved = {form.cleaned_data["number"]: number for number, form in enumerate(forms_of, 1) if form.cleaned_data["number"]}
    return steps, moved


def changed(forms_of: list[Any], moved: Mapping[int, int]) -> list[StepDocument]:
    def place(form: Any) -> int:
        chosen: int = form.cleaned_data["step"]
        return moved.get(chosen, chosen)

    found = [StepDocument(**{**of(StepDocument, form), "step": place(form)}) for form in forms_of]
    return sorted(found, key=lambda step: step.step)


def medium(form: Any, moved: Mapping[int, int]) -> MediumDocument:
    chosen = form.cleaned_data["step"]
    return MediumDocument(**{**of(MediumDocument, form), "step": moved.get(chosen, chosen)})


def by_kind(forms_of: list[Any]) -> dict[str, list[FactDocument]]:
    found: dict[str, list[FactDocument]] = {}
    for form in forms_of:
        found.setdefault(form.cleaned_data["kind"], []).append(FactDocument(**of(FactDocument, form)))
    return found
