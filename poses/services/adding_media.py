"""Photos and films, kept once whoever uploads them twice, and as long as any version of any pose names them."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from notifications import hints
from poses import uploads
from poses.documents import PoseDocument
from poses.models import Medium, PoseMedium, Revision
from poses.rules import FilmRefusal
from poses.uploads import Accepted, FilmNotTaken

UNUSED_KEPT = timedelta(days=30)  # somebody may still be writing around it, or wait for a file that names it
MOST_TRIES = 3  # a film that takes its worker along each time is not tried for ever


@transaction.atomic
def keep_medium(*, accepted: Accepted, by: Any, at: datetime) -> Medium:
    """A photo is ready at once. A film waits to be made anew, also one that was refused before: the house may have been busy."""
    files = {"content": accepted.content, "thumbnail": accepted.thumbnail, "upload": accepted.upload}
    medium, made = Medium.objects.get_or_create(name=str(accepted.name), defaults={**files, "added_by": by, "added_at": at})
    again = Medium.objects.filter(pk=medium.pk).exclude(refused_because="").update(**files, refused_because="", taken_at=None, tries=0)
    if accepted.upload and (made or again):
        transaction.on_commit(partial(hint_film, medium.pk), robust=True)
    return medium


def hint_film(film: UUID) -> None:
    hints.publish("poses.tasks.make_film", str(film), lane="films")


def make_film(*, film: UUID, now: datetime) -> bool:
    """Make this film anew if it waits; whether it did. Bytes come in whole or not at all, and only the first to finish writes them.

    One at a time in the whole house: each takes a processor, and a worker from the reminders. Who has finished points at the next.
    """
    if Medium.objects.being_made(now).exists():
        return False
    if not Medium.objects.to_make(now).filter(pk=film).update(taken_at=now, tries=F("tries") + 1):
        return False
    taken = Medium.objects.only("upload", "tries").get(pk=film)
    Medium.objects.filter(pk=film, upload__isnull=False).update(upload=None, **made_anew(taken))
    if following := next_film(now):
        hint_film(following)
    return True


def make_next_film(*, now: datetime) -> bool:
    """For the sweep: what a lost hint or a killed worker left behind. Whether there was one."""
    film = next_film(now)
    return film is not None and make_film(film=film, now=now)


def next_film(now: datetime) -> UUID | None:
    return Medium.objects.to_make(now).order_by("added_at").values_list("pk", flat=True).first()


def made_anew(medium: Medium) -> dict[str, Any]:
    if medium.tries > MOST_TRIES:
        return {"refused_because": FilmRefusal.UNREADABLE}
    try:
        content, thumbnail = uploads.film(bytes(medium.upload or b""))
    except FilmNotTaken as refusal:
        return {"refused_because": refusal.why}
    return {"content": content, "thumbnail": thumbnail}


def not_ready(document: PoseDocument) -> dict[str, str]:
    """The photos and films of a pose that cannot be shown, each with why."""
    named = list(dict.fromkeys(medium.file for medium in document.media))
    found = {medium.name: medium for medium in Medium.objects.without_bytes().filter(name__in=named)} if named else {}
    return {name: why for name in named if (why := why_not_ready(name, found.get(name)))}


def why_not_ready(name: str, medium: Any | None) -> str:
    if medium is None:
        return _("The photo or film %(name)s is not in this house. Add it again, or take it out.") % {"name": name}
    if medium.refused_because:
        return _("A film was not taken: %(why)s Take it out here.") % {"why": medium.get_refused_because_display()}
    return "" if medium.is_ready else _("A film is being prepared. That takes some seconds, at most a few minutes.")


def forget_unused_media(*, now: datetime) -> int:
    """Delete what neither athletes see, nor a draft names, nor a version that one could go back to. Says how many went."""
    named = {each["file"] for media in Revision.objects.values_list("document__media", flat=True) for each in media or ()}
    old = Medium.objects.filter(added_at__lt=now - UNUSED_KEPT)
    return old.exclude(name__in=named).exclude(name__in=PoseMedium.objects.values("file")).delete()[0]
