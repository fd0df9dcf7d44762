"""What a report does to a case that is there: joined, corrected, raised, and who is told of it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from uuid_utils.compat import uuid7

from accounts.models import Consent, Cover, Guardian, Role
from athletes import clearing, escalation, settling
from athletes.held_back import held_back_on
from athletes.models import Alert, EscalationPolicy, FollowUp, Pause, SymptomReport
from athletes.rules.clearing import Plan
from athletes.rules.escalation_policy import DEFAULT_POLICY
from athletes.schedule import days_paused
from athletes.services import alerts
from athletes.services.policies import policy_in_force
from athletes.services.reports import decide_unsettled
from notifications.delivery import deliver_one
from notifications.kinds import kind_named
from notifications.models import Channel, Delivery, Notification, OperationsAlarm, PushSubscription
from routines.rules import Days
from tests import cast
from tests.athletes.said import NONE_OF_THESE, bladder, lasting, settling as settling_report, tingling

pytestmark = pytest.mark.django_db

NOTHING = {"sensations": [], "severity_worst": None}


def send(person, said):
    answer = person.put(f"/api/v1/symptom-reports/{uuid7()}/", said)
    assert answer.status_code == 201, answer.json()
    return SymptomReport.objects.get(pk=answer.json()["id"])


def kinds(alert):
    return list(alert.events.values_list("kind", flat=True))


def told(alert, kind):
    return sorted(Notification.objects.filter(about=alert.pk, kind=kind).values_list("recipient__name", flat=True))


def fire(time):
    while escalation.fire_one(now=time.at):
        pass


def still_there(athlete, alert, answer, day="2026-11-25"):
    said = {"kind": "follow_up", "day": day, "alert": str(alert.pk), "still_there": answer}
    assert athlete.put(f"/api/v1/check-ins/{uuid7()}/", said).status_code == 201


# corrections


def test_a_correction_shrinks_the_pause_and_keeps_the_level(time, carla, ana):
    first = send(ana, bladder())
    send(ana, lasting(corrects=str(first.pk)))
    alert = Alert.objects.get()
    assert (alert.level, alert.corrected_level) == ("urgent", "alert")
    assert [pause.pose.slug for pause in Pause.objects.running().select_related("pose")] == ["reclined-figure-four"]
    assert kinds(alert) == ["opened", "corrected"]
    assert told(alert, "corrected") == ["Carla"]


def test_one_that_asks_for_nothing_may_be_closed_at_once(time, carla, ana):
    first = send(ana, lasting())
    send(ana, tingling(corrects=str(first.pk), **NOTHING))
    alert = Alert.objects.get()
    assert not Pause.objects.running().exists()
    assert carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {}).json()["state"] == "cleared"


def test_a_worse_correction_raises_and_pages(time, carla, ana):
    first = send(ana, lasting())
    send(ana, bladder(corrects=str(first.pk)))
    alert = Alert.objects.get()
    assert (alert.level, told(alert, "urgent"), told(alert, "corrected")) == ("urgent", ["Carla"], [])
    assert kinds(alert) == ["opened", "corrected", "level_raised"]
    assert Pause.objects.running().filter(pose=None).exists()


def test_corrected_twice_only_the_last_counts(time, carla, ana):
    first = send(ana, bladder())
    send(ana, lasting(corrects=str(first.pk)))
    last = send(ana, tingling(corrects=str(first.pk)))  # the phone names the first again
    alert = Alert.objects.get()
    assert alert.corrected_level == "watch"
    assert clearing.reports_of(alert) == [last]


def test_of_two_reports_correcting_one_lifts_nothing_of_the_other(time, carla, ana):
    send(ana, bladder())
    second = send(ana, lasting())
    send(ana, tingling(corrects=str(second.pk), **NOTHING))
    alert = Alert.objects.get()
    assert alert.corrected_level is None
    assert Pause.objects.running().filter(pose=None).exists()
    assert carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {}).json()["missing"] == ["attestation"]


def test_what_a_coach_raised_is_not_corrected_away(time, carla, ana):
    first = send(ana, lasting())
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/raise/", {"level": "urgent"})
    send(ana, tingling(corrects=str(first.pk), **NOTHING))
    assert Pause.objects.running().filter(pose=None).exists()
    assert carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {}).status_code == 409


def test_an_alert_after_a_correction_pages_again_and_counts_for_the_close(time, carla, ana):
    first = send(ana, lasting())
    send(ana, tingling(corrects=str(first.pk), **NOTHING))
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/acknowledge/")
    time.forward(hours=1)
    send(ana, lasting())
    alert.refresh_from_db()
    assert (alert.state, alert.corrected_level) == ("open", "alert")
    assert told(alert, "alert") == ["Carla", "Carla"]
    assert "symptom_free" in carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {}).json()["missing"]


def test_correcting_what_opened_nothing_into_another_pose_joins_that_case(time, carla, ana):
    send(ana, lasting(pose="banana-pose"))
    first = send(ana, tingling(**NOTHING))
    send(ana, lasting(pose="banana-pose", corrects=str(first.pk)))
    alert = Alert.objects.get()
    assert (alert.occurrences, alert.corrected_at) == (2, None)


def test_a_corrected_settling_report_is_not_decided_as_unknown(time, carla, ana):
    first = send(ana, settling_report())
    send(ana, tingling(corrects=str(first.pk)))
    time.forward(minutes=10)
    assert not settling.decide_one(now=time.at)
    assert Alert.objects.get().level == "watch"


def test_later_than_ten_minutes_it_is_one_more_report(time, carla, ana):
    first = send(ana, lasting())
    send(ana, tingling(corrects=str(first.pk), reported_at="2026-11-24T11:11:00Z", **NOTHING))
    alert = Alert.objects.get()
    assert (kinds(alert), alert.corrected_at) == (["opened", "repeated"], None)


def test_the_clock_lets_the_athletes_word_stand(time, carla, ana):
    first = send(ana, settling_report())
    ana.put(f"/api/v1/symptom-reports/{first.pk}/follow-up/", {"resolved": "yes", "resolved_after_minutes": 1})
    decide_unsettled(report=first, now=time.forward(minutes=10))
    assert FollowUp.objects.get().by == "athlete"


def test_a_report_judged_later_is_listed_by_the_case_it_joins(time, carla, ana):
    """Settling, it asked for nothing; meanwhile another opened the case."""
    mild = {"sensations": ["pain"], "severity_worst": 2, "severity_now": 2}
    first = send(ana, settling_report(**mild))
    assert first.level == "none"
    send(ana, lasting())
    time.forward(minutes=10)
    assert settling.decide_one(now=time.at)
    assert Alert.objects.get().events.filter(report=first.pk, kind="repeated").exists()


# the daily question


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_still_there_the_next_morning_pauses_the_whole_routine(time, carla, ana, answer):
    send(ana, lasting())
    assert not Pause.objects.of_whole_routine().exists()
    time.forward(hours=20)
    still_there(ana, Alert.objects.get(), answer)
    assert Pause.objects.running().of_whole_routine().exists()


def test_gone_the_next_morning_pauses_no_more_than_the_pose(time, carla, ana):
    send(ana, lasting())
    time.forward(hours=20)
    still_there(ana, Alert.objects.get(), "no")
    assert not Pause.objects.of_whole_routine().exists()


# what people do


def test_a_contact_sent_twice_without_a_time_is_one(time, carla, ana):
    send(ana, lasting())
    alert = Alert.objects.get()
    for _ in range(2):
        time.forward(seconds=40)
        assert carla.post(f"/api/v1/alerts/{alert.pk}/contact/", {"how": "phone"}).status_code == 200
    assert kinds(alert).count("contacted") == 1
    time.forward(hours=3)
    carla.post(f"/api/v1/alerts/{alert.pk}/contact/", {"how": "phone"})
    assert kinds(alert).count("contacted") == 2


def test_a_contact_is_one_that_has_been(time, carla, ana):
    send(ana, lasting())
    alert = Alert.objects.get()
    door = f"/api/v1/alerts/{alert.pk}/contact/"
    refused = carla.post(door, {"how": "phone", "at": (time.at + timedelta(hours=1)).isoformat()})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"], kinds(alert)) == (400, "/at", ["opened"])
    # a telephone that runs half a minute ahead
    assert carla.post(door, {"how": "phone", "at": (time.at + timedelta(seconds=30)).isoformat()}).status_code == 200


def test_a_person_raises_to_urgent_on_the_quicker_ladder(time, carla, ana):
    send(ana, lasting())
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/raise/", {"level": "urgent"})
    alert.refresh_from_db()
    assert (alert.urgent_kind, alert.next_step_at) == (None, time.at + timedelta(minutes=10))
    send(ana, tingling(red_flags={**NONE_OF_THESE, "leg_weak": "yes"}))
    alert.refresh_from_db()
    assert alert.next_step_at == time.at + timedelta(minutes=10)


def test_a_kept_pause_ends_on_its_day_and_with_the_case(time, carla, ana):
    send(ana, lasting())
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/keep-paused/", {"until": "2026-12-01", "reason": "After the race."})
    kept = Pause.objects.get(reason="coach")
    assert kept.until_on == date(2026, 12, 1)
    time.forward(hours=49)
    assert carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {"plan": "retry", "hold_seconds": 30}).status_code == 200
    assert not Pause.objects.running().exists()


def test_a_watch_closes_without_a_plan_but_not_with_half_of_one(time, carla, ana):
    send(ana, tingling())
    alert = Alert.objects.get()
    half = carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {"plan": "retry", "hold_seconds": 600})
    assert (half.status_code, half.json()["missing"]) == (409, ["hold_seconds"])
    assert carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {}).json()["state"] == "cleared"


@pytest.mark.parametrize(
    ("plan", "missing"),
    [
        ({"plan": "modify", "variant": "no-such-way"}, "variant"),
        ({"plan": "swap", "pose": "reclined-figure-four"}, "pose"),
    ],
)
def test_a_return_names_what_there_is(time, carla, ana, plan, missing):
    send(ana, lasting())
    time.forward(hours=49)
    answer = carla.post(f"/api/v1/alerts/{Alert.objects.get().pk}/clear/", plan)
    assert (answer.status_code, answer.json()["missing"]) == (409, [missing])


def test_a_statement_made_before_a_report_arrived_is_made_again(time, carla, ana):
    send(ana, bladder())
    alert = Alert.objects.get()
    time.forward(hours=3)
    alerts.attest(alert=alert, by=ana.user, seen_on=date(2026, 11, 24), at=time.at)
    time.forward(hours=1)
    send(ana, lasting(reported_at="2026-11-24T12:00:00Z"))  # felt before the statement, from a phone without a network
    plan = Plan("", None, None, None)
    assert clearing.what_is_missing(Alert.objects.get(), plan=plan, at=time.at) == ["attestation"]
    time.forward(hours=1)
    alerts.attest(alert=alert, by=ana.user, seen_on=date(2026, 11, 24), at=time.at)
    assert clearing.what_is_missing(Alert.objects.get(), plan=plan, at=time.at) == []


# who is told


def test_who_covers_is_paged_and_who_is_covered_sleeps(time, carla, harriers, ana):
    dora, here = cast.user("Dora"), time.at
    Cover.objects.create(person=carla.user, substitute=dora, starts_at=here - timedelta(hours=1), ends_at=here + timedelta(hours=1))
    send(ana, lasting())
    assert told(Alert.objects.get(), "alert") == ["Dora"]


def test_a_substitute_who_cannot_sign_in_leaves_nobody_in_peace(time, carla, ana):
    gone, here = cast.user("Dora", is_active=False), time.at
    Cover.objects.create(person=carla.user, substitute=gone, starts_at=here - timedelta(hours=1), ends_at=here + timedelta(hours=1))
    send(ana, lasting())
    assert told(Alert.objects.get(), "alert") == ["Carla"]


@pytest.fixture
def olga(harriers):
    harriers.organisation.safety_contact = cast.user("Olga")
    harriers.organisation.save()
    return cast.Person(harriers.organisation.safety_contact)


def test_a_case_whose_coaches_are_gone_moves_up(time, carla, olga, ana):
    send(ana, lasting())
    carla.user.memberships.update(ended_at=time.at)
    time.forward(hours=4)
    fire(time)
    alert = Alert.objects.get()
    assert (alert.step, told(alert, "alert")) == (3, ["Carla", "Olga"])
    assert olga.get(f"/api/v1/alerts/{alert.pk}/").status_code == 200


def test_also_one_that_had_been_answered(time, carla, olga, ana):
    send(ana, lasting())
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/contact/", {"how": "phone"})
    assert not escalation.move_one_left_alone(now=time.at)
    carla.user.memberships.update(ended_at=time.at)
    assert escalation.move_one_left_alone(now=time.at)
    assert "Olga" in told(alert, "alert")
    assert kinds(alert)[-2:] == ["left", "ack_expired"]
    olga.post(f"/api/v1/alerts/{alert.pk}/acknowledge/")
    assert not escalation.move_one_left_alone(now=time.at)


def test_an_athlete_who_leaves_stops_the_clock_and_the_case_says_so(time, carla, ana):
    send(ana, lasting())
    ana.user.memberships.update(ended_at=time.at)
    time.forward(hours=4)
    fire(time)
    alert = Alert.objects.get()
    assert (alert.next_step_at, kinds(alert)) == (None, ["opened", "left"])
    assert carla.get(f"/api/v1/alerts/{alert.pk}/").status_code == 404


def test_a_new_coach_reads_the_case_at_once(time, carla, harriers, ana):
    send(ana, lasting())
    dora = cast.Person(cast.user("Dora"))
    cast.join(harriers, dora.user, Role.COACH)
    assert dora.get(f"/api/v1/alerts/{Alert.objects.get().pk}/").status_code == 200


def test_where_nobody_at_all_can_be_told_operations_learn_of_it(time, ana):
    send(ana, bladder())
    alert = Alert.objects.get()
    assert OperationsAlarm.objects.filter(kind=escalation.WITHOUT_READER, about=alert.pk).exists()
    assert alert.next_step_at == time.at + escalation.LOOK_AGAIN


def test_a_step_that_adds_nobody_is_skipped(time, carla, olga, harriers, ana):
    harriers.safety_contact = carla.user
    harriers.save()
    send(ana, lasting())
    time.forward(hours=4)
    fire(time)
    time.forward(hours=20)
    fire(time)
    assert "Olga" in told(Alert.objects.get(), "alert")


def test_a_same_day_case_lets_its_readers_sleep_after_the_first_page(time, carla, ana):
    time.forward(hours=10)  # 22:00 in Berlin
    send(ana, tingling(red_flags={**NONE_OF_THESE, "leg_weak": "yes"}, reported_at="2026-11-24T21:00:00Z"))
    alert = Alert.objects.get()
    assert told(alert, "urgent") == ["Carla"]  # the first page knows no quiet hours
    assert alert.next_step_at == time.at.replace(day=25, hour=6)  # 07:00 in Berlin


def test_same_day_with_everybody_asleep_goes_to_the_safety_contact_at_once(time, carla, harriers, ana):
    harriers.safety_contact = cast.user("Sam", time_zone="America/Los_Angeles")
    harriers.save()
    time.forward(hours=12)
    send(ana, tingling(red_flags={**NONE_OF_THESE, "leg_weak": "yes"}, reported_at="2026-11-24T23:00:00Z"))
    alert = Alert.objects.get()
    assert (alert.step, told(alert, "urgent")) == (2, ["Carla", "Sam"])


def test_an_alerts_push_waits_for_the_morning_and_an_urgent_one_does_not(time, carla, ana):
    PushSubscription.objects.create(user=carla.user, endpoint="https://fcm.googleapis.com/x", created_at=time.at)
    time.forward(hours=12)
    send(ana, lasting(reported_at="2026-11-24T23:00:00Z"))
    assert Delivery.objects.get(channel=Channel.WEB_PUSH).due_at == time.at.replace(day=25, hour=6, minute=0)
    send(ana, bladder(reported_at="2026-11-24T23:01:00Z"))
    assert Delivery.objects.filter(channel=Channel.WEB_PUSH, due_at=time.at).exists()


def test_a_minors_guardian_gets_a_copy_of_every_page(time, carla, ana):
    ana.user.birth_year = 2010
    ana.user.save()
    gerda = cast.user("Gerda")
    given = {"sent_at": time.at, "bound_at": time.at, "consented_at": time.at}
    Guardian.objects.create(minor=ana.user, person=gerda, digest="d", **given)
    send(ana, lasting())
    while deliver_one(worker="w"):
        pass
    time.forward(hours=4)
    fire(time)
    assert told(Alert.objects.get(), "guardian_copy") == ["Gerda", "Gerda"]
    Guardian.objects.update(withdrawn_at=time.at)
    while deliver_one(worker="w"):
        pass
    copies = Delivery.objects.filter(notification__kind="guardian_copy").order_by("due_at")
    assert list(copies.values_list("state", flat=True)) == ["accepted", "cancelled"]  # no more, once the yes is taken back


def test_the_list_is_for_who_looks_after_somebody_or_was_called_in(time, harriers, carla, ana):
    assert carla.get("/api/v1/alerts/").json()["results"] == []
    sam = cast.Person(cast.user("Sam"))
    harriers.safety_contact = sam.user
    harriers.save()
    send(ana, lasting())
    assert sam.get("/api/v1/alerts/").status_code == 403
    Alert.objects.update(step=2)
    assert len(sam.get("/api/v1/alerts/").json()["results"]) == 1


def test_a_push_leads_to_the_button_and_a_mail_has_both(time, carla, ana):
    send(ana, lasting())
    mail = Delivery.objects.select_related("notification__recipient").get(channel=Channel.EMAIL)
    alert = Alert.objects.get()
    words = kind_named("alert").message(mail)
    assert f"/coach/alerts/{alert.pk}/" in words.text
    assert "/a/" in words.text
    mail.channel = Channel.WEB_PUSH
    assert kind_named("alert").message(mail).path.startswith("/a/")


def test_consent_taken_back_cancels_what_has_not_left(time, carla, ana, mailoutbox):
    send(ana, lasting())
    ana.user.consents.filter(kind=Consent.Kind.TEAM_READS).update(withdrawn_at=time.at)
    assert deliver_one(worker="w")
    assert mailoutbox == []
    assert Delivery.objects.get(channel=Channel.EMAIL).state == "cancelled"


# the policy


def test_a_case_keeps_the_policy_of_its_day(time, carla, ana, harriers):
    send(ana, lasting())
    policy = {**DEFAULT_POLICY, "acknowledged_for_minutes": {"urgent": 1, "alert": 1}}
    EscalationPolicy.objects.create(organisation=harriers.organisation, policy=policy, valid_from=time.at)
    assert Alert.objects.get().policy_snapshot == DEFAULT_POLICY
    assert policy_in_force(time.at) == policy


def test_a_policy_of_tomorrow_and_one_without_a_last_reader_are_not_followed(time, harriers):
    made = {"organisation": harriers.organisation}
    EscalationPolicy.objects.create(policy={"ladders": {}}, valid_from=time.at, **made)
    assert policy_in_force(time.at) == DEFAULT_POLICY
    assert OperationsAlarm.objects.filter(kind="escalation_policy_refused").exists()
    tomorrow = {**DEFAULT_POLICY, "acknowledged_for_minutes": {"urgent": 1, "alert": 1}}
    EscalationPolicy.objects.create(policy=tomorrow, valid_from=time.at + timedelta(days=1), **made)
    assert policy_in_force(time.at) == DEFAULT_POLICY


# what it costs


def queries(person, method, *request):
    with CaptureQueriesContext(connection) as asked:
        assert getattr(person, method)(*request).status_code in (200, 201)
    return len(asked)


def put_report(person, said):
    return queries(person, "put", f"/api/v1/symptom-reports/{uuid7()}/", said)


def test_a_report_costs_the_same_for_two_readers_and_for_five(time, carla, ana, harriers):
    few = put_report(ana, lasting())
    for name in ("Dora", "Emil", "Fynn"):
        cast.join(harriers, cast.user(name), Role.COACH)
    assert put_report(ana, lasting(pose="banana-pose")) == few
    assert few <= 42


def test_a_case_costs_the_same_with_one_report_and_with_five(time, carla, ana):
    send(ana, lasting())
    door = f"/api/v1/alerts/{Alert.objects.get().pk}/"
    once = queries(carla, "get", door)
    for _ in range(4):
        time.forward(minutes=1)
        send(ana, lasting())
    assert queries(carla, "get", door) == once
    assert once <= 18


def test_the_list_costs_the_same_for_one_case_and_for_three(time, carla, ana):
    send(ana, lasting())
    once = queries(carla, "get", "/api/v1/alerts/")
    send(ana, lasting(pose="banana-pose"))
    send(ana, bladder(pose="sphinx-pelvic-tilt", pose_side="none"))
    assert queries(carla, "get", "/api/v1/alerts/") == once


def test_after_its_day_a_kept_pause_holds_nothing_back(time, carla, ana):
    send(ana, tingling())
    carla.post(f"/api/v1/alerts/{Alert.objects.get().pk}/keep-paused/", {"until": "2026-11-25", "reason": "After the race."})
    assert held_back_on({ana.user.pk: date(2026, 11, 25)})[ana.user.pk].holds_back("reclined-figure-four")
    assert not held_back_on({ana.user.pk: date(2026, 11, 26)})[ana.user.pk].holds_back("reclined-figure-four")
    assert Pause.objects.holding_on(date(2026, 11, 25)).exists()
    assert not Pause.objects.holding_on(date(2026, 11, 26)).exists()


def test_lifted_later_it_had_ended_on_its_day_all_the_same(time, carla, ana):
    """Days after it are owed again, whenever the case was closed."""
    send(ana, tingling(pose=None))
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/keep-paused/", {"until": "2026-11-25", "reason": "After the race."})
    time.forward(days=5)
    carla.post(f"/api/v1/alerts/{alert.pk}/clear/", {})
    assert days_paused([ana.user.pk])[ana.user.pk] == [Days(date(2026, 11, 24), date(2026, 11, 25))]
