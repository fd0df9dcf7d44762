"""Compares what was answered with what is stored and with what arrived at the far ends. It asks the database itself, not the house."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

import psycopg

from tests.chaos.client import Answered
from tests.chaos.far_ends import Taken

DELIVERIES = """
SELECT d.id::text, d.channel, d.state, n.id::text, n.recipient_id::text, n.about::text
FROM notifications_delivery d JOIN notifications_notification n ON n.id = d.notification_id
WHERE n.kind IN ('alert', 'urgent')
"""
CASES = """
SELECT r.id::text, a.id::text, extract(epoch FROM r.received_at)::float, count(*) FILTER (WHERE e.kind = 'opened')
FROM athletes_symptomreport r
JOIN athletes_alertevent e ON e.report = r.id
JOIN athletes_alert a ON a.id = e.alert_id AND a.athlete_id = r.athlete_id
WHERE r.level IN ('alert', 'urgent') GROUP BY 1, 2, 3
"""
TRIES = """
SELECT d.channel, t.outcome, t.error_class, count(*)
FROM notifications_deliveryattempt t JOIN notifications_delivery d ON d.id = t.delivery_id
WHERE d.id::text = ANY(%s) OR (d.channel = 'web_push' AND d.notification_id::text = ANY(%s)) GROUP BY 1, 2, 3 ORDER BY 4 DESC
"""
WAITING = """
SELECT count(*) FROM notifications_delivery WHERE queue = 1 AND done_at IS NULL AND due_at <= now() - make_interval(secs => %s)
"""
DOUBLED = (
    "SELECT count(*) FROM (SELECT 1 FROM athletes_alert WHERE state <> 'cleared' GROUP BY athlete_id, pose_id HAVING count(*) > 1) AS twice"
)


@dataclass
class Verdict:
    """What came of it. `lost` is empty or the promise is broken."""

    alerts: int = 0
    others: int = 0
    messages: int = 0
    duplicates: int = 0
    by_alarm: int = 0
    lost: list[str] = field(default_factory=list)
    twice: Counter[str] = field(default_factory=Counter)  # how the tries ended of what came once too often
    told: list[tuple[float, float]] = field(default_factory=list)  # when it was judged, and how many seconds later its reader was told

    @property
    def duplicate_share(self) -> float:
        return self.duplicates / self.messages if self.messages else 0.0

    @property
    def late(self) -> list[float]:
        return [seconds for _, seconds in self.told]

    def percentile(self, share: float) -> float:
        if len(self.late) < 2:
            return max(self.late, default=0.0)
        return quantiles(self.late, n=1000, method="inclusive")[min(998, round(share * 1000) - 1)]


@dataclass(frozen=True)
class Delivered:
    recipient: str
    case: str
    deliveries: list[str]


def judge(connection: psycopg.Connection[Any], answered: Iterable[Answered], taken: Iterable[Taken], readers: list[str]) -> Verdict:
    verdict = Verdict()
    reports = {one.id: one for one in answered}  # a repeat is answered again, and is still one report
    verdict.lost += missing(connection, list(reports))
    cases = {report: (case, at, opened) for report, case, at, opened in connection.execute(CASES)}
    rows = list(connection.execute(DELIVERIES))
    arrived = arrivals(rows, list(taken), verdict)
    verdict.twice = endings(connection, list(verdict.twice))
    alarmed = alarms(connection)
    owners = {delivery: (recipient, case) for delivery, _, _, _, recipient, case in rows}
    excused = {owners.get(about) or (None, about) for about in alarmed}
    for report in reports.values():
        if report.level == "none":
            verdict.others += 1
            continue
        verdict.alerts += 1
        if report.id not in cases:
            verdict.lost.append(f"{report.id}: no case lists it")
            continue
        case, at, opened = cases[report.id]
        if opened != 1:
            verdict.lost.append(f"{report.id}: opened {opened} times")
        for reader in readers:
            told_at = arrived.get((reader, case))
            if told_at is not None:
                verdict.told.append((at, max(0.0, told_at - at)))
            elif (reader, case) in excused or (None, case) in excused:
                verdict.by_alarm += 1
            else:
                verdict.lost.append(f"{report.id}: {reader} was not told of {case}, nor was anybody told that")
    return verdict


def missing(connection: psycopg.Connection[Any], reports: list[str]) -> list[str]:
    """Answered and not there, or there twice as a case."""
    stored = Counter(
        row[0] for row in connection.execute("SELECT id::text FROM athletes_symptomreport WHERE id::text = ANY(%s)", [reports])
    )
    lost = [f"{report}: stored {stored[report]} times" for report in reports if stored[report] != 1]
    twice = connection.execute(DOUBLED).fetchone()
    return [*lost, *([f"{twice[0]} cases are open twice"] if twice and twice[0] else [])]


def arrivals(rows: list[Any], taken: list[Taken], verdict: Verdict) -> dict[tuple[str, str], float]:
    """When each reader first had a message about a case; and how many came once too often."""
    by_name = {("email", delivery): (recipient, case) for delivery, channel, _, _, recipient, case in rows if channel == "email"}
    by_name |= {("web_push", message): (recipient, case) for _, channel, _, message, recipient, case in rows if channel == "web_push"}
    first: dict[tuple[str, str], float] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for one in taken:
        whose = by_name.get((one.channel, one.name))
        if whose is not None:
            seen[one.channel, one.name] += 1
            first[whose] = min(first.get(whose, one.at), one.at)
    verdict.messages, verdict.duplicates = sum(seen.values()), sum(times - 1 for times in seen.values())
    verdict.twice = Counter(name for (_, name), times in seen.items() if times > 1)
    return first


def endings(connection: psycopg.Connection[Any], names: list[str]) -> Counter[str]:
    """For whoever wants to know why there were two."""
    rows = connection.execute(TRIES, [names, names])
    return Counter({" ".join(part for part in (channel, outcome, fault) if part): times for channel, outcome, fault, times in rows})


def alarms(connection: psycopg.Connection[Any]) -> set[str]:
    """What staff see of it: each open alarm about a delivery or a case."""
    return {
        row[0]
        for row in connection.execute(
            "SELECT about::text FROM notifications_operationsalarm WHERE resolved_at IS NULL AND about IS NOT NULL"
        )
    }


def waiting(connection: psycopg.Connection[Any], *, longer_than: float) -> int:
    """Pages that have not left yet, so many seconds after their time."""
    found = connection.execute(WAITING, [longer_than]).fetchone()
    return int(found[0]) if found else 0
