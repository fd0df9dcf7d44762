"""To be forgotten: what goes, what stays without a name, and who is told first."""

from datetime import timedelta
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from uuid_utils.compat import uuid7

from accounts.models import Consent, Guardian, Invitation, Membership, ReadLog, Role, User
from athletes.models import Alert, AlertEvent, CheckIn, Comment, Erasure, SymptomReport
from athletes.services.erasure import ask_for_erasure, erase_one_due, erase_person
from notifications.delivery import deliver_one
from notifications.models import Notification, OperationsAlarm
from tests import cast
from tests.athletes.said import bladder, lasting
from tests.cast import Person

pytestmark = pytest.mark.django_db

TWO_WEEKS = timedelta(days=14, minutes=1)
CANARY = "Quetzalcoatl"


@pytest.fixture
def ana_left_much(time, harriers, carla, ana):
    """A name nobody else has, in every text that is hers."""
    told = {"name": f"{CANARY} Ana", "emergency_contact_name": CANARY, "phone": "+49 30 5550142", "reminder_cue": CANARY}
    for name, value in told.items():
        setattr(ana.user, name, value)
    ana.user.save()
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(other_text=CANARY))
    alert = Alert.objects.get()
    carla.post(f"/api/v1/alerts/{alert.pk}/note/", {"text": CANARY})
    carla.get(f"/api/v1/alerts/{alert.pk}/")
    consent = ana.user.consents.get(kind="keep")
    done = {"kind": "session", "day": "2026-11-24", "received_at": time.at, "consent": consent, "body_hash": "", "note": CANARY}
    check_in = CheckIn.objects.create(athlete=ana.user, **done)
    carla.post(f"/api/v1/check-ins/{check_in.pk}/comments/", {"text": CANARY})
    return ana


def tables_with(text):
    """Every table in which these words stand, whatever the column."""
    found = set()
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = model._meta.db_table
            cursor.execute(f'SELECT 1 FROM "{table}" row WHERE row::text ILIKE %s LIMIT 1', [f"%{text}%"])
            if cursor.fetchone():
                found.add(table)
    return found


def test_it_works(time, ana_left_much, carla):
    ana = ana_left_much
    answer = ana.delete("/api/v1/me/")
    assert answer.status_code == 202
    assert answer.json()["due_at"].startswith("2026-12-08T11:00:00")
    assert {"accounts_user"} <= tables_with(CANARY)
    assert not erase_one_due(at=time.at)
    assert erase_one_due(at=time.forward(days=15))
    assert tables_with(CANARY) == tables_with("ana@example.org") == tables_with("5550142") == set()
    for model in (SymptomReport, Alert, AlertEvent, CheckIn, Comment):
        assert not model.objects.exists()
    assert not Membership.objects.filter(user=ana.user).exists()
    assert Erasure.objects.get().done_at == time.at
    assert User.objects.get(pk=ana.user.pk).name == "—"


@pytest.fixture
def tombstones(settings, tmp_path):
    settings.ERASURES_FILE = tmp_path / "beside the backups" / "erasures.txt"
    return settings.ERASURES_FILE


def test_a_database_that_comes_back_brings_nobody_back(time, tombstones, ana_left_much, ben):
    """As a backup from before would have it: the row is there again, and nothing in the database says that it had gone."""
    with transaction.atomic():
        erase_person(person_id=ana_left_much.user.pk, at=time.at)
        transaction.set_rollback(True)
    assert tables_with(CANARY)
    said = StringIO()
    call_command("replay_erasures", stdout=said)
    assert (said.getvalue(), tables_with(CANARY)) == ("erased again: 1\n", set())
    call_command("replay_erasures", stdout=said)
    assert said.getvalue().endswith("erased again: 0\n")
    assert User.objects.get(pk=ben.user.pk).name == "Ben"


def test_the_file_holds_no_name_and_bears_a_line_cut_short(time, tombstones, ana_left_much):
    erase_person(person_id=ana_left_much.user.pk, at=time.at)
    assert tombstones.read_text() == f"{ana_left_much.user.pk} {time.at.isoformat()}\n"
    with tombstones.open("a") as file:
        file.write("01a20478")
    call_command("replay_erasures", stdout=StringIO())


def test_who_read_is_still_known_by_number(time, ana_left_much):
    erase_person(person_id=ana_left_much.user.pk, at=time.at)
    assert ReadLog.objects.filter(athlete=ana_left_much.user.pk, action="alert.read").exists()


def test_others_keep_what_is_theirs(time, ana_left_much, ben, boris):
    ben.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    erase_person(person_id=ana_left_much.user.pk, at=time.at)
    assert Alert.objects.get().athlete == ben.user
    assert Notification.objects.filter(recipient=boris.user).exists()


def test_the_session_ends_and_nobody_comes_back_in(time, ana):
    assert Person(ana.user).get("/api/v1/me/").status_code == 200
    erase_person(person_id=ana.user.pk, at=time.at)
    person = User.objects.get(pk=ana.user.pk)
    assert (person.is_active, person.has_usable_password(), person.email) == (False, False, None)


def test_once_more_changes_nothing(time, ana_left_much):
    for _ in range(2):
        erase_person(person_id=ana_left_much.user.pk, at=time.at)
    assert User.objects.filter(pk=ana_left_much.user.pk).count() == 1


