from datetime import timedelta

import pytest
from uuid_utils.compat import uuid7

from accounts import codes, services
from accounts.models import Invitation, Membership, Role
from notifications.kinds import kind_named
from notifications.models import Delivery, Notification
from tests.accounts.counting import queries_of
from tests.accounts.mailbox import link_for, mails_to
from tests.conftest import NOON

PERSONAL = {"kind": "personal", "email": "Nils@Example.org", "role": "athlete"}


def invitations(team):
    return f"/api/v1/teams/{team.pk}/invitations/"


def test_it_works(carla, harriers, time):
    response = carla.post(invitations(harriers), PERSONAL)
    assert response.status_code == 201
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.role, invitation.team) == ("nils@example.org", "athlete", harriers)
    assert invitation.expires_at == NOON + timedelta(days=7)
    secret = response.json()["link"].partition("#")[2]
    assert codes.matches(secret, invitation.digest)
    assert secret not in str(Invitation.objects.values().get())


def test_the_mail_carries_a_link_that_proves_the_address(carla, harriers):
    shown = carla.post(invitations(harriers), PERSONAL).json()["link"]
    mailed = link_for("nils@example.org")
    assert codes.read_proof(mailed) == (shown.partition("#")[2], True)
    assert codes.read_proof(shown.partition("#")[2])[1] is False


def test_a_mail_whose_words_are_gone_is_not_sent_again(carla, harriers):
    """What is sealed goes with the last delivery; staff who send that one again would send a mail without a link."""
    carla.post(invitations(harriers), PERSONAL)
    Notification.objects.update(sealed="")
    delivery = Notification.objects.get().deliveries.get()
    assert kind_named("invitation").is_still_wanted(delivery, NOON) is False
    assert kind_named("account_mail").is_still_wanted(delivery, NOON) is False


def test_the_mail_names_no_athlete_and_nothing_of_health(carla, ana, harriers):
    carla.post(invitations(harriers), PERSONAL)
    assert "Ana" not in mails_to("nils@example.org")[-1]
    assert Notification.objects.get().sealed  # the secret lies sealed until it leaves


def test_a_coach_is_invited_for_a_day(carla, harriers, time):
    carla.post(invitations(harriers), {**PERSONAL, "role": "coach"})
    assert Invitation.objects.get().expires_at == NOON + timedelta(hours=24)


def test_the_link_is_shown_once(carla, harriers):
    carla.post(invitations(harriers), PERSONAL)
    listed = carla.get(invitations(harriers)).json()["results"]
    assert [(row["email"], row["link"], row["code"]) for row in listed] == [("nils@example.org", None, None)]


def test_repeating_changes_nothing(carla, harriers):
    body = {**PERSONAL, "id": str(uuid7())}
    assert carla.post(invitations(harriers), body).status_code == 201
    repeated = carla.post(invitations(harriers), body)
    assert (repeated.status_code, repeated.json()["link"]) == (200, None)
    assert Invitation.objects.count() == Notification.objects.count() == 1


def test_an_id_of_another_team_is_refused(carla, boris, harriers, striders):
    body = {**PERSONAL, "id": str(uuid7())}
    boris.post(invitations(striders), body)
    refused = carla.post(invitations(harriers), body)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:id_in_use")


def test_a_new_link_replaces_the_old(carla, harriers):
    old = carla.post(invitations(harriers), PERSONAL).json()
    new = carla.post(f"/api/v1/invitations/{old['id']}/resend/").json()
    assert new["link"] != old["link"]
    assert Invitation.objects.get(pk=old["id"]).closed_at is not None
    assert Delivery.objects.filter(notification__about=old["id"]).get().state == Delivery.State.CANCELLED


def test_a_closed_link_is_not_sent_any_more(carla, harriers, time):
    made = carla.post(invitations(harriers), PERSONAL).json()
    assert carla.delete(f"/api/v1/invitations/{made['id']}/").status_code == 204
    assert carla.delete(f"/api/v1/invitations/{made['id']}/").status_code == 204  # harmless when repeated
    delivery = Delivery.objects.get()
    assert not kind_named("invitation").is_still_wanted(delivery, NOON)


