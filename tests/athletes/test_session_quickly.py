"""A session read at a glance is read as the serializer reads it, or not at all."""

import itertools
from types import SimpleNamespace

import pytest
from rest_framework.exceptions import ErrorDetail

from athletes.serializers.check_ins import CheckInSerializer
from athletes.serializers.session_quickly import session_quickly
from poses.models import PoseVariant
from routines.models import Routine
from tests.athletes.test_check_in_door import routine, session

__all__ = ["routine"]

pytestmark = pytest.mark.django_db

GONE = object()
ODD = [GONE, None, True, 0, 3, 11, 121, 2.0, "", "3", "none", "2026-02-30", "2026-11-24T10:40:00+01:00", "٢٠٢٦-11-24", [], {}]
OF_SESSION = [
    *("kind", "day", "routine", "routine_version", "assignment", "started_at", "finished_at", "declared_clear"),
    *("back_pain_before", "comfort", "nothing_hurt", "note", "holds", "strange"),
]
OF_HOLD = ["pose", "side", "target_seconds", "held_seconds", "ended", "variant", "worst_pain", "strange"]


def put(given, name, value):
    given.pop(name, None)
    if value is not GONE:
        given[name] = value


def bodies(routine):
    for name, value in itertools.product(OF_SESSION, ODD):
        body = short(routine)
        put(body, name, value)
        yield body
    for name, value in itertools.product(OF_HOLD, ODD):
        body = short(routine)
        put(body["holds"][0], name, value)
        yield body


def short(routine):
    body = session(routine)
    return {**body, "holds": [dict(hold) for hold in body["holds"][:1]]}


def by_serializer(body, athlete) -> dict | list[ErrorDetail]:
    serializer = CheckInSerializer(data=body, context={"request": SimpleNamespace(user=athlete)})
    return serializer.validated_data if serializer.is_valid() else None


def test_it_works(routine, ana):
    assert session_quickly(session(routine), ana.user) == by_serializer(session(routine), ana.user)


def test_what_it_reads_the_serializer_reads_the_same(routine, ana):
    read = [(body, session_quickly(body, ana.user)) for body in bodies(routine)]
    taken = [(body, quick) for body, quick in read if quick is not None]
    assert len(read) > 300
    assert len(taken) > 20  # nulls, and numbers in their range
    for body, quick in taken:
        assert quick == by_serializer(body, ana.user), body


def test_a_variant_is_one_of_its_pose(routine, ana):
    own, other = (PoseVariant.objects.filter(pose__slug=slug).first() for slug in ("banana-pose", "supine-twist-lift"))
    for variant, is_known in ((own, True), (other, False)):
        body = short(routine)
        body["holds"][0]["variant"] = variant.slug
        quick = session_quickly(body, ana.user)
        assert (quick is not None) is is_known
        assert quick == by_serializer(body, ana.user)


def test_a_routine_of_another_team_is_left_to_the_serializer(routine, striders, ana, time):
    theirs = Routine.objects.create(team=striders, name="Theirs", created_at=time.at)
    assert session_quickly(session(theirs), ana.user) is None


@pytest.mark.parametrize("body", [None, [], "session", 3, {}, {"kind": "session"}])
def test_what_is_no_session_is_left_to_the_serializer(ana, body):
    assert session_quickly(body, ana.user) is None
