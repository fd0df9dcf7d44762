"""What a code opens, and how often an address may be wrong about it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import NotFound, Throttled

from accounts import codes, rules
from accounts.models import Invitation, WrongCodes
from accounts.services.invitations import may_invite

# takes the row's lock in the same statement that makes it, so that fifty guesses at once stand in one line
LOCK_COUNT = """
INSERT INTO accounts_wrongcodes (address, since_at, count) VALUES (%s, %s, 0)
ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING since_at, count
"""
FORGOTTEN_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class Presented:
    """An invitation whose code was shown, and whether the code came out of the mailbox it was sent to."""

    invitation: Invitation
    proves_address: bool


def open_with(*, code: str, address: str, at: datetime) -> Presented:
    """The invitation that this code opens. Five wrong ones a minute from one address, then none at all, right or wrong."""
    keyed = salted_hmac("accounts.wrong_codes", address, algorithm="sha256").hexdigest()
    # a transaction of its own: the refusal below must not take the count back
    with transaction.atomic():
        since, count = lock_count(keyed, at)
        may_try = rules.may_try_again(count, since, at)
        presented = presented_with(code, at) if may_try else None
        if may_try and presented is None:
            count_wrong(keyed, since, count, at)
    if presented is not None:
        return presented
    if may_try:
        raise NotFound(_("This code opens nothing. Check the letters, or ask for a new one."), "code_unknown")
    raise Throttled(wait=(since + rules.TRIES_WINDOW - at).total_seconds())


def lock_count(keyed: str, at: datetime) -> tuple[datetime, int]:
    with connection.cursor() as cursor:
        cursor.execute(LOCK_COUNT, [keyed, at])
        since, count = cursor.fetchone()
    return since, count


def count_wrong(keyed: str, since: datetime, count: int, at: datetime) -> None:
    is_over = at - since >= rules.TRIES_WINDOW
    WrongCodes.objects.filter(pk=keyed).update(since_at=at if is_over else since, count=1 if is_over else count + 1)
    WrongCodes.objects.filter(since_at__lt=at - FORGOTTEN_AFTER).delete()


def presented_with(code: str, at: datetime) -> Presented | None:
    secret, proves_address = codes.read_proof(code)
    invitations = Invitation.objects.select_related("team", "created_by").filter(digest=codes.digest_of(secret))
    invitation = invitations.first()
    if invitation is None or not is_open(invitation, at):
        return None
    return Presented(invitation, proves_address)


def is_open(invitation: Invitation, at: datetime) -> bool:
    """A team's code is good until it is closed; a personal link dies with its inviter's right. A used link still knows who used it."""
    if invitation.closed_at is not None:
        return False
    if invitation.kind == Invitation.Kind.TEAM_CODE or invitation.accepted_at is not None:
        return True
    is_in_time = invitation.expires_at is not None and at < invitation.expires_at
    return is_in_time and may_invite(invitation.created_by, invitation.team, invitation.role)
