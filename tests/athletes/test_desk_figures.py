"""The desk beside its cases: counts with names behind them, an open page that asks again, what a second person learns."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from uuid_utils.compat import uuid7

from accounts.models import ReadLog
from athletes.models import Alert
from notifications import clock
from notifications.models import EngineBeat
from notifications.services import record_beat
from routines.models import Routine
from routines.services import give_team_its_routine
from tests import cast
from tests.athletes.said import bladder, lasting, tingling

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana_owes(time, harriers, carla, ana):
    call_command("load_routines", verbosity=0)
    give_team_its_routine(team=harriers, by=carla.user, at=cast.EARLIER)
    return ana


def session(person, day, **changes):
    holds = [
        {"pose": "sphinx-pelvic-tilt", "side": "none", "target_seconds": 60, "held_seconds": 60, "ended": "done"},
    ]
    body = {
        "kind": "session",
        "routine": str(Routine.objects.library().get().pk),
        "routine_version": 1,
        "day": day.isoformat(),
        "started_at": "2026-11-24T09:00:00Z",
        "holds": holds,
        **changes,
    }
    sent = person.put(f"/api/v1/check-ins/{uuid7()}/", body)
    assert sent.status_code == 201, sent.content


def page(person, path, **headers):
    return person.get(path, headers={"Accept": "text/html", **headers})


def test_it_works(ana_owes, carla):
    desk = page(carla, "/coach/").content.decode()
    assert "Nobody needs you." in desk
    assert 'href="/coach/people/silent/"' not in desk
    assert "Ana" in desk, "seen nothing of for months: named on the desk itself"
    open_list = page(carla, "/coach/people/open/").content.decode()
    assert "Ana" in open_list
    assert page(carla, "/coach/people/nonsense/").status_code == 404


def test_a_first_day_asks_for_no_second_factor(nobody, settings, ana_owes, carla):
    settings.REQUIRE_MFA = True
    nobody.force_login(carla.user)
    assert page(nobody, "/coach/").status_code == page(nobody, "/coach/people/open/").status_code == 200
    assert page(nobody, "/coach/people/paused/").status_code == 302
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    assert page(nobody, "/coach/")["Location"] == "/accounts/2fa/"
    assert page(nobody, "/coach/now/")["HX-Redirect"] == "/accounts/2fa/"


def test_a_silent_engine_is_said_on_every_page(time, ana_owes, carla):
    said = "Messages may not be going out."
    assert said in page(carla, "/coach/people/done/").content.decode()
    for role in EngineBeat.Role:
        record_beat(role=role, now=clock.now())
    assert said not in page(carla, "/coach/people/done/").content.decode()


def test_an_open_desk_is_told_once(ana_owes, carla):
    first = page(carla, "/coach/now/")
    again = page(carla, "/coach/now/", **{"If-None-Match": first["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    news = page(carla, "/coach/now/", **{"If-None-Match": first["ETag"]})
    assert news.status_code == 200
    assert f'data-urgent="{Alert.objects.get().pk}"' in news.content.decode()
    assert "1 person needs you." in news.content.decode()


def test_a_clock_that_moves_is_no_new_reading(time, ana_owes, carla):
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    first = page(carla, "/coach/now/")
    assert ReadLog.objects.about(ana_owes.user).count() == 1
    time.forward(minutes=5)
    later = page(carla, "/coach/now/", **{"If-None-Match": first["ETag"]})
    assert later.status_code == 200
    assert ReadLog.objects.about(ana_owes.user).count() == 1


def test_an_open_desk_says_when_messages_stop(time, ana_owes, carla):
    for role in EngineBeat.Role:
        record_beat(role=role, now=time.at)
    first = page(carla, "/coach/now/")
    assert "Messages may not be going out." not in first.content.decode()
    time.forward(seconds=61)
    news = page(carla, "/coach/now/", **{"If-None-Match": first["ETag"]})
    assert "Messages may not be going out." in news.content.decode()


def test_what_is_answered_stands_apart(ana_owes, carla, colin):
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    case = f"/coach/alerts/{Alert.objects.get().pk}/"
    assert "left to answer" in page(carla, "/coach/").content.decode()
    carla.post(f"{case}acknowledge/", {}, format="multipart")
    assert "Carla has it: 24 h left to get in touch." in page(colin, "/coach/").content.decode()
    carla.post(f"{case}contact/", {"how": "phone"}, format="multipart")
    shown = page(colin, "/coach/").content.decode()
    assert "Nobody needs you." in shown
    assert "Answered, not closed yet" in shown


def test_an_open_case_is_told_what_another_did(ana_owes, carla, colin):
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    case = f"/coach/alerts/{Alert.objects.get().pk}/"
    first = page(colin, case)
    again = page(colin, case, **{"If-None-Match": first["ETag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert ReadLog.objects.about(ana_owes.user).filter(reader=colin.user.pk).count() == 1
    carla.post(f"{case}acknowledge/", {}, format="multipart")
    news = page(colin, case, **{"If-None-Match": first["ETag"]})
    assert "Carla has it" in news.content.decode()
    assert ReadLog.objects.about(ana_owes.user).filter(reader=colin.user.pk).count() == 2


def test_the_second_learns_who_was_first(ana_owes, carla, colin):
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    case = f"/coach/alerts/{Alert.objects.get().pk}/acknowledge/"
    carla.post(case, {}, format="multipart")
    assert "Carla was first, and has it." in colin.post(case, {}, format="multipart", follow=True).content.decode()


def test_a_stale_form_changes_nothing_and_loses_no_word(ana_owes, carla, colin):
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling())
    alert = Alert.objects.get()
    case, read = f"/coach/alerts/{alert.pk}/", {"version": str(alert.version)}
    colin.post(f"{case}raise/", {"level": "alert", **read}, format="multipart")
    refused = carla.post(f"{case}keep-paused/", {"reason": "She limps.", **read}, format="multipart")
    assert refused.status_code == 412
    assert "She limps." in refused.content.decode()
    assert not alert.athlete.pauses.filter(reason="coach").exists()


def test_another_way_is_offered(ana_owes, carla):
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    alert = Alert.objects.get()
    slug = alert.pose.variants.filter(is_offered=True)[0].slug
    carla.post(f"/coach/alerts/{alert.pk}/offer/", {"variant": slug}, format="multipart")
    assert alert.events.filter(kind="offered").exists()
    assert carla.post(f"/coach/alerts/{alert.pk}/offer/", {"variant": "headstand"}, format="multipart").status_code == 400


def test_a_place_is_drawn_and_a_private_one_is_not(ana_owes, carla, hanna):
    felt = [{"region": "foot_ankle", "side": "left"}, {"region": "buttock", "side": "left"}]
    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(regions=felt[:1]))
    case = f"/coach/alerts/{Alert.objects.get().pk}/"
    assert page(hanna, case).content.decode().count('class="felt"') == 2, "the foot, from the front and from behind"
    assert 'class="felt"' not in page(carla, case).content.decode(), "beside a health contact"


def test_a_word_on_a_session(time, ana_owes, carla, ben):
    session(ana_owes, clock.now().date(), comfort=4)
    check_in = f"/coach/check-ins/{ana_owes.user.checkins.get().pk}/"
    sent = {"id": str(uuid7()), "text": "Well held."}
    for _twice in range(2):
        assert carla.post(check_in, sent, format="multipart").status_code == 302
    shown = page(carla, check_in).content.decode()
    assert shown.count("Well held.") == 1
    assert "not seen yet" in shown
    ana_owes.get(f"/api/v1{check_in.removeprefix('/coach')}comments/")
    assert "not seen yet" not in page(carla, check_in).content.decode()
    assert carla.post(check_in, {"text": "x" * 501}, format="multipart").status_code == 400
    assert page(ana_owes, check_in).status_code == 403
    assert page(ben, check_in).status_code == 404


def test_the_number_of_queries_does_not_grow(ana_owes, carla, harriers):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            page(carla, "/coach/")
        return len(asked)

    ana_owes.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    queries()
    one = queries()
    for number in range(3):
        other = cast.Person(cast.user(f"Runner {number}"))
        cast.join(harriers, other.user)
        cast.share(other.user, harriers)
        other.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    assert queries() == one
