"""Log lines: events with named keys. What a key may hold is decided here, by a list; everything else is dropped, not masked."""

from collections.abc import MutableMapping
from typing import Any

import structlog

# A new key needs a thought: could it ever hold a person's words, name, address or health answers?
ALLOWED_KEYS = frozenset(
    {
        *("event", "level", "logger", "timestamp", "request_id", "user_id", "ip", "code", "status", "method", "route", "duration_ms"),
        *("task_id", "task", "queue", "kind", "channel", "delivery_id", "notification_id", "alert_id", "ruleset_version"),
        *("error_class", "attempts", "count", "worker", "pid", "job", "lateness_seconds", "exception_class", "where"),
    }
)


def keep_allowed(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {key: event[key] for key in event if key in ALLOWED_KEYS}


def name_the_fault(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception's class and place, never its message: a database error quotes the row that it refused."""
    fault = event.pop("exc_info", None)
    if isinstance(fault, tuple) and fault[0] is not None:
        event["exception_class"] = fault[0].__qualname__
        trace = fault[2]
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        if trace is not None:
            event["where"] = f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}"
    return event


def drop_arguments(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A library's message is kept as its template: what it was filled with may be anything."""
    record = event.get("_record")
    if record is not None:
        event["event"] = record.msg if isinstance(record.msg, str) else record.name
    return event


SHARED: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def formatter() -> structlog.stdlib.ProcessorFormatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*SHARED, drop_arguments],
        processors=[name_the_fault, keep_allowed, structlog.processors.JSONRenderer(sort_keys=True)],
        keep_exc_info=True,
    )


structlog.configure(
    processors=[structlog.stdlib.filter_by_level, *SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
