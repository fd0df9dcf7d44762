from django.urls import path

from accounts.api.consents import AccessLogDoor, ConsentsDoor
from accounts.api.guardian import GuardianBindDoor, GuardianCodeDoor, GuardianConsentDoor, GuardianPageDoor
from accounts.api.invitations import AcceptDoor, InvitationDoor, InvitationsDoor, LookUpDoor, ResendDoor
from accounts.api.me import MeDoor
from accounts.api.presence import AwayDoor, AwaysDoor, BreakDoor, BreaksDoor, CoverDoor
from accounts.api.roster import ClaimDoor, ConfirmDoor, ReissueDoor, RosterDoor, WindowDoor
from accounts.api.teams import GuardianLetterDoor, MemberDoor, MembersDoor, TeamDetailDoor
from accounts.api.tokens import TokenDoor, TokensDoor
from accounts.views import invite, roster, settings
from accounts.views.joining import guardian, join

api = [
    path("me/", MeDoor.as_view(), name="me"),
    path("me/consents/", ConsentsDoor.as_view(), name="consents"),
    path("me/access-log/", AccessLogDoor.as_view(), name="access-log"),
    path("me/tokens/", TokensDoor.as_view(), name="tokens"),
    path("me/tokens/<uuid:token_id>/", TokenDoor.as_view(), name="token"),
    path("me/away/", AwaysDoor.as_view(), name="aways"),
    path("me/away/<uuid:away_id>/", AwayDoor.as_view(), name="away"),
    path("me/cover/", CoverDoor.as_view(), name="cover"),
    path("teams/<uuid:team_id>/", TeamDetailDoor.as_view(), name="team"),
    path("teams/<uuid:team_id>/members/", MembersDoor.as_view(), name="members"),
    path("teams/<uuid:team_id>/roster/", RosterDoor.as_view(), name="roster"),
    path("teams/<uuid:team_id>/roster/window/", WindowDoor.as_view(), name="roster-window"),
    path("teams/<uuid:team_id>/breaks/", BreaksDoor.as_view(), name="breaks"),
    path("teams/<uuid:team_id>/breaks/<uuid:break_id>/", BreakDoor.as_view(), name="break"),
    path("teams/<uuid:team_id>/invitations/", InvitationsDoor.as_view(), name="invitations"),
    path("members/<uuid:member_id>/", MemberDoor.as_view(), name="member"),
    path("members/<uuid:member_id>/guardian/", GuardianLetterDoor.as_view(), name="guardian-letter"),
    path("roster/<uuid:place_id>/claim/", ClaimDoor.as_view(), name="claim"),
    path("roster/<uuid:place_id>/confirm/", ConfirmDoor.as_view(), name="confirm-place"),
    path("roster/<uuid:place_id>/reissue/", ReissueDoor.as_view(), name="reissue"),
    path("invitations/look-up/", LookUpDoor.as_view(), name="look-up"),
    path("invitations/accept/", AcceptDoor.as_view(), name="accept"),
    path("invitations/<uuid:invitation_id>/", InvitationDoor.as_view(), name="invitation"),
    path("invitations/<uuid:invitation_id>/resend/", ResendDoor.as_view(), name="resend"),
    path("guardian/", GuardianPageDoor.as_view(), name="guardian"),
    path("guardian/code/", GuardianCodeDoor.as_view(), name="guardian-code"),
    path("guardian/bind/", GuardianBindDoor.as_view(), name="guardian-bind"),
    path("guardian/consent/", GuardianConsentDoor.as_view(), name="guardian-consent"),
]

pages = [
    path("join/", join, name="join"),
    path("guardian/", guardian, name="guardian-page"),
    *invite.urls,
    *roster.urls,
    *settings.urls,
]
