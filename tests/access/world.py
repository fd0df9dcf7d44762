"""One small world with everything in it that a door can be asked for: Ana's case, her team, and people at every distance from both."""

from dataclasses import dataclass, field
from datetime import timedelta
from http.cookies import SimpleCookie
from typing import Any
from uuid import UUID

from django.core.management import call_command
from django.core.signing import dumps
from uuid_utils.compat import uuid7

from accounts import services
from accounts.codes import digest_of
from accounts.models import Away, Break, Guardian, Membership, Role, Team, User
from accounts.services import Choices, NewPlace
from athletes.got_it import token_for
from athletes.models import Alert, CheckIn
from athletes.rules.led_codes import code_of
from athletes.services.calendar import make_calendar
from athletes.services.comments import write_comment
from athletes.services.releasing import release_packet
from notifications import clock, stopping
from notifications.models import Delivery, EngineBeat, Notification, PushSubscription
from notifications.services import test_push
from notifications.services.engine import record_beat
from poses.models import Pose, Revision
from poses.reviewing_links import link_for
from poses.services import invite_reviewer, keep_medium, send_to_review
from poses.uploads import accept
from routines.models import Assignment, Routine
from routines.services import give_team_its_routine
from routines.views.sharing import SALT
from tests import cast
from tests.athletes.said import lasting
from tests.cast import EARLIER, Person
from tests.poses.uploads import picture

DEVICE, LETTER, EARLIER_DEVICE = "the guardian's device", "the guardian's letter", "the place's earlier device"
MAILED = "123456"
CANARY = "zilpzalp"  # in every text about Ana that is kept for good; no word of ours holds it
TRAP = "\"'><i onclick=zalp>"  # what a page must show as words (C18)
SAID = f"{CANARY}{TRAP}"


@dataclass
class World:
    """`paths` fills the braces of a URL; `people` are at every distance from Ana and her team."""

    harriers: Team
    striders: Team
    people: dict[str, User] = field(default_factory=dict)
    paths: dict[str, Any] = field(default_factory=dict)
    sent: dict[str, Any] = field(default_factory=dict)  # what was put under an id of Ana's or Carla's, to be sent again
    sessions: dict[str, SimpleCookie] = field(default_factory=dict)  # signing in takes longer than asking


def build(time: clock.FrozenClock) -> World:
    """Three days ago Ana, sixteen, felt tingling twice; one of the two cases is closed by now."""
    cast.organisation()
    world = World(cast.team("Harriers"), cast.team("Striders"))
    people(world, world.harriers, world.striders)
    guarded(world)
    routines(world)
    answered(world)
    practised(world)
    reported(world, time)
    belongings(world)
    ways_in(world)
    up()
    return world


def people(world: World, harriers: Team, striders: Team) -> None:
    names = ("Carla", "Colin", "Hanna", "Tom", "Sam", "Finn", "Boris", "Ben", "Uma")
    world.people = {name: cast.user(name) for name in names}
    world.people["Ana"] = cast.user("Ana", birth_year=2010, birth_month=3)
    world.people["Zoe"] = cast.user("Zoe", is_staff=True, is_superuser=True)
    for name, team, role in (
        ("Carla", harriers, Role.COACH),
        ("Colin", harriers, Role.COACH),
        ("Hanna", harriers, Role.HEALTH_CONTACT),
        ("Ana", harriers, Role.ATHLETE),
        ("Tom", harriers, Role.ATHLETE),
        ("Boris", striders, Role.COACH),
        ("Ben", striders, Role.ATHLETE),
    ):
        cast.join(team, world.people[name], role)
    for role in (Role.COACH, Role.ATHLETE):
        cast.join(harriers, world.people["Finn"], role, ended_at=EARLIER + timedelta(days=1))
    harriers.safety_contact = world.people["Sam"]
    harriers.save()
    for name, team in (("Tom", harriers), ("Ben", striders)):
        cast.share(world.people[name], team)


