"""Thresholds are tightened by two people, a clinician's look is entered, and their packet is drawn from the rules themselves."""

from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from rest_framework.test import APIClient

from athletes.models import Ruleset
from athletes.packet import packet
from athletes.rules.ruleset import Loosened, published_ruleset
from athletes.rulesets import ruleset_in_force
from athletes.services.rulesets import enter_ruleset, sign_ruleset
from notifications.models import Notification
from poses.models import ReviewInvitation
from poses.reviewing_links import link_for
from poses.services import OwnWork
from tests import cast
from tests.cast import Person
from tests.conftest import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("time")]
TIGHTER = {"severity_alert": 5}


def entered(zoe: Person, thresholds: dict[str, int] = TIGHTER, **looked: Any) -> Ruleset:
    given = {"reviewed_by": "", "reviewed_on": None, **looked}
    return enter_ruleset(organisation=cast.organisation(), thresholds=thresholds, by=zoe.user, at=NOON, **given)


def test_it_works(zoe: Person, colin: Person) -> None:
    ruleset = entered(zoe)
    assert ruleset_in_force().thresholds["severity_alert"] == 6
    sign_ruleset(ruleset=ruleset, by=colin.user, at=NOON)
    assert ruleset_in_force().thresholds["severity_alert"] == 5


def test_a_phone_judges_by_the_same_numbers(zoe: Person, colin: Person, ana: Person) -> None:
    def on_the_phone() -> int:
        return int(ana.get("/api/v1/today/").json()["facts"]["thresholds"]["severity_alert"])

    ruleset = entered(zoe)
    assert on_the_phone() == 6
    sign_ruleset(ruleset=ruleset, by=colin.user, at=NOON)
    assert on_the_phone() == 5


@pytest.mark.parametrize("verb", ["sign", "back"])
def test_somebody_without_an_account_reads_them(zoe: Person, nobody: APIClient, verb: str) -> None:
    ruleset = entered(zoe)
    page = reverse("admin:athletes_ruleset_invite", args=[ruleset.pk])
    assert page in zoe.get(reverse("admin:athletes_ruleset_changelist"), HTTP_ACCEPT="text/html").content.decode()
    own = zoe.post(page, {"email": "zoe@example.org"}, format="multipart", HTTP_ACCEPT="text/html")
    assert "You wrote some of this" in str(*own.context["messages"])
    zoe.post(page, {"email": "rita@example.org"}, format="multipart", HTTP_ACCEPT="text/html")
    link = link_for(ReviewInvitation.objects.get()).removeprefix(settings.BASE_URL)
    shown = nobody.get(link, HTTP_ACCEPT="text/html")
    assert "<strong>5</strong>" in shown.content.decode()
    said = {"verb": verb, "seen": shown.context["form"].initial["seen"], "name": "Rita Okafor", "because": "Too strict."}
    nobody.post(link, said, format="multipart", HTTP_ACCEPT="text/html")
    ruleset.refresh_from_db()
    assert ruleset_in_force().thresholds["severity_alert"] == (5 if verb == "sign" else 6)
    assert (ruleset.signed_name, ruleset.sent_back_because) == (("Rita Okafor", "") if verb == "sign" else ("", "Rita Okafor: Too strict."))
    assert nobody.get(link, HTTP_ACCEPT="text/html").status_code == 404


def test_nobody_signs_their_own(zoe: Person) -> None:
    ruleset = entered(zoe)
    with pytest.raises(OwnWork):
        sign_ruleset(ruleset=ruleset, by=zoe.user, at=NOON)
    with pytest.raises(IntegrityError, match="signed_by_a_second_person"), transaction.atomic():
        Ruleset.objects.filter(pk=ruleset.pk).update(signed_by=zoe.user)


def test_nothing_is_loosened(zoe: Person) -> None:
    with pytest.raises(Loosened):
        entered(zoe, {"severity_alert": 7})


def test_a_clinician_who_looked_is_the_second_person(zoe: Person, nobody: APIClient) -> None:
    entered(zoe, reviewed_by="Dr. Rita Okafor, physiotherapist", reviewed_on=date(2026, 11, 20))
    assert ruleset_in_force().thresholds["severity_alert"] == 5
    shown = nobody.get("/safety/", HTTP_ACCEPT="text/html").content.decode()
    assert "Dr. Rita Okafor" in shown
    assert "<strong>5</strong>" in shown, "what is stricter here"


def test_a_look_at_an_older_version_is_none_at_this(zoe: Person, nobody: APIClient) -> None:
    entered(zoe, reviewed_by="Dr. Rita Okafor", reviewed_on=date(2026, 11, 20))
    Ruleset.objects.update(version="0")
    assert "Dr. Rita Okafor" not in nobody.get("/safety/", HTTP_ACCEPT="text/html").content.decode()


def test_it_is_entered_on_a_page(zoe: Person) -> None:
    def sent(severity_alert: int) -> Any:
        said = {**published_ruleset().thresholds, "severity_alert": severity_alert, "reviewed_by": "", "reviewed_on": ""}
        return zoe.post(reverse("admin:athletes_ruleset_add"), said, format="multipart", HTTP_ACCEPT="text/html")

    assert sent(7).context["adminform"].form.errors["severity_alert"]
    assert sent(4).status_code == 302
    assert Ruleset.objects.get().thresholds == {"severity_alert": 4}


def test_the_packet_says_what_the_rules_say(zoe: Person) -> None:
    page = zoe.get(reverse("admin:athletes_ruleset_packet"), HTTP_ACCEPT="text/html").content.decode()
    assert all(f">{rule.id}<" in page for rule in published_ruleset().rules)
    answers = [(story["answer"].level.value, story["answer"].rule_ids) for story in packet(locale="en", country="DE")["stories"]]
    assert answers[0] == ("watch", ("W1",))
    assert {level for level, _ids in answers} == {"none", "watch", "alert", "urgent"}


def test_the_packet_is_read_in_45_minutes(zoe: Person) -> None:
    drawn = packet(locale="en", country="DE")
    told = [rule["reason"] for rule in drawn["rules"]] + [story["says"] for story in drawn["stories"]]
    told += [screen.body for screen in drawn["screens"]] + [one["meaning"] for one in drawn["thresholds"]]
    ticks = len(drawn["rules"]) + len(drawn["stories"]) + len(drawn["screens"]) + len(drawn["thresholds"])
    minutes = sum(len(text.split()) for text in told) / 150 + ticks * 0.4
    assert minutes < 45


def test_an_athlete_reads_no_packet(ana: Person) -> None:
    assert ana.get(reverse("admin:athletes_ruleset_packet"), HTTP_ACCEPT="text/html").status_code == 302


def test_a_team_practises_from_the_list(zoe: Person, carla: Person) -> None:
    team = carla.user.memberships.get().team
    chosen = {"action": "send_practice", "_selected_action": [str(team.pk)]}
    page = reverse("admin:athletes_practisingteam_changelist")
    said = zoe.post(page, chosen, format="multipart", HTTP_ACCEPT="text/html", follow=True).context["messages"]
    assert [str(message) for message in said] == ["Harriers: 1 person is told."]
    assert Notification.objects.get(kind="drill").recipient == carla.user
