"""An athlete's own word that a clinician may read the packet: a link for two weeks, taken back at any time, each opening in the log."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from accounts.models import ReadLog, User
from athletes.models import Release

GOOD_FOR: Final = timedelta(days=14)


@transaction.atomic
def release_packet(*, athlete: User, to_whom: str, at: datetime) -> tuple[Release, str]:
    """The release, and its link's secret this one time."""
    secret = secrets.token_urlsafe(32)
    made = Release.objects.create(athlete=athlete, to_whom=to_whom.strip(), digest=digest_of(secret), made_at=at, expires_at=at + GOOD_FOR)
    return made, secret


@transaction.atomic
def withdraw_release(*, release: Release, at: datetime) -> None:
    """From now on the link opens nothing. Taken back twice, it stays as it was."""
    Release.objects.filter(pk=release.pk, withdrawn_at=None).update(withdrawn_at=at)


def release_behind(secret: str, at: datetime) -> Release | None:
    """None for a link that is forged, over or taken back, or whose athlete is gone."""
    found = Release.objects.live(at).filter(digest=digest_of(secret), athlete__is_active=True)
    return found.select_related("athlete").first()


def record_opening(*, release: Release, at: datetime) -> None:
    """In the athlete's log, under the name that the athlete gave: the reader has no account here."""
    ReadLog.objects.create(
        reader=release.pk, athlete=release.athlete_id, action="packet.opened", about=release.pk, reason=release.to_whom, at=at
    )


def digest_of(secret: str) -> str:
    # 256 bits at random: nothing to try out, so no key is needed
    return hashlib.sha256(secret.encode()).hexdigest()
