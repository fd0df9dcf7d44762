"""How they come in: by invitations that only their mailboxes know."""

import re

from deploy.local.demo.caller import Caller
from deploy.local.demo.team import afternoon_zones, athletes as invited, right_now, zones_for
from deploy.local.demo.telling import insist, say, wait_for
from deploy.local.demo.told import Story
from deploy.local.letters import Letter
from deploy.local.trouble import Trouble

CARLA, ZOE = (f"{name}@lumbar.example" for name in ("carla.bergmann", "zoe.marchbank"))
MAIL_SECONDS = 60


def take_over_team(story: Story) -> Caller:
    say(f"manage.py demo_club: {command(story, 'demo_club')}")
    story.password = printed_password(command(story, "demo_club", "--show-sign-ins"))
    zoe, carla = (story.caller(name, email).sign_in(story.password) for name, email in (("Zoe", ZOE), ("Carla", CARLA)))
    team = zoe.ask("POST", "/teams/", {"name": "Riverside Relay", "time_zone": afternoon_zones(right_now())[0]}, expect=201)
    story.team = team["id"]
    zoe.show("POST", "/teams/", 201, {"name": team["name"], "safety_contact": team["safety_contact"]["name"]})
    zoe.ask("POST", f"/teams/{story.team}/invitations/", {"kind": "personal", "email": CARLA, "role": "coach"}, expect=201)
    came = carla.accept(code_in(invitation_to(story, CARLA)))
    carla.show("POST", "/invitations/accept/", 200, {name: came[name] for name in ("name", "role", "approved")})
    insist(came["role"] == "coach" and came["approved"], "Carla did not become coach by her invitation")
    return carla


def command(story: Story, *words: str) -> str:
    """What it prints; of one that fails, only its last words."""
    try:
        return story.house.manage(*words).strip()
    except Trouble as trouble:
        raise Trouble(f"manage.py {' '.join(words)} failed: {str(trouble).splitlines()[-1]}") from None


def printed_password(lines: str) -> str:
    found = re.search(r"password: (\S+)", lines)
    insist(found, "the demo club printed no password")
    return found[1] if found else ""


def invitation_to(story: Story, email: str) -> Letter:
    def arrived() -> Letter | None:
        return next((letter for letter in story.house.letters(to=email) if "/join/#" in letter.text), None)

    return wait_for(arrived, MAIL_SECONDS, f"no invitation reached {email}")


def code_in(letter: Letter) -> str:
    """The code behind the # of the link; nothing but the mail knows it."""
    found = re.search(r"/join/#(\S+)", letter.text)
    insist(found, "the invitation holds no link")
    return found[1] if found else ""


def bring_in(story: Story, carla: Caller) -> None:
    story.people = invited(story.number, story.house.base_url)
    story.zones = zones_for(story.people, right_now())
    for person in story.people:
        carla.ask("POST", f"/teams/{story.team}/invitations/", {"kind": "personal", "email": person.email, "role": "athlete"}, expect=201)
    say(f"{story.number} personal invitations are written; each opens once, for one address.")
    for person in story.people:
        settle_in(person, code_in(invitation_to(story, person.email)), story)
    members = carla.get(f"/teams/{story.team}/members/?limit=100")["results"]
    joined = [member for member in members if member["role"] == "athlete"]
    say(f"{len(joined)} accepted, said when they were born, and agreed to both choices; it is afternoon in {', '.join(cities(story))}.")
    insist(len(joined) == story.number, f"{len(joined)} athletes are in the team instead of {story.number}")


def cities(story: Story) -> list[str]:
    return sorted({zone.rpartition("/")[2].replace("_", " ") for zone in story.zones.values()})


def settle_in(person: Caller, code: str, story: Story) -> None:
    person.accept(code)
    person.ask("PATCH", "/me/", {"birth_month": "1994-03", "time_zone": story.zones[person.email]})
    picture = person.get("/me/consents/")
    choices = [{"team": story.team, "team_reads": True}]
    person.ask("PUT", "/me/consents/", {"text_version": picture["text_version"], "keep": True, "teams": choices})
