"""Two teams on one platform: whatever the people of the other ask for, they hear no word of this one and tie nothing to it (C2, C4, C5)."""

import os
import random
from io import StringIO

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import transaction
from drf_spectacular.generators import SchemaGenerator
from rest_framework import serializers
from uuid_utils.compat import uuid7

from accounts.models import Cover, Membership, Role
from athletes.digests import digest_of
from athletes.messages.digests import sentences
from athletes.models import CheckIn
from athletes.services.calendar import make_calendar
from notifications import clock
from notifications.kinds import kind_named
from notifications.models import Delivery
from notifications.rest import StrictSerializer
from tests import cast
from tests.access.asks import BODIES, answer_to, filled
from tests.access.canaries import (
    CODED,
    FROM_THE_START,
    OF_THE_HOUSE,
    OUTSIDERS,
    REWRITTEN,
    fingerprint,
    names_of_rows,
    our_models,
    sing,
    texts_of,
)
from tests.access.readers import READERS, open_world
from tests.access.routes import every_route
from tests.access.world import CANARY
from tests.athletes.said import tingling
from tests.conftest import NOON
from tests.test_access import ROWS

pytestmark = pytest.mark.django_db

WORLDS = {"full": 1000, "quick": 3}.get(os.environ.get("HYPOTHESIS_PROFILE", "reduced"), 30)
ASKED_IN_EACH = 40
# whoever holds the link or the code is let in by it, and it was theirs to hand on
BY_A_SECRET = ("/a/", "/calendar/", "/stop/", "/join/")
READ = [
    path
    for method, path in every_route()
    if method == "GET" and path.startswith(("/api/v1/", "/coach/", "/")) and not path.startswith((*BY_A_SECRET, "/accounts/"))
    if "/auth/" not in path and path not in ("/metrics", "/api/v1/schema/", "/api/v1/docs/")
]


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), open_world() as made:
        yield made


def test_every_text_is_a_canarys_or_nobodys_words():
    """A new text field says here whose words it holds, or this fails."""
    for model in our_models():
        name = model.__name__
        known = {*REWRITTEN.get(name, ()), *FROM_THE_START.get(name, ()), *CODED.get(name, ())}
        if name not in OF_THE_HOUSE and not model._meta.proxy:
            assert texts_of(model) == known, name


def test_the_canary_is_there_for_those_who_may_hear_it(world):
    """Else the rest of this module would prove nothing."""
    sing(world)
    heard = {path: CANARY in answer_to(world, "c", "GET", path).content.decode() for path in HEARD_BY_CARLA}
    assert heard == dict.fromkeys(HEARD_BY_CARLA, True)


HEARD_BY_CARLA = (
    "/api/v1/teams/{team_id}/",
    "/api/v1/teams/{team_id}/members/",
    "/api/v1/routines/{pk}/",
    "/api/v1/check-ins/{pk}/",
    "/api/v1/check-ins/{pk}/comments/",
    "/api/v1/alerts/{pk}/",
    "/coach/",
)


@pytest.mark.parametrize("seed", range(WORLDS))
def test_no_word_of_one_team_reaches_the_other(world, seed):
    chance = random.Random(seed)
    sing(world)
    fate(world, chance)
    foreign = {CANARY, *names_of_rows(world)}
    for asked in range(ASKED_IN_EACH):
        caches["local"].clear()
        name, path = chance.choice(OUTSIDERS), chance.choice(READ)
        if path == "/api/v1/me/export/" and was_near(world, world.people[name]):
            continue  # what somebody did in that team stays theirs to take along
        if path == "/coach/take/{token}/":
            continue  # whoever was handed the link is shown the routine: that is what it is for
        url = wondered(world, chance, path)
        answer = browser(world, name).get(url)
        heard = said_by(answer)
        assert answer.status_code < 500, f"{seed}.{asked}: {name} at {path}"
        assert not {word for word in foreign if word in heard and word not in url}, f"{seed}.{asked}: {name} at {url}"
    for name in OUTSIDERS:
        assert CANARY not in told(world.people[name])


