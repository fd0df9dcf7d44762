"""GET POST /assignments/, GET PATCH /assignments/{id}/."""

from uuid import uuid4

import pytest

from routines.models import Assignment, Enrolment
from tests.cast import join, user

ASSIGNMENTS = "/api/v1/assignments/"


def door(assignment):
    return f"{ASSIGNMENTS}{getattr(assignment, 'pk', assignment)}/"


@pytest.fixture
def body(harriers, back_routine):
    return {"team": str(harriers.pk), "routine": str(back_routine.pk), "per_week": 3}


def test_it_works(carla, ana, harriers, back_routine, body):
    made = carla.post(ASSIGNMENTS, body)
    assert made.status_code == 201
    told = made.json()
    assert told == {
        "id": told["id"],
        "team": str(harriers.pk),
        "routine": str(back_routine.pk),
        "routine_version": 1,
        "per_week": 3,
        "weekdays": None,
        "starts_on": "2026-11-24",
        "ends_on": None,
        "due_time": "18:00:00",
        "athletes": None,
        "created_at": "2026-11-24T11:00:00.000000Z",
    }
    assert carla.get(door(told["id"])).json() == told
    assert Enrolment.objects.get().athlete == ana.user


def test_weekdays_dates_and_people(carla, ana, body):
    asked = {"per_week": None, "weekdays": [4, 0], "starts_on": "2026-11-30", "ends_on": "2027-01-31", "due_time": "06:30"}
    told = carla.post(ASSIGNMENTS, {**body, **asked, "athletes": [str(ana.user.pk)]}).json()
    assert (told["weekdays"], told["starts_on"], told["ends_on"], told["due_time"]) == ([0, 4], "2026-11-30", "2027-01-31", "06:30:00")
    assert told["athletes"] == [str(ana.user.pk)]


def test_the_list_holds_the_own_teams_newest_first(carla, body, assign, striders):
    assign(team=striders)
    first, second = (carla.post(ASSIGNMENTS, body).json()["id"] for _ in range(2))
    assert [each["id"] for each in carla.get(ASSIGNMENTS).json()["results"]] == [second, first]
    assert carla.get(ASSIGNMENTS, {"team": str(striders.pk)}).json()["results"] == []


def test_a_list_of_three_takes_as_many_statements_as_of_one(carla, body, django_assert_num_queries):
    carla.post(ASSIGNMENTS, body)
    with django_assert_num_queries(3):
        carla.get(ASSIGNMENTS)
    for _ in range(2):
        carla.post(ASSIGNMENTS, body)
    with django_assert_num_queries(3):
        assert len(carla.get(ASSIGNMENTS).json()["results"]) == 3


def test_an_edit_changes_what_it_names(carla, ana, body):
    made = carla.post(ASSIGNMENTS, body).json()
    changed = carla.patch(door(made["id"]), {"weekdays": [1], "ends_on": "2026-12-31"}).json()
    assert changed == {**made, "per_week": None, "weekdays": [1], "ends_on": "2026-12-31"}
    assert carla.patch(door(made["id"]), {"per_week": 2, "ends_on": None}).json() == {**made, "per_week": 2}


def test_an_edit_over_one_that_was_not_seen_is_refused(carla, colin, body):
    read = carla.post(ASSIGNMENTS, body)
    where = door(read.json()["id"])
    assert carla.get(where)["ETag"] == read["ETag"]
    assert colin.patch(where, {"per_week": 4}, headers={"If-Match": read["ETag"]}).status_code == 200
    assert carla.patch(where, {"per_week": 5}, headers={"If-Match": read["ETag"]}).status_code == 412
    assert Assignment.objects.get().per_week == 4


def test_what_is_known_is_not_sent_again(carla, body):
    made = carla.post(ASSIGNMENTS, body)
    where = door(made.json()["id"])
    assert carla.get(where, headers={"If-None-Match": made["ETag"]}).status_code == 304
    carla.patch(where, {"per_week": 4})
    assert carla.get(where, headers={"If-None-Match": made["ETag"]}).status_code == 200


def test_what_is_over_is_409(carla, body):
    made = carla.post(ASSIGNMENTS, body).json()
    ended = carla.patch(door(made["id"]), {"ends_on": "2026-11-23"})
    assert (ended.status_code, ended.json()["ends_on"]) == (200, "2026-11-23")
    refused = carla.patch(door(made["id"]), {"per_week": 5})
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:assignment_over")


