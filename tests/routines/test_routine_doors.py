"""GET POST /routines/, GET PATCH /routines/{id}/, POST /routines/{id}/copy/."""

from uuid import uuid4

import pytest

from routines.models import Routine
from tests.cast import Person, join, user

ROUTINES = "/api/v1/routines/"
STEPS = [
    {"pose": "banana-pose", "hold_seconds": 45},
    {"pose": "sphinx-pelvic-tilt", "hold_seconds": 90, "rest_seconds": 20, "note": "Slowly."},
]


def door(routine, verb=""):
    return f"{ROUTINES}{getattr(routine, 'pk', routine)}/{verb}"


@pytest.fixture
def own(carla, harriers):
    """A routine that Carla wrote, and nobody was given yet."""
    made = carla.post(ROUTINES, {"team": str(harriers.pk), "name": "Short one", "steps": STEPS})
    return Routine.objects.get(pk=made.json()["id"])


def test_it_works(carla, harriers, back_routine):
    made = carla.post(ROUTINES, {"team": str(harriers.pk), "name": "Short one", "notes": "After the track.", "steps": STEPS})
    assert made.status_code == 201
    told = made.json()
    assert (told["team"], told["name"], told["notes"]) == (str(harriers.pk), "Short one", "After the track.")
    assert (told["version"], told["is_frozen"], told["copied_from"]) == (1, False, None)
    assert told["steps"][1] == {
        "order": 2,
        "pose": "sphinx-pelvic-tilt",
        "variant": None,
        "hold_seconds": 90,
        "rest_seconds": 20,
        "note": "Slowly.",
    }
    assert told["total_seconds"] == 2 * 45 + 90 + 20
    assert carla.get(door(told["id"])).json() == told


def test_the_list_holds_the_library_and_the_own_teams_newest_first(carla, boris, striders, back_routine, own):
    boris.post(ROUTINES, {"team": str(striders.pk), "name": "Theirs", "steps": STEPS})
    told = carla.get(ROUTINES).json()
    assert [each["name"] for each in told["results"]] == ["Short one", "Lower-back routine for runners"]
    assert (told["next"], told["previous"]) == (None, None)


def test_the_list_can_be_of_one_team(carla, harriers, striders, back_routine, own):
    assert [each["id"] for each in carla.get(ROUTINES, {"team": str(harriers.pk)}).json()["results"]] == [str(own.pk)]
    theirs, nobodys = carla.get(ROUTINES, {"team": str(striders.pk)}), carla.get(ROUTINES, {"team": str(uuid4())})
    assert theirs.json() == nobodys.json()
    assert carla.get(ROUTINES, {"team": "harriers"}).status_code == 400


def test_the_library_speaks_the_reader_s_language(carla, back_routine):
    told = carla.get(door(back_routine), HTTP_ACCEPT_LANGUAGE="de").json()
    assert told["name"] == "Rückenroutine für Läuferinnen und Läufer"
    assert 7 * 60 <= told["total_seconds"] <= 14 * 60


def test_a_list_of_three_takes_as_many_statements_as_of_one(carla, harriers, own, django_assert_num_queries):
    with django_assert_num_queries(3):
        carla.get(ROUTINES)
    for n in range(2):
        carla.post(ROUTINES, {"team": str(harriers.pk), "name": f"Another {n}", "steps": STEPS})
    with django_assert_num_queries(3):
        assert len(carla.get(ROUTINES).json()["results"]) == 3


def test_an_edit_replaces_the_steps(carla, own):
    changed = carla.patch(door(own), {"steps": STEPS[:1]})
    assert (changed.status_code, len(changed.json()["steps"])) == (200, 1)
    assert changed.json()["name"] == "Short one"


def test_an_edit_names_what_a_step_lacks(carla, own):
    refused = carla.patch(door(own), {"steps": [{"pose": "banana-pose"}]})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (400, "/steps/0/hold_seconds")


def test_an_edit_of_the_name_leaves_the_steps(carla, own):
    changed = carla.patch(door(own), {"name": "Very short", "notes": ""}).json()
    assert (changed["name"], len(changed["steps"])) == ("Very short", 2)


def test_an_edit_over_one_that_was_not_seen_is_refused(carla, colin, own):
    read = carla.get(door(own))
    assert colin.patch(door(own), {"name": "Colin's"}, headers={"If-Match": read["ETag"]}).status_code == 200
    late = carla.patch(door(own), {"name": "Carla's"}, headers={"If-Match": read["ETag"]})
    assert (late.status_code, late.json()["type"]) == (412, "urn:lumbar:changed_meanwhile")
    assert Routine.objects.get(pk=own.pk).name == "Colin's"


