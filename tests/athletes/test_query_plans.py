"""What is asked all the time costs the same however much there is of everything else: by pages read, never by time."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from accounts.models import Consent, User
from athletes.models import Alert, CheckIn, SymptomReport
from athletes.settling import first_flag
from athletes.watch import TO_DECIDE, TO_SEND
from config.readings import GIVEN, READINGS
from notifications.models import Delivery, DeliveryAttempt
from tests.athletes.said import lasting
from tests.athletes.test_escalation import report
from tests.conftest import NOON

pytestmark = pytest.mark.django_db
MANY = 4_000
LATER = NOON + timedelta(days=1)
A_WEEK = timedelta(days=7)


def plan(sql: str, values: Any) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {sql}", values)
        (found,) = cursor.fetchone()
    whole: dict[str, Any] = (json.loads(found) if isinstance(found, str) else found)[0]["Plan"]
    return whole


def pages(whole: dict[str, Any]) -> int:
    return int(whole["Shared Hit Blocks"] + whole["Shared Read Blocks"])


def nodes(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield part
    for inner in part.get("Plans", []):
        yield from nodes(inner)


def read_whole(whole: dict[str, Any]) -> set[str]:
    """Tables that were read from end to end."""
    return {node["Relation Name"] for node in nodes(whole) if node["Node Type"] == "Seq Scan"}


def looked(now: datetime) -> dict[str, dict[str, Any]]:
    plans = {}
    for name, glance in {"decide": TO_DECIDE, "send": TO_SEND}.items():
        words, values = glance.statement
        plans[name] = plan(words, [now + value if isinstance(value, timedelta) else value for value in values])
    return plans


def copies(model: type[Model], template: Model, **own: str) -> None:
    """Many more rows like this one, but for what is given as SQL, where `number` counts them."""
    fields = {field.column: f'template."{field.column}"' for field in model._meta.concrete_fields}
    chosen = {**fields, "id": "gen_random_uuid()", **own}
    columns, values = ", ".join(f'"{name}"' for name in chosen), ", ".join(chosen.values())
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT {values} FROM {table} template, generate_series(1, {MANY}) AS number "
            "WHERE template.id = %s",
            [template.pk],
        )


@pytest.fixture
def nothing_due(time: Any, carla: Any, ana: Any) -> Alert:
    """A report that has led to a case, a page that has left, and another that waits for the morning."""
    alert: Alert = report(ana, lasting())
    Alert.objects.update(state="cleared", cleared_at=NOON, cleared_by=carla.user, next_step_at=None, unreached_at=None)
    Delivery.objects.update(state="accepted", done_at=NOON)
    return alert


@pytest.fixture
def grown(nothing_due: Alert, ana: Any) -> Callable[[], None]:
    def grow() -> None:
        copies(Alert, nothing_due)
        copies(SymptomReport, SymptomReport.objects.get(), body_hash="number::text")
        done = Delivery.objects.first()
        assert done is not None
        copies(Delivery, done, dedupe_key="'done:' || number")
        waits = {"state": "'pending'", "done_at": "NULL", "due_at": f"'{LATER}'::timestamptz", "available_at": f"'{LATER}'::timestamptz"}
        copies(Delivery, done, dedupe_key="'waits:' || number", **waits)
        tried = {"worker": "alerts", "started_at": NOON - A_WEEK, "ended_at": NOON - A_WEEK, "outcome": "accepted"}
        copies(DeliveryAttempt, DeliveryAttempt.objects.create(delivery=done, number=1, **tried))
        settle()

    settle()
    return grow


def settle() -> None:
    with connection.cursor() as cursor:
        for model in (Alert, SymptomReport, CheckIn, Delivery, DeliveryAttempt, User):
            cursor.execute(f"ANALYZE {model._meta.db_table}")


def test_it_works(grown: Callable[[], None], time: Any) -> None:
    before = looked(NOON)
    grown()
    after = looked(NOON)
    for name, whole in after.items():
        assert not read_whole(whole) & {"notifications_delivery", "athletes_alert", "athletes_symptomreport"}
        assert pages(whole) <= 2 * pages(before[name]) + 20, (name, pages(before[name]), pages(whole))


def test_asked_for_any_row_that_is_due_the_whole_table_is_read(grown: Callable[[], None], time: Any) -> None:
    """Why the first in each line is looked at instead; and that reading too much shows here."""
    grown()
    whole = plan(*Delivery.objects.due(NOON).query.exists().sql_with_params())
    assert read_whole(whole) == {"notifications_delivery"}
    assert pages(whole) > 40


def test_a_scrape_reads_no_table_of_what_is_done_from_end_to_end(grown: Callable[[], None], time: Any) -> None:
    grown()
    Delivery.objects.filter(done_at=None).delete()
    settle()
    for reading in READINGS:
        whole = plan(reading.sql, {**GIVEN, "now": NOON})
        assert not read_whole(whole) & {"notifications_delivery", "notifications_deliveryattempt", "athletes_alert"}, reading.names


def test_the_own_check_ins_are_found_without_reading_everybody_elses(ana: Any, ben: Any) -> None:
    now = datetime.now(UTC)
    rows = [(one.user, Consent.objects.get(person=one.user, kind="keep")) for one in (ana, ben)]
    own, other = (CheckIn.objects.create(athlete=user, consent=consent, kind="anytime", day=now, received_at=now) for user, consent in rows)
    copies(CheckIn, other)
    settle()
    with CaptureQueriesContext(connection) as asked:
        assert [one["id"] for one in ana.get("/api/v1/check-ins/").json()["results"]] == [str(own.pk)]
    (sql,) = [query["sql"] for query in asked if query["sql"].startswith('SELECT "athletes_checkin"')]
    assert pages(plan(sql.replace("%", "%%"), [])) < 20


def test_flags_that_wait_cost_the_watch_nothing_and_a_due_one_is_seen(nothing_due: Alert) -> None:
    """Nearly no check-in has one; among many that have, the first in time is looked at, and no other."""
    said = SymptomReport.objects.get()
    assert TO_DECIDE(LATER) is False
    flagged = CheckIn.objects.create(
        athlete=said.athlete, consent=said.consent, kind="anytime", day=NOON.date(), received_at=NOON, body_hash="", flags_due_at=LATER
    )
    settle()
    before = pages(plan(*first_flag(NOON).query.exists().sql_with_params()))
    copies(CheckIn, flagged)
    settle()
    assert pages(plan(*first_flag(NOON).query.exists().sql_with_params())) <= before + 10
    assert (TO_DECIDE(NOON), TO_DECIDE(LATER)) == (False, True)
