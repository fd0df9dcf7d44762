"""The escalation policy in force, copied into each case on the day it opens."""

from typing import Any

from athletes.models import EscalationPolicy
from athletes.rules.escalation_policy import DEFAULT_POLICY


def policy_in_force() -> dict[str, Any]:
    stored = EscalationPolicy.objects.order_by("-valid_from").values_list("policy", flat=True).first()
    return dict(stored or DEFAULT_POLICY)
