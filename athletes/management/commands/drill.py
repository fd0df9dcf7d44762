"""`manage.py drill TEAM`: the monthly practice. `--result` shows what came of the last one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import Team
from athletes.services.drills import Practised, newest_practice, practise
from notifications import clock


class Command(BaseCommand):
    help = "Sends a practice page to a team's coaches, who answer it with one button; --result shows who did."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("team", help="the team's name")
        parser.add_argument("--result", action="store_true", help="send nothing, show the newest practice")

    def handle(self, *args: Any, **options: Any) -> None:
        team = Team.objects.filter(name=options["team"]).first()
        if team is None:
            raise CommandError(f"There is no team named {options['team']!r}.")
        if options["result"]:
            self.show(newest_practice(team))
            return
        paged = practise(team=team, now=clock.now())
        if not paged:
            raise CommandError("Nobody looks after this team: a real message would go to who stands above it.")
        self.stdout.write(f"{paged} paged. See who answers with --result.")

    def show(self, people: list[Practised]) -> None:
        if not people:
            self.stdout.write("This team has not practised yet.")
        for one in people:
            answered = f"answered after {one.took}" if one.took is not None else "not answered"
            self.stdout.write(f"{one.name}: {answered}; reached by {', '.join(one.sent_by) or 'nothing'}")
