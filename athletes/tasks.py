"""Sweeps that beat asks for. Lost, doubled or late, they do no harm: the rows are the truth."""

from celery import shared_task

from athletes import digests, reminders
from athletes.services import drills, retention
from notifications import clock


@shared_task
def remind() -> None:
    reminders.remind(now=clock.now())


@shared_task
def retain() -> None:
    retention.retain(now=clock.now())


@shared_task
def practise() -> None:
    drills.practise_due(now=clock.now())


@shared_task
def digest() -> None:
    digests.send_digests(now=clock.now())
