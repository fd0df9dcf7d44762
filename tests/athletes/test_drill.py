"""The monthly practice of who answers."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from athletes import got_it
from athletes.services.drills import newest_practice, practise, practise_due
from notifications.delivery import deliver_one
from notifications.kinds import kind_named
from notifications.models import Channel, Delivery, Notification
from tests import cast

pytestmark = pytest.mark.django_db


def page_of(person):
    return Notification.objects.get(kind="drill", recipient=person.user)


def drill(*words):
    told = StringIO()
    call_command("drill", *words, stdout=told)
    return told.getvalue()


def test_it_works(time, carla, colin, ana, nobody):
    assert drill("Harriers") == "2 paged. See who answers with --result.\n"
    time.forward(minutes=3)
    link = got_it.path_for(page_of(carla))
    assert "This is practice" in nobody.get(link).content.decode()
    assert "Thank you" in nobody.post(link).content.decode()
    assert drill("Harriers", "--result").splitlines() == [
        "Carla: answered after 0:03:00; reached by in_app",
        "Colin: not answered; reached by in_app",
    ]


def test_it_goes_the_way_an_alert_goes(time, carla, harriers, mailoutbox):
    practise(team=harriers, now=time.at)
    assert deliver_one(worker="w")
    (mail,) = mailoutbox
    assert "Practice" in mail.subject
    assert got_it.path_for(page_of(carla)) in mail.body
    assert newest_practice(harriers)[0].sent_by == ["email", "in_app"]


def test_practising_twice_on_a_day_tells_nobody_twice(time, carla, harriers):
    practise(team=harriers, now=time.at)
    practise(team=harriers, now=time.at + timedelta(hours=1))
    assert Notification.objects.filter(kind="drill").count() == 1


def test_only_the_newest_practice_is_shown(time, carla, harriers):
    practise(team=harriers, now=time.at)
    time.forward(days=30)
    practise(team=harriers, now=time.at)
    assert [one.name for one in newest_practice(harriers)] == ["Carla"]


def test_opening_the_page_answers_nothing(time, carla, harriers, nobody):
    practise(team=harriers, now=time.at)
    nobody.get(got_it.path_for(page_of(carla)))
    assert newest_practice(harriers)[0].took is None


def test_who_answered_by_one_channel_is_not_asked_by_another(time, carla, harriers, nobody):
    practise(team=harriers, now=time.at)
    nobody.post(got_it.path_for(page_of(carla)))
    mail = Delivery.objects.get(channel=Channel.EMAIL)
    assert not kind_named("drill").is_still_wanted(mail, time.at)


def test_who_left_answers_nothing(time, carla, harriers, nobody):
    practise(team=harriers, now=time.at)
    carla.user.memberships.update(ended_at=time.at)
    assert nobody.post(got_it.path_for(page_of(carla))).status_code == 404
    assert not kind_named("drill").is_still_wanted(Delivery.objects.get(channel=Channel.EMAIL), time.at)


def test_a_team_that_nobody_looks_after_is_said(time, db):
    cast.team("Orphans")
    with pytest.raises(CommandError, match="Nobody looks after"):
        drill("Orphans")


def test_an_unknown_team_is_said(db):
    with pytest.raises(CommandError, match="no team named"):
        drill("Nowhere")


def test_a_team_practises_by_itself_every_thirty_days_and_by_day(time, carla, ana, harriers):
    type(harriers).objects.update(created_at=time.at - timedelta(days=29))
    assert practise_due(now=time.at) == 0
    night, noon = time.at + timedelta(days=1, hours=12), time.at + timedelta(days=2)
    assert [practise_due(now=at) for at in (night, noon, noon + timedelta(hours=1), noon + timedelta(days=29))] == [0, 1, 0, 0]
    assert practise_due(now=noon + timedelta(days=30)) == 1


def test_a_team_without_athletes_is_left_in_peace(time, carla, harriers):
    type(harriers).objects.update(created_at=time.at - timedelta(days=60))
    assert practise_due(now=time.at) == 0
