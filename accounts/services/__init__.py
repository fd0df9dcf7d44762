"""Verbs on people and teams: keyword-only, one transaction, the object back, harmless when repeated."""

from accounts.services.audit import erasing, record_read, record_reads
from accounts.services.teams import create_team, may_make_team, the_organisation

__all__ = ["create_team", "erasing", "may_make_team", "record_read", "record_reads", "the_organisation"]
