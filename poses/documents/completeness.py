"""What still keeps a pose from being published, each as one sentence for the person who edits it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from poses.documents.shape import PoseDocument, StepDocument, Texts
from poses.models import PoseFact
from poses.rules import PLACEHOLDERS, MediumName, has_side_words, placeholders_in, said_wrongly

Placed = tuple[str, Texts]


def problems(document: PoseDocument) -> list[str]:
    return [
        *structure_problems(document),
        *medium_problems(document),
        *(problem for place, texts in all_texts(document) for problem in language_problems(document, place, texts)),
        *(problem for place, texts in told_texts(document) for problem in wording_problems(place, texts)),
        *side_problems(document),
    ]


def structure_problems(document: PoseDocument) -> Iterator[str]:
    numbers = [step.step for step in document.steps]
    if numbers != list(range(1, len(numbers) + 1)) or not numbers:
        yield _("Steps are numbered 1, 2, 3 and so on.")
    if sum(step.is_hold for step in document.steps) != 1:
        yield _("Exactly one step is the hold.")
    for slug, times in Counter(variant.slug for variant in document.variants).items():
        if times > 1:
            yield _("Two variants are called %(slug)s.") % {"slug": slug}
    for variant in document.variants:
        changed = Counter(step.step for step in variant.steps)
        if not changed or max(changed.values()) > 1 or not changed.keys() <= set(numbers):
            yield _("The variant %(slug)s changes steps that the pose has, each once, and at least one.") % {"slug": variant.slug}


def medium_problems(document: PoseDocument) -> Iterator[str]:
    numbers = {step.step for step in document.steps}
    for number, medium in enumerate(document.media, 1):
        if MediumName.read(medium.file) is None:
            yield _("Photo %(number)d names no photo and no film.") % {"number": number}
        if medium.step is not None and medium.step not in numbers:
            yield _("Photo %(number)d is of a step that the pose does not have.") % {"number": number}


def language_problems(document: PoseDocument, place: str, texts: Texts) -> Iterator[str]:
    """Whoever reads a pose in one language reads all of it in that language."""
    for language in document.name:
        if not texts.get(language):
            yield _("%(place)s is missing in %(language)s.") % {"place": place, "language": language}
    for language in texts.keys() - document.name.keys():
        yield _("%(place)s is in %(language)s, in which the pose has no name.") % {"place": place, "language": language}


def wording_problems(place: str, texts: Texts) -> Iterator[str]:
    for language, text in texts.items():
        for said in said_wrongly(text, language):
            said_where = {"place": place, "language": language, "why": said.why.label, "words": said.words}
            yield _("%(place)s in %(language)s %(why)s: “%(words)s”.") % said_where


def side_problems(document: PoseDocument) -> Iterator[str]:
    """Only steps speak of sides, only in a pose that has them, and only in languages that know the words."""
    spoken = list(step_texts(document))
    yield from placeholder_problems(spoken, PLACEHOLDERS if document.has_sides else frozenset())
    yield from placeholder_problems((placed for placed in all_texts(document) if placed not in spoken), frozenset())
    for language in document.name:
        if document.has_sides and not has_side_words(language):
            yield _("Left and right have no words in %(language)s yet.") % {"language": language}


def placeholder_problems(placed: Iterable[Placed], allowed: frozenset[str]) -> Iterator[str]:
    for place, texts in placed:
        for language, text in texts.items():
            for name in sorted(placeholders_in(text) - allowed):
                yield _("%(place)s in %(language)s says {%(name)s}.") % {"place": place, "language": language, "name": name}


def all_texts(document: PoseDocument) -> Iterator[Placed]:
    yield from told_texts(document)
    yield from fact_texts(document, asking=True)


def told_texts(document: PoseDocument) -> Iterator[Placed]:
    """Every text but the "ask first" list, which asks and does not tell."""
    yield from ((_("The name"), document.name), (_("The summary"), document.summary))
    for variant in document.variants:
        yield _("The name of %(slug)s") % {"slug": variant.slug}, variant.name
        yield _("The instruction of %(slug)s") % {"slug": variant.slug}, variant.instruction
    yield from step_texts(document)
    for number, medium in enumerate(document.media, 1):
        yield _("Photo %(number)d in words") % {"number": number}, medium.alt
    yield from fact_texts(document, asking=False)


def step_texts(document: PoseDocument) -> Iterator[Placed]:
    for step in document.steps:
        yield from texts_of(step, _("step %(step)s") % {"step": step.step})
    for variant in document.variants:
        for step in variant.steps:
            yield from texts_of(step, _("step %(step)s of %(slug)s") % {"step": step.step, "slug": variant.slug})


def texts_of(step: StepDocument, place: str) -> Iterator[Placed]:
    yield _("The text of %(place)s") % {"place": place}, step.text
    yield _("The cue of %(place)s") % {"place": place}, step.cue
    yield _("The picture in words of %(place)s") % {"place": place}, step.alt


def fact_texts(document: PoseDocument, *, asking: bool) -> Iterator[Placed]:
    labels = dict(PoseFact.Kind.choices)
    for kind, facts in document.facts.items():
        if (kind == PoseFact.Kind.ASK_FIRST) == asking:
            yield from ((f"{labels.get(kind, kind)} {number}", fact.text) for number, fact in enumerate(facts, 1))


@dataclass(frozen=True)
class Coverage:
    """How many of the pose's texts are written in one language."""

    code: str
    written: int
    texts: int


def coverage(document: PoseDocument, languages: Iterable[str]) -> list[Coverage]:
    every = [texts for _place, texts in all_texts(document)]
    return [Coverage(code, sum(bool(texts.get(code)) for texts in every), len(every)) for code in languages]
