"""Somebody without an account is asked by mail to read a text. What a yes to it does, its kind knows: a class named in REVIEWED_TEXTS."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar, Protocol
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import get_language, gettext as _

from notifications.models import Channel
from notifications.services import Planned, notify
from poses.models import ReviewInvitation
from poses.services.refusals import OwnWork, Refused

INVITED_FOR = timedelta(days=14)


class WaitingText(Protocol):
    """A text as long as it waits to be read."""

    template: ClassVar[str]

    @property
    def digest(self) -> str:
        """Of the words as they are now."""

    def is_by(self, email: str) -> bool:
        """Whether this is the address of somebody who wrote some of it."""

    def shown(self) -> dict[str, Any]:
        """What its template needs."""

    def sign(self, *, name: str, seen: str, at: datetime) -> None:
        """A yes. `seen` is the digest of what the page showed: nobody signs words they were not shown."""

    def send_back(self, *, because: str) -> None:
        """Not like this: the link opens nothing from now on."""


def text_waiting(kind: str, about: UUID) -> WaitingText | None:
    """The text; None where nothing waits any more."""
    found: WaitingText | None = import_string(settings.REVIEWED_TEXTS[kind])(about)
    return found


def open_invitation(pk: UUID | None, *, now: datetime) -> tuple[ReviewInvitation, WaitingText] | None:
    """With its text. Good for a fortnight, and as long as the text waits."""
    invitation = ReviewInvitation.objects.select_related("invited_by").filter(pk__in=[pk], expires_at__gt=now).first()
    text = text_waiting(invitation.kind, invitation.about) if invitation else None
    return (invitation, text) if invitation and text else None


@transaction.atomic
def invite_reviewer(*, kind: str, about: UUID, email: str, by: Any, at: datetime) -> ReviewInvitation:
    """Send the link to this address and show it to nobody else: it is a second person's."""
    email, text = written_address(email), text_waiting(kind, about)
    if text is None:
        raise Refused(_("This is not waiting to be read."))
    if text.is_by(email):
        raise OwnWork(_("You wrote some of this. Somebody else has to sign it off."))
    given = {"kind": kind, "invited_by": by, "invited_at": at, "expires_at": at + INVITED_FOR, "locale": get_language() or ""}
    invitation, _created = ReviewInvitation.objects.update_or_create(about=about, email=email, defaults=given)
    notify(
        recipient=None,
        address=email,
        kind="review",
        key=f"review:{invitation.pk}:{at.timestamp()}",
        about=invitation.pk,
        planned=[Planned(Channel.EMAIL)],
        expires_at=invitation.expires_at,
        now=at,
    )
    return invitation


def written_address(email: str) -> str:
    try:
        address: str = ReviewInvitation._meta.get_field("email").clean(email.strip().lower(), None)
    except ValidationError as fault:
        raise Refused(_("To which address?")) from fault
    return address


def forget_invitations(*, now: datetime) -> int:
    """An address of somebody without an account is kept no longer than it is of use, and once as long again for who asks about it."""
    return ReviewInvitation.objects.filter(expires_at__lt=now - INVITED_FOR).delete()[0]
