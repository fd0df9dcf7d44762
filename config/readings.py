"""What is going on, read from the tables at the moment of asking: the same in every process, on every host, after every restart.

`/metrics`, the admin's status page, the dashboard and the alert rules all know a reading by the name it has here. None of them says
anything of a person: counts and ages, by queue, state and role. Each statement reads an index that holds only what is still open, or a
stated number of the newest rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db import connection

from notifications.models import DeliveryAttempt, EngineBeat, Queue

Labels = tuple[str, ...]
GIVEN: Final[dict[str, Any]] = {
    "queues": [int(queue) for queue in Queue],
    "names": [queue.name.lower() for queue in Queue],
    "reminders": int(Queue.REMINDERS),
    "roles": EngineBeat.Role.values,
    "outcomes": DeliveryAttempt.Outcome.values,
    "newest": 10_000,  # tries that are looked at for lateness, however many the hour had
}
SPREAD: Final = """
SELECT of::text, coalesce(percentile_cont(of) WITHIN GROUP (ORDER BY seconds), 0)
FROM unnest(ARRAY[0.5, 0.95, 1]) AS of LEFT JOIN ({rows}) AS row ON true GROUP BY of
"""


@dataclass(frozen=True)
class Reading:
    """One statement. Its rows are the labels and then a value for each name."""

    names: dict[str, str]
    sql: str
    labels: Labels = field(default=())

    def rows(self, now: datetime) -> list[tuple[Labels, list[float]]]:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, {**GIVEN, "now": now})
            found = cursor.fetchall()
        split = len(self.labels)
        return [(tuple(map(str, row[:split])), [float(value) for value in row[split:]]) for row in found]


READINGS: Final = (
    Reading(
        {
            "lumbar_outbox_deliveries": "Deliveries that have to leave (pending, sending), or could not and wait for staff (dead, bounced)",
            "lumbar_oldest_due_seconds": "For how long the oldest of them should have left, tries that failed included",
        },
        """
SELECT queue.name, state.name, count(live.at), coalesce(greatest(extract(epoch FROM %(now)s - min(live.at)), 0), 0)
FROM unnest(%(queues)s::smallint[], %(names)s::text[]) AS queue (number, name)
CROSS JOIN (VALUES ('pending'), ('sending'), ('dead'), ('bounced')) AS state (name)
LEFT JOIN (
    SELECT queue, state, due_at AS at FROM notifications_delivery WHERE done_at IS NULL
    UNION ALL
    SELECT queue, state, due_at FROM notifications_delivery WHERE state IN ('dead', 'bounced') AND dismissed_at IS NULL
) AS live ON live.queue = queue.number AND live.state = state.name
GROUP BY queue.number, queue.name, state.name ORDER BY queue.number, state.name
""",
        ("queue", "state"),
    ),
    Reading(
        {"lumbar_queue_age_seconds": "For how long the first in the line has been free to be sent, and nobody took it"},
        """
SELECT queue.name, coalesce(extract(epoch FROM %(now)s - (
    SELECT min(available_at) FROM notifications_delivery
    WHERE queue = queue.number AND done_at IS NULL AND available_at <= %(now)s
)), 0)
FROM unnest(%(queues)s::smallint[], %(names)s::text[]) AS queue (number, name) ORDER BY queue.number
""",
        ("queue",),
    ),
    Reading(
        {"lumbar_attempts": "Tries of the last five minutes, by what came of them"},
        """
SELECT outcome.name, count(attempt.ended_at)
FROM unnest(%(outcomes)s::text[]) AS outcome (name)
LEFT JOIN notifications_deliveryattempt attempt
    ON attempt.outcome = outcome.name AND attempt.ended_at > %(now)s - interval '5 minutes' AND attempt.ended_at <= %(now)s
GROUP BY outcome.name
""",
        ("outcome",),
    ),
    Reading(
        {"lumbar_reminder_lateness_seconds": "How late the reminders of the last hour left: half of them, 95 of 100, and all"},
        SPREAD.format(
            rows="""
    SELECT greatest(extract(epoch FROM attempt.ended_at - delivery.due_at), 0) AS seconds
    FROM (
        SELECT delivery_id, ended_at FROM notifications_deliveryattempt
        WHERE ended_at > %(now)s - interval '1 hour' AND ended_at <= %(now)s AND outcome = 'accepted'
        ORDER BY ended_at DESC LIMIT %(newest)s
    ) AS attempt
    JOIN notifications_delivery delivery ON delivery.id = attempt.delivery_id AND delivery.queue = %(reminders)s
"""
        ),
        ("quantile",),
    ),
    Reading(
        {"lumbar_alert_acknowledgement_seconds": "How long the alerts of the last seven days waited for somebody to take charge"},
        SPREAD.format(
            rows="""
    SELECT greatest(extract(epoch FROM acknowledged_at - escalating_since), 0) AS seconds
    FROM athletes_alert WHERE acknowledged_at > %(now)s - interval '7 days' AND level <> 'watch'
"""
        ),
        ("quantile",),
    ),
    Reading(
        {
            "lumbar_alerts_unacknowledged": "Cases above watch that nobody has taken charge of",
            "lumbar_alert_oldest_unacknowledged_seconds": "For how long the oldest of them has waited",
        },
        """
SELECT count(*), coalesce(extract(epoch FROM %(now)s - min(escalating_since)), 0)
FROM athletes_alert WHERE state = 'open' AND level <> 'watch'
""",
    ),
    Reading(
        {
            "lumbar_engine_processes": "Processes heard of within a minute",
            "lumbar_engine_beat_age_seconds": "Since when none of that role has been heard of; a day where none is known",
        },
        """
SELECT role.name, count(*) FILTER (WHERE beat.last_beat_at > %(now)s - interval '1 minute'),
       coalesce(extract(epoch FROM %(now)s - max(beat.last_beat_at)), 86400)
FROM unnest(%(roles)s::text[]) AS role (name) LEFT JOIN notifications_enginebeat beat ON beat.role = role.name GROUP BY role.name
""",
        ("role",),
    ),
    Reading(
        {"lumbar_alarms_open": "Things that staff must look at"},
        "SELECT count(*) FROM notifications_operationsalarm WHERE resolved_at IS NULL",
    ),
    Reading(
        {"lumbar_backup_age_seconds": "Since the last backup by `make backup`; no line where there was none"},
        "SELECT extract(epoch FROM %(now)s - taken_at) FROM notifications_lastbackup",
    ),
)


@dataclass(frozen=True)
class Family:
    """All values of one name."""

    name: str
    meaning: str
    labels: Labels
    values: dict[Labels, float]

    def of(self, *labels: str) -> float:
        return self.values[labels]


def families(now: datetime) -> Iterator[Family]:
    for reading in READINGS:
        rows = reading.rows(now)
        for place, (name, meaning) in enumerate(reading.names.items()):
            yield Family(name, meaning, reading.labels, {labels: values[place] for labels, values in rows})


def by_name(now: datetime) -> dict[str, Family]:
    return {family.name: family for family in families(now)}