def was_near(world, person):
    return person.memberships.filter(team=world.harriers).exists() or person.covering.exists()


def browser(world, name):
    """Signed in once for each world, whatever became of them."""
    return READERS[next(letter for letter, reader in READERS.items() if reader.name == name)].browser(world)


def fate(world, chance):
    """Who else is what in the other team, what has ended, and who covers for whom."""
    people, striders = world.people, world.striders
    for name, role in (("Boris", Role.HEALTH_CONTACT), ("Boris", Role.ATHLETE), ("Ben", Role.COACH), ("Uma", Role.ATHLETE)):
        if chance.random() < 0.4:
            cast.join(striders, people[name], role)
    if chance.random() < 0.4:
        cast.join(world.harriers, people[chance.choice(("Boris", "Ben"))], chance.choice(Role.values), ended_at=NOON)
    if chance.random() < 0.4:
        striders.safety_contact = people[chance.choice(OUTSIDERS)]
        striders.save()
    if chance.random() < 0.3:
        over = {"starts_at": cast.EARLIER, "ends_at": cast.EARLIER.replace(month=2)}
        Cover.objects.create(person=people["Carla"], substitute=people[chance.choice(OUTSIDERS)], **over)
    if chance.random() < 0.3:
        Membership.objects.filter(user=people["Hanna"]).update(ended_at=NOON)


def wondered(world, chance, path):
    """That URL with an id of the Harriers', or an own one, and a filter that asks for the Harriers."""
    own = {"team": world.striders.pk, "athlete": world.people["Ben"].pk}
    mixed = {**world.paths, **(own if chance.random() < 0.3 else {})}
    here = filled(path, type(world)(world.harriers, world.striders, world.people, mixed, world.sent))
    asked = chance.choice(("", f"athlete={world.paths['athlete']}", f"team={world.paths['team']}", "state=open", "limit=100"))
    return f"{here}?{asked}" if asked else here


def said_by(answer):
    headers = " ".join(str(value) for value in answer.headers.values())
    return answer.content.decode("utf-8", "replace") + headers


def told(person):
    """All that was written to this person, the coach's line of the morning, and the calendar's feed."""
    letters = [kind_named(row.notification.kind).message(row) for row in Delivery.objects.filter(notification__recipient=person)]
    feed = cast.Person(person).get(f"/calendar/{make_calendar(person=person, at=clock.now())}.ics")
    return f"{letters} {sentences(digest_of(person, clock.now()))} {said_by(feed)}"


HOLD = {"pose": "sphinx-pelvic-tilt", "side": "none", "target_seconds": 60, "held_seconds": 60, "ended": "done"}


def session(world, **changes):
    return {
        "kind": "session",
        "day": "2026-11-24",
        "routine": str(world.paths["library"]),
        "started_at": "2026-11-24T10:00:00Z",
        "holds": [HOLD],
        **changes,
    }


def led(world, **changes):
    named = {"team": str(world.striders.pk), "routine": str(world.paths["library"]), "athletes": [str(world.people["Ben"].pk)]}
    return {**named, "started_at": "2026-11-24T10:00:00Z", "holds": [HOLD], **changes}


def plan(world, **changes):
    return {"team": str(world.striders.pk), "routine": str(world.paths["library"]), "per_week": 2, **changes}


def draft(world, **changes):
    return {"team": str(world.striders.pk), "name": "Short", "steps": [{"pose": "banana-pose", "hold_seconds": 30}], **changes}


