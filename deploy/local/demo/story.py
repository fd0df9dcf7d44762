"""The main job from the invitation to the reminder. Each step insists on the answer that the docs promise."""

from deploy.local.demo.answering import answer, close_old_case
from deploy.local.demo.joining import bring_in, take_over_team
from deploy.local.demo.reminding import remind
from deploy.local.demo.sessions import assign, practise
from deploy.local.demo.stopping import stop
from deploy.local.demo.telling import chapter
from deploy.local.demo.told import Story
from deploy.local.platform import Platform


def tell_story(house: Platform, *, athletes: int, kill: str | None = None) -> Story:
    story = Story(house, athletes, kill)
    with chapter(1, "A demo club, and in it a coach with a new team"):
        carla = take_over_team(story)
    with chapter(2, f"Carla invites {athletes} athletes"):
        bring_in(story, carla)
    with chapter(3, "Carla assigns the back routine to the team, in one act"):
        assign(story, carla)
    with chapter(4, "Ida opens today and does seven holds; nothing hurt"):
        practise(story)
    with chapter(5, "Nils stops reclined figure four: his left foot tingles"):
        stop(story, carla)
    with chapter(6, "Carla takes the case, and may not close it yet"):
        answer(story, carla)
    with chapter(7, "A case that is three days old is closed with a plan"):
        close_old_case(story, carla)
    with chapter(8, "A reminder to those who have not practised, and to nobody else"):
        remind(story)
    return story