def test_a_repeat_with_the_same_id_answers_with_the_first(carla, body):
    asked = {**body, "id": str(uuid4())}
    first, second = carla.post(ASSIGNMENTS, asked), carla.post(ASSIGNMENTS, {**asked, "per_week": 5})
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()


def test_another_team_s_id_is_in_use(carla, boris, striders, body):
    made = carla.post(ASSIGNMENTS, body).json()["id"]
    taken = boris.post(ASSIGNMENTS, {**body, "id": made, "team": str(striders.pk)})
    assert (taken.status_code, taken.json()["type"]) == (409, "urn:lumbar:id_in_use")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"per_week": 0}, "/per_week"),
        ({"per_week": 8}, "/per_week"),
        ({"per_week": None}, "/per_week"),
        ({"weekdays": [0]}, "/per_week"),
        ({"per_week": None, "weekdays": []}, "/weekdays"),
        ({"per_week": None, "weekdays": [7]}, "/weekdays/0"),
        ({"per_week": None, "weekdays": "mon"}, "/weekdays"),
        ({"starts_on": "2026-02-30"}, "/starts_on"),
        ({"starts_on": "2026-11-01"}, "/starts_on"),
        ({"starts_on": "9999-12-31"}, "/starts_on"),
        ({"ends_on": "2026-11-23"}, "/ends_on"),
        ({"due_time": "25:00"}, "/due_time"),
        ({"due_time": "18:00+01:00"}, "/due_time"),
        ({"athletes": []}, "/athletes"),
        ({"athletes": [str(uuid4())]}, "/athletes"),
        ({"athletes": ["ana"]}, "/athletes/0"),
        ({"team": str(uuid4())}, "/team"),
        ({"routine": str(uuid4())}, "/routine"),
        ({"created_by": str(uuid4())}, "/created_by"),
        ({"plan_from_on": "2026-11-24"}, "/plan_from_on"),
    ],
)
def test_bad_input_is_named_and_nothing_is_stored(carla, body, change, pointer):
    refused = carla.post(ASSIGNMENTS, {**body, **change})
    assert refused.status_code == 400
    assert pointer in [error["pointer"] for error in refused.json()["errors"]]
    assert not Assignment.objects.exists()


def test_a_team_and_a_routine_stay_what_they_were(carla, body):
    made = carla.post(ASSIGNMENTS, body).json()["id"]
    refused = carla.patch(door(made), {"team": body["team"], "routine": body["routine"]})
    assert {error["pointer"] for error in refused.json()["errors"]} == {"/team", "/routine"}


def test_other_teams_people_and_routines_are_answered_like_none(carla, boris, striders, ben, body, back_routine):
    theirs = boris.post(f"/api/v1/routines/{back_routine.pk}/copy/", {"team": str(striders.pk)}).json()["id"]
    for field, foreign in (("team", striders.pk), ("routine", theirs), ("athletes", [ben.user.pk])):
        none = [uuid4()] if field == "athletes" else uuid4()
        refusals = [carla.post(ASSIGNMENTS, {**body, field: asked}) for asked in (foreign, none)]
        assert [refused.status_code for refused in refusals] == [400, 400]
        first, second = (refused.content.decode() for refused in refusals)
        assert first.replace(str(foreign), "") == second.replace(str(none), "")
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("method", ["get", "patch"])
def test_one_is_404_to_strangers_and_403_to_the_team_s_athletes(ana, ben, boris, zoe, nobody, assign, method):
    where = door(assign())
    answers = [getattr(person, method)(where, {}).status_code for person in (nobody, boris, ben, zoe, ana)]
    assert answers == [401, 404, 404, 404, 403]


def test_lists_and_new_ones_are_for_who_looks_after_a_team(ana, zoe, nobody, hanna, body):
    assert [person.get(ASSIGNMENTS).status_code for person in (nobody, ana, zoe, hanna)] == [401, 403, 403, 200]
    assert [person.post(ASSIGNMENTS, body).status_code for person in (nobody, ana, zoe, hanna)] == [401, 403, 403, 201]


def test_a_coach_who_left_finds_nothing(carla, assign, time):
    assignment = assign()
    carla.user.memberships.update(ended_at=time.at)
    assert [carla.get(door(assignment)).status_code, carla.get(ASSIGNMENTS).status_code] == [404, 403]


def test_thirty_athletes_in_one_request(carla, harriers, body):
    for n in range(30):
        join(harriers, user(f"Runner{n}"))
    assert carla.post(ASSIGNMENTS, body).status_code == 201
    assert Enrolment.objects.filter(next_due_at__isnull=False).count() == 30
