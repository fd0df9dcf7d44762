from uuid import UUID

from celery import shared_task

from notifications import clock, hints
from poses import services


@shared_task
def publish_due() -> int:
    """Revisions whose time has come. A sweep: it may run twice, late, or in two beats at once."""
    published = 0
    while services.publish_one_due(now=clock.now()):
        published += 1
    return published


@shared_task
def make_film(film: str, version: int) -> None:
    if version == hints.HINT_VERSION:
        services.make_film(film=UUID(film), now=clock.now())


@shared_task
def make_films() -> None:
    services.make_next_film(now=clock.now())


@shared_task
def forget() -> int:
    now = clock.now()
    return services.forget_unused_media(now=now) + services.forget_invitations(now=now)
