from datetime import timedelta

import pytest
from django.core.management import call_command
from uuid_utils.compat import uuid7

from accounts.models import Away, Break
from athletes.reminders import remind
from notifications.delivery import deliver_one
from notifications.models import Delivery, Notification
from routines.models import Routine
from routines.services import give_team_its_routine, sync_enrolments
from tests import cast
from tests.athletes.said import bladder, tingling
from tests.athletes.test_check_in_door import session

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(time, harriers, carla, ana):
    """Tuesday, six in the evening in Berlin; the team's routine is due three times a week from today."""
    call_command("load_routines", verbosity=0)
    give_team_its_routine(team=harriers, by=carla.user, at=time.at)
    sync_enrolments(now=time.at)
    time.at = time.at.replace(hour=17)
    return time


def reminders():
    return Notification.objects.filter(kind="reminder")


def do_session(person, day="2026-11-24"):
    return person.put(f"/api/v1/check-ins/{uuid7()}/", session(Routine.objects.library().get(), day=day))


def test_it_works(evening, ana, mailoutbox):
    remind(now=evening.at)
    assert reminders().get().key == f"reminder:{ana.user.pk}:2026-11-24"
    while deliver_one(worker="test"):
        pass
    (mail,) = mailoutbox
    assert mail.to == ["ana@example.org"]
    assert "List-Unsubscribe-Post" in mail.extra_headers
    assert "back" not in (mail.subject + mail.body).lower().replace("feedback", "")


def test_any_number_of_runs_is_harmless(evening):
    for _ in range(3):
        remind(now=evening.at)
    assert reminders().count() == 1


def test_two_assignments_make_one_message(evening, harriers, carla, ana, striders, boris):
    cast.join(striders, ana.user, joined_at=evening.at - timedelta(days=1), approved_at=evening.at - timedelta(days=1))
    give_team_its_routine(team=striders, by=boris.user, at=evening.at)
    sync_enrolments(now=evening.at - timedelta(hours=1))
    remind(now=evening.at)
    assert reminders().count() == 1


def test_who_has_done_it_hears_nothing(evening, ana):
    do_session(ana)
    remind(now=evening.at)
    assert not reminders().exists()


def test_a_session_before_it_leaves_withdraws_it(evening, ana, mailoutbox):
    remind(now=evening.at)
    do_session(ana)
    while deliver_one(worker="test"):
        pass
    assert mailoutbox == []
    assert set(Delivery.objects.filter(channel="email").values_list("state", flat=True)) == {"cancelled"}


def test_away_ill_break_or_urgent_is_left_in_peace(evening, harriers, ana):
    Away.objects.create(person=ana.user, kind="ill", from_on=evening.at.date())
    remind(now=evening.at)
    assert not reminders().exists()


def test_a_team_break_is_left_in_peace(evening, harriers):
    Break.objects.create(team=harriers, from_on=evening.at.date(), until_on=evening.at.date())
    remind(now=evening.at)
    assert not reminders().exists()


def test_a_paused_routine_is_not_called_for_but_the_open_case_is_asked_about(evening, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling(sensations=["weakness"]))
    remind(now=evening.at)
    assert reminders().count() == 1


def test_on_own_days_only(evening, ana):
    ana.user.reminder_days = [5]
    ana.user.save()
    remind(now=evening.at)
    assert not reminders().exists()


def test_quiet_hours_move_it_and_it_is_missed_not_late(evening, ana):
    ana.user.quiet_from, ana.user.quiet_until = "17:30", "23:30"
    ana.user.save()
    remind(now=evening.at)
    assert Delivery.objects.filter(channel="email").get().available_at.hour == 22  # 23:30 in Berlin
    assert reminders().get().expires_at.hour == 23  # midnight in Berlin


def test_five_hours_late_is_counted_missed(evening, ana, mailoutbox):
    evening.forward(hours=5)
    remind(now=evening.at)
    while deliver_one(worker="test"):
        pass
    assert mailoutbox == []
    assert Delivery.objects.filter(channel="email").get().state == "missed"


def test_who_left_hears_nothing(evening, ana):
    ana.user.memberships.update(ended_at=evening.at)
    remind(now=evening.at)
    assert not reminders().exists()


def test_urgent_silences_calls_to_a_session(evening, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    remind(now=evening.at)
    assert not reminders().exists()
