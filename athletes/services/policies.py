"""The escalation policy in force, copied into each case on the day it opens."""

from datetime import datetime
from typing import Any

from athletes.models import EscalationPolicy
from athletes.rules.escalation_policy import DEFAULT_POLICY, what_is_wrong_with_policy
from notifications.services import raise_alarm


def policy_in_force(now: datetime) -> dict[str, Any]:
    """The organisation's newest that is valid by now; one that would leave a case without a reader is not followed."""
    newest = EscalationPolicy.objects.filter(valid_from__lte=now).order_by("-valid_from").values_list("pk", "policy").first()
    if newest is None:
        return dict(DEFAULT_POLICY)
    stored, policy = newest
    if problems := what_is_wrong_with_policy(policy):
        raise_alarm(kind="escalation_policy_refused", about=stored, detail=", ".join(problems), now=now)
        return dict(DEFAULT_POLICY)
    return dict(policy)
