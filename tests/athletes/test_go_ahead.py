"""Before a first session Ana answers the cautions; and she names what has been so for years."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from uuid_utils.compat import uuid7

from accounts.models import Away
from athletes.models import GoAhead, UsualSymptom
from poses.models import CautionQuestion
from tests.athletes.said import lasting

pytestmark = pytest.mark.django_db

URL = "/api/v1/me/go-ahead/"


def read(person):
    answer = person.get(URL)
    assert answer.status_code == 200, answer.json()
    return answer.json()


@pytest.fixture
def body(time, ana):
    """None of these."""
    asked = read(ana)
    return {
        "asked_professional": False,
        "cautions": {question["code"]: {"answer": "no"} for question in asked["questions"]},
        "history": {"weight_cancer": "no", "shape": "no"},
        "text_version": asked["text_version"],
    }


def saying(body, **cautions):
    return body | {"cautions": body["cautions"] | cautions}


def waiting(**given):
    return {"answer": "yes", **given}


def test_it_works(body, ana):
    given = waiting(go_ahead=True, go_ahead_on="2026-11-20")
    answer = ana.put(URL, saying(body, knee=given, neck=waiting()))
    assert answer.status_code == 201, answer.json()
    latest = read(ana)["latest"]
    assert latest == answer.json()
    assert (latest["cautions"]["knee"], latest["cautions"]["neck"]["go_ahead"]) == (given, False)
    assert latest["history"] == {"weight_cancer": "no", "shape": "no"}


def test_nothing_is_answered_before(ana):
    asked = read(ana)
    assert asked["latest"] is None
    assert {"pregnancy", "knee", "neck", "ill_today"} <= {question["code"] for question in asked["questions"]}
    assert [question["code"] for question in asked["history_questions"]] == ["weight_cancer", "shape"]


def test_the_questions_are_in_the_readers_language(ana):
    ana.user.locale = "de"
    ana.user.save()
    assert {question["language"] for question in read(ana)["questions"]} == {"de"}


def test_the_same_answers_are_one_row_and_a_change_is_another(body, ana):
    changed = saying(body, knee=waiting())
    assert [ana.put(URL, said).status_code for said in (body, body, changed, body)] == [201, 200, 201, 201]
    assert GoAhead.objects.count() == 3


def test_a_pose_waits_until_the_go_ahead(body, ana):
    def held_back():
        return [held["pose"] for held in ana.get("/api/v1/today/").json()["held_back"]]

    ana.put(URL, saying(body, knee=waiting()))
    assert held_back() == ["reclined-figure-four"]
    ana.put(URL, saying(body, knee=waiting(go_ahead=True, go_ahead_on="2026-11-24")))
    assert held_back() == []


def test_ill_today_is_a_day_of_rest(body, ana):
    ana.put(URL, saying(body, ill_today=waiting()))
    ana.put(URL, saying(body, ill_today=waiting(), neck=waiting()))
    away = Away.objects.get(person=ana.user)
    assert (away.kind, away.from_on.isoformat(), away.until_on.isoformat()) == ("ill", "2026-11-24", "2026-11-24")


def test_without_consent_nothing_is_stored(body, time, ana):
    ana.user.consents.update(withdrawn_at=time.at)
    answer = ana.put(URL, body)
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:lumbar:consent_needed")
    assert not GoAhead.objects.exists()


def test_questions_that_have_changed_are_read_again(body, ana):
    CautionQuestion.objects.filter(code="knee").update(content_digest="another")
    answer = ana.put(URL, body)
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:lumbar:text_changed")


def test_what_nobody_answered_is_not_a_no(body, ana):
    del body["cautions"]["knee"]
    assert ana.put(URL, body).json()["errors"][0]["pointer"] == "/cautions/knee"


@pytest.mark.parametrize(
    ("answer", "pointer"),
    [
        ({"answer": "perhaps"}, "/cautions/knee/answer"),
        ({"answer": "no", "go_ahead": True, "go_ahead_on": "2026-11-20"}, "/cautions/knee/go_ahead"),
        ({"answer": "yes", "go_ahead": True}, "/cautions/knee/go_ahead_on"),
        ({"answer": "yes", "go_ahead_on": "2026-11-20"}, "/cautions/knee/go_ahead_on"),
        ({"answer": "yes", "go_ahead": True, "go_ahead_on": "2026-11-25"}, "/cautions/knee/go_ahead_on"),
        ({"answer": "yes", "diagnosis": "x"}, "/cautions/knee/diagnosis"),
        ("yes", "/cautions/knee"),
    ],
)
def test_an_answer_that_is_none_is_named(body, ana, answer, pointer):
    refused = ana.put(URL, saying(body, knee=answer))
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["pointer"] == pointer, refused.json()
    assert not GoAhead.objects.exists()


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"asked_professional": None}, "/asked_professional"),
        ({"history": {"shape": "no"}}, "/history/weight_cancer"),
        ({"cautions": {"sciatica": {"answer": "no"}}}, "/cautions/sciatica"),
        ({"text_version": "x" * 21}, "/text_version"),
        ({"note": ""}, "/note"),
    ],
)
def test_a_wrong_body_is_named(body, ana, change, pointer):
    assert ana.put(URL, body | change).json()["errors"][0]["pointer"] == pointer


def test_it_is_ones_own(body, ana, ben, carla, nobody):
    ana.put(URL, saying(body, knee=waiting()))
    assert read(ben)["latest"] is read(carla)["latest"] is None
    assert nobody.get(URL).status_code == nobody.put(URL, body, format="json").status_code == 401


def test_many_answers_cost_as_many_queries_as_one(body, ana):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            read(ana)
        return len(captured)

    ana.put(URL, body)
    before = queries()
    for said in (saying(body, knee=waiting()), saying(body, neck=waiting())):
        ana.put(URL, said)
    assert queries() == before


# Usual for me

TOE = {"region": "foot_ankle", "side": "left", "sensation": "numbness", "professional_knows": True}


def door(pk=None):
    return f"/api/v1/me/usual/{pk or uuid7()}/"


def test_a_symptom_is_named_read_and_taken_back(time, ana):
    url = door()
    first = ana.put(url, TOE)
    assert first.status_code == 201, first.json()
    assert (ana.put(url, TOE).status_code, ana.get(url).json()) == (200, first.json())
    assert ana.get("/api/v1/today/").json()["facts"]["usual"] == [TOE]
    assert ana.delete(url).status_code == ana.delete(url).status_code == 204
    assert ana.get("/api/v1/today/").json()["facts"]["usual"] == []
    assert UsualSymptom.objects.get().withdrawn_at == time.at


def test_what_holds_is_listed(time, ana, ben):
    url = door()
    named = ana.put(url, TOE).json()
    assert ana.get("/api/v1/me/usual/").json()["results"] == [named]
    assert ben.get("/api/v1/me/usual/").json()["results"] == []
    ana.delete(url)
    assert ana.get("/api/v1/me/usual/").json()["results"] == []


def test_no_worse_than_usual_then_counts(time, carla, ana):
    ana.put(door(), TOE)
    told = {"sensations": ["numbness"], "no_worse_than_usual": True}
    report = ana.put(f"/api/v1/symptom-reports/{uuid7()}/", lasting(**told)).json()
    assert report["triage"]["level"] == "watch"


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"region": "groin"}, "/region", "place"),
        ({"region": "saddle"}, "/region", "place"),
        ({"region": "unsure"}, "/region", "place"),
        ({"side": "both"}, "/side", "side"),
        ({"side": "midline"}, "/side", "side"),
        ({"region": "toe"}, "/region", "invalid_choice"),
        ({"sensation": "itch"}, "/sensation", "invalid_choice"),
        ({"professional_knows": None}, "/professional_knows", "null"),
        ({"since": 2020}, "/since", "unknown_field"),
    ],
)
def test_what_is_never_usual_is_refused(ana, change, pointer, code):
    answer = ana.put(door(), TOE | change)
    assert answer.status_code == 400
    assert [(fault["pointer"], fault["code"]) for fault in answer.json()["errors"]] == [(pointer, code)], answer.json()
    assert not UsualSymptom.objects.exists()


def test_both_legs_are_never_usual(ana):
    first = door()
    ana.put(first, TOE)
    other = TOE | {"region": "knee", "side": "right"}
    assert ana.put(door(), other).json()["errors"][0]["code"] == "both_legs"
    ana.delete(first)
    assert ana.put(door(), other).status_code == 201


def test_other_content_is_409_and_anothers_id_is_taken(ana, ben):
    url = door()
    ana.put(url, TOE)
    assert ana.put(url, TOE | {"side": "right"}).json()["stored"]["side"] == "left"
    assert ben.put(url, TOE).json()["type"] == "urn:lumbar:id_in_use"


def test_without_consent_it_is_not_kept(time, ana):
    ana.user.consents.update(withdrawn_at=time.at)
    assert ana.put(door(), TOE).json()["type"] == "urn:lumbar:consent_needed"


def test_anothers_is_404_and_nobody_401(ana, ben, carla, nobody):
    url = door()
    ana.put(url, TOE)
    for person in (ben, carla):
        assert person.get(url).status_code == person.delete(url).status_code == 404
    assert nobody.get(url).status_code == nobody.delete(url).status_code == 401
