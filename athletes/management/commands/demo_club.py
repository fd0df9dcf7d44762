"""A believable club for a first look: people, practice and what was felt, all made up."""

import time
from datetime import UTC, date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from athletes.demo import make_club, sign_in_lines, the_club
from athletes.demo.club import NoRoutine, NotEmpty
from notifications import clock

EVENING = datetime.min.replace(hour=18, tzinfo=UTC).timetz()


class Command(BaseCommand):
    help = "Makes a club of 34 invented athletes with twelve weeks of practice. A second time it changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seed", type=int, default=1, help="The same seed makes the same club.")
        parser.add_argument("--scale", type=int, default=1, choices=range(1, 101), metavar="1..100", help="So many times 34 athletes.")
        parser.add_argument("--until", type=date.fromisoformat, help="The last day of practice, as YYYY-MM-DD; today if left out.")
        parser.add_argument("--show-sign-ins", action="store_true", help="Says how to sign in, and makes nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["show_sign_ins"]:
            self.stdout.writelines(f"{line}\n" for line in sign_in_lines())
        elif the_club():
            self.stdout.write("The demo club is there already; nothing has changed.")
        else:
            self.make(options)

    def make(self, options: dict[str, Any]) -> None:
        began = time.monotonic()
        try:
            club = make_club(now=ends_at(options["until"]), seed=options["seed"], scale=options["scale"])
        except NotEmpty:
            raise CommandError("There are teams here already. The demo club is for a platform without any.") from None
        except NoRoutine:
            raise CommandError("There is no routine yet: load_poses and load_routines bring it.") from None
        self.stdout.write(
            f"{club.teams} teams, {club.coaches} coaches, {club.athletes} athletes, {club.check_ins} check-ins "
            f"and {club.cases} cases made up in {time.monotonic() - began:.1f} s."
        )


def ends_at(until: date | None) -> datetime:
    """Now, or the evening of a day that has been."""
    now = clock.now()
    if until is None:
        return now
    evening = datetime.combine(until, EVENING)
    if evening > now:
        raise CommandError("That evening has not been yet.")
    return evening
