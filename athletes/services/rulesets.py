"""An organisation tightens its thresholds, and a clinician looks at the rules. Two people stand behind either (G1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Organisation, User
from athletes.models import Ruleset
from athletes.rules.ruleset import published_ruleset, tighten
from athletes.rulesets import ruleset_in_force
from poses.services import OwnWork, Refused


@transaction.atomic
def enter_ruleset(
    *, organisation: Organisation, thresholds: Mapping[str, int], reviewed_by: str, reviewed_on: date | None, by: User, at: datetime
) -> Ruleset:
    """Thresholds, as they are or tighter, and who looked at them. It counts once a colleague signs, or by the clinician it names."""
    shipped = published_ruleset()
    tighten(shipped, thresholds)
    given = {"version": shipped.version, "reviewed_by": reviewed_by, "reviewed_on": reviewed_on, "changed_by": by, "valid_from": at}
    differing = {name: value for name, value in thresholds.items() if value != shipped.thresholds[name]}
    return Ruleset.objects.create(organisation=organisation, thresholds=differing, **given)


@transaction.atomic
def sign_ruleset(*, ruleset: Ruleset, by: User, at: datetime) -> Ruleset:
    """A second person has looked: it counts from now on. Signing twice is signing once."""
    ruleset = Ruleset.objects.select_for_update().get(pk=ruleset.pk)
    if ruleset.changed_by_id == by.pk:
        raise OwnWork(_("You entered these. Somebody else has to sign them."))
    return signed(ruleset, at, signed_by=by, signed_name=by.name)


@transaction.atomic
def sign_ruleset_by_name(*, ruleset: Ruleset, name: str, at: datetime) -> Ruleset:
    """The same by somebody without an account, who was invited."""
    return signed(Ruleset.objects.select_for_update().get(pk=ruleset.pk), at, signed_by=None, signed_name=name)


def signed(ruleset: Ruleset, at: datetime, **signer: Any) -> Ruleset:
    if ruleset.sent_back_because:
        raise Refused(_("These were sent back. Enter others."))
    if ruleset.signed_at is None:
        changes = {**signer, "signed_at": at, "valid_from": at}
        for name, value in changes.items():
            setattr(ruleset, name, value)
        ruleset.save(update_fields=list(changes))
    return ruleset


@transaction.atomic
def send_ruleset_back(*, ruleset: Ruleset, because: str) -> None:
    """Not like this. They never count; whoever entered them enters others."""
    Ruleset.objects.waiting().filter(pk=ruleset.pk).update(sent_back_because=because)


def numbers_in_force() -> Mapping[str, int]:
    return ruleset_in_force().thresholds
