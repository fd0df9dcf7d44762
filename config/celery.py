"""The Celery app and its beat table. A task is a droppable hint: the rows are the truth, and the watch sends what a lost hint forgot."""

import os
from typing import Any

import structlog
from celery import Celery
from celery.signals import task_postrun, task_prerun
from kombu import Queue

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("lumbar")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

app.conf.task_queues = [Queue("alerts"), Queue("reminders"), Queue("bulk"), Queue("films")]
app.conf.task_default_queue = "bulk"

# Sweeps only: each looks at rows that are due and may run twice, late, or in two beats at once.
app.conf.beat_schedule = {
    "beat": {"task": "notifications.tasks.beat", "schedule": 20.0, "options": {"queue": "alerts", "expires": 20}},
    "sync-enrolments": {"task": "routines.tasks.sync_enrolments", "schedule": 60.0, "options": {"queue": "reminders", "expires": 60}},
    "remind": {"task": "athletes.tasks.remind", "schedule": 60.0, "options": {"queue": "reminders", "expires": 60}},
    "sweep": {"task": "notifications.tasks.sweep", "schedule": 30.0, "options": {"queue": "bulk", "expires": 30}},
    "digest": {"task": "athletes.tasks.digest", "schedule": 300.0, "options": {"queue": "bulk", "expires": 300}},
    "publish-poses": {"task": "poses.tasks.publish_due", "schedule": 60.0, "options": {"queue": "bulk", "expires": 60}},
    "make-films": {"task": "poses.tasks.make_films", "schedule": 60.0, "options": {"queue": "films", "expires": 60}},
    "forget-poses": {"task": "poses.tasks.forget", "schedule": 300.0, "options": {"queue": "bulk", "expires": 300}},
    "practise": {"task": "athletes.tasks.practise", "schedule": 1800.0, "options": {"queue": "bulk", "expires": 1800}},
    "retain": {"task": "athletes.tasks.retain", "schedule": 300.0, "options": {"queue": "bulk", "expires": 300}},
}


@task_prerun.connect
def name_lines(task_id: str, task: Any, **_: Any) -> None:
    """Every line of the log that a task writes says which it was."""
    structlog.contextvars.bind_contextvars(task_id=task_id, task=task.name)


@task_postrun.connect
def unname_lines(**_: Any) -> None:
    structlog.contextvars.clear_contextvars()
