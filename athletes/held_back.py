"""What is held back from an athlete now, and why: by a case, by a coach, or by a caution that waits for a go-ahead (safety.md E)."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from accounts.models import User
from athletes.models import GoAhead, Pause
from poses.models import PoseCaution


@dataclass(frozen=True)
class HeldBack:
    """By pose slug; None stands for the whole routine."""

    answered: GoAhead | None  # the newest, where there is one
    pauses: list[Pause]
    cautions: Mapping[str, list[str]]  # poses that wait for a go-ahead, each with the codes it waits for
    open_variants: Mapping[str, set[str]]  # what may be done meanwhile

    @property
    def whole_routine(self) -> bool:
        return any(pause.pose_id is None for pause in self.pauses)

    def holds_back(self, slug: str) -> bool:
        waits = slug in self.cautions and not self.open_variants.get(slug)
        return self.whole_routine or waits or any(pause.pose is not None and pause.pose.slug == slug for pause in self.pauses)


def held_back_from(athlete: User, day: date) -> HeldBack:
    return held_back_on({athlete.pk: day})[athlete.pk]


def held_back_on(days: Mapping[UUID, date]) -> dict[UUID, HeldBack]:
    """From each of these athletes on the own local day; a few queries for any number."""
    pauses: dict[UUID, list[Pause]] = {athlete: [] for athlete in days}
    for pause in Pause.objects.running().filter(athlete__in=days).select_related("pose", "set_by"):
        if pause.until_on is None or pause.until_on >= days[pause.athlete_id]:
            pauses[pause.athlete_id].append(pause)
    newest = GoAhead.objects.filter(athlete__in=days).order_by("athlete", "-answered_at", "-id").distinct("athlete")
    answers = {answered.athlete_id: answered for answered in newest}
    rows = cautions_of({code for answered in answers.values() for code in codes_without_go_ahead(answered)})
    return {athlete: held_back_by(pauses[athlete], answers.get(athlete), rows) for athlete in days}


def cautions_of(codes: Set[str]) -> list[PoseCaution]:
    if not codes:
        return []
    rows = PoseCaution.objects.answered_by(*codes).select_related("pose").prefetch_related("open_variants")
    return list(rows.order_by("pose__order", "code"))


def held_back_by(pauses: list[Pause], answered: GoAhead | None, rows: Iterable[PoseCaution]) -> HeldBack:
    waiting = codes_without_go_ahead(answered)
    cautions: dict[str, list[str]] = {}
    open_variants: dict[str, set[str]] = {}
    for row in rows:
        if row.code in waiting:
            cautions.setdefault(row.pose.slug, []).append(row.code)
            still_open = {variant.slug for variant in row.open_variants.all()}
            # two cautions on one pose: only what both leave open stays open
            open_variants[row.pose.slug] = open_variants.get(row.pose.slug, still_open) & still_open
    return HeldBack(answered, pauses, cautions, open_variants)


def latest_go_ahead(athlete: UUID) -> GoAhead | None:
    return GoAhead.objects.filter(athlete=athlete).latest_first().first()


def codes_without_go_ahead(answered: GoAhead | None) -> list[str]:
    """Cautions answered yes for which no professional's go-ahead is recorded. Unanswered holds nothing back: it is asked first."""
    given: Mapping[str, Any] = answered.cautions if answered else {}
    return [code for code, answer in given.items() if answer["answer"] == "yes" and not answer.get("go_ahead")]
