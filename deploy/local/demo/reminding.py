"""One message a day, and only when it is of use."""

from deploy.local.demo.team import right_now
from deploy.local.demo.telling import insist, quote, say, wait_for
from deploy.local.demo.told import Story
from deploy.local.letters import Letter

REMINDER_SECONDS = 300


def remind(story: Story) -> None:
    done = {athlete.email for athlete in story.practised}
    wanted = {athlete.email for athlete in story.people} - done - {story.nils.email}
    now = right_now()
    say(f"{len(done)} have practised; {len(wanted)} have not. It is due at {story.remind_at:%H:%M} UTC; now it is {now:%H:%M:%S}.")
    wait_for(lambda: wanted <= reminded(story).keys(), REMINDER_SECONDS, f"not all of {len(wanted)} were reminded")
    mails = reminded(story)
    letter = mails[min(wanted)]
    say(f"{len(wanted)} reminders are at the SMTP server, the first {first_after(mails, story)} s after they were due. One of them:")
    quote(f"To: {letter.to}\nSubject: {letter.subject}\n\n{letter.text.split('http')[0]}")
    insist(not done & mails.keys(), "somebody who had practised was reminded")
    say(f"None went to {', '.join(athlete.name for athlete in story.practised)}.")
    if story.nils.email in mails:
        say("Nils, whose case is open, is asked one short question: is it still there?")
        insist("question" in mails[story.nils.email].text, "Nils was reminded of a routine that he had done")


def reminded(story: Story) -> dict[str, Letter]:
    """By address, the first mail with a way to have no more of these."""
    own = {athlete.email for athlete in story.people}
    letters = [letter for letter in story.house.letters() if letter.to in own and letter.message["List-Unsubscribe"]]
    return {letter.to: letter for letter in reversed(letters)}


def first_after(mails: dict[str, Letter], story: Story) -> int:
    return int((min(letter.received_at for letter in mails.values()) - story.remind_at).total_seconds())