def test_asking_again_changes_nothing(time, ana):
    first = ana.delete("/api/v1/me/").json()
    time.forward(days=3)
    assert ana.delete("/api/v1/me/").json() == first
    assert Erasure.objects.count() == 1


def test_a_mail_says_so_and_until_when(time, ana, mailoutbox):
    ana.delete("/api/v1/me/")
    while deliver_one(worker="test"):
        pass
    (mail,) = mailoutbox
    assert mail.to == ["ana@example.org"]
    assert "2026-12-08" in mail.body


def test_within_two_weeks_one_may_stay(time, ana):
    ana.delete("/api/v1/me/")
    assert ana.get("/api/v1/me/erasure/").json()["due_at"].startswith("2026-12-08T11:00:00")
    assert ana.delete("/api/v1/me/erasure/").status_code == 204
    assert ana.get("/api/v1/me/erasure/").status_code == 404
    assert not erase_one_due(at=time.forward(days=15))
    assert User.objects.get(pk=ana.user.pk).name == "Ana"


def test_an_urgent_case_is_handed_over_first(time, harriers, carla, ana, zoe):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    ana.delete("/api/v1/me/")
    assert Notification.objects.filter(kind="urgent", recipient=zoe.user).exists()
    alert = Alert.objects.get()
    assert alert.events.filter(kind="step_fired").exists()
    assert zoe.get(f"/api/v1/alerts/{alert.pk}/").status_code == 200


def test_one_that_nobody_spoke_about_waits_a_week_and_staff_are_told(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    ana.delete("/api/v1/me/")
    assert not erase_one_due(at=time.at + TWO_WEEKS)
    assert OperationsAlarm.objects.open().filter(kind="erasure_waits_for_urgent_case").exists()
    assert erase_one_due(at=time.at + TWO_WEEKS + timedelta(days=7))


def test_once_somebody_was_in_contact_it_waits_no_more(time, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    ana.delete("/api/v1/me/")
    carla.post(f"/api/v1/alerts/{Alert.objects.get().pk}/contact/", {"how": "phone"})
    assert erase_one_due(at=time.at + TWO_WEEKS)


def test_a_coach_leaves_what_was_decided_and_no_name(time, harriers, carla, colin, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting())
    alert = Alert.objects.get()
    colin.post(f"/api/v1/alerts/{alert.pk}/acknowledge/")
    erase_person(person_id=colin.user.pk, at=time.at)
    alert.refresh_from_db()
    assert alert.acknowledged_by.name == "—"
    harriers.refresh_from_db()
    assert harriers.safety_contact == carla.user  # colin was; somebody else is called now


def test_a_teams_last_coach_names_another_first(harriers, carla, ana):
    refused = carla.delete("/api/v1/me/")
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:last_coach")
    cast.join(harriers, cast.user("Cora"), Role.COACH)
    assert carla.delete("/api/v1/me/").status_code == 202


def test_a_parent_who_is_here_for_nothing_else_goes_too(time, ana):
    greta = cast.user("Greta")
    Guardian.objects.create(minor=ana.user, person=greta, digest="x", sent_at=time.at)
    Consent.objects.filter(person=ana.user).update(given_by=greta)
    erase_person(person_id=ana.user.pk, at=time.at)
    assert User.objects.get(pk=greta.pk).email is None


def test_a_parent_who_also_coaches_stays(time, ana, carla):
    Guardian.objects.create(minor=ana.user, person=carla.user, digest="x", sent_at=time.at)
    erase_person(person_id=ana.user.pk, at=time.at)
    assert User.objects.get(pk=carla.user.pk).email == "carla@example.org"


def test_an_erased_guardians_yes_is_taken_back(time, ana):
    greta = cast.user("Greta")
    Guardian.objects.create(minor=ana.user, person=greta, digest="x", sent_at=time.at, bound_at=time.at, consented_at=time.at)
    erase_person(person_id=greta.pk, at=time.at)
    assert not ana.user.consents.live().exists()
    assert ana.user.consents.exists()  # that they were given stays true


def test_the_invitation_that_carried_the_address_goes_too(time, harriers, carla, ana):
    given = {"team": harriers, "role": "athlete", "digest": "x", "created_by": carla.user, "created_at": time.at}
    Invitation.objects.create(kind="personal", email="Ana@example.org", expires_at=time.at, **given)
    erase_person(person_id=ana.user.pk, at=time.at)
    assert not Invitation.objects.exists()


def test_it_needs_a_fresh_sign_in_and_nobody_gets_401(nobody, ana):
    ana.user.set_password("a long enough pass phrase")
    ana.user.save()
    stale = Person(ana.user, second_factor=False)
    answer = stale.delete("/api/v1/me/")
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:lumbar:sign_in_again")
    for method, path in (("delete", "/api/v1/me/"), ("get", "/api/v1/me/erasure/"), ("delete", "/api/v1/me/erasure/")):
        assert getattr(nobody, method)(path).status_code == 401


def test_a_case_that_somebody_has_is_not_paged_again(time, carla, ana, zoe):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder())
    carla.post(f"/api/v1/alerts/{Alert.objects.get().pk}/acknowledge/")
    ask_for_erasure(person=ana.user, at=time.at)
    assert not Notification.objects.filter(recipient=zoe.user).exists()
