from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection
from uuid_utils.compat import uuid7

from accounts.models import Consent, Role
from athletes.exceptions import ConsentNeeded, IdInUse, StoredDifferently
from athletes.models import Alert, AlertEvent, HoldPlan, Pause, SymptomReport
from athletes.services.reports import report_symptom
from notifications import clock
from notifications.models import Channel, Delivery, Notification
from notifications.rest import canonical_hash
from poses.models import Pose
from tests import cast
from tests.athletes.said import bladder, lasting, tingling
from tests.conftest import Person

pytestmark = pytest.mark.django_db


def report(person: Person, said: dict[str, Any], report_id: UUID | None = None) -> SymptomReport:
    body = {**said, "pose": Pose.objects.get(slug=said["pose"]) if said.get("pose") else None, "reported_at": clock.now()}
    stored = report_symptom(athlete=person.user, report_id=report_id or uuid7(), body=body, body_hash=canonical_hash(said), now=clock.now())
    return stored.row


def events(alert: Alert) -> list[str]:
    return list(alert.events.values_list("kind", flat=True))


def paged(alert: Alert) -> set[str]:
    return set(Notification.objects.filter(about=alert.pk, kind=alert.level).values_list("recipient__name", flat=True))


def test_it_works(time, carla, colin, ana):
    report(ana, lasting())
    alert = Alert.objects.get()
    assert (alert.level, alert.state, alert.rule_ids) == ("alert", "open", ["A1", "W1"])
    assert events(alert) == ["opened"]
    assert paged(alert) == {"Carla", "Colin"}
    assert Pause.objects.running().get().pose.slug == "reclined-figure-four"
    assert alert.next_step_at == time.at.replace(hour=15)  # 4 h repeat


def test_first_page_goes_by_every_channel_at_once(time, carla, ana):
    report(ana, lasting())
    by_channel = dict(Delivery.objects.values_list("channel", "state"))
    assert by_channel == {Channel.IN_APP: "accepted", Channel.EMAIL: "pending"}


def test_watch_pages_nobody_and_shortens_the_next_hold(time, carla, ana):
    report(ana, tingling())
    alert = Alert.objects.get()
    assert (alert.level, alert.next_step_at) == ("watch", None)
    assert not Delivery.objects.filter(channel=Channel.EMAIL).exists()
    assert HoldPlan.objects.current().get().max_seconds == 11
    assert not Pause.objects.exists()


def test_urgent_pauses_everything(time, carla, ana):
    report(ana, bladder())
    alert = Alert.objects.get()
    assert (alert.level, alert.urgent_kind) == ("urgent", "emergency_now")
    assert Pause.objects.running().get().pose is None


def test_stretch_only_opens_nothing(time, carla, ana):
    report(ana, tingling(sensations=[], severity_worst=None))
    assert not Alert.objects.exists()


def test_repeating_changes_nothing(time, carla, ana):
    report_id = uuid7()
    first, second = report(ana, lasting(), report_id), report(ana, lasting(), report_id)
    assert first == second
    assert Alert.objects.get().occurrences == 1
    assert Notification.objects.count() == 1


def test_same_id_with_other_content_is_refused(time, carla, ana):
    report_id = uuid7()
    report(ana, lasting(), report_id)
    with pytest.raises(StoredDifferently):
        report(ana, bladder(), report_id)
    assert Alert.objects.get().level == "alert"


def test_another_persons_id_is_taken_and_says_no_more(time, ana, ben):
    report_id = uuid7()
    report(ana, lasting(), report_id)
    with pytest.raises(IdInUse):
        report(ben, lasting(), report_id)


def test_same_level_joins_and_pages_nobody_again(time, carla, ana):
    report(ana, lasting())
    before = Notification.objects.count()
    time.forward(minutes=5)
    report(ana, lasting(severity_worst=4))
    alert = Alert.objects.get()
    assert alert.occurrences == 2
    assert events(alert) == ["opened", "repeated"]
    assert Notification.objects.count() == before


def test_worse_report_pages_at_once(time, carla, ana):
    report(ana, lasting())
    time.forward(minutes=5)
    report(ana, bladder())
    alert = Alert.objects.get()
    assert alert.level == "urgent"
    assert events(alert) == ["opened", "repeated", "level_raised"]
    assert paged(alert) == {"Carla"}


def test_lower_report_lowers_nothing(time, carla, ana):
    report(ana, bladder())
    report(ana, tingling())
    assert Alert.objects.get().level == "urgent"


def test_each_pose_has_its_own_case(time, carla, ana):
    report(ana, lasting())
    report(ana, lasting(pose="banana-pose"))
    assert Alert.objects.count() == 2


def test_the_same_again_within_two_weeks_is_an_alert(time, carla, ana):
    report(ana, tingling())
    time.forward(days=6)
    report(ana, tingling())
    assert Alert.objects.get().rule_ids == ["W1", "A4"]


def test_a_graver_phone_stands(time, carla, ana):
    device = {"ruleset_version": "1", "level": "urgent", "urgent_kind": "same_day", "rule_ids": ["U7"]}
    report(ana, tingling(device=device))
    assert Alert.objects.get().level == "urgent"


def test_without_consent_to_keep_nothing_is_stored(time, carla, ana):
    ana.user.consents.update(withdrawn_at=clock.now())
    with pytest.raises(ConsentNeeded):
        report(ana, lasting())
    assert not SymptomReport.objects.exists()


def test_unshared_is_paused_and_told_to_nobody(time, carla, ana):
    ana.user.consents.filter(kind=Consent.Kind.TEAM_READS).update(withdrawn_at=clock.now())
    report(ana, bladder())
    alert = Alert.objects.get()
    assert Pause.objects.running().exists()
    assert (alert.next_step_at, Notification.objects.count()) == (None, 0)


def test_without_a_coach_the_next_step_is_told_at_once(time, harriers, colin, ana):
    colin.user.memberships.update(ended_at=clock.now())
    report(ana, lasting())
    alert = Alert.objects.get()
    assert paged(alert) == {"Colin"}  # now as safety contact
    assert alert.step == 2


def test_coach_is_not_paged_about_the_own_report(time, harriers, carla, colin, ana):
    cast.join(harriers, ana.user, Role.COACH)
    report(ana, lasting())
    assert paged(Alert.objects.get()) == {"Carla", "Colin"}


def text_of(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT string_agg(row::text, ' ') FROM {table} row")
        return cursor.fetchone()[0]


def test_free_text_stands_in_no_table_as_it_was_typed(time, carla, ana):
    report(ana, lasting(other_text="CANARY my left foot"))
    assert "CANARY" not in text_of("notifications_notification") + text_of("athletes_symptomreport") + text_of("athletes_alertevent")
    assert SymptomReport.objects.get().other_text == "CANARY my left foot"


@pytest.mark.parametrize("model", [SymptomReport, AlertEvent])
def test_what_was_said_and_done_is_never_edited(time, ana, model):
    report(ana, lasting())
    with pytest.raises(IntegrityError, match="only ever added to"):
        model.objects.all().delete() if model is AlertEvent else model.objects.update(level="none")
