"""What staff see of this floor: rules and who looked at them, and the monthly practice. Never an answer about health."""

from athletes.admin.rulesets import RulesetAdmin
from athletes.admin.teams import PractisingTeamAdmin

__all__ = ["PractisingTeamAdmin", "RulesetAdmin"]
