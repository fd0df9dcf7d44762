from celery import shared_task

from notifications import clock
from poses import services


@shared_task
def publish_due() -> int:
    """Revisions whose time has come. A sweep: it may run twice, late, or in two beats at once."""
    published = 0
    while services.publish_one_due(now=clock.now()):
        published += 1
    return published


@shared_task
def forget() -> int:
    now = clock.now()
    return services.forget_unused_media(now=now) + services.forget_invitations(now=now)
