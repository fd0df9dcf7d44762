"""A place issued anew shows the new device nothing of what was answered before, until somebody confirms (C)."""

import pytest
from uuid_utils.compat import uuid7

from athletes.models import Alert
from tests.athletes.said import lasting

pytestmark = pytest.mark.django_db


@pytest.fixture
def reissued(time, carla, ana):
    report = uuid7()
    ana.put(f"/api/v1/symptom-reports/{report}/", lasting())
    ana.put(f"/api/v1/check-ins/{uuid7()}/", {"kind": "anytime", "day": "2026-11-24", "back_pain": 3})
    usual = {"region": "foot_ankle", "side": "left", "sensation": "numbness", "professional_knows": True}
    ana.put(f"/api/v1/me/usual/{report}/", usual)
    asked = ana.get("/api/v1/me/go-ahead/").json()
    cautions = {question["code"]: {"answer": "yes" if question["code"] == "knee" else "no"} for question in asked["questions"]}
    history = {"weight_cancer": "no", "shape": "no"}
    said = {"asked_professional": False, "cautions": cautions, "history": history, "text_version": asked["text_version"]}
    assert ana.put("/api/v1/me/go-ahead/", said).status_code == 201
    ana.user.hidden_before = time.forward(minutes=1)
    ana.user.save()
    return report


def test_it_works(reissued, ana):
    assert ana.get(f"/api/v1/symptom-reports/{reissued}/").status_code == 404
    assert ana.get("/api/v1/check-ins/").json()["results"] == []
    assert ana.get("/api/v1/me/alerts/").json()["results"] == []
    assert ana.get("/api/v1/me/usual/").json()["results"] == []
    assert ana.get(f"/api/v1/me/usual/{reissued}/").status_code == 404
    assert ana.get("/api/v1/me/go-ahead/").json()["latest"] is None


def test_what_came_after_is_shown(reissued, ana):
    ana.put(f"/api/v1/check-ins/{uuid7()}/", {"kind": "anytime", "day": "2026-11-24", "back_pain": 1})
    assert [row["back_pain"] for row in ana.get("/api/v1/check-ins/").json()["results"]] == [1]


def test_who_looks_after_her_still_sees_it(reissued, carla):
    assert Alert.objects.visible_to(carla.user).exists()
    assert carla.get(f"/api/v1/symptom-reports/{reissued}/").status_code == 200


def test_confirming_opens_it_again(reissued, ana):
    ana.user.hidden_before = None
    ana.user.save()
    assert ana.get(f"/api/v1/symptom-reports/{reissued}/").status_code == 200


def test_what_is_hidden_still_holds_a_pose_back(reissued, ana):
    """The new device is shown no answer, and is kept from the pose all the same."""
    held_back = ana.get("/api/v1/today/").json()["held_back"]
    assert [held["pose"] for held in held_back if held["reason"] == "caution"] == ["reclined-figure-four"]
