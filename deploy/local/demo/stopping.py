"""A hold that is given up, what two minutes decide, and the mail that a coach gets."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from deploy.local.demo import practising
from deploy.local.demo.caller import Caller, Json
from deploy.local.demo.faults import FAULTS
from deploy.local.demo.joining import CARLA, MAIL_SECONDS
from deploy.local.demo.practising import FIGURE_FOUR
from deploy.local.demo.team import right_now
from deploy.local.demo.telling import insist, quote, say, wait_for
from deploy.local.demo.told import Story
from deploy.local.letters import Letter

NEVER_IN_A_MAIL = ("tingling", "foot", "figure four", "numb")


def stop(story: Story, carla: Caller) -> None:
    report = say_that_it_tingles(story)
    say("Two quiet minutes, and a third. Then the phone says how it went.")
    with broken(story):
        after = story.nils.ask("PUT", f"/symptom-reports/{report}/follow-up/", practising.three_minutes(), expect=201)
        check_case(story, after)
        letter = wait_for(lambda: next(iter(pages(story)), None), MAIL_SECONDS, "no mail reached Carla")
        check_letter(letter, carla.get(f"/alerts/{story.case}/"))
    check_today(story)


def say_that_it_tingles(story: Story) -> str:
    """The session up to the hold that was given up, and the first answer: nobody is paged for what two minutes may settle."""
    nils, today = story.nils, story.nils.get("/today/")
    holds = list(practising.up_to(practising.holds_of(practising.routine_of(today)), FIGURE_FOUR, "left"))
    check_in, report = str(uuid4()), str(uuid4())
    nils.ask("PUT", f"/check-ins/{check_in}/", practising.session(today, holds, right_now(), comfort=3, nothing_hurt=False), expect=201)
    first = nils.ask("PUT", f"/symptom-reports/{report}/", practising.first_word(check_in, right_now()), expect=201)
    nils.show("PUT", "/symptom-reports/{id}/", 201, {"settling": True, "triage": first["triage"], "pauses": first["pauses"]})
    insist(first["alert"], "the first answer was not shown to anybody")
    story.case = first["alert"]["id"]
    insist(not first["pauses"] and not pages(story), "something was paused, or somebody paged, before two minutes were over")
    return report


@contextmanager
def broken(story: Story) -> Iterator[None]:
    """With something killed, if that was asked for; afterwards it is started again."""
    if story.kill is None:
        yield
        return
    breaks, mends = FAULTS[story.kill]
    breaks(story.house)
    yield
    mends(story.house)


def pages(story: Story) -> list[Letter]:
    """Carla's mail about this case."""
    return [letter for letter in story.house.letters(to=CARLA) if story.case in letter.text]


def check_case(story: Story, after: Json) -> None:
    shown = {name: after[name] for name in ("triage", "alert", "told")}
    story.nils.show("PUT", "/symptom-reports/{id}/follow-up/", 201, shown)
    insist(after["alert"]["id"] == story.case, "the follow-up opened another case")
    insist(after["triage"]["level"] == "alert" and "A1" in after["triage"]["rule_ids"], "three minutes did not make it an alert")
    say("His phone shows:")
    quote(f"{after['advice']['title']}\n{after['advice']['body']}")


def check_letter(letter: Letter, case: Json) -> None:
    took = (letter.received_at - risen_at(case)).total_seconds()
    say(f"Carla's mail is at the SMTP server {took:.2f} s after the case became an alert:")
    quote(f"To: {letter.to}\nSubject: {letter.subject}\n\n{without_secrets(letter.text)}")
    told = [word for word in NEVER_IN_A_MAIL if word in f"{letter.subject} {letter.text}".lower()]
    insist(not told, f"the mail says {told}")


def risen_at(case: Json) -> datetime:
    """When the platform wrote, just before the commit, that this is an alert."""
    rises = [event["at"] for event in case["events"] if event["details"].get("level") == "alert"]
    insist(rises, "the case's story does not say when it became an alert")
    return datetime.fromisoformat(rises[0])


def check_today(story: Story) -> None:
    today = story.nils.get("/today/")
    shown = [{name: one[name] for name in ("pose", "reason", "lifted_by")} for one in today["held_back"]]
    story.nils.show("GET", "/today/", 200, {"held_back": shown})
    held = {step["pose"]: step["held_back"] for step in practising.routine_of(today)["steps"]}
    insist(held.pop(FIGURE_FOUR) and not any(held.values()), "today does not hold back figure four, and figure four alone")


def without_secrets(text: str) -> str:
    """The signed link is Carla's alone."""
    return re.sub(r"(/a/)\S+", r"\1…", text)
