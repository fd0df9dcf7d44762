"""A copy of everything held about a person."""

import csv
import io
import zipfile
from datetime import timedelta

import pytest
from hypothesis import given, strategies
from rest_framework.test import APIClient
from uuid_utils.compat import uuid7

from athletes.models import Alert, CheckIn, Export
from athletes.persons_data import exported
from athletes.rules.spreadsheets import safe_cell
from tests.accounts.counting import queries_of
from tests.athletes.said import bladder, lasting
from tests.cast import Person

EXPORT = "/api/v1/me/export/"


@pytest.fixture
def ana_left_much(time, harriers, carla, ana):
    ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(other_text="Like ants."))
    carla.post(f"/api/v1/alerts/{Alert.objects.get().pk}/note/", {"text": "Called her."})
    carla.get(f"/api/v1/alerts/{Alert.objects.get().pk}/")
    said = {"kind": "session", "day": "2026-11-24", "received_at": time.at, "comfort": 4, "note": "=1+1", "body_hash": ""}
    check_in = CheckIn.objects.create(athlete=ana.user, consent=ana.user.consents.get(kind="keep"), **said)
    carla.post(f"/api/v1/check-ins/{check_in.pk}/comments/", {"text": "Well done."})
    return ana


def texts_in(copy):
    return str(copy)


@pytest.mark.django_db
def test_it_works(ana_left_much):
    answer = ana_left_much.get(EXPORT)
    copy = answer.json()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="lumbar.json"'
    assert copy["person"]["email"] == "ana@example.org"
    assert [(row["pose"], row["other_text"]) for row in copy["symptom_reports"]] == [("reclined-figure-four", "Like ants.")]
    assert [row["note"] for row in copy["case_events"] if row["kind"] == "noted"] == ["Called her."]
    assert copy["comments"][0] | {"text": "Well done.", "author": "Carla"} == copy["comments"][0]
    assert copy["access_log"][0]["action"] == "alert.read"
    assert {link.called for link in exported()} <= copy.keys()


@pytest.mark.django_db
def test_that_a_copy_was_taken_is_kept_and_the_copy_is_not(time, ana):
    ana.get(EXPORT)
    assert (Export.objects.get().person, Export.objects.get().made_at) == (ana.user, time.at)


@pytest.mark.django_db
def test_what_lets_somebody_in_is_left_out(ana_left_much):
    ana_left_much.user.set_password("a long enough pass phrase")
    ana_left_much.user.device_digest = "d" * 64
    ana_left_much.user.save()
    copy = ana_left_much.get(EXPORT)
    if copy.status_code == 403:  # with a password to ask for, the sign-in has to be fresh
        ana_left_much.prove("password")
        copy = ana_left_much.get(EXPORT)
    assert not {"password", "digest", "device_digest", "body_hash"} & copy.json()["person"].keys()
    assert "d" * 64 not in copy.content.decode()


@pytest.mark.django_db
def test_nothing_of_anybody_else(ana_left_much, ben, time):
    ben.put(f"/api/v1/symptom-reports/{uuid7()}/", bladder(other_text="Bens words."))
    copy = texts_in(ana_left_much.get(EXPORT).json())
    assert "Bens words." not in copy
    assert str(ben.user.pk) not in copy
    assert "ben@example.org" not in copy


@pytest.mark.django_db
def test_a_reissued_place_takes_no_earlier_answers_along(ana_left_much, time):
    ana_left_much.user.hidden_before = time.at + timedelta(minutes=1)
    ana_left_much.user.save()
    copy = ana_left_much.get(EXPORT).json()
    for name in ("symptom_reports", "check_ins", "cases", "case_events", "comments", "pauses"):
        assert copy[name] == [], name
    assert copy["memberships"] != []


@pytest.mark.django_db
def test_as_a_zip_with_tables_and_no_formula(ana_left_much):
    answer = ana_left_much.get(f"{EXPORT}?format=zip", HTTP_ACCEPT="*/*")
    assert answer.headers["Content-Type"] == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert {"everything.json", "person.csv", "check_ins.csv", "symptom_reports.csv"} <= set(archive.namelist())
    (row,) = csv.DictReader(io.StringIO(archive.read("check_ins.csv").decode()))
    assert (row["note"], row["comfort"]) == ("'=1+1", "4")


@pytest.mark.django_db
def test_a_refused_zip_is_a_problem_and_no_zip(ana, nobody):
    answer = nobody.get(f"{EXPORT}?format=zip")
    assert (answer.status_code, answer.headers["Content-Type"]) == (401, "application/problem+json")
    assert b"PK" not in answer.content


@pytest.mark.django_db
def test_it_needs_a_fresh_sign_in_and_nobody_gets_401(nobody, ana):
    ana.user.set_password("a long enough pass phrase")
    ana.user.save()
    answer = Person(ana.user, second_factor=False).get(EXPORT)
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:lumbar:sign_in_again")
    assert nobody.get(EXPORT).status_code == 401
    assert not Export.objects.exists()


@pytest.mark.django_db
def test_three_of_each_cost_no_more_queries_than_one(time, ana_left_much, carla):
    ana_left_much.get(EXPORT)
    one = queries_of(ana_left_much, EXPORT)
    for pose in ("banana-pose", "supine-twist-lift"):
        ana_left_much.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(pose=pose))
    assert Alert.objects.count() == 3
    assert queries_of(ana_left_much, EXPORT) == one


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", ' "=1', "'=1", "＝1", "\u200b=1", "|cmd", "%0A=1"])
def test_what_starts_a_formula_is_kept_words(text):
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Like ants.", "a=b", "3 - 4", "minus", "«still there»"])
def test_plain_words_stay_as_they_are(text):
    assert safe_cell(text) == text


@given(strategies.text(alphabet=strategies.characters(codec="utf-8"), max_size=12))
def test_no_cell_starts_a_formula_once_it_is_read_again(text):
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerow([safe_cell(text)])
    (row,) = csv.reader(io.StringIO(written.getvalue(), newline=""))
    assert row[0][:1] not in set("=+-@\t\r\n|%＝＋－＠")
    assert row[0] in (text, f"'{text}")


@pytest.mark.django_db
def test_by_a_cookie_as_a_browser_asks(ana_left_much):
    browser = APIClient()
    browser.force_login(ana_left_much.user)
    assert browser.get(EXPORT).json()["person"]["name"] == "Ana"
    for path in (f"/api/v1/athletes/{ana_left_much.user.pk}/progress/", f"/api/v1/check-ins/{CheckIn.objects.get().pk}/comments/"):
        assert browser.get(path).status_code == 200
    assert browser.delete("/api/v1/me/").status_code == 202
    assert browser.get("/api/v1/me/erasure/").status_code == 200