def tied(world):
    """Each field that can name something, with something of the Harriers' in it: (serializer, field), who, where, what."""
    ids = {name: str(key) for name, key in world.paths.items()}
    here, boris, ben = "/api/v1", "Boris", "Ben"
    copy, mate = f"{here}/routines/{ids['library']}/copy/", str(world.people["Tom"].pk)
    team = f"{here}/teams/{world.striders.pk}"
    new = uuid7()
    yield "NewRoutineSerializer.team", boris, "post", f"{here}/routines/", draft(world, team=ids["team"])
    yield "NewRoutineSerializer.id", boris, "post", f"{here}/routines/", draft(world, id=ids["routine"])
    yield "RoutineCopySerializer.team", boris, "post", copy, {"team": ids["team"]}
    yield "RoutineCopySerializer.id", boris, "post", copy, {"team": str(world.striders.pk), "id": ids["routine"]}
    for field, value in (("team", ids["team"]), ("routine", ids["routine"]), ("athletes", [ids["athlete"]])):
        yield f"AssignmentSerializer.{field}", boris, "post", f"{here}/assignments/", plan(world, **{field: value})
        yield f"PreviewSerializer.{field}", boris, "post", f"{here}/assignments/preview/", plan(world, **{field: value})
        yield f"LedSessionSerializer.{field}", boris, "put", f"{here}/led-sessions/{new}/", led(world, **{field: value})
    yield "AssignmentSerializer.id", boris, "post", f"{here}/assignments/", plan(world, id=ids["assignment"])
    yield "AssignmentChanges.athletes", boris, "patch", f"{here}/assignments/{ids['assignment']}/", {"athletes": [mate]}
    yield "CoverSerializer.substitute", boris, "put", f"{here}/me/cover/", {"substitute": ids["athlete"], "until": "2026-12-01"}
    yield "TeamChangesSerializer.safety_contact", boris, "patch", f"{team}/", {"safety_contact": str(world.people["Carla"].pk)}
    yield "NewPlaceSerializer.id", boris, "post", f"{team}/roster/", {"places": [{"id": ids["athlete"], "name": "Emil"}]}
    yield (
        "NewInvitationSerializer.id",
        boris,
        "post",
        f"{team}/invitations/",
        {"kind": "personal", "email": "x@example.org", "id": ids["invitation"]},
    )
    yield (
        "BreakSerializer.id",
        boris,
        "post",
        f"{team}/breaks/",
        {"from": "2026-12-24", "until": "2026-12-26", "id": ids["break"]},
    )
    yield "NewTeamSerializer.id", "Zoe", "post", f"{here}/teams/", {"name": "Hares", "id": ids["team"]}
    yield "AwaySerializer.id", ben, "post", f"{here}/me/away/", {"from": "2026-12-24", "id": ids["away"]}
    shared = {"team": ids["team"], "team_reads": True}
    yield "TeamChoiceSerializer.team", ben, "put", f"{here}/me/consents/", {"text_version": "1", "keep": True, "teams": [shared]}
    at = f"{here}/check-ins/{new}/"
    yield "CheckInSerializer.routine", ben, "put", at, session(world, routine=ids["routine"])
    yield "CheckInSerializer.assignment", ben, "put", at, session(world, assignment=ids["assignment"])
    yield "CheckInSerializer.about", ben, "put", at, {"kind": "morning", "day": "2026-11-24", "about": ids["check_in"]}
    still = {"kind": "follow_up", "day": "2026-11-24", "alert": ids["alert"], "still_there": "no"}
    yield "CheckInSerializer.alert", ben, "put", at, still
    report = f"{here}/symptom-reports/{new}/"
    yield "ReportSerializer.check_in", ben, "put", report, tingling(check_in=ids["check_in"])


# of every team: content, which is nobody's; a door's own id, which the table of access tries; or asked of a guardian, who has one minor
ELSEWHERE = {
    *("HoldSerializer.pose", "LedHoldSerializer.pose", "ReportSerializer.pose"),
    *("SyncItemSerializer.id", "PushSubscriptionSerializer.id", "CommentSerializer.id", "ProgressQuerySerializer.team"),
    "ReportSerializer.corrects",  # below
    *("GuardianTeamChoiceSerializer.team", "GuardianAttestSerializer.alert"),
}


def test_every_field_that_names_something_is_tried(world):
    tried = {name for name, *_rest in tied(world)}
    assert relations() - tried - ELSEWHERE == set()


def relations():
    """Every field of a body that takes an id. What an answer's shape inherits is no body."""
    found = set()
    for shape in bodies(StrictSerializer):
        for name, field in shape().fields.items():
            inner = getattr(field, "child", None) or field
            if isinstance(inner, serializers.UUIDField | serializers.RelatedField) and not field.read_only:
                found.add(f"{shape.__name__}.{name}")
    return {name for name in found if not name.startswith(("Stored", "ReadReport", "OneReport"))}


