"""What is asked, and an ordinary day of it."""

from typing import Any
from uuid import uuid4

from deploy.local.demo import practising
from deploy.local.demo.caller import Caller
from deploy.local.demo.team import on_the_wall, right_now, soon
from deploy.local.demo.telling import insist, say
from deploy.local.demo.told import Story

ROUTINE = "Lower-back routine for runners"
EVERY_DAY = list(range(7))
PRACTISING = 5  # of thirty; always fewer than there are


def assign(story: Story, carla: Caller) -> None:
    story.remind_at = soon(right_now())
    for person in story.people:
        person.ask("PATCH", "/me/", {"reminder_time": on_the_wall(story.remind_at, story.zones[person.email])})
    routine = next(one for one in carla.get("/routines/?limit=100")["results"] if one["name"] == ROUTINE)
    body = {"team": story.team, "routine": routine["id"], "weekdays": EVERY_DAY}
    made = carla.ask("POST", "/assignments/", body, expect=201)
    carla.show("POST", "/assignments/", 201, {name: made[name] for name in ("weekdays", "routine_version", "starts_on", "athletes")})
    say(f"“{routine['name']}”: {len(routine['steps'])} poses, {routine['total_seconds'] // 60} minutes, for all {story.number} of them.")
    say(f"Each asked to be reminded at the local time that is {story.remind_at:%H:%M} UTC.")


def practise(story: Story) -> None:
    today = story.ida.get("/today/")
    routine = practising.routine_of(today)
    holds = practising.holds_of(routine)
    insist(len(holds) == 7, f"today asks for {len(holds)} holds instead of seven")
    insist(routine["is_due_today"] and not routine["done_today"], "today does not say that it is due")
    shown = {"day": today["day"], "week": routine["week"], "held_back": today["held_back"], "holds": len(holds)}
    story.ida.show("GET", "/today/", 200, shown)
    holds[-1] |= {"target_seconds": 30, "held_seconds": 30}
    say("She scales the last hold back to 30 s, which counts as done.")
    send_session(story.ida, practising.session(today, holds, right_now(), comfort=4, nothing_hurt=True))
    insist(practising.routine_of(story.ida.get("/today/"))["done_today"], "today does not know that it was done")
    others = story.people[2 : max(3, min(1 + PRACTISING, story.number // 2))]
    for athlete in others:
        insist(practising.practise(athlete, right_now())["is_completed"], f"{athlete.name}'s session does not count")
    story.practised = [story.ida, *others]
    say(f"{len(others)} more practise too: {', '.join(athlete.name for athlete in others)}.")


def send_session(athlete: Caller, body: dict[str, Any]) -> None:
    path = f"/check-ins/{uuid4()}/"
    stored = athlete.ask("PUT", path, body, expect=201)
    pains = [hold["worst_pain"] for hold in stored["holds"]]
    shown = {"is_completed": stored["is_completed"], "comfort": stored["comfort"], "worst_pain": pains}
    athlete.show("PUT", "/check-ins/{id}/", 201, shown)
    insist(stored["is_completed"], "a session with one hold of 30 s does not count as done")
    insist(pains == [0] * 7, "“nothing hurt” is not a zero for each hold")
    insist(athlete.ask("PUT", path, body, expect=200) == stored, "the same session sent again is not the same session")
    say("   the phone sends it again, as after a lost answer → 200, the same, stored once")
