"""What leaves the house in a trace is decided here, by a list; all else is dropped. A span knows addresses, statements and errors."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from celery.signals import worker_process_shutdown
from opentelemetry import propagate, trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.celery import CeleryInstrumentor
from opentelemetry.instrumentation.django import DjangoInstrumentor
from opentelemetry.instrumentation.psycopg import PsycopgInstrumentor
from opentelemetry.instrumentation.wsgi import wsgi_getter
from opentelemetry.propagators.textmap import default_getter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import Event, ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.trace import Link, SpanContext, SpanKind, Status
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

# A new key needs a thought: could it ever hold a person's words, name, address or health answers?
ALLOWED: Final = frozenset(
    {
        *("http.method", "http.request.method", "http.route", "http.status_code", "http.response.status_code"),
        *("db.system", "celery.action", "celery.state", "messaging.destination", "exception.type"),
        *("lumbar.rows", "lumbar.delivery_id", "lumbar.delivery_ids", "lumbar.notification_id", "lumbar.kind", "lumbar.channel"),
        *("lumbar.attempt", "lumbar.outcome"),
    }
)
NOT_TRACED: Final = "health/,metrics$,static/"  # asked every few seconds, by machines


def start(exporter: SpanExporter | None = None) -> TracerProvider:
    """Where spans go is the library's own business: its names OTEL_… in the environment say so."""
    provider = TracerProvider(resource=Resource.create({"service.name": "lumbar"}))
    provider.add_span_processor(BatchSpanProcessor(Gate(exporter or OTLPSpanExporter(timeout=5))))
    trace.set_tracer_provider(provider)
    propagate.set_global_textmap(OwnTraces())
    DjangoInstrumentor().instrument(excluded_urls=NOT_TRACED)
    PsycopgInstrumentor().instrument()
    CeleryInstrumentor().instrument()  # type: ignore[no-untyped-call] # it comes without types
    # a worker's child ends without a word, every five hundred tasks
    worker_process_shutdown.connect(lambda **_: provider.force_flush(), weak=False)
    return provider


class OwnTraces(TraceContextTextMapPropagator):
    """Our own rows and tasks carry a trace on. What a stranger's request claims to be part of is not believed."""

    def extract(self, carrier: Any, context: Context | None = None, getter: Any = default_getter) -> Context:
        return context or Context() if getter is wsgi_getter else super().extract(carrier, context, getter)


class Gate(SpanExporter):
    """What goes through it is bare. The watch asks its questions every second: statements that belong to nothing stay here."""

    def __init__(self, exporter: SpanExporter) -> None:
        self.exporter = exporter

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        leaving = [bare(span) for span in spans if span.parent is not None or span.kind is not SpanKind.CLIENT]
        return self.exporter.export(leaving) if leaving else SpanExportResult.SUCCESS

    def shutdown(self) -> None:
        self.exporter.shutdown()


def bare(span: ReadableSpan) -> ReadableSpan:
    """Times, places in the trace, and what is allowed. An error's class goes along, its words stay: they may quote a row."""
    return ReadableSpan(
        name=span.name,
        context=span.context,
        parent=span.parent,
        resource=span.resource,
        attributes=allowed(span.attributes),
        events=[Event(event.name, allowed(event.attributes), event.timestamp) for event in span.events],
        links=[Link(SpanContext(link.context.trace_id, link.context.span_id, is_remote=True)) for link in span.links],
        kind=span.kind,
        status=Status(span.status.status_code),
        start_time=span.start_time,
        end_time=span.end_time,
        instrumentation_scope=span.instrumentation_scope,
    )


def allowed(attributes: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: value for name, value in (attributes or {}).items() if name in ALLOWED}
