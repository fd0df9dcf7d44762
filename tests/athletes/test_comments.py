"""A coach's short word on a check-in."""

import pytest
from django.db import connection
from uuid_utils.compat import uuid7

from accounts.codes import digest_of
from accounts.models import Guardian, ReadLog
from athletes.models import CheckIn, Comment
from notifications.delivery import deliver_one
from notifications.models import Delivery, Notification
from tests import cast
from tests.accounts.counting import queries_of
from tests.cast import Person

pytestmark = pytest.mark.django_db

WORDS = "Well done. Take the cushion next time."


@pytest.fixture
def session(time, carla, ana):
    """Ana's session of today, and where its comments are."""
    consent = ana.user.consents.live().get(kind="keep")
    check_in = CheckIn.objects.create(
        athlete=ana.user, kind="session", day="2026-11-24", received_at=time.at, consent=consent, body_hash=""
    )
    return f"/api/v1/check-ins/{check_in.pk}/comments/"


def make_minor(athlete):
    athlete.user.birth_year = 2010
    athlete.user.save()
    mother = cast.user("Greta")
    signed = {"sent_at": cast.EARLIER, "bound_at": cast.EARLIER, "consented_at": cast.EARLIER}
    return Guardian.objects.create(
        minor=athlete.user, person=mother, digest=digest_of("letter"), device_digest=digest_of("device"), **signed
    )


def send_all():
    while deliver_one(worker="test"):
        pass


def test_it_works(session, carla, ana, mailoutbox):
    written = carla.post(session, {"text": WORDS})
    assert (written.status_code, written.json()["author"], written.json()["read_at"]) == (201, "Carla", None)
    send_all()
    (mail,) = mailoutbox
    assert mail.to == ["ana@example.org"]
    assert "cushion" not in mail.subject + mail.body
    (shown,) = ana.get(session).json()["results"]
    assert shown["text"] == WORDS
    assert carla.get(session).json()["results"][0]["read_at"] is not None


def test_the_athlete_finds_them_all_in_one_list(session, carla, ana):
    carla.post(session, {"text": WORDS})
    (listed,) = ana.get("/api/v1/me/comments/").json()["results"]
    assert (listed["text"], listed["author"], listed["day"], listed["read_at"]) == (WORDS, "Carla", "2026-11-24", None)
    ana.get(f"/api/v1/check-ins/{listed['check_in']}/comments/")
    assert ana.get("/api/v1/me/comments/").json()["results"][0]["read_at"] is not None


def test_the_list_is_nobody_elses(session, carla, ben, nobody):
    carla.post(session, {"text": WORDS})
    assert carla.get("/api/v1/me/comments/").json()["results"] == ben.get("/api/v1/me/comments/").json()["results"] == []
    assert nobody.get("/api/v1/me/comments/").status_code == 401


def test_it_is_sealed_in_the_database(session, carla):
    carla.post(session, {"text": WORDS})
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM athletes_comment")
        assert "cushion" not in cursor.fetchone()[0]


def test_the_same_id_again_is_the_same_comment(session, carla):
    body = {"id": str(uuid7()), "text": WORDS}
    first, again = carla.post(session, body), carla.post(session, body)
    assert (again.status_code, again.json()) == (200, first.json())
    assert (Comment.objects.count(), Notification.objects.count()) == (1, 1)


def test_an_id_of_somebody_else_is_409_and_nothing_more(session, carla, colin):
    body = {"id": str(uuid7()), "text": WORDS}
    carla.post(session, body)
    refused = colin.post(session, body)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:id_in_use")
    assert WORDS not in refused.content.decode()


def test_what_was_read_in_the_app_is_not_mailed(session, carla, ana, mailoutbox):
    carla.post(session, {"text": WORDS})
    ana.get(session)
    send_all()
    assert mailoutbox == []
    assert set(Delivery.objects.exclude(channel="in_app").values_list("state", flat=True)) == {"cancelled"}


def test_quiet_hours_are_quiet(session, time, carla, ana):
    time.at = time.at.replace(hour=22)
    carla.post(session, {"text": WORDS})
    assert Delivery.objects.get(channel="email").due_at.hour == 6  # seven in Berlin


