"""The coach's desk and a case's page, as a browser sees them."""

import pytest
from uuid_utils.compat import uuid7

from accounts.models import ReadLog
from athletes import escalation
from athletes.models import Alert
from tests import cast
from tests.athletes.said import bladder, lasting, tingling
from tests.cast import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana_reported(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    return Alert.objects.get()


def case(alert, verb=""):
    return f"/coach/alerts/{alert.pk}/{verb}"


def page(person, path):
    answer = person.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def press(person, alert, verb, **fields):
    return person.post(case(alert, f"{verb}/"), fields, format="multipart", follow=True).content.decode()


def test_it_works(time, carla, ana_reported):
    desk = page(carla, "/coach/")
    assert "Ana" in desk
    assert "Reclined figure four" in desk
    assert case(ana_reported) in desk
    shown = page(carla, case(ana_reported))
    assert "Gone after 3 minutes." in shown
    assert "foot or ankle (left)" in shown
    assert "Carla has it:" in press(carla, ana_reported, "acknowledge")
    assert "by phone" in press(carla, ana_reported, "contact", how="phone")
    assert "Two days without it" in press(carla, ana_reported, "clear", plan="retry", hold_seconds="20")
    time.forward(hours=49)
    press(carla, ana_reported, "clear", plan="retry", hold_seconds="20")
    ana_reported.refresh_from_db()
    assert ana_reported.state == "cleared"


def test_a_watch_waits_below(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", tingling())
    assert "To read, when there is time" in page(carla, "/coach/")


def test_urgent_shows_a_telephone_and_no_answer(time, carla, ana):
    ana.user.phone = "+49 30 1234"
    ana.user.save()
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    shown = page(carla, case(Alert.objects.get()))
    assert "tel:+49 30 1234" in shown
    assert "foot or ankle" not in shown
    assert "Gone after" not in shown


def test_beside_a_health_contact_the_coach_sees_level_and_clock(time, hanna, carla, ana_reported):
    shown = page(carla, case(ana_reported))
    assert "health contact" in shown
    assert "foot or ankle" not in shown
    assert "foot or ankle" in page(hanna, case(ana_reported))
    assert carla.post(case(ana_reported, "clear/"), {"plan": "retry"}, format="multipart").status_code == 403


def test_the_safety_contact_called_in_sees_whom_to_call_and_nothing_that_was_felt(time, harriers, carla, ana):
    sam = Person(cast.user("Sam"))
    harriers.safety_contact, ana.user.phone = sam.user, "+49 30 1234"
    harriers.save()
    ana.user.save()
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(other_text="since the long run"))
    alert = Alert.objects.get()
    assert sam.get(case(alert)).status_code == 404
    time.forward(hours=24)
    while escalation.fire_one(now=time.at):
        pass
    assert case(alert) in page(sam, "/coach/")
    shown = page(sam, case(alert))
    for word in (
        "Ana",
        "Reclined figure four",
        "needs an answer",
        "tel:+49 30 1234",
        "You were called in because nobody had answered.",
        "I've got it",
    ):
        assert word in shown
    for word in ("foot or ankle", "tingl", "Gone after", "long run", 'id="holds"', "was shown", "Close the case", "Offer another way"):
        assert word not in shown
    assert "Sam has it:" in press(sam, alert, "acknowledge")
    assert "Sam has been in touch." in press(sam, alert, "contact", how="phone")
    assert sam.post(case(alert, "clear/"), {"plan": "retry"}, format="multipart").status_code == 403
    assert sam.get(f"/coach/athletes/{ana.user.pk}/").status_code in (403, 404)
    assert ReadLog.objects.about(ana.user).filter(action="alert.read", reader=sam.user.pk).exists()


def test_a_note_is_kept_and_an_empty_one_refused(carla, ana_reported):
    assert "called, no answer" in press(carla, ana_reported, "note", text="called, no answer")
    assert "Nothing was changed." in press(carla, ana_reported, "note", text=" ")


def test_looking_changes_nothing(carla, ana_reported):
    page(carla, case(ana_reported))
    assert carla.get(case(ana_reported, "acknowledge/")).status_code == 405
    ana_reported.refresh_from_db()
    assert ana_reported.state == "open"


def test_looking_is_in_the_access_log(carla, ana, ana_reported):
    page(carla, case(ana_reported))
    assert ReadLog.objects.about(ana.user).filter(action="alert.read").exists()


def test_nobody_signs_in_athlete_403_strangers_404(nobody, ana, ben, boris, ana_reported):
    assert nobody.get("/coach/").status_code == 302
    assert ana.get("/coach/").status_code == ana.get(case(ana_reported)).status_code == 403
    assert boris.get(case(ana_reported)).status_code == ben.get(case(ana_reported)).status_code == 404
    assert "Ana" not in page(boris, "/coach/")


def test_one_factor_is_not_enough_where_two_are_asked_for(nobody, settings, carla, ana_reported):
    settings.REQUIRE_MFA = True
    nobody.force_login(carla.user)
    assert nobody.get("/coach/").status_code == 302
