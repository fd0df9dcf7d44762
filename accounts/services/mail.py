"""Mail about accounts, through the outbox: a mail server that hangs must not hang a sign-in."""

from datetime import datetime, timedelta
from typing import Any

import orjson
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from uuid_utils.compat import uuid7

from accounts.fields import encrypt
from accounts.models import User
from notifications.models import Channel
from notifications.services import Planned, notify

# a code that comes later than this helps nobody
ACCOUNT_MAIL_LIVES = timedelta(minutes=15)


def send_account_mail(
    *, address: str, subject: str, text: str, at: datetime, recipient: User | None = None, lives: timedelta | None = ACCOUNT_MAIL_LIVES
) -> None:
    """One mail, written now, since a code is never kept in the open and cannot be written again later."""
    key = f"account_mail:{uuid7()}"
    sealed = encrypt(orjson.dumps({"subject": subject, "text": text}).decode(), key)
    notify(
        recipient=recipient,
        address=address,
        kind="account_mail",
        key=key,
        sealed=sealed,
        planned=[Planned(Channel.EMAIL)],
        expires_at=at + lives if lives is not None else None,
        now=at,
    )


def write_account_mail(*, template: str, address: str, locale: str, at: datetime, lives: timedelta | None, **context: Any) -> None:
    """The same from templates/accounts/mail/, in the reader's language."""
    with translation.override(locale or settings.LANGUAGE_CODE):
        subject = render_to_string(f"accounts/mail/{template}_subject.txt", context).strip()
        text = render_to_string(f"accounts/mail/{template}_message.txt", context).strip()
    send_account_mail(address=address, subject=subject, text=text, at=at, lives=lives)
