"""`/metrics`, for Prometheus. Shut until METRICS_TOKEN is set: how much is going on is nobody's business."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from config.readings import families
from notifications import clock

CHALLENGE: Final = {"WWW-Authenticate": "Bearer"}


class Tables(Collector):
    """Whichever process is asked, the answer is that of the whole house."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for family in families(self.now):
            metric = GaugeMetricFamily(family.name, family.meaning, labels=family.labels)
            for labels, value in family.values.items():
                metric.add_metric(labels, value)
            yield metric


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    if not settings.METRICS_TOKEN:
        raise Http404
    if not constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {settings.METRICS_TOKEN}"):
        return HttpResponse(status=401, headers=CHALLENGE)
    registry = CollectorRegistry()
    registry.register(Tables(clock.now()))
    if settings.COUNTS_FOLDER:
        MultiProcessCollector(registry, settings.COUNTS_FOLDER)  # type: ignore[no-untyped-call] # it comes without types
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
