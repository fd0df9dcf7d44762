"""What was felt in each pose, hold by hold: rows for one athlete, counts for a team. A corrected report outweighs the button (D)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from athletes.rules.progress import HoldCounts, HoldDone, PoseSide, SessionDone, Window
from poses.models import Pose

# of a chain of corrections only the newest counts; a report that names no side speaks of both
HOLDS = """
WITH newest AS (
    SELECT report.check_in, report.pose_id, coalesce(report.answers ->> 'pose_side', 'unknown') AS side,
           bool_or(report.has_numb_tingling) AS numb
    FROM athletes_symptomreport report
    WHERE report.athlete_id = ANY(%(athletes)s) AND report.check_in IS NOT NULL AND report.pose_id IS NOT NULL
      AND report.reported_at >= %(first)s::date - 2
      AND NOT EXISTS (SELECT FROM athletes_symptomreport later WHERE later.corrects = report.id)
      AND NOT EXISTS (
          SELECT FROM athletes_symptomreport own
          WHERE report.reported_by = 'system' AND own.reported_by = 'athlete' AND own.athlete_id = report.athlete_id
            AND own.check_in = report.check_in AND own.pose_id = report.pose_id
      )
    GROUP BY 1, 2, 3
), held AS (
    SELECT hold.check_in_id, hold.athlete_id, hold.day, hold."order", hold.pose_id, hold.side, hold.target_seconds, hold.held_seconds,
           hold.ended, hold.worst_pain, coalesce(exact.numb, either.numb) AS reported_numb,
           coalesce(exact.numb, either.numb, hold.ended = 'numb_tingling') AS numb
    FROM athletes_hold hold
    JOIN athletes_checkin session ON session.id = hold.check_in_id
    LEFT JOIN newest exact ON exact.check_in = hold.check_in_id AND exact.pose_id = hold.pose_id AND exact.side = hold.side
    LEFT JOIN newest either ON either.check_in = hold.check_in_id AND either.pose_id = hold.pose_id AND either.side = 'unknown'
    WHERE hold.athlete_id = ANY(%(athletes)s) AND hold.day BETWEEN %(first)s AND %(last)s
      AND session.consent_id IS NOT NULL AND session.received_at >= coalesce(%(since)s, '-infinity'::timestamptz)
)
"""
EACH_HOLD = (
    HOLDS
    + """
SELECT check_in_id, day, pose_id, side, target_seconds, held_seconds, ended, worst_pain, reported_numb
FROM held ORDER BY day, check_in_id, "order"
"""
)
COUNTED = (
    HOLDS  # noqa: S608 - no word of it comes from outside
    + """
SELECT pose_id, side, sum(holds)::int, sum(discomfort)::int, sum(numb)::int, sum(early)::int, sum(unrated)::int, count(*)
FROM (
    SELECT pose_id, side, count(*) AS holds, count(*) FILTER (WHERE numb OR worst_pain >= 3) AS discomfort,
           count(*) FILTER (WHERE numb) AS numb, count(*) FILTER (WHERE ended IN ('uncomfortable', 'numb_tingling')) AS early,
           count(*) FILTER (WHERE worst_pain IS NULL AND NOT numb) AS unrated
    FROM held WHERE ended <> 'skipped' GROUP BY pose_id, side, athlete_id
) of_each_athlete GROUP BY pose_id, side
"""
)


@dataclass(frozen=True)
class CountedPlace:
    """Holds of one pose and side, and how many people stand behind them."""

    counts: HoldCounts
    athletes: int


def sessions_of(athlete: UUID, window: Window, since: datetime | None) -> list[SessionDone]:
    """Every hold of one athlete, session by session."""
    poses = Pose.objects.in_bulk()
    sessions: dict[Any, list[HoldDone]] = {}
    for check_in, day, pose_id, side, target, held, ended, pain, numb in rows_of(EACH_HOLD, [athlete], window, since):
        pose = poses[pose_id]
        place, stretched = PoseSide(pose.slug, side), str(pose.stretch_side(side))
        sessions.setdefault(check_in, []).append(HoldDone(day, place, stretched, target, held, ended, pain, numb))  # type: ignore[arg-type]
    return [SessionDone(holds[0].day, frozenset(), tuple(holds)) for holds in sessions.values()]


def counted_holds(athletes: Collection[UUID], window: Window) -> dict[PoseSide, CountedPlace]:
    """By pose and side, counted where the rows lie: as much for a year of a team as for a week."""
    slugs = dict(Pose.objects.values_list("pk", "slug"))
    rows = rows_of(COUNTED, list(athletes), window, None)
    return {PoseSide(slugs[pose], side): CountedPlace(HoldCounts(*counts), people) for pose, side, *counts, people in rows}


def rows_of(query: str, athletes: list[UUID], window: Window, since: datetime | None) -> Iterable[Any]:
    named: dict[str, Any] = {"athletes": athletes, "first": window.first, "last": window.last, "since": since}
    with connection.cursor() as cursor, connection.wrap_database_errors:
        # planned for these athletes: a prepared plan for any number of them takes four times as long for two hundred
        cursor.cursor.execute(query, named, prepare=False)
        return list(cursor.fetchall())