def bodies(shape):
    for below in shape.__subclasses__():
        if below.__name__ != "StrictModelSerializer":
            yield below
        yield from bodies(below)


def test_nothing_foreign_can_be_tied_to(world):
    for name, who, method, url, body in tied(world):
        before = fingerprint()
        with transaction.atomic():
            caches["local"].clear()
            answer = getattr(browser(world, who), method)(url, body, format="json")
            changed = fingerprint() != before
            transaction.set_rollback(True)
        assert (answer.status_code in (400, 403, 404, 409), changed) == (True, False), f"{name}: {answer.status_code} {answer.content!r}"
        assert CANARY not in answer.content.decode(), name


def test_a_report_is_kept_but_corrects_no_strangers(world):
    """A report is never turned away for what it names; it is then one more report."""
    url = f"/api/v1/symptom-reports/{uuid7()}/"
    answer = browser(world, "Ben").put(url, tingling(corrects=str(world.paths["report"])), format="json")
    assert (answer.status_code, answer.json()["corrects"]) == (201, None)


def test_a_comment_takes_no_other_comments_id(world):
    """Ben's coach, on Ben's own session, under the id of the word to Ana."""
    ben, boris = world.people["Ben"], browser(world, "Boris")
    consent = ben.consents.live().get(kind="keep")
    own = CheckIn.objects.create(athlete=ben, kind="anytime", day="2026-11-24", received_at=NOON, consent=consent, body_hash="")
    taken = str(CheckIn.objects.get(pk=world.paths["check_in"]).comments.get().pk)
    answer = boris.post(f"/api/v1/check-ins/{own.pk}/comments/", {"id": taken, "text": "Well done."}, format="json")
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:lumbar:id_in_use")


@pytest.fixture(scope="module")
def document():
    return SchemaGenerator().get_schema(public=True)


def documented(document, method, path):
    """The names that this body may have."""
    operation = next(
        operation[method.lower()]
        for known, operation in document["paths"].items()
        if shape_of(known) == shape_of(path) and method.lower() in operation
    )
    shape = operation["requestBody"]["content"]["application/json"]["schema"]
    if "$ref" in shape:
        shape = document["components"]["schemas"][shape["$ref"].rsplit("/", 1)[1]]
    return set(shape["properties"])


def shape_of(path):
    return [part if not part.startswith("{") else "{}" for part in path.strip("/").split("/")]


EVERY_FIELD = sorted({field.name for model in our_models() for field in model._meta.concrete_fields})
WRITES = [row for row in BODIES if "+" in ROWS.get(row, {}).values() and row[1].startswith("/api/v1/") and row[1] != "/api/v1/sync/"]


@pytest.mark.parametrize("row", WRITES, ids=" ".join)
def test_no_field_of_a_row_is_written_that_the_door_does_not_name(world, document, row):
    """A body that would be accepted, with every column there is beside it: all of them are named as unknown (C5)."""
    method, path = row
    letter = next(letter for letter, sign in ROWS[row].items() if sign == "+")
    strange = set(EVERY_FIELD) - documented(document, method, path)
    client, before = READERS[letter].browser(world), None
    with transaction.atomic():
        READERS[letter].given(world)
        before = fingerprint()
        body = {**dict.fromkeys(strange, CANARY), **BODIES[row](world)}
        answer = getattr(client, method.lower())(filled(path, world), body, format="json")
        after = fingerprint()
        transaction.set_rollback(True)
    refused = {error["pointer"].strip("/") for error in answer.json().get("errors", []) if error["code"] == "unknown_field"}
    assert (answer.status_code, strange - refused) == (400, set()), answer.content[:300]
    assert after == before


def test_the_document_is_what_the_names_are_read_from(document):
    call_command("spectacular", stdout=StringIO(), stderr=StringIO())
    assert documented(document, "POST", "/api/v1/alerts/{pk}/note/") == {"text"}
