"""The rules in force: as shipped, with what the organisation has tightened."""

from athletes.models import Ruleset as TightenedRules
from athletes.rules.ruleset import Ruleset, published_ruleset, tighten


def ruleset_in_force() -> Ruleset:
    """The organisation's thresholds are the newest row's; without a row the shipped ones stand (G1)."""
    thresholds = TightenedRules.objects.order_by("-valid_from").values_list("thresholds", flat=True).first()
    return tighten(published_ruleset(), thresholds) if thresholds else published_ruleset()
