"""What still keeps a pose from being published, each as one sentence for the person who edits it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from poses.documents.shape import PoseDocument, StepDocument, Texts
from poses.models import PoseFact
from poses.rules import PLACEHOLDERS, has_side_words, placeholders_in, said_wrongly

Placed = tuple[str, Texts]


def problems(document: PoseDocument) -> list[str]:
    return [
        *structure_problems(document),
        *(problem for place, texts in all_texts(document) for problem in language_problems(document, place, texts)),
        *(problem for place, texts in told_texts(document) for problem in wording_problems(place, texts)),
        *side_problems(document),
    ]


def structure_problems(document: PoseDocument) -> Iterator[str]:
    numbers = [step.step for step in document.steps]
    if numbers != list(range(1, len(numbers) + 1)) or not numbers:
        yield "Steps are numbered 1, 2, 3 and so on."
    if sum(step.is_hold for step in document.steps) != 1:
        yield "Exactly one step is the hold."
    for slug, times in Counter(variant.slug for variant in document.variants).items():
        if times > 1:
            yield f"Two variants are called {slug}."
    for variant in document.variants:
        changed = Counter(step.step for step in variant.steps)
        if not changed or max(changed.values()) > 1 or not changed.keys() <= set(numbers):
            yield f"The variant {variant.slug} changes steps of the pose, each once."


def language_problems(document: PoseDocument, place: str, texts: Texts) -> Iterator[str]:
    """Whoever reads a pose in one language reads all of it in that language."""
    for language in document.name:
        if not texts.get(language):
            yield f"{place} is missing in {language}."
    for language in texts.keys() - document.name.keys():
        yield f"{place} is in {language}, in which the pose has no name."


def wording_problems(place: str, texts: Texts) -> Iterator[str]:
    for language, text in texts.items():
        for said in said_wrongly(text, language):
            yield f"{place} in {language} {said.why}: “{said.words}”."


def side_problems(document: PoseDocument) -> Iterator[str]:
    """Only steps speak of sides, only in a pose that has them, and only in languages that know the words."""
    known = PLACEHOLDERS if document.has_sides else frozenset()
    spoken = list(step_texts(document))
    silent = [placed for placed in all_texts(document) if placed not in spoken]
    for allowed, placed in ((known, spoken), (frozenset(), silent)):
        for place, texts in placed:
            for language, text in texts.items():
                yield from (f"{place} in {language} says {{{name}}}." for name in sorted(placeholders_in(text) - allowed))
    for language in document.name if document.has_sides else ():
        if not has_side_words(language):
            yield f"Left and right have no words in {language} yet."


def all_texts(document: PoseDocument) -> Iterator[Placed]:
    yield from told_texts(document)
    yield from fact_texts(document, asking=True)


def told_texts(document: PoseDocument) -> Iterator[Placed]:
    """Every text but the "ask first" list, which asks and does not tell."""
    yield from (("The name", document.name), ("The summary", document.summary))
    for variant in document.variants:
        yield from ((f"The name of {variant.slug}", variant.name), (f"The instruction of {variant.slug}", variant.instruction))
    yield from step_texts(document)
    yield from fact_texts(document, asking=False)


def step_texts(document: PoseDocument) -> Iterator[Placed]:
    yield from (placed for step in document.steps for placed in texts_of(step, f"step {step.step}"))
    for variant in document.variants:
        yield from (placed for step in variant.steps for placed in texts_of(step, f"step {step.step} of {variant.slug}"))


def texts_of(step: StepDocument, place: str) -> Iterator[Placed]:
    yield from ((f"The text of {place}", step.text), (f"The cue of {place}", step.cue), (f"The picture in words of {place}", step.alt))


def fact_texts(document: PoseDocument, *, asking: bool) -> Iterator[Placed]:
    for kind, facts in document.facts.items():
        if (kind == PoseFact.Kind.ASK_FIRST) == asking:
            yield from ((f"{kind} {number}", fact.text) for number, fact in enumerate(facts, 1))
