"""E-mail, through Django's SMTP backend or a provider's API (django-anymail)."""

import smtplib
import ssl
from contextlib import suppress
from email.utils import parseaddr

from anymail.exceptions import AnymailAPIError, AnymailError, AnymailRecipientsRefused
from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import sanitize_address

from notifications.channels.errors import ChannelError
from notifications.channels.smtp import HurriedBackend
from notifications.kinds import Message
from notifications.models import Delivery

DJANGO_SMTP = "django.core.mail.backends.smtp.EmailBackend"
MAX_SUBJECT = 200


def send(delivery: Delivery, message: Message) -> str:
    mail = written(delivery, message)
    mail.connection = backend()
    try:
        mail.send()
    except Exception as fault:
        raise classified(fault) from fault
    finally:
        with suppress(OSError, smtplib.SMTPException):
            mail.connection.close()
    return str(mail.extra_headers["Message-ID"])


def backend() -> BaseEmailBackend:
    return HurriedBackend() if settings.EMAIL_BACKEND == DJANGO_SMTP else get_connection()


def written(delivery: Delivery, message: Message) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        subject=" ".join(message.subject.split())[:MAX_SUBJECT],
        body=message.text,
        to=[address_of(delivery)],
        headers={
            # the same on every try, so that a mail sent twice is shown once
            "Message-ID": f"<{delivery.pk}@{sender_domain()}>",
            "Auto-Submitted": "auto-generated",
            **message.headers,
        },
    )
    mail.metadata = {"delivery": str(delivery.pk)}  # type: ignore[attr-defined]  # a provider's API hands it back when the mail does
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    return mail


def address_of(delivery: Delivery) -> str:
    """Where the person is now; an address of its own only for who has no account, or has yet to prove it."""
    message = delivery.notification
    address = message.address or getattr(message.recipient, "email", None)
    if not address:
        raise ChannelError("no_address", permanent=True)
    try:
        return sanitize_address(address, "utf-8")
    except ValueError as fault:
        raise ChannelError("bad_address", permanent=True) from fault


def sender_domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"


def classified(fault: Exception) -> ChannelError:
    """Whose fault it is: nobody's for long (try again), the address's (give up) or our configuration's (wait, and tell staff)."""
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(fault.recipients.values()))
        return ChannelError("recipient_refused", words, permanent=code >= 500)
    if isinstance(fault, smtplib.SMTPAuthenticationError | smtplib.SMTPNotSupportedError) or is_about_certificates(fault):
        return ChannelError("mail_server_settings", fault, config=True)
    if isinstance(fault, smtplib.SMTPDataError):
        return ChannelError("mail_refused", fault.smtp_error, permanent=fault.smtp_code >= 500)
    if isinstance(fault, smtplib.SMTPResponseException):
        # refused before it was about this recipient: our name, our sender, our connection
        return ChannelError("mail_server_refused_us", fault.smtp_error, config=fault.smtp_code >= 500)
    if isinstance(fault, AnymailError):
        return provider_error(fault)
    if isinstance(fault, OSError | smtplib.SMTPException):
        return ChannelError("mail_server_unreachable", type(fault).__name__)
    raise fault


def is_about_certificates(fault: Exception) -> bool:
    return isinstance(fault, ssl.SSLError) and not isinstance(fault, ssl.SSLEOFError | ssl.SSLZeroReturnError | ssl.SSLSyscallError)


def provider_error(fault: AnymailError) -> ChannelError:
    if isinstance(fault, AnymailRecipientsRefused):
        return ChannelError("recipient_refused", permanent=True)
    code = fault.status_code if isinstance(fault, AnymailAPIError) else None
    if code is None or code == 429 or code >= 500:
        return ChannelError("mail_provider_unreachable", code or "")
    return ChannelError("mail_provider_refused", code, config=code in (401, 402, 403), permanent=code not in (401, 402, 403))
