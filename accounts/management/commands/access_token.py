"""A personal token from the server's own terminal, which is trusted as much as a second factor."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts import services
from accounts.models import User
from accounts.scopes import SCOPES
from notifications import clock


class Command(BaseCommand):
    help = "Prints a personal token for somebody, this one time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="made on the server")
        parser.add_argument("--scope", action="append", choices=sorted(SCOPES), help="Repeat it for several; all of them if left out.")
        parser.add_argument("--days", type=int, default=90)

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(email=options["email"].strip().lower(), is_active=True).first()
        if user is None:
            raise CommandError("Nobody here has this address.")
        at = clock.now()
        scopes = options["scope"] or sorted(SCOPES)
        minted = services.mint_token(user=user, name=options["name"], scopes=scopes, at=at, expires_at=at + timedelta(days=options["days"]))
        self.stdout.write(minted.secret)
