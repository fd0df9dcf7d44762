"""What staff see of this floor: rules and who looked at them, the monthly practice; answers only for a reason told to the athlete."""

from athletes.admin.people import PersonOnFileAdmin
from athletes.admin.rulesets import RulesetAdmin
from athletes.admin.teams import PractisingTeamAdmin

__all__ = ["PersonOnFileAdmin", "PractisingTeamAdmin", "RulesetAdmin"]