def test_a_minors_guardian_gets_a_copy_and_reads_it(session, carla, ana, nobody, mailoutbox):
    make_minor(ana)
    carla.post(session, {"text": WORDS})
    ana.get(session)
    send_all()
    assert [mail.to for mail in mailoutbox] == [["greta@example.org"]]
    assert "/guardian/" in mailoutbox[0].body
    read = nobody.get(session, headers={"X-Guardian-Token": "device"})
    assert read.json()["results"][0]["text"] == WORDS
    assert nobody.get(session, headers={"X-Guardian-Token": "letter"}).status_code == 403
    assert nobody.post(session, {"text": "No."}, headers={"X-Guardian-Token": "device"}, format="json").status_code == 403


def test_at_eighteen_the_copy_ends(session, time, carla, ana, mailoutbox):
    make_minor(ana)
    carla.post(session, {"text": WORDS})
    time.forward(days=3 * 365)
    ana.user.channels = []
    ana.user.save()
    send_all()
    assert mailoutbox == []


def test_a_guardian_lists_all_that_was_written(session, carla, ana, nobody):
    make_minor(ana)
    carla.post(session, {"text": WORDS})
    listed = nobody.get("/api/v1/guardian/comments/", headers={"X-Guardian-Token": "device"}).json()["results"]
    assert [(line["text"], line["author"], line["day"], line["read_at"]) for line in listed] == [(WORDS, "Carla", "2026-11-24", None)]
    assert ReadLog.objects.about(ana.user).filter(action="guardian.comments.read").exists()
    assert nobody.get("/api/v1/guardian/comments/", headers={"X-Guardian-Token": "letter"}).status_code == 403
    Guardian.objects.update(withdrawn_at=cast.EARLIER)
    assert nobody.get("/api/v1/guardian/comments/", headers={"X-Guardian-Token": "device"}).status_code == 403


def test_a_guardian_of_another_gets_404(session, carla, ben, nobody):
    make_minor(ben)
    assert nobody.get(session, headers={"X-Guardian-Token": "device"}).status_code == 404


def test_reading_is_in_the_access_log_and_the_own_is_not(session, carla, ana):
    ana.get(session)
    assert not ReadLog.objects.exists()
    carla.get(session)
    assert ReadLog.objects.get().action == "comments.read"


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "x" * 501}, {"text": WORDS, "read_at": None}, {"id": "1", "text": WORDS}])
def test_wrong_shape_is_400_and_nothing_is_stored(session, carla, body):
    assert carla.post(session, body).status_code == 400
    assert not Comment.objects.exists()


def test_the_athlete_reads_and_does_not_write(session, ana):
    assert ana.post(session, {"text": WORDS}).status_code == 403


def test_nobody_401_strangers_404_team_mates_403(session, harriers, ben, boris, nobody):
    dora = Person(cast.user("Dora"))
    cast.join(harriers, dora.user)
    for ask in ("get", "post"):
        assert getattr(nobody, ask)(session).status_code == 401
        assert getattr(ben, ask)(session).status_code == getattr(boris, ask)(session).status_code == 404
        assert getattr(dora, ask)(session).status_code == 403


def test_beside_a_health_contact_the_coach_neither_reads_nor_writes(session, carla, hanna):
    assert carla.get(session).status_code == carla.post(session, {"text": WORDS}).status_code == 403
    assert hanna.post(session, {"text": WORDS}).status_code == 201


def test_without_consent_403(session, time, carla, ana):
    ana.user.consents.filter(kind="team_reads").update(withdrawn_at=time.at)
    assert carla.get(session).status_code == carla.post(session, {"text": WORDS}).status_code == 403


def test_one_factor_is_not_enough(settings, session, carla):
    settings.REQUIRE_MFA = True
    assert Person(carla.user, second_factor=False).get(session).json()["type"] == "urn:lumbar:second_factor_required"


def test_three_comments_cost_no_more_queries_than_one(session, carla):
    carla.post(session, {"text": WORDS})
    one = queries_of(carla, session)
    carla.post(session, {"text": "Two."})
    carla.post(session, {"text": "Three."})
    assert queries_of(carla, session) == one