def test_what_is_known_is_not_sent_again(carla, own, back_routine):
    for routine in (own, back_routine):
        tag = carla.get(door(routine))["ETag"]
        assert carla.get(door(routine), headers={"If-None-Match": tag}).status_code == 304
    assert carla.get(door(back_routine), headers={"If-None-Match": tag}, HTTP_ACCEPT_LANGUAGE="de").status_code == 200


def test_a_frozen_one_points_at_its_copy(carla, own, assign):
    assign(routine=own)
    refused = carla.patch(door(own), {"name": "Other"})
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:lumbar:routine_frozen")
    copy = carla.post(refused.json()["copy"], {"team": str(own.team_id)}).json()
    assert (copy["family"], copy["version"], copy["copied_from"], copy["is_frozen"]) == (str(own.family), 2, str(own.pk), False)
    assert copy["steps"] == carla.get(door(own)).json()["steps"]


def test_a_copy_of_the_library_is_the_team_s_own_second_version(carla, harriers, back_routine):
    steps = [{"pose": "banana-pose", "hold_seconds": 30}]
    copy = carla.post(door(back_routine, "copy/"), {"team": str(harriers.pk), "name": "Gentle", "steps": steps}).json()
    assert (copy["version"], copy["name"], [step["hold_seconds"] for step in copy["steps"]]) == (2, "Gentle", [30])
    again = carla.post(door(back_routine, "copy/"), {"team": str(harriers.pk)}).json()
    assert (again["version"], len(again["steps"])) == (3, 4)


def test_two_teams_count_their_versions_apart(carla, boris, harriers, striders, back_routine):
    versions = [
        person.post(door(back_routine, "copy/"), {"team": str(team.pk)}).json()["version"]
        for person, team in ((carla, harriers), (boris, striders))
    ]
    assert versions == [2, 2]


@pytest.mark.parametrize("verb", ["", "copy/"])
def test_a_repeat_with_the_same_id_answers_with_the_first(carla, harriers, back_routine, verb):
    body = {"id": str(uuid4()), "team": str(harriers.pk), "name": "Once", "steps": STEPS}
    where = door(back_routine, verb) if verb else ROUTINES
    first, second = carla.post(where, body), carla.post(where, {**body, "name": "Twice"})
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert first.json()["id"] == body["id"]


def test_another_team_s_id_is_in_use_and_no_more_is_said(carla, boris, striders, own):
    taken = boris.post(ROUTINES, {"id": str(own.pk), "team": str(striders.pk), "name": "Mine", "steps": STEPS})
    assert (taken.status_code, taken.json()["type"]) == (409, "urn:lumbar:id_in_use")
    assert "Short one" not in taken.content.decode()


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"steps": []}, "/steps"),
        ({"steps": [{"pose": "banana-pose"}]}, "/steps/0/hold_seconds"),
        ({"steps": [*STEPS, {"pose": "headstand", "hold_seconds": 60}]}, "/steps/2/pose"),
        ({"steps": [{"pose": "banana-pose", "hold_seconds": 9}]}, "/steps/0/hold_seconds"),
        ({"steps": [{"pose": "banana-pose", "hold_seconds": 121}]}, "/steps/0/hold_seconds"),
        ({"steps": [{"pose": "banana-pose", "hold_seconds": "long"}]}, "/steps/0/hold_seconds"),
        ({"steps": [{"pose": "banana-pose", "hold_seconds": 60, "rest_seconds": 301}]}, "/steps/0/rest_seconds"),
        ({"steps": [{"pose": "banana-pose", "hold_seconds": 60, "variant": "upside-down"}]}, "/steps/0/variant"),
        ({"steps": [{"pose": "banana-pose", "hold_seconds": 60, "note": "x" * 281}]}, "/steps/0/note"),
        ({"steps": [{"pose": "banana-pose", "hold_seconds": 60, "seconds": 3}]}, "/steps/0/seconds"),
        ({"steps": STEPS * 21}, "/steps"),
        ({"steps": "banana"}, "/steps"),
        ({"name": ""}, "/name"),
        ({"name": "x" * 81}, "/name"),
        ({"notes": "x" * 2001}, "/notes"),
        ({"team": str(uuid4())}, "/team"),
        ({"id": "one"}, "/id"),
        ({"version": 7}, "/version"),
        ({"frozen_at": None}, "/frozen_at"),
    ],
)
def test_bad_input_is_named_and_nothing_is_stored(carla, harriers, change, pointer):
    refused = carla.post(ROUTINES, {"team": str(harriers.pk), "name": "Short one", "steps": STEPS, **change})
    assert refused.status_code == 400
    assert pointer in [error["pointer"] for error in refused.json()["errors"]]
    assert not Routine.objects.exists()