def guarded(world: World) -> None:
    """Maria said yes for Ana, on a device of her own."""
    guardian = Guardian.objects.create(
        minor=world.people["Ana"],
        person=cast.user("Maria"),
        digest=digest_of(LETTER),
        device_digest=digest_of(DEVICE),
        code_digest=digest_of(MAILED),
        code_address="maria@example.org",
        code_sent_at=clock.now() - timedelta(minutes=2),
        sent_at=EARLIER,
        bound_at=EARLIER,
    )
    choices = Choices(keep=True, team_reads=frozenset({world.harriers.pk}))
    services.choose_as_guardian(guardian=guardian, choices=choices, text_version="1", at=EARLIER)


def routines(world: World) -> None:
    call_command("load_poses", verbosity=0)
    call_command("load_routines", verbosity=0)
    give_team_its_routine(team=world.harriers, by=world.people["Carla"], at=EARLIER)
    library = Routine.objects.library().get()
    carla = Person(world.people["Carla"])
    draft = carla.post(f"/api/v1/routines/{library.pk}/copy/", {"team": str(world.harriers.pk), "name": "A draft"}).json()
    world.paths |= {"taken_over": dumps(draft["id"], salt=SALT, compress=True)}
    world.paths |= {"routine": UUID(draft["id"]), "library": library.pk, "assignment": Assignment.objects.get().pk}


def practised(world: World) -> None:
    """Ana's own session, the coach's word on it, and one led on the grass where only Ana was ticked."""
    ana, carla = Person(world.people["Ana"]), Person(world.people["Carla"])
    own, led = uuid7(), uuid7()
    hold = {"pose": "sphinx-pelvic-tilt", "side": "none", "target_seconds": 60, "held_seconds": 60, "ended": "done"}
    shared = {"routine": str(world.paths["library"]), "routine_version": 1, "started_at": "2026-11-21T09:00:00Z", "holds": [hold]}
    world.sent["check_in"] = {"kind": "session", "day": "2026-11-21", "note": SAID, **shared}
    world.sent["led"] = {"team": str(world.harriers.pk), "athletes": [str(ana.user.pk)], **shared}
    assert ana.put(f"/api/v1/check-ins/{own}/", world.sent["check_in"]).status_code == 201
    assert carla.put(f"/api/v1/led-sessions/{led}/", world.sent["led"]).status_code == 201
    write_comment(check_in=CheckIn.objects.get(pk=own), author=carla.user, text=SAID, at=clock.now())
    world.paths |= {"check_in": own, "led": led, "code": code_of(led)}


def reported(world: World, time: clock.FrozenClock) -> None:
    ana, hanna = Person(world.people["Ana"]), Person(world.people["Hanna"])
    time.forward(days=-3)
    report, other = uuid7(), uuid7()
    world.sent["report"] = lasting(reported_at="2026-11-21T11:00:00Z", other_text=SAID)
    elsewhere = lasting(reported_at="2026-11-21T11:00:00Z", pose="banana-pose")
    assert ana.put(f"/api/v1/symptom-reports/{report}/", world.sent["report"]).status_code == 201
    assert ana.put(f"/api/v1/symptom-reports/{other}/", elsewhere).status_code == 201
    assert ana.put(f"/api/v1/symptom-reports/{other}/follow-up/", {"other_text": SAID}).status_code == 201
    time.forward(days=3)
    closed = Alert.objects.get(pose__slug="banana-pose")
    assert hanna.post(f"/api/v1/alerts/{closed.pk}/note/", {"text": SAID}).status_code == 200
    assert hanna.post(f"/api/v1/alerts/{closed.pk}/clear/", {"plan": "retry", "hold_seconds": 30}).status_code == 200
    pose = Pose.objects.get(slug="reclined-figure-four")
    alert = Alert.objects.get(pose=pose)
    world.paths |= {"report": report, "alert": alert.pk, "closed": closed.pk, "variant": pose.variants.filter(is_offered=True)[0].slug}


