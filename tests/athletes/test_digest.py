"""The coach's quiet morning: who hears one line, when, and what it says."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from uuid_utils.compat import uuid7

from accounts.models import Cover
from athletes.digests import digest_of, send_digests
from athletes.messages.digests import sentences
from athletes.models import Alert
from athletes.tasks import digest as digest_task
from notifications.delivery import deliver_one
from notifications.kinds import kind_named
from notifications.models import Delivery, Notification, PushSubscription
from routines.models import Routine
from routines.services import give_team_its_routine
from tests import cast
from tests.athletes.said import bladder, lasting, tingling
from tests.athletes.test_check_in_door import session
from tests.cast import Person

pytestmark = pytest.mark.django_db

WEDNESDAY_AT_SEVEN = datetime(2026, 11, 25, 6, 5, tzinfo=UTC)  # 07:05 in Berlin


@pytest.fixture
def morning(time, harriers, carla, ana):
    """A routine since last week; Ana did it on Tuesday; it is five past seven on Wednesday."""
    call_command("load_routines", verbosity=0)
    time.forward(days=-7)
    give_team_its_routine(team=harriers, by=carla.user, at=time.at)
    time.forward(days=7)
    ana.put(f"/api/v1/check-ins/{uuid7()}/", session(Routine.objects.library().get()))
    time.at = WEDNESDAY_AT_SEVEN
    return time


def digests():
    return Notification.objects.filter(kind="digest")


def send_all():
    while deliver_one(worker="test"):
        pass


def line_to(person, mailoutbox):
    send_all()
    (mail,) = [mail for mail in mailoutbox if mail.to == [person.user.email] and "this week" in mail.subject]
    return mail.body


def join_another(harriers, name):
    other = Person(cast.user(name))
    cast.join(harriers, other.user)
    cast.share(other.user, harriers)
    return other


def test_it_works(morning, harriers, carla, mailoutbox):
    join_another(harriers, "Dora")
    digest_task()
    assert digests().get().key == f"digest:{carla.user.pk}:2026-11-25"
    body = line_to(carla, mailoutbox)
    assert "1 of 2 did it this week. Nobody needs you." in body
    assert "Ana" not in body
    assert "Dora" not in body


def test_any_number_of_runs_makes_one_a_day(morning):
    for _ in range(3):
        send_digests(now=morning.forward(minutes=5))
    assert digests().count() == 1
    send_digests(now=morning.forward(days=1))
    assert digests().count() == 2


@pytest.mark.parametrize("hour", [5, 7, 12])
def test_at_no_other_hour(morning, hour):
    send_digests(now=morning.at.replace(hour=hour))
    assert not digests().exists()


def test_seven_is_the_readers_own(morning, carla):
    carla.user.time_zone = "America/New_York"
    carla.user.save()
    send_digests(now=morning.at)
    assert not digests().exists()
    send_digests(now=morning.forward(hours=6))
    assert digests().exists()


def test_weekly_comes_on_mondays_and_speaks_of_last_week(morning, carla, mailoutbox):
    carla.user.digest = "weekly"
    carla.user.save()
    send_digests(now=morning.at)
    assert not digests().exists()
    send_digests(now=morning.forward(days=5))
    send_all()
    assert "1 of 1 did it last week." in mailoutbox[-1].body


def test_whoever_wants_none_gets_none(morning, carla, mailoutbox):
    send_digests(now=morning.at)
    kind_named("digest").stop(carla.user)
    send_all()
    assert mailoutbox == []
    send_digests(now=morning.forward(days=1))
    assert digests().count() == 1


def test_an_open_case_needs_somebody_until_there_was_contact(morning, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    assert digest_of(carla.user, morning.at).need_you == 1
    carla.post(f"/api/v1/alerts/{Alert.objects.get().pk}/contact/", {"how": "phone"})
    said = digest_of(carla.user, morning.at)
    assert (said.need_you, said.still_open) == (0, 1)
    assert sentences(said) == ["1 of 1 did it this week.", "Nobody needs you.", "1 answered case is not closed yet."]


def test_two_cases_of_one_athlete_are_one_who_needs_you(morning, carla, ana):
    for pose in ("banana-pose", "supine-twist-lift"):
        ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(pose=pose))
    assert digest_of(carla.user, morning.at).need_you == 1


def test_a_watch_is_a_new_note_for_a_day(morning, carla, ana, mailoutbox):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling(reported_at="2026-11-25T05:00:00Z"))
    send_digests(now=morning.at)
    assert "Nobody needs you. 1 new note to read." in line_to(carla, mailoutbox)
    assert digest_of(carla.user, morning.forward(days=2)).new_notes == 0


def test_words_are_neutral(morning, carla, ana, mailoutbox):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    send_digests(now=morning.at)
    body = line_to(carla, mailoutbox).lower()
    assert "1 person needs you" in body
    for word in ("urgent", "bladder", "tingling", "numb", "ana", "pain"):
        assert word not in body


def test_the_push_says_the_line(morning, carla):
    PushSubscription.objects.create(user=carla.user, endpoint="https://push.example", p256dh="", auth="", created_at=morning.at)
    send_digests(now=morning.at)
    written = kind_named("digest").message(Delivery.objects.get(channel="web_push"))
    assert written.body == "1 of 1 did it this week. Nobody needs you."


def test_an_athlete_of_two_teams_is_counted_once(morning, striders, carla, ana):
    cast.join(striders, carla.user, "coach")
    cast.join(striders, ana.user)
    give_team_its_routine(team=striders, by=carla.user, at=morning.at)
    assert digest_of(carla.user, morning.at).asked == 1


def test_without_a_yes_only_practice_counts(morning, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    ana.user.consents.filter(kind="team_reads").update(withdrawn_at=morning.at)
    said = digest_of(carla.user, morning.at)
    assert (said.did, said.asked, said.need_you) == (1, 1, 0)


def test_cover_takes_the_digest_and_gives_it_back(morning, carla, mailoutbox):
    sam = cast.user("Sam")
    until = morning.at + timedelta(days=3)
    Cover.objects.create(person=carla.user, substitute=sam, starts_at=cast.EARLIER, ends_at=until)
    send_digests(now=morning.at)
    assert [message.recipient for message in digests()] == [sam]
    send_all()
    assert "1 of 1 did it this week." in mailoutbox[-1].body


def test_a_team_nobody_is_asked_in_says_nothing(morning, boris, mailoutbox):
    send_digests(now=morning.at)
    assert digests().filter(recipient=boris.user).exists()
    send_all()
    assert [mail.to for mail in mailoutbox] == [["carla@example.org"]]


def test_a_coach_who_left_hears_nothing(morning, carla, mailoutbox):
    send_digests(now=morning.at)
    carla.user.memberships.update(ended_at=morning.at)
    send_all()
    assert mailoutbox == []


def test_quiet_hours_move_it(morning, carla):
    carla.user.quiet_until = "08:30"
    carla.user.save()
    send_digests(now=morning.at)
    assert Delivery.objects.get(channel="email").due_at.strftime("%H:%M") == "07:30"  # half past eight in Berlin


def test_an_athlete_hears_nothing(morning, ana, ben):
    send_digests(now=morning.at)
    assert not digests().filter(recipient__in=[ana.user, ben.user]).exists()


def test_three_readers_cost_no_more_queries_than_one(morning, harriers, carla, django_assert_num_queries):
    with CaptureQueriesContext(connection) as one:
        send_digests(now=morning.at)
    for name in ("Cora", "Clara"):
        cast.join(harriers, cast.user(name), "coach")
    with django_assert_num_queries(len(one)):
        send_digests(now=morning.forward(minutes=5))
    assert digests().count() == 3
