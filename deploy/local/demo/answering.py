"""What a coach does with a case, and what she may not do yet."""

from deploy.local.demo import practising
from deploy.local.demo.caller import Caller
from deploy.local.demo.practising import FIGURE_FOUR
from deploy.local.demo.telling import insist, say
from deploy.local.demo.told import Story

JONAS = "jonas.wetterling@lumbar.example"
RETRY = {"plan": "retry", "hold_seconds": 30, "useful": True}


def answer(story: Story, carla: Caller) -> None:
    inbox = carla.get("/alerts/?state=open")["results"]
    insist(story.case in {case["id"] for case in inbox}, "the case is not in Carla's inbox")
    taken = carla.ask("POST", f"/alerts/{story.case}/acknowledge/", expect=200)
    carla.show("POST", "/alerts/{id}/acknowledge/", 200, {name: taken[name] for name in ("state", "acknowledged_by", "next_step_at")})
    insist((taken["state"], taken["acknowledged_by"]) == ("acknowledged", "Carla Bergmann"), "the case is not Carla's")
    refused = carla.ask("POST", f"/alerts/{story.case}/clear/", RETRY, expect=409)
    carla.show("POST", "/alerts/{id}/clear/", 409, {name: refused[name] for name in ("detail", "missing")})
    insist(refused["missing"] == ["symptom_free"], "the refusal does not say what is missing")


def close_old_case(story: Story, carla: Caller) -> None:
    say("This one is made up: the demo club was given it with a date three days back. The door that closes it is the real one.")
    cases = carla.get("/alerts/?state=acknowledged")["results"]
    named = [case["id"] for case in cases if case["athlete"]["name"] == "Jonas Wetterling"]
    insist(named, "the demo club's old case is not in Carla's inbox")
    jonas = story.caller("Jonas", JONAS).sign_in(story.password)
    insist([one["pose"] for one in jonas.get("/today/")["held_back"]] == [FIGURE_FOUR], "his pose is not paused before")
    cleared = carla.ask("POST", f"/alerts/{named[0]}/clear/", RETRY, expect=200)
    carla.show("POST", "/alerts/{id}/clear/", 200, {name: cleared[name] for name in ("opened_at", "state", "cleared_by")})
    insist(cleared["state"] == "cleared", "the case is not closed")
    today = jonas.get("/today/")
    step = next(step for step in practising.routine_of(today)["steps"] if step["pose"] == FIGURE_FOUR)
    jonas.show("GET", "/today/", 200, {"held_back": today["held_back"], FIGURE_FOUR: {"target_seconds": step["target_seconds"]}})
    insist(not today["held_back"] and step["target_seconds"] <= 30, "figure four is not back with 30 s at most")
