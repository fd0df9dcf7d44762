"""What is held back from an athlete now, and why: by a case, by a coach, or by a caution that waits for a go-ahead (safety.md E)."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from athletes.models import GoAhead, Pause
from poses.models import PoseCaution


@dataclass(frozen=True, slots=True)
class Caution:
    """One code that holds one pose back until a go-ahead, and the variants it leaves open."""

    pose: str
    code: str
    open_variants: frozenset[str]


@dataclass(frozen=True)
class HeldBack:
    """By pose slug; None stands for the whole routine."""

    pauses: Sequence[Pause]
    cautions: Mapping[str, list[str]]  # poses that wait for a go-ahead, each with the codes it waits for
    open_variants: Mapping[str, Set[str]]  # what may be done meanwhile

    @property
    def whole_routine(self) -> bool:
        return any(pause.pose_id is None for pause in self.pauses)

    def holds_back(self, slug: str) -> bool:
        waits = slug in self.cautions and not self.open_variants.get(slug)
        return self.whole_routine or waits or any(pause.pose is not None and pause.pose.slug == slug for pause in self.pauses)


def held_back_on(days: Mapping[UUID, date]) -> dict[UUID, HeldBack]:
    """From each of these athletes on the own local day; a few queries for any number."""
    pauses: dict[UUID, list[Pause]] = {athlete: [] for athlete in days}
    for pause in Pause.objects.running().filter(athlete__in=days).select_related("pose", "set_by").order_by("id"):
        pauses[pause.athlete_id].append(pause)
    newest = GoAhead.objects.filter(athlete__in=days).order_by("athlete", "-answered_at", "-id").distinct("athlete")
    answers = dict(newest.values_list("athlete", "cautions"))
    rows = cautions_of({code for answered in answers.values() for code in codes_without_go_ahead(answered)})
    return {athlete: held_back_by(pauses[athlete], answers.get(athlete), rows, day) for athlete, day in days.items()}


def cautions_of(codes: Collection[str]) -> list[Caution]:
    if not codes:
        return []
    rows = PoseCaution.objects.answered_by(*codes).select_related("pose").prefetch_related("open_variants")
    in_order = rows.order_by("pose__order", "code")
    return [Caution(row.pose.slug, row.code, frozenset(variant.slug for variant in row.open_variants.all())) for row in in_order]


def held_back_by(pauses: Iterable[Pause], answered: Mapping[str, Any] | None, cautions: Iterable[Caution], day: date) -> HeldBack:
    """`answered` are the cautions of the newest go-ahead. A pause that was kept only until an earlier day holds nothing any more."""
    waiting = codes_without_go_ahead(answered)
    codes: dict[str, list[str]] = {}
    open_variants: dict[str, Set[str]] = {}
    for caution in cautions:
        if caution.code in waiting:
            codes.setdefault(caution.pose, []).append(caution.code)
            # two cautions on one pose: only what both leave open stays open
            open_variants[caution.pose] = open_variants.get(caution.pose, caution.open_variants) & caution.open_variants
    running = [pause for pause in pauses if pause.lifted_at is None and (pause.until_on is None or pause.until_on >= day)]
    return HeldBack(running, codes, open_variants)


def latest_go_ahead(athlete: UUID) -> GoAhead | None:
    return GoAhead.objects.filter(athlete=athlete).latest_first().first()


def codes_without_go_ahead(answered: Mapping[str, Any] | None) -> list[str]:
    """Cautions answered yes for which no professional's go-ahead is recorded. Unanswered holds nothing back: it is asked first."""
    return [code for code, answer in (answered or {}).items() if answer["answer"] == "yes" and not answer.get("go_ahead")]
