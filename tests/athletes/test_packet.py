"""The packet for a clinician: the athlete releases it, each opening is in the athlete's log, and a coach's copy holds nothing private."""

import pytest
from django.test import Client
from uuid_utils.compat import uuid7

from accounts.models import ReadLog
from athletes.hand_over import packet_of
from athletes.models import Release
from athletes.packet_pdf import pdf_of, plain
from tests.athletes.said import bladder, lasting
from tests.athletes.test_progress_door import practise, three_a_week  # noqa: F401 - a fixture
from tests.pages import page, press

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("three_a_week")]


@pytest.fixture
def link(ana):
    """Where Dr. Weber may read it."""
    shown = press(ana, "/me/packet/", to_whom="Dr. Weber").content.decode()
    whole = shown.split('readonly value="')[1].split('"')[0]
    return "/packet/" + whole.split("/packet/")[1]


def printed(coach, athlete):
    return coach.get(f"/coach/athletes/{athlete.user.pk}/packet.pdf")


def lines_for(athlete, reader, now):
    packet = packet_of(athlete.user, reader=reader.user, locale="en", now=now)
    return {section.title: [" ".join(row) for row in section.rows] for section in packet.sections}


def test_it_works(ana, link):
    practise(ana, comfort=4)
    clinic = Client()
    shown = clinic.get(link).content.decode()
    assert "Open the packet" in shown
    assert "Ana" not in shown
    assert not ReadLog.objects.about(ana.user).exists()  # a link scanner looks too
    answer = clinic.post(link)
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    seen = ReadLog.objects.about(ana.user).get()
    assert (seen.action, seen.reason) == ("packet.opened", "Dr. Weber")


def test_taken_back_it_opens_nothing(ana, link):
    press(ana, f"/me/packet/{Release.objects.get().pk}/end/")
    assert Client().get(link).status_code == Client().post(link).status_code == 404


def test_after_two_weeks_it_opens_nothing(time, ana, link):
    time.forward(days=14)
    assert Client().post(link).status_code == 404


def test_the_link_is_shown_once_and_kept_by_nobody(ana, link):
    assert "/packet/" not in page(ana, "/me/packet/").replace("/me/packet/", "")
    assert link.strip("/").rsplit("/", 1)[-1] not in str(Release.objects.values().get())


def test_a_coach_prints_it_only_while_it_is_released(carla, ana):
    assert printed(carla, ana).status_code == 403
    press(ana, "/me/packet/", to_whom="Dr. Weber")
    assert printed(carla, ana).content[:5] == b"%PDF-"
    assert ReadLog.objects.about(ana.user).filter(action="packet.read").exists()


def test_a_coachs_copy_says_nothing_private(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(other_text="in my own words"))
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder(pose="banana-pose", other_text="in my own words"))
    own, coachs = lines_for(ana, ana, time.at), lines_for(ana, carla, time.at)
    assert sum("in my own words" in line for line in own["What was reported"]) == 2
    assert not any("in my own words" in line for line in coachs["What was reported"])
    assert any(line.endswith("urgent –") for line in coachs["What was reported"])


@pytest.mark.parametrize(("name", "written"), [("Łukasz Żak", "Lukasz Zak"), ("Zoë Müller", "Zoë Müller"), ("李", "?")])
def test_any_name_can_be_printed(time, ana, name, written):
    ana.user.name = name
    assert plain(name) == written
    assert pdf_of(packet_of(ana.user, reader=ana.user, locale="en", now=time.at))[:5] == b"%PDF-"
