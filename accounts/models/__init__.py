from accounts.models.audit import ReadLog
from accounts.models.consents import Consent
from accounts.models.joining import Guardian, Invitation, WrongCodes
from accounts.models.organisation import Organisation
from accounts.models.people import CARING_ROLES, Cover, Membership, Role, Team, User
from accounts.models.presence import Away, Break
from accounts.models.tokens import PersonalToken

__all__ = [
    "CARING_ROLES",
    "Away",
    "Break",
    "Consent",
    "Cover",
    "Guardian",
    "Invitation",
    "Membership",
    "Organisation",
    "PersonalToken",
    "ReadLog",
    "Role",
    "Team",
    "User",
    "WrongCodes",
]
