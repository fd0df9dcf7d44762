"""A minor's guardian: a letter with a link, a code by mail that binds a device, and a yes that can be taken back (GUI:S32)."""

from dataclasses import dataclass
from datetime import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import NotFound, PermissionDenied, Throttled, ValidationError

from accounts import codes, rules
from accounts.models import Guardian, User
from accounts.services.age import needs_guardian
from accounts.services.consents import Choices, choose_consents, withdraw_all
from accounts.services.mail import write_account_mail
from notifications.rest import Conflict


@dataclass(frozen=True)
class Letter:
    """A guardian, and the secret of the letter's link this one time."""

    guardian: Guardian
    secret: str

    @property
    def link(self) -> str:
        """The secret stands behind the #, which no browser sends and no proxy logs."""
        return f"{settings.BASE_URL}/guardian/#{self.secret}"


@dataclass(frozen=True)
class Bound:
    """A guardian's device, and what it says from now on, this one time."""

    guardian: Guardian
    device_secret: str


@transaction.atomic
def invite_guardian(*, minor: User, name: str, locale: str, at: datetime, email: str = "") -> Letter:
    """The link for a letter or a mail. Asking again makes a new link for the same guardian; the old one is void."""
    if not needs_guardian(minor, at):
        raise Conflict(_("Only somebody under 18 needs a guardian's yes."), "no_minor")
    address = email.strip().lower()
    if address and address == minor.email:
        raise ValidationError({"email": [_("This must be the guardian's own address.")]}, "own_address")
    secret = codes.new_secret()
    letter = Letter(guardian_of(minor, name, address, locale, codes.digest_of(secret), at), secret)
    if address:
        write_account_mail(template="guardian_letter", address=address, locale=locale, at=at, lives=None, link=letter.link)
    return letter


def guardian_of(minor: User, name: str, address: str, locale: str, digest: str, at: datetime) -> Guardian:
    """The unbound guardian of that address or, without one, of that name; a bound one is never handed a second link quietly."""
    same = {"person__email": address} if address else {"person__name": name.strip(), "person__email": None}
    known = Guardian.objects.select_for_update(of=("self",)).filter(minor=minor, **same).first()
    if known is None:
        person = User.objects.filter(email=address).first() if address else None
        person = person or User.objects.create_user(address or None, name=name.strip(), locale=locale)
        return Guardian.objects.create(minor=minor, person=person, digest=digest, sent_at=at)
    known.digest, known.sent_at = digest, at
    known.save(update_fields=["digest", "sent_at"])
    return known


@transaction.atomic
def send_guardian_code(*, guardian: Guardian, email: str, at: datetime) -> None:
    """A code to the guardian's mailbox. Where the letter named the address, no other is taken."""
    guardian = Guardian.objects.select_for_update(of=("self",)).select_related("person", "minor").get(pk=guardian.pk)
    refuse_hurry(guardian, at)
    guardian.code_address = guardian.person.email or usable_address(guardian, email)
    code = codes.new_mail_code()
    guardian.code_digest, guardian.code_sent_at, guardian.code_tries = codes.digest_of(code), at, 0
    guardian.save(update_fields=["code_address", "code_digest", "code_sent_at", "code_tries"])
    locale, lives = guardian.person.locale, rules.MAIL_CODE_LIVES
    write_account_mail(template="guardian_code", address=guardian.code_address, locale=locale, at=at, lives=lives, code=code)


def refuse_hurry(guardian: Guardian, at: datetime) -> None:
    """One code a minute: a letter that lies about is no way to fill a mailbox, nor to try a million codes."""
    if guardian.code_sent_at is not None and at - guardian.code_sent_at < rules.TRIES_WINDOW:
        raise Throttled(wait=(guardian.code_sent_at + rules.TRIES_WINDOW - at).total_seconds())


def usable_address(guardian: Guardian, email: str) -> str:
    """The address a guardian without one names."""
    address = email.strip().lower()
    if not address:
        raise ValidationError({"email": [_("Say where to send the code.")]}, "required")
    if User.objects.filter(email=address).exists():
        raise ValidationError({"email": [_("Take an address that is not used here yet.")]}, "not_usable")
    return address


def bind_guardian(*, guardian: Guardian, code: str, at: datetime) -> Bound:
    """The code came back: this device is the guardian's, and a former one is not any more. Five wrong codes end the code."""
    bound = try_code(guardian, code, at)
    if bound is None:
        raise NotFound(_("This code is not right, or too old. Ask for a new one."), "code_unknown")
    return bound


@transaction.atomic
def try_code(guardian: Guardian, code: str, at: datetime) -> Bound | None:
    """A transaction of its own: the refusal must not take the count of tries back."""
    guardian = Guardian.objects.select_for_update(of=("self",)).select_related("person").get(pk=guardian.pk)
    is_fresh = guardian.code_sent_at is not None and at - guardian.code_sent_at < rules.MAIL_CODE_LIVES
    if not is_fresh or guardian.code_tries >= rules.MAIL_CODE_TRIES:
        return None
    if not codes.matches(code, guardian.code_digest):
        guardian.code_tries += 1
        guardian.save(update_fields=["code_tries"])
        return None
    return bind(guardian, at)


def bind(guardian: Guardian, at: datetime) -> Bound:
    secret = codes.new_secret()
    guardian.code_digest, guardian.device_digest = "", codes.digest_of(secret)
    guardian.bound_at = guardian.bound_at or at
    guardian.save(update_fields=["code_digest", "device_digest", "bound_at"])
    person = guardian.person
    person.email = guardian.code_address
    person.save(update_fields=["email"])
    EmailAddress.objects.update_or_create(user=person, email=person.email, defaults={"primary": True, "verified": True})
    return Bound(guardian, secret)


@transaction.atomic
def choose_as_guardian(*, guardian: Guardian, choices: Choices, text_version: str, at: datetime) -> Guardian:
    """The guardian's yes, and with it the minor's answers are kept; or the no, from which moment nothing is kept and nobody reads.

    The private answers stay between the minor and the health contact: a guardian neither opens nor sees them.
    """
    if guardian.bound_at is None:
        raise PermissionDenied(_("Enter the code from the mail first."), "code_required")
    if not choices.keep:
        return withdraw_guardian(guardian=guardian, at=at)
    guardian.consented_at, guardian.withdrawn_at = guardian.consented_at or at, None
    guardian.save(update_fields=["consented_at", "withdrawn_at"])
    minor = guardian.minor
    private = frozenset(minor.consents.live().filter(kind="private", team__in=choices.team_reads).values_list("team_id", flat=True))
    whole = Choices(choices.keep, choices.team_reads, private)
    choose_consents(person=minor, choices=whole, given_by=guardian.person, text_version=text_version, at=at)
    return guardian


@transaction.atomic
def withdraw_guardian(*, guardian: Guardian, at: datetime) -> Guardian:
    guardian.withdrawn_at = guardian.withdrawn_at or at
    guardian.save(update_fields=["withdrawn_at"])
    withdraw_all(person=guardian.minor, at=at)
    return guardian
