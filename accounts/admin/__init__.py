"""The plain desk for staff: people by name and role, never an answer about health. In only by the sign-in page, with a second factor."""

from accounts.admin.joining import InvitationAdmin, MembershipAdmin
from accounts.admin.people import UserAdmin
from accounts.admin.records import LogEntryAdmin, PersonalTokenAdmin, ReadLogAdmin
from accounts.admin.teams import OrganisationAdmin, TeamAdmin

__all__ = [
    "InvitationAdmin",
    "LogEntryAdmin",
    "MembershipAdmin",
    "OrganisationAdmin",
    "PersonalTokenAdmin",
    "ReadLogAdmin",
    "TeamAdmin",
    "UserAdmin",
]
