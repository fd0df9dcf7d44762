"""The rules in force: as shipped, with what the organisation has tightened."""

from collections.abc import Mapping

from athletes.models import Ruleset as TightenedRules
from athletes.rules.ruleset import Ruleset, published_ruleset, tighten


def ruleset_in_force() -> Ruleset:
    """The organisation's thresholds are the newest row's; without a row the shipped ones stand (G1)."""
    return ruleset_with(TightenedRules.objects.looked_at().order_by("-valid_from").values_list("thresholds", flat=True).first())


def ruleset_with(thresholds: Mapping[str, int] | None) -> Ruleset:
    return tighten(published_ruleset(), thresholds) if thresholds else published_ruleset()
