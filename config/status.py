"""How the house is doing, for staff: what `/metrics` says, in words."""

import platform
from datetime import timedelta
from importlib.metadata import version
from typing import Any, Final, NamedTuple

from django.contrib import admin
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_safe

from config.readings import Family, by_name
from notifications import clock
from notifications.models import Queue
from notifications.services import engine_status, is_holding

STATES: Final = ("pending", "sending", "dead", "bounced")
STATE_WORDS: Final = {
    "pending": gettext_lazy("waiting"),
    "sending": gettext_lazy("on its way"),
    "dead": gettext_lazy("could not leave"),
    "bounced": gettext_lazy("came back"),
}
QUEUE_WORDS: Final = {
    "alerts": gettext_lazy("Alerts"),
    "account": gettext_lazy("Sign-in codes"),
    "reminders": gettext_lazy("Reminders"),
    "bulk": gettext_lazy("Digests and the like"),
}
ROLE_WORDS: Final = {"watch": gettext_lazy("Watch"), "worker": gettext_lazy("Workers"), "beat": gettext_lazy("Beat")}
NEVER_SECONDS: Final = 86_400
SILENT_SECONDS: Final = 60


class Line(NamedTuple):
    name: Any
    cells: list[Any]
    is_well: bool = True


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    now = clock.now()
    found = by_name(now)
    around = {**admin.site.each_context(request), "title": _("How it runs"), "now": now}
    told = {
        "is_well": engine_status(now).is_well,
        "is_holding": is_holding(),
        "alarms": int(found["lumbar_alarms_open"].of()),
        "engine": engine(found),
        "states": [STATE_WORDS[state] for state in STATES],
        "outbox": outbox(found),
        "waits": waits(found),
        "open_alerts": {
            "count": int(found["lumbar_alerts_unacknowledged"].of()),
            "since": span(found["lumbar_alert_oldest_unacknowledged_seconds"].of()),
        },
        "backup": backup(found["lumbar_backup_age_seconds"]),
        "versions": versions(),
    }
    return TemplateResponse(request, "admin/status.html", {**around, **told})


def engine(found: dict[str, Family]) -> list[Line]:
    age, processes = (found[f"lumbar_engine_{name}"].of for name in ("beat_age_seconds", "processes"))
    return [Line(words, [int(processes(role)), heard(age(role))], age(role) <= SILENT_SECONDS) for role, words in ROLE_WORDS.items()]


def heard(age: float) -> str:
    return span(age) if age < NEVER_SECONDS else _("never, or over a day ago")


def outbox(found: dict[str, Family]) -> list[Line]:
    return [queue_line(queue.name.lower(), found) for queue in Queue]


def queue_line(name: str, found: dict[str, Family]) -> Line:
    """How many are in each state, since when the first could go, and since when the oldest should have gone."""
    rows, oldest, age = (found[f"lumbar_{each}"].of for each in ("outbox_deliveries", "oldest_due_seconds", "queue_age_seconds"))
    late = max(oldest(name, "pending"), oldest(name, "sending"))
    cells = [*(int(rows(name, state)) for state in STATES), span(age(name)), span(late)]
    return Line(QUEUE_WORDS[name], cells, age(name) <= SILENT_SECONDS and not rows(name, "dead"))


def waits(found: dict[str, Family]) -> list[Line]:
    """The figures that say whether somebody was helped in time."""
    return [
        Line(_("Alerts until somebody took charge, seven days"), spread(found["lumbar_alert_acknowledgement_seconds"])),
        Line(_("Reminders behind their time, the last hour"), spread(found["lumbar_reminder_lateness_seconds"])),
    ]


def spread(family: Family) -> list[str]:
    return [span(family.of(quantile)) for quantile in ("0.5", "0.95", "1")]


def backup(family: Family) -> Line:
    age = family.values.get(())
    if age is None:
        return Line(_("Last backup"), [_("none by `make backup`")], is_well=False)
    return Line(_("Last backup"), [_("%(time)s ago") % {"time": span(age)}], age <= NEVER_SECONDS)


def span(seconds: float) -> str:
    """As somebody would say it: 0.4 s, 12 s, 3 min, 5 h, 2 d."""
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{timedelta(seconds=seconds) / timedelta(seconds=size):.0f} {unit}"
    return f"{seconds:.1f} s" if 0 < seconds < 10 else f"{seconds:.0f} s"


def versions() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        server = cursor.fetchone()[0].split()[0]
    return [("Python", platform.python_version()), ("Django", version("django")), ("Celery", version("celery")), ("PostgreSQL", server)]
