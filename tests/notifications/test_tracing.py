"""A request, its outbox row and its delivery are one trace, whoever sends it; and nothing that anybody said is in it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from celery import current_app
from django.db import connection
from opentelemetry.instrumentation.celery import CeleryInstrumentor
from opentelemetry.instrumentation.django import DjangoInstrumentor
from opentelemetry.instrumentation.psycopg import PsycopgInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from uuid_utils.compat import uuid7

from notifications import hints
from notifications.clock import FrozenClock
from notifications.delivery import deliver_unclaimed
from notifications.models import Delivery
from notifications.tracing import contained, exporting
from tests import cast
from tests.athletes.said import lasting
from tests.cast import Person
from tests.notifications.collector import Collector, said
from tests.notifications.outbox import COMMITTED, WORKER
from tests.notifications.sink import Sink
from tests.notifications.worker import ROOT

CANARY = "zilpzalp"


@pytest.fixture(scope="module")
def provider() -> Iterator[TracerProvider]:
    """The library takes one provider in the life of a process."""
    with Collector() as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", server.url)
        started = exporting.start()
        started.collector = server
        yield started
        for instrumentor in (DjangoInstrumentor, PsycopgInstrumentor, CeleryInstrumentor):
            instrumentor().uninstrument()
        started.shutdown()


@pytest.fixture
def collector(provider: Any, settings: Any) -> Iterator[Collector]:
    settings.OTEL_EXPORTER_OTLP_ENDPOINT = provider.collector.url
    connection.close()  # the next one is opened under its eyes
    provider.force_flush()
    provider.collector.bodies.clear()
    yield provider.collector
    connection.close()


@pytest.fixture
def broker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Hints go into this process's memory."""
    with current_app.connection_for_write("memory://") as channel:

        def publish(task: str, argument: str, *, lane: str) -> bool:
            with contained():
                current_app.send_task(task, args=[argument, hints.HINT_VERSION], queue=lane, connection=channel, retry=False)
            return True

        monkeypatch.setattr(hints, "publish", publish)
        yield channel


@pytest.fixture
def ana(db: None) -> Person:
    """She trains with Carla, whose name is nobody else's."""
    team = cast.team("Harriers")
    cast.join(team, cast.user("Carla"), "coach")
    person = Person(cast.user(CANARY))
    cast.join(team, person.user)
    cast.share(person.user, team)
    return person


@COMMITTED
def test_it_works(time: FrozenClock, ana: Person, provider: TracerProvider, collector: Collector, broker: Any, sink: Sink) -> None:
    strange = {"traceparent": f"00-{'a' * 32}-{'b' * 16}-01", "tracestate": f"x={CANARY}", "User-Agent": CANARY}
    answer = ana.put(f"/api/v1/symptom-reports/{uuid7()}/?why={CANARY}", lasting(other_text=CANARY), headers=strange)
    assert answer.status_code == 201, answer.json()
    hint = broker.SimpleQueue("alerts").get(block=False)
    while deliver_unclaimed(older_than=timedelta(0), worker=WORKER):  # as the watch does, in nobody's trace
        pass
    provider.force_flush()

    (request,) = collector.spans("PUT api/v1/symptom-reports/")
    (written,) = collector.spans("outbox")
    sent = collector.spans("delivery")
    assert {written.trace_id, *(span.trace_id for span in sent)} == {request.trace_id}
    assert request.trace_id.hex() in hint.headers["traceparent"]
    assert request.trace_id.hex() != "a" * 32  # a stranger's word for it
    assert {span.parent_span_id for span in sent} == {written.span_id}
    told = said(sent[0])
    assert told["lumbar.delivery_id"] in {str(pk) for pk in Delivery.objects.values_list("pk", flat=True)}
    assert (told["lumbar.outcome"], told["lumbar.channel"], told["lumbar.attempt"]) == ("accepted", "email", 1)
    assert any(span.trace_id == request.trace_id for span in collector.spans("INSERT"))

    everything = b"".join(collector.bodies).lower()
    for word in (CANARY, "carla", "reclined", "foot_ankle", "tingling", "numb", "select ", "127.0.0.1"):
        assert word.encode() not in everything, word


@COMMITTED
def test_a_fault_goes_along_by_its_class_alone(provider: TracerProvider, collector: Collector) -> None:
    from opentelemetry import trace

    with pytest.raises(ValueError, match=CANARY), trace.get_tracer("test").start_as_current_span("something"):
        raise ValueError(CANARY)
    provider.force_flush()
    (event,) = collector.spans("something")[0].events
    assert said(event) == {"exception.type": "ValueError"}
    assert CANARY.encode() not in b"".join(collector.bodies)


@COMMITTED
def test_questions_that_belong_to_nothing_stay_here(provider: TracerProvider, collector: Collector) -> None:
    assert not Delivery.objects.exists()
    provider.force_flush()
    assert collector.spans() == []


def test_where_no_endpoint_is_set_nothing_looks_on() -> None:
    asked = "import django, sys; django.setup(); import config.wsgi; print('opentelemetry.instrumentation' in sys.modules)"
    given = {name: value for name, value in os.environ.items() if not name.startswith("OTEL_")}
    told = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env=given, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
