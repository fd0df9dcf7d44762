"""What triage needs to know of an athlete beside the report: asked here, and sent to the phone by `GET /today/` (B)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.db.models.functions import TruncDate

from accounts.models import User
from athletes.models import Alert, CheckIn, GoAhead, SymptomReport, UsualSymptom
from athletes.rules.facts import EarlierNumbness, Facts, MorningRise, Usual
from athletes.rules.ruleset import Ruleset
from athletes.rules.vocabulary import Level
from poses.models import PoseCaution
from routines.rules import zone_named

RISES_WITHIN = timedelta(days=7)


def facts_of(
    athlete: User,
    *,
    day: date,
    ruleset: Ruleset,
    without: Set[UUID] = frozenset(),
    session: UUID | None = None,
) -> Facts:
    """Everything the rules may ask about this athlete on this local day.

    `without` are the reports being judged now, `session` the check-in they name, which may still be on its way.
    """
    return Facts(
        is_minor=athlete.is_minor_on(day),
        cautions_by_pose=cautions_by_pose(cautions_on_file(athlete)),
        numbness=tuple(earlier_numbness(athlete, day, ruleset.thresholds["repeat_days"], without)),
        morning_rises=tuple(morning_rises(athlete, day)),
        sessions_since_clearance=sessions_since_clearance(athlete, session),
        usual=tuple(Usual(*row) for row in usual_symptoms(athlete)),
    )


def cautions_on_file(athlete: User) -> list[str]:
    return codes_answered_yes(GoAhead.objects.filter(athlete=athlete).latest_first().values_list("cautions", flat=True).first() or {})


def codes_answered_yes(cautions: Mapping[str, Any]) -> list[str]:
    """Of the answers of one go-ahead: the newest counts."""
    return [code for code, given in cautions.items() if given["answer"] == "yes"]


def cautions_by_pose(codes: Collection[str]) -> dict[str, list[str]]:
    return by_pose(PoseCaution.objects.answered_by(*codes).values_list("pose__slug", "code")) if codes else {}


def by_pose(cautions: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for slug, code in sorted(cautions):
        found[slug].append(code)
    return dict(found)


def earlier_numbness(athlete: User, day: date, within_days: int, without: Set[UUID]) -> list[EarlierNumbness]:
    reported_on = TruncDate("reported_at", tzinfo=zone_named(athlete.time_zone))
    rows = (
        SymptomReport.objects.filter(athlete=athlete, has_numb_tingling=True, pose__isnull=False)
        .exclude(pk__in=without)
        .newest_of_chain()
        .annotate(on=reported_on)
        .filter(on__gte=day - timedelta(days=within_days), on__lte=day)
        .values_list("pose__slug", "variant__slug")
        .annotate(newest=Max("on"))
        .order_by("pose__slug", "variant__slug")
    )
    return [EarlierNumbness(pose=pose, variant=variant, days_ago=(day - newest).days) for pose, variant, newest in rows]


def morning_rises(athlete: User, day: date) -> list[MorningRise]:
    """Mornings of the last week against the session they are about; unknown on either side is no rise."""
    mornings = (
        CheckIn.objects.filter(athlete=athlete, kind=CheckIn.Kind.MORNING, back_pain__isnull=False, about__isnull=False)
        .filter(day__gte=day - RISES_WITHIN, day__lt=day)
        .order_by("day", "id")
        .values_list("day", "about", "back_pain")
    )
    rows = list(mornings)
    sessions = CheckIn.objects.filter(athlete=athlete, pk__in=[about for _, about, _ in rows], back_pain_before__isnull=False)
    before = dict(sessions.values_list("pk", "back_pain_before"))
    known = [(on, pain, before[about]) for on, about, pain in rows if about in before]
    return [MorningRise((day - on).days, pain - start) for on, pain, start in known if pain is not None and start is not None]


def sessions_since_clearance(athlete: User, session: UUID | None) -> int | None:
    """Sessions begun since the latest close by a person, the one being reported among them even before it has arrived (A13)."""
    cleared_at = (
        Alert.objects.filter(athlete=athlete, state=Alert.State.CLEARED)
        .exclude(level=Level.WATCH)
        .aggregate(latest=Max("cleared_at"))["latest"]
    )
    if cleared_at is None:
        return None
    since = CheckIn.objects.filter(athlete=athlete).sessions().filter(started_at__gte=cleared_at)
    arrived = since.count()
    on_its_way = session is not None and not CheckIn.objects.filter(pk=session).exists()
    return arrived + on_its_way


def usual_symptoms(athlete: User) -> list[tuple[str, str, str, bool]]:
    named = UsualSymptom.objects.filter(athlete=athlete).named().order_by("id")
    return list(named.values_list("region", "side", "sensation", "professional_knows"))
