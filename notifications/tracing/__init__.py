"""One trace from a request to what it sent. The outbox row keeps it: whoever sends the row, worker or watch, goes on where it was written.

Asleep unless OTEL_EXPORTER_OTLP_ENDPOINT is set: until then nothing looks on, and a request pays for a few comparisons.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings

if TYPE_CHECKING:
    from notifications.models import Delivery

HEADER: Final = "traceparent"
A_FLOOD: Final = 20  # rows written at once; each then begins a trace of its own, for nobody can read one of a thousand messages


def is_on() -> bool:
    return bool(settings.OTEL_EXPORTER_OTLP_ENDPOINT)


@contextmanager
def writing(rows: int) -> Iterator[str]:
    """While rows are put into the outbox. What each of them keeps, to be found again by who sends it."""
    if not is_on():
        yield ""
        return
    from opentelemetry import propagate, trace

    with trace.get_tracer(__name__).start_as_current_span("outbox", attributes={"lumbar.rows": rows}):
        carried: dict[str, str] = {}
        if rows <= A_FLOOD:
            propagate.inject(carried)
        yield carried.get(HEADER, "")


@contextmanager
def sending(delivery: "Delivery") -> Iterator[None]:
    """One try to send a row: a part of what wrote it, with a link to whoever is at work."""
    if not is_on():
        yield
        return
    from opentelemetry import propagate, trace

    begun = propagate.extract({HEADER: delivery.trace}) if delivery.trace else None
    worker = trace.get_current_span().get_span_context()
    links = [trace.Link(worker)] if worker.is_valid else []
    known: dict[str, Any] = {
        "lumbar.delivery_id": str(delivery.pk),
        "lumbar.notification_id": str(delivery.notification_id),
        "lumbar.kind": delivery.notification.kind,
        "lumbar.channel": delivery.channel,
        "lumbar.attempt": delivery.attempts,
    }
    with trace.get_tracer(__name__).start_as_current_span("delivery", begun, links=links, attributes=known):
        yield


def note(**attributes: Any) -> None:
    """Say something of what is going on just now."""
    if is_on():
        from opentelemetry import trace

        trace.get_current_span().set_attributes({f"lumbar.{name}": value for name, value in attributes.items()})


@contextmanager
def contained() -> Iterator[None]:
    """The library opens a span before a task is published and closes it afterwards: where publishing fails it would stay open for ever."""
    if not is_on():
        yield
        return
    from opentelemetry import context

    before = context.attach(context.get_current())
    try:
        yield
    finally:
        context.detach(before)
