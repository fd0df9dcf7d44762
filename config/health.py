"""Two questions an operator's machine asks: is this process alive, and is the whole house ready?"""

from collections.abc import Callable

import redis
from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from notifications import clock, last_resort
from notifications.services.engine import engine_status


def database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def broker() -> str:
    """Slower hints, nothing lost: said, and still ready."""
    try:
        redis.Redis.from_url(settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1).ping()
    except redis.RedisError:
        return "silent; messages go out by the watch"
    return "ok"


def engine() -> str:
    status = engine_status(clock.now())
    last_resort.help_out(status)
    if status.is_well:
        return "ok"
    silent = ", ".join(status.silent_roles)
    return f"silent: {silent}" if silent else "an alert has been waiting for over a minute"


CHECKS: dict[str, Callable[[], str]] = {"database": database, "broker": broker, "engine": engine}
MAY_FAIL = {"broker"}


@require_safe
@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """This process answers. Says nothing of the others, or one dead database would have every web process restarted."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """200 when all of it is up: web, database, worker, beat and watch."""
    answers = {}
    for name, check in CHECKS.items():
        try:
            answers[name] = check()
        except OperationalError:
            answers[name] = "silent"
    is_ready = all(answer == "ok" for name, answer in answers.items() if name not in MAY_FAIL)
    return JsonResponse(answers, status=200 if is_ready else 503)
