"""Verbs on people and teams: keyword-only, one transaction, the object back, harmless when repeated."""

from accounts.services.age import is_waiting_for_guardian, minimum_age, needs_guardian, refuse_without_guardian, today_of
from accounts.services.audit import erasing, record_read, record_reads
from accounts.services.closing import close_account, open_account
from accounts.services.consents import Choices, choose_consents, withdraw_all, withdraw_for_team
from accounts.services.doorkeeper import Presented, open_with
from accounts.services.guardians import bind_guardian, choose_as_guardian, invite_guardian, send_guardian_code, withdraw_guardian
from accounts.services.handing_over import hand_team_over, what_handing_over_does
from accounts.services.invitations import Issued, close_invitation, invite, may_invite, open_team_code, resend
from accounts.services.inviting_many import check_list, invite_list
from accounts.services.joining import Joined, accept_invitation
from accounts.services.looking_up import what_it_joins
from accounts.services.mail import send_account_mail, write_account_mail
from accounts.services.members import approve_membership, change_role, end_membership
from accounts.services.places import (
    Claimed,
    NewPlace,
    add_places,
    claim_place,
    close_claim_window,
    confirm_place,
    is_bound,
    open_claim_window,
    reissue_place,
)
from accounts.services.presence import add_away, add_break, end_cover, possible_substitutes, set_cover
from accounts.services.profile import update_profile
from accounts.services.routing import name_safety_contact
from accounts.services.sessions import choose_first_password, sign_out_everywhere
from accounts.services.team_codes import WayIn, team_code_of
from accounts.services.teams import change_team, create_team, may_make_team, the_organisation
from accounts.services.tokens import mint_token, note_use, present_token, revoke_token

__all__ = [
    "Choices",
    "Claimed",
    "Issued",
    "Joined",
    "NewPlace",
    "Presented",
    "WayIn",
    "accept_invitation",
    "add_away",
    "add_break",
    "add_places",
    "approve_membership",
    "bind_guardian",
    "change_role",
    "change_team",
    "check_list",
    "choose_as_guardian",
    "choose_consents",
    "choose_first_password",
    "claim_place",
    "close_account",
    "close_claim_window",
    "close_invitation",
    "confirm_place",
    "create_team",
    "end_cover",
    "end_membership",
    "erasing",
    "hand_team_over",
    "invite",
    "invite_guardian",
    "invite_list",
    "is_bound",
    "is_waiting_for_guardian",
    "may_invite",
    "may_make_team",
    "minimum_age",
    "mint_token",
    "name_safety_contact",
    "needs_guardian",
    "note_use",
    "open_account",
    "open_claim_window",
    "open_team_code",
    "open_with",
    "possible_substitutes",
    "present_token",
    "record_read",
    "record_reads",
    "refuse_without_guardian",
    "reissue_place",
    "resend",
    "revoke_token",
    "send_account_mail",
    "send_guardian_code",
    "set_cover",
    "sign_out_everywhere",
    "team_code_of",
    "the_organisation",
    "today_of",
    "update_profile",
    "what_handing_over_does",
    "what_it_joins",
    "withdraw_all",
    "withdraw_for_team",
    "withdraw_guardian",
    "write_account_mail",
]