def test_a_variant_is_chosen_by_its_short_name_within_its_limit(carla, harriers):
    from poses.models import PoseVariant

    variant = PoseVariant.objects.filter(is_offered=True).select_related("pose").first()
    step = {"pose": variant.pose.slug, "variant": variant.slug, "hold_seconds": 30}
    body = {"team": str(harriers.pk), "name": "Easier"}
    assert carla.post(ROUTINES, {**body, "steps": [step]}).json()["steps"][0]["variant"] == variant.slug
    PoseVariant.objects.filter(pk=variant.pk).update(max_seconds=20)
    refused = carla.post(ROUTINES, {**body, "steps": [step]})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (400, "/steps/0/hold_seconds")


def test_a_pose_that_is_not_published_cannot_be_used(carla, harriers):
    from poses.models import Pose

    Pose.objects.filter(slug="banana-pose").update(state=Pose.State.DRAFT)
    refused = carla.post(ROUTINES, {"team": str(harriers.pk), "name": "Short one", "steps": STEPS})
    assert refused.json()["errors"][0]["pointer"] == "/steps/0/pose"


def test_the_library_is_changed_by_its_files_alone(carla, back_routine):
    assert carla.patch(door(back_routine), {"name": "Mine"}).status_code == 403


def test_another_coach_s_team_is_answered_like_one_that_does_not_exist(carla, striders):
    def without_id(team):
        refused = carla.post(ROUTINES, {"team": str(team), "name": "Theirs", "steps": STEPS})
        return refused.status_code, refused.content.decode().replace(str(team), "")

    assert without_id(striders.pk) == without_id(uuid4())


@pytest.mark.parametrize("method", ["get", "patch", "post"])
def test_one_of_the_team_s_own_is_404_to_strangers_and_403_to_its_athletes(ana, ben, boris, zoe, nobody, own, method):
    where = door(own, "copy/" if method == "post" else "")
    answers = [getattr(person, method)(where, {}).status_code for person in (nobody, boris, ben, zoe, ana)]
    assert answers == [401, 404, 404, 404, 403]


def test_lists_and_new_ones_are_for_who_looks_after_a_team(ana, zoe, nobody, hanna, harriers):
    body = {"team": str(harriers.pk), "name": "Short one", "steps": STEPS}
    assert [person.get(ROUTINES).status_code for person in (nobody, ana, zoe, hanna)] == [401, 403, 403, 200]
    assert [person.post(ROUTINES, body).status_code for person in (nobody, ana, zoe, hanna)] == [401, 403, 403, 201]


def test_a_coach_who_left_finds_nothing(carla, own, time):
    carla.user.memberships.update(ended_at=time.at)
    assert [carla.get(door(own)).status_code, carla.get(ROUTINES).status_code] == [404, 403]


def test_a_role_counts_in_its_own_team_only(ana, striders, own):
    from accounts.models import Role

    join(striders, ana.user, Role.COACH)
    assert ana.get(door(own)).status_code == 403
    assert ana.get(ROUTINES).json()["results"] == []


def test_what_does_not_exist_is_404_to_a_coach(carla, own):
    assert [carla.get(door(uuid4())).status_code, carla.get(f"{ROUTINES}junk/").status_code] == [404, 404]


def test_there_is_no_deleting(carla, own):
    assert [carla.delete(door(own)).status_code, carla.put(door(own), {}).status_code] == [405, 405]


def test_a_substitute_reads_and_writes_while_covering(carla, own, time):
    from datetime import timedelta

    from accounts.models import Cover

    sam = Person(user("Sam"))
    assert sam.get(door(own)).status_code == 404
    Cover.objects.create(
        person=carla.user, substitute=sam.user, starts_at=time.at - timedelta(days=900), ends_at=time.at + timedelta(days=900)
    )
    assert sam.patch(door(own), {"name": "Sam's"}).status_code == 200
