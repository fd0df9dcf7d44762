"""How allauth behaves in this house: people come in by invitation, mails leave through the outbox, secrets lie encrypted."""

from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts import limits
from accounts.fields import decrypt, encrypt
from accounts.models import Team, User
from accounts.services import write_account_mail
from accounts.services.mail import ACCOUNT_MAIL_LIVES
from notifications import clock

OFFER_SECOND_FACTOR = "lumbar_offer_second_factor"

CODE_MAILS: dict[str, str | Promise] = {
    "account/email/email_confirmation": _("Confirm this address"),
    "account/email/email_confirmation_signup": _("Confirm this address"),
    "account/email/login_code": _("Sign in"),
    "account/email/password_reset_code": _("Choose a new password"),
}
NOTICES: dict[str, str | Promise] = {
    "account/email/email_changed": _("Your e-mail address was changed."),
    "account/email/email_confirm": _("An e-mail address was confirmed."),
    "account/email/email_deleted": _("An e-mail address was removed."),
    "account/email/password_changed": _("Your password was changed."),
    "account/email/password_reset": _("Your password was changed."),
    "account/email/password_set": _("A password was set."),
    "mfa/email/recovery_codes_generated": _("New recovery codes were made. The old ones work no more."),
    "mfa/email/totp_activated": _("An authenticator app was added."),
    "mfa/email/totp_deactivated": _("The authenticator app was removed."),
    "mfa/email/webauthn_added": _("A passkey was added."),
    "mfa/email/webauthn_removed": _("A passkey was removed."),
}
ENROLLED = {"mfa/email/totp_activated": "totp", "mfa/email/webauthn_added": "webauthn"}
NOBODY_HERE = "account/email/unknown_account"
NOBODY = "nobody@lumbar.invalid"  # and not the address that was typed, which may be a stranger's
FOR_NOBODY: dict[str, Any] = {"lives": timedelta(0), "purpose": _("Sign in"), "code": ""}  # over as soon as it is written


def refuse_phone(number: str) -> None:
    raise ValidationError(_("Nobody signs in by telephone here."), "not_used")


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_phone(self, user: Any) -> None:
        """A telephone is for emergencies; nobody signs in by it, though the library has doors for that."""

    def phone_form_field(self, **options: Any) -> forms.Field:
        return forms.CharField(validators=[refuse_phone], **options)

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        if code == limits.TOO_MANY:
            limits.refuse_now()
        refused: ValidationError = super().validation_error(code, *args)
        return refused

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Into the outbox. Where nobody has this address a row goes there all the same, for nobody, so that time tells nothing either."""
        if template_prefix == NOBODY_HERE:
            # not looked up once more: for a stranger the library has already asked twice
            write_account_mail(template="code", address=NOBODY, locale=settings.LANGUAGE_CODE, at=clock.now(), **FOR_NOBODY)
            return
        person = context.get("user") or User.objects.filter(email=email.lower()).first()
        words: dict[str, Any] = {"at": clock.now(), "address": email, "locale": person.locale if person else settings.LANGUAGE_CODE}
        if template_prefix in NOTICES:
            write_account_mail(template="notice", lives=None, notice=NOTICES[template_prefix], address_seen=context.get("ip", ""), **words)
        else:
            purpose = CODE_MAILS.get(template_prefix, _("Sign in"))
            write_account_mail(template="code", lives=ACCOUNT_MAIL_LIVES, purpose=purpose, code=context.get("code", ""), **words)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        if template_prefix in ENROLLED:
            # adding a factor proves it as well as using it does, and this is the one place that is told of it
            record_authentication(self.request, user, method="mfa", type=ENROLLED[template_prefix])
        super().send_notification_mail(template_prefix, user, context, email)

    def login(self, request: HttpRequest, user: User) -> None:
        was_here_before = user.last_login is not None
        super().login(request, user)
        if settings.REQUIRE_MFA and was_here_before and is_without_second_factor(user):
            request.session[OFFER_SECOND_FACTOR] = True

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """A coach comes to the desk; the second time past the second factor, which may be put off until a health answer is to be shown."""
        if request.session.pop(OFFER_SECOND_FACTOR, False):
            return reverse("mfa_index")
        if isinstance(request.user, User) and Team.objects.looked_after_by(request.user).exists():
            return reverse("desk")
        return str(super().get_login_redirect_url(request))


def is_without_second_factor(user: User) -> bool:
    sees_others = user.is_staff or Team.objects.looked_after_by(user).exists()
    return sees_others and not Authenticator.objects.filter(user=user).exists()


class SecondFactorAdapter(DefaultMFAAdapter):
    """A copy of the database gives away nobody's second factor."""

    BOUND_TO = "mfa"

    def encrypt(self, text: str) -> str:
        return encrypt(text, self.BOUND_TO)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text, self.BOUND_TO)