def test_the_team_code_can_be_shown_again(carla, colin, harriers):
    made = carla.post(invitations(harriers), {"kind": "team_code"})
    again = colin.post(invitations(harriers), {"kind": "team_code"})
    assert (made.status_code, again.status_code) == (201, 200)
    assert made.json()["code"] == again.json()["code"]
    letters = made.json()["code"].replace("-", "")
    assert len(letters) == 8
    assert set(letters) <= set(codes.LETTERS)


def test_the_team_code_is_no_plain_text_in_the_database(carla, harriers):
    code = carla.post(invitations(harriers), {"kind": "team_code"}).json()["code"].replace("-", "")
    assert code not in str(Invitation.objects.values().get())


def test_a_resent_team_code_is_a_new_one(carla, harriers):
    old = carla.post(invitations(harriers), {"kind": "team_code"}).json()
    new = carla.post(f"/api/v1/invitations/{old['id']}/resend/").json()
    assert new["code"] != old["code"]


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "personal"},
        {"kind": "personal", "email": "no address"},
        {"kind": "team_code", "role": "coach"},
        {"kind": "team_code", "email": "nils@example.org"},
        {**PERSONAL, "role": "admin"},
        {**PERSONAL, "may_make_team": True},
        {**PERSONAL, "team": "0192f5c0-0000-7000-8000-000000000000"},
    ],
)
def test_bad_bodies_are_refused(carla, harriers, body):
    assert carla.post(invitations(harriers), body).status_code == 400
    assert not Invitation.objects.exists()


def test_a_health_contact_invites_no_coach(hanna, carla, harriers):
    refused = hanna.post(invitations(harriers), {**PERSONAL, "role": "coach"})
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:lumbar:role_too_high")
    assert hanna.post(invitations(harriers), PERSONAL).status_code == 201


def test_an_athlete_gets_403(ana, harriers, team_code):
    assert ana.get(invitations(harriers)).status_code == 403
    assert ana.post(invitations(harriers), PERSONAL).status_code == 403
    assert ana.post(f"/api/v1/invitations/{team_code.pk}/resend/").status_code == 403
    assert ana.delete(f"/api/v1/invitations/{team_code.pk}/").status_code == 403


def test_another_teams_coach_gets_404(boris, harriers, team_code):
    assert boris.get(invitations(harriers)).status_code == 404
    assert boris.post(invitations(harriers), PERSONAL).status_code == 404
    assert boris.post(f"/api/v1/invitations/{team_code.pk}/resend/").status_code == 404
    assert boris.delete(f"/api/v1/invitations/{team_code.pk}/").status_code == 404
    assert Invitation.objects.get().closed_at is None


def test_nobody_gets_401(nobody, harriers):
    assert nobody.get(invitations(harriers)).status_code == 401


def test_an_accepted_invitation_is_not_sent_again(carla, harriers):
    made = carla.post(invitations(harriers), PERSONAL).json()
    Invitation.objects.update(accepted_at=NOON)
    assert carla.post(f"/api/v1/invitations/{made['id']}/resend/").status_code == 409


def test_it_takes_the_same_queries_for_one_and_for_three(carla, harriers):
    carla.post(invitations(harriers), PERSONAL)
    one = queries_of(carla, invitations(harriers))
    carla.post(invitations(harriers), {**PERSONAL, "email": "olga@example.org"})
    carla.post(invitations(harriers), {"kind": "team_code"})
    assert queries_of(carla, invitations(harriers)) == one


def test_a_role_outside_its_team_invites_nobody(carla, harriers, striders, boris):
    """Carla only trains with the Striders."""
    Membership.objects.create(team=striders, user=carla.user, role=Role.ATHLETE, joined_at=NOON, approved_at=NOON)
    assert carla.post(invitations(striders), PERSONAL).status_code == 403
    assert services.may_invite(carla.user, harriers, Role.COACH)
