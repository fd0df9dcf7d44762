"""What each door is asked: something that is Ana's or her team's, and a body that whoever may would have accepted."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.cache import caches
from django.db import transaction
from django.http import HttpResponse
from rest_framework.test import APIClient
from uuid_utils.compat import uuid7

from routines.models import Routine
from tests.access.readers import READERS
from tests.access.world import EARLIER_DEVICE, MAILED, World
from tests.athletes.said import tingling

# which of the world's things stands in the braces, by how the URL begins; the longest beginning wins
IN_BRACES: Mapping[str, str] = {
    "/api/v1/me/tokens/": "token",
    "/api/v1/me/away/": "away",
    "/api/v1/me/usual/": "usual",
    "/api/v1/me/push-subscriptions/": "subscription",
    "/api/v1/teams/": "team",
    "/api/v1/members/": "member",
    "/api/v1/roster/": "place",
    "/api/v1/invitations/": "invitation",
    "/api/v1/routines/": "routine",
    "/api/v1/assignments/": "assignment",
    "/api/v1/check-ins/": "check_in",
    "/api/v1/led-sessions/": "led",
    "/api/v1/led/": "code",
    "/api/v1/symptom-reports/": "report",
    "/api/v1/alerts/": "alert",
    "/api/v1/alerts/{pk}/reopen/": "closed",
    "/api/v1/athletes/": "athlete",
    "/api/v1/notifications/": "message",
    "/coach/alerts/": "alert",
    "/coach/check-ins/": "check_in",
    "/led/": "code",
    "/coach/teams/": "team",
    "/me/packet/": "release",
    "/packet/": "packet",
    "/coach/athletes/": "athlete",
    "/coach/assignments/": "assignment",
    "/coach/invitations/": "invitation",
    "/coach/members/": "member",
    "/coach/take/": "taken_over",
    "/a/": "got_it",
    "/review/": "review",
    "/stop/": "stop",
    "/calendar/": "feed",
}
NAMED = {
    "{verb}": "verb",
    "{break_id}": "break",
    "{routine_id}": "routine",
    "{slug}": "pose",
    "{name}": "figure",
    "{file}": "photo",
    "{screen}": "screen",
    "{which}": "list",
}
PLAIN = {"verb": "acknowledge", "screen": "before", "pose": "banana-pose", "figure": "4", "list": "done"}

Body = Callable[[World], Any]
BODIES: Mapping[tuple[str, str], Body] = {
    ("PATCH", "/api/v1/me/"): lambda world: {"locale": "de"},
    ("PUT", "/api/v1/me/consents/"): lambda world: {"text_version": "1", "keep": False, "teams": []},
    ("POST", "/api/v1/me/tokens/"): lambda world: {"name": "script", "scopes": ["read:me"]},
    ("POST", "/api/v1/me/away/"): lambda world: {"from": "2026-11-24"},
    ("PUT", "/api/v1/me/cover/"): lambda world: {"substitute": str(world.people["Colin"].pk), "until": "2026-11-30"},
    ("POST", "/api/v1/me/push-subscriptions/"): lambda world: {
        "endpoint": "https://fcm.googleapis.com/2",
        "keys": {"p256dh": P256DH, "auth": "A" * 22},
    },
    ("PATCH", "/api/v1/teams/{team_id}/"): lambda world: {"name": "Hares"},
    ("POST", "/api/v1/teams/{team_id}/roster/"): lambda world: {"places": [{"name": "Emil"}]},
    ("POST", "/api/v1/teams/{team_id}/roster/window/"): lambda world: {"open": True},
    ("POST", "/api/v1/teams/{team_id}/breaks/"): lambda world: {"from": "2026-12-24", "until": "2026-12-26"},
    ("POST", "/api/v1/teams/{team_id}/invitations/"): lambda world: {"kind": "personal", "email": "other@example.org"},
    ("PATCH", "/api/v1/members/{member_id}/"): lambda world: {"approved": True},
    ("POST", "/api/v1/members/{member_id}/guardian/"): lambda world: {"name": "Martin"},
    ("POST", "/api/v1/roster/{place_id}/claim/"): lambda world: {"code": world.sent["code"]},
    ("POST", "/api/v1/roster/{place_id}/confirm/"): lambda world: {"device_secret": EARLIER_DEVICE},
    ("POST", "/api/v1/invitations/look-up/"): lambda world: {"code": world.sent["code"]},
    ("POST", "/api/v1/invitations/accept/"): lambda world: {"code": world.sent["code"], "name": "Emil"},
    ("POST", "/api/v1/guardian/code/"): lambda world: {"email": ""},
    ("POST", "/api/v1/guardian/bind/"): lambda world: {"code": MAILED},
    ("PUT", "/api/v1/guardian/consent/"): lambda world: {"text_version": "1", "keep": False, "teams": []},
    ("POST", "/api/v1/teams/"): lambda world: {"name": "Hares"},
    ("POST", "/api/v1/routines/"): lambda world: {"team": str(world.harriers.pk), "name": "Short", "steps": [STEP]},
    ("PATCH", "/api/v1/routines/{pk}/"): lambda world: {"name": "Shorter"},
    ("POST", "/api/v1/routines/{pk}/copy/"): lambda world: {"team": str(world.harriers.pk)},
    ("POST", "/api/v1/assignments/"): lambda world: {**asked(world), "per_week": 2},
    ("POST", "/api/v1/assignments/preview/"): lambda world: {**asked(world), "per_week": 2},
    ("PATCH", "/api/v1/assignments/{pk}/"): lambda world: {"per_week": 2},
    ("PUT", "/api/v1/check-ins/{pk}/"): lambda world: world.sent["check_in"],
    ("PUT", "/api/v1/led-sessions/{pk}/"): lambda world: world.sent["led"],
    ("PUT", "/api/v1/led/{code}/rating/"): lambda world: {"comfort": 4, "nothing_hurt": True},
    ("PUT", "/api/v1/symptom-reports/{pk}/"): lambda world: world.sent["report"],
    ("PUT", "/api/v1/symptom-reports/{pk}/follow-up/"): lambda world: {"back_pain_morning": 1},
    ("POST", "/api/v1/sync/"): lambda world: [{"kind": "symptom_report", "id": str(uuid7()), "body": tingling()}],
    ("POST", "/led/{code}/"): lambda world: {"comfort": "4", "nothing_hurt": "true"},
    ("POST", "/coach/check-ins/{pk}/"): lambda world: {"text": "Well held."},
    ("POST", "/api/v1/alerts/{pk}/clear/"): lambda world: {"plan": "retry", "hold_seconds": 30},
    ("POST", "/api/v1/alerts/{pk}/contact/"): lambda world: {"how": "phone"},
    ("POST", "/api/v1/alerts/{pk}/keep-paused/"): lambda world: {"until": "2026-12-01", "reason": "Rest."},
    ("POST", "/api/v1/alerts/{pk}/note/"): lambda world: {"text": "Called."},
    ("POST", "/api/v1/alerts/{pk}/offer/"): lambda world: {"variant": world.paths["variant"]},
    ("POST", "/api/v1/alerts/{pk}/raise/"): lambda world: {"level": "urgent"},
    ("POST", "/api/v1/alerts/{pk}/reopen/"): lambda world: {"reason": "It is back."},
    ("POST", "/api/v1/alerts/{pk}/attest/"): lambda world: {"on": "2026-11-23"},
    ("POST", "/api/v1/guardian/attest/"): lambda world: {"alert": str(world.paths["alert"]), "on": "2026-11-23"},
    ("PUT", "/api/v1/me/go-ahead/"): lambda world: world.sent["go_ahead"],
    ("PUT", "/api/v1/me/usual/{pk}/"): lambda world: world.sent["usual"],
    ("POST", "/api/v1/check-ins/{pk}/comments/"): lambda world: {"text": "Well done."},
    ("POST", "/coach/teams/new/"): lambda world: {"name": "Hares"},
    ("POST", "/coach/take/{token}/"): lambda world: {"team": str(world.harriers.pk)},
    ("POST", "/coach/teams/{pk}/assign/"): lambda world: {"id": str(uuid7()), "routine": str(world.paths["library"]), "per_week": "2"},
    ("POST", "/coach/teams/{pk}/assign/preview/"): lambda world: {"routine": str(world.paths["library"]), "per_week": "2"},
    ("POST", "/coach/assignments/{pk}/"): lambda world: {"per_week": "2"},
    ("POST", "/coach/assignments/{pk}/preview/"): lambda world: {"per_week": "2"},
    ("POST", "/coach/teams/{pk}/routines/{routine_id}/"): lambda world: {
        "edition": str(Routine.objects.get(pk=world.paths["routine"]).edition),
        "name": "Short",
        "pose": "banana-pose",
        "variant": "",
        "hold_seconds": "30",
        "rest_seconds": "0",
        "note": "",
    },
    ("POST", "/coach/teams/{pk}/invite/places/"): lambda world: {"id": str(uuid7()), "names": "Emil"},
    ("POST", "/coach/teams/{pk}/invite/mail/"): lambda world: {"id": str(uuid7()), "email": "other@example.org", "role": "athlete"},
    ("POST", "/coach/teams/{pk}/invite/list/"): lambda world: {"text": "other@example.org", "import": "1"},
    ("POST", "/coach/teams/{pk}/settings/"): lambda world: {"name": "Hares"},
    ("POST", "/coach/teams/{pk}/settings/breaks/"): lambda world: {"from": "2026-12-24", "until": "2026-12-26"},
    ("POST", "/coach/teams/{pk}/settings/cover/"): lambda world: {"substitute": str(world.people["Colin"].pk), "until": "2026-11-30"},
    ("POST", "/me/packet/"): lambda world: {"to_whom": "Dr. Weber"},
    ("POST", "/join/"): lambda world: {"code": world.sent["code"]},
}
P256DH = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
STEP = {"pose": "banana-pose", "hold_seconds": 30}


def asked(world: World) -> dict[str, Any]:
    return {"team": str(world.harriers.pk), "routine": str(world.paths["library"])}


def answer_to(world: World, letter: str, method: str, path: str) -> HttpResponse:
    """What that reader is told; and everything is as it was before."""
    reader = READERS[letter]
    for name in ("local", "default"):
        caches[name].clear()  # how often a code may be tried is not the question here
    browser = reader.browser(world)
    with transaction.atomic():
        reader.given(world)
        answer = ask(browser, world, method, path)
        transaction.set_rollback(True)
    return answer


def ask(client: APIClient, world: World, method: str, path: str) -> HttpResponse:
    if method == "GET":
        return client.get(filled(path, world))
    body = BODIES.get((method, path), lambda world: {})(world)
    kind = "json" if path.startswith("/api/") else "multipart"
    return getattr(client, method.lower())(filled(path, world), body, format=kind)


def filled(path: str, world: World | None) -> str:
    """The URL with what is Ana's or her team's in its braces."""
    paths = world.paths if world else {}
    for brace, name in NAMED.items():
        path = path.replace(brace, str({**PLAIN, **paths}.get(name, "1")))
    beginning = max((known for known in IN_BRACES if path.startswith(known)), key=len, default="")
    thing = paths.get(IN_BRACES.get(beginning, ""), 1)
    return re.sub(r"\{[a-z_]+\}", str(thing), path)