def belongings(world: World) -> None:
    """What is Ana's alone, and what is her team's."""
    ana, now = world.people["Ana"], clock.now()
    release, packet = release_packet(athlete=ana, to_whom=SAID, at=now)
    keys = {"p256dh": "p", "auth": "a", "application_server_key": "k"}
    world.paths |= {
        "away": Away.objects.create(person=ana, from_on=now.date(), until_on=now.date()).pk,
        "break": Break.objects.create(team=world.harriers, from_on=now.date(), until_on=now.date()).pk,
        "subscription": PushSubscription.objects.create(user=ana, endpoint="https://push.example/1", created_at=now, **keys).pk,
        "message": inbox_message(ana).pk,
        "token": services.mint_token(user=ana, name="watch", scopes=["read:me"], at=now).token.pk,
        "feed": make_calendar(person=ana, at=now),
        "release": release.pk,
        "packet": packet,
        "team": world.harriers.pk,
        "athlete": ana.pk,
        "member": Membership.objects.get(user=ana).pk,
    }


def answered(world: World) -> None:
    """Before the first session, and something long had."""
    ana = Person(world.people["Ana"])
    asked = ana.get("/api/v1/me/go-ahead/").json()
    cautions = {each["code"]: {"answer": "no"} for each in asked["questions"] if each["scope"] == "poses"}
    history = {"weight_cancer": "no", "shape": "no"}
    said = {"asked_professional": True, "cautions": cautions, "history": history, "text_version": asked["text_version"]}
    usual = {"region": "shoulder", "side": "left", "sensation": "pain", "professional_knows": True}
    world.sent |= {"go_ahead": said, "usual": usual}
    world.paths["usual"] = uuid7()
    assert ana.put("/api/v1/me/go-ahead/", said).status_code == 201
    assert ana.put(f"/api/v1/me/usual/{world.paths['usual']}/", usual).status_code == 201


def inbox_message(person: User) -> Notification:
    """Something in the inbox: what a test of the browsers leaves there."""
    message = test_push(user=person, now=clock.now())
    message.deliveries.create(
        channel="in_app", dedupe_key=f"{message.key}|in_app", queue=1, state="accepted", due_at=clock.now(),
        available_at=clock.now(), done_at=clock.now(),
    )  # fmt: skip
    return message


def up() -> None:
    """Every part of the house has just shown a sign of life, and nothing waits to leave: what /health/ready asks."""
    for role in EngineBeat.Role:
        record_beat(role=role, now=clock.now())
    Delivery.objects.live().delete()


def ways_in(world: World) -> None:
    """A letter to a new coach, the team's code while its window is open, and a name that nobody has taken."""
    carla, now = world.people["Carla"], clock.now()
    invited = services.invite(by=carla, team=world.harriers, email="new@example.org", role=Role.ATHLETE, at=now)
    place = services.add_places(team=world.harriers, places=[NewPlace("Dora")], at=now)[0]
    place.earlier_device_digest = digest_of(EARLIER_DEVICE)
    place.save()
    code = services.open_claim_window(team=world.harriers, by=carla, at=now).code
    alert = Alert.objects.get(pk=world.paths["alert"])
    told = Notification.objects.get(about=alert.pk, recipient=carla, kind="alert")
    world.paths |= {
        "invitation": invited.invitation.pk,
        "place": place.pk,
        "got_it": token_for(told),
        "review": read_over(world),
        "photo": keep_medium(accepted=accept(picture()), by=world.people["Zoe"], at=now).name,
        "stop": stopping.link(world.people["Ana"].pk, "reminder").rstrip("/").rsplit("/", 1)[-1],
    }
    world.sent["code"] = code


def read_over(world: World) -> str:
    """The token of somebody asked by mail to read what Zoe wrote."""
    revision = Revision.objects.under_way().filter(pose__slug="childs-pose").get()
    send_to_review(revision=revision)
    invitation = invite_reviewer(kind="pose", about=revision.pk, email="rita@example.org", by=world.people["Zoe"], at=clock.now())
    return link_for(invitation).rstrip("/").rpartition("/")[2]
